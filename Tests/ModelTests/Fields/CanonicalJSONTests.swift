import Foundation
import TestSupport
import Testing

@testable import Model

struct CanonicalJSONTests {
  @Test func `keys stand in byte order and nothing is written twice`() {
    let value = FieldValue.object([
      ("é", .bool(true)), ("b", .null), ("B", .list([.integer(-1), .text("a")])), ("a", .list([])),
      ("", .object([FieldValue.Member]())),
    ])
    #expect(value.canonicalJSON == #"{"":{},"B":[-1,"a"],"a":[],"b":null,"é":true}"#)
  }

  @Test func `only what must be escaped is escaped`() {
    let value = FieldValue.text("\"\\/\n\r\t\u{0}\u{1F}\u{7F}𠮷é\u{2028}")
    #expect(
      value.canonicalJSON
        == "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\\u007f𠮷é\u{2028}\"")
  }

  @Test func `two spellings of one character are two values`() {
    let (composed, decomposed) = (FieldValue.text("é"), FieldValue.text("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(FieldValue.object([("é", .null)]) != FieldValue.object([("e\u{301}", .null)]))
    #expect(FieldValue.object([("é", .null)])["e\u{301}"] == nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the platform reads the canonical text back as the same value`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let value = Self.value(using: &random, depth: 3)
      let data = Data("[\(value.canonicalJSON)]".utf8)
      let read = try #require(try JSONSerialization.jsonObject(with: data) as? [Any])
      #expect(Self.value(of: read[0]) == value)
    }
  }

  @Test func `texts that are equal only to the eye break no law of hashing`() {
    var random = SeededGenerator(seed: 5)
    let values = (0..<200).map { _ in Self.value(using: &random, depth: 2) }
    for left in values {
      for right in values {
        #expect(
          (left == right) == (left.canonicalJSON.utf8.elementsEqual(right.canonicalJSON.utf8)))
      }
    }
  }

  private static let letters = Array("ab\"\\\n\u{1}é𠮷\u{301}😀".unicodeScalars)

  private static func text(using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      text.append(letters[Int.random(in: letters.indices, using: &random)])
    }
    return String(text)
  }

  private static func value(using random: inout SeededGenerator, depth: Int) -> FieldValue {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2:
      return .integer(.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &random))
    case 3: return .text(text(using: &random))
    case 4:
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          value(using: &random, depth: depth - 1)
        })
    default:
      // The platform takes two spellings of one key for the same, so keys are plain here.
      let keys = ["a", "b", "c", "\"", "𠮷"].filter { _ in Bool.random(using: &random) }
      return .object(keys.map { ($0, value(using: &random, depth: depth - 1)) })
    }
  }

  /// The value that the platform read; a number is never taken for a truth value.
  private static func value(of read: Any) -> FieldValue? {
    switch read {
    case is NSNull: return .null
    case let number as NSNumber:
      return String(cString: number.objCType) == "c"
        ? .bool(number.boolValue) : .integer(number.int64Value)
    case let text as String: return .text(text)
    case let list as [Any]: return .list(list.compactMap(value))
    case let object as [String: Any]:
      return .object(object.compactMap { key, read in value(of: read).map { (key, $0) } })
    default: return nil
    }
  }
}
