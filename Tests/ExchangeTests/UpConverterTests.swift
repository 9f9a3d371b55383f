import BundleSupport
import Exchange
import Foundation
import Model
import Testing

/// Operations of earlier versions, brought into today's shape before they are read.
@Suite struct UpConverterTests {
  /// As if an earlier version had called a ticket's title its heading.
  private static let heading = UpConverter(steps: [
    { operation in
      guard operation["kind"]?.string == "ticket", let set = operation["set"]?.object,
        set.contains(where: { $0.key == "heading" })
      else { return nil }
      let renamed = set.map {
        JSONValue.Member(key: $0.key == "heading" ? "title" : $0.key, value: $0.value)
      }
      return operation.with("set", .object(renamed))
    }
  ])

  private static let text =
    #"{"seq":1,"kind":"ticket","at":"2026-11-18T09:00:00+08:00","rec":"\#(RecordID.test(1).text)","#
    + #""set":{"heading":{"v":"油烟","p":[]}}}"#

  private func operation(_ text: String, _ converter: UpConverter) throws -> Exchange.Operation {
    let bytes = Array(text.utf8)
    return try OperationReader(
      JSONReader.value(of: bytes, dialect: .bundle), device: .test(9), converter: converter
    ).operation(id: OperationID(device: .test(9), bytes: bytes))
  }

  @Test func `an operation of an earlier shape reads as one of today, under its own identity`()
    throws
  {
    let converted = try operation(Self.text, Self.heading)
    #expect(converted.writes.map(\.field) == ["title"])
    #expect(converted.isCreation)
    #expect(converted.id == OperationID(device: .test(9), bytes: Self.text.utf8))
  }

  @Test func `control: without the step it is another operation`() throws {
    let plain = try operation(Self.text, .standard)
    #expect(plain.writes.map(\.field) == ["heading"])
    #expect(!plain.isCreation)
  }

  @Test func `what has today's shape stays as it is, converted any number of times`() throws {
    let today = Self.text.replacing("heading", with: "title")
    #expect(try operation(today, Self.heading).writes.map(\.field) == ["title"])
    let value = try JSONReader.value(of: Array(Self.text.utf8), dialect: .bundle)
    let once = Self.heading.converted(value)
    #expect(once.text == Self.heading.converted(once).text)
  }

  @Test func `a fault is still told at its place in the original bytes`() throws {
    let broken = Self.text.replacing(#""p":[]"#, with: #""p":["odd"]"#)
    let place = try #require(broken.range(of: #""odd""#)).lowerBound
    let offset = broken.utf8.distance(from: broken.utf8.startIndex, to: place)
    let fault = #expect(throws: SchemaFault.self) { try operation(broken, Self.heading) }
    #expect(fault?.path == "set.title.p")
    #expect(fault?.offset == offset)
  }
}

extension JSONValue {
  /// The object with another value under `key`.
  fileprivate func with(_ key: String, _ content: Content) -> JSONValue {
    guard case .object(let members) = self.content else { return self }
    let changed = members.map { member in
      member.key == key
        ? Member(
          key: key,
          value: JSONValue(start: member.value.start, end: member.value.end, content: content))
        : member
    }
    return JSONValue(start: start, end: end, content: .object(changed))
  }

  /// What it says, wherever it stands.
  fileprivate var text: String {
    guard case .object(let members) = content else { return "\(content)" }
    return members.map { "\($0.key)=\($0.value.text)" }.joined(separator: ",")
  }
}
