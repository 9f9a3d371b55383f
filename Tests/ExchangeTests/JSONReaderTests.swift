import Foundation
import TestSupport
import Testing

@testable import Exchange

@Suite struct JSONReaderTests {
  private func fault(_ text: String, _ dialect: JSONDialect = .bundle) -> JSONFault? {
    fault(Array(text.utf8), dialect)
  }

  private func fault(_ bytes: [UInt8], _ dialect: JSONDialect = .bundle) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONReader.value(of: bytes, dialect: dialect)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a value knows where it stands`() throws {
    let value = try JSONReader.value(of: Array(#"{"a": [1, "外勤"]}"#.utf8), dialect: .bundle)
    let text = try #require(value["a"]?.array?.last)
    #expect(text.string == "外勤")
    #expect(text.start == 10)
    #expect(text.end == 18)
  }

  @Test(arguments: [
    (#"{"a":1"#, "E-JSON-CUT", 6, ""), (#"{"a":1,}"#, "E-JSON-SYNTAX", 7, ""),
    (#"{"a":1} x"#, "E-JSON-MORE", 8, ""), (#"{"a":1,"a":2}"#, "E-JSON-DUPLICATE", 7, ""),
    (#"{"a":1,"\u0061":2}"#, "E-JSON-DUPLICATE", 7, ""),
    (#"["\ud800"]"#, "E-JSON-SURROGATE", 2, "[0]"),
    (#"["\u0000"]"#, "E-JSON-NUL", 2, "[0]"), (#"{"a":{"b":[1.5]}}"#, "E-JSON-WHOLE", 11, "a.b[0]"),
    ("[9223372036854775808]", "E-JSON-WHOLE", 1, "[0]"), ("[01]", "E-JSON-NUMBER", 1, "[0]"),
    ("[1e400]", "E-JSON-WHOLE", 1, "[0]"), ("[\"\u{1}\"]", "E-JSON-CONTROL", 2, "[0]"),
    ("", "E-JSON-CUT", 0, ""), (#"["\x"]"#, "E-JSON-ESCAPE", 2, "[0]"),
  ])
  func `a fault names its code, offset and path`(
    text: String, code: String, offset: Int, path: String
  ) throws {
    let fault = try #require(self.fault(text))
    #expect(fault.code == code)
    #expect(fault.offset == offset)
    #expect(fault.path == path)
  }

  @Test func `bytes that are no UTF-8 are refused where they stand`() {
    #expect(fault([0x22, 0xC0, 0x80, 0x22])?.code == "E-JSON-UTF8")
    #expect(fault([0x22, 0xED, 0xA0, 0x80, 0x22])?.code == "E-JSON-UTF8")
    #expect(fault([0xEF, 0xBB, 0xBF, 0x31])?.code == "E-JSON-BOM")
    #expect(fault([0x22, 0xE5])?.code == "E-JSON-CUT")
  }

  @Test func `rare characters come through whole`() throws {
    let value = try JSONReader.value(
      of: Array(#"["𠮷田𠀋","\ud842\udfb7"]"#.utf8), dialect: .bundle)
    #expect(value.array?.compactMap(\.string) == ["𠮷田𠀋", "𠮷"])
  }

  @Test func `nesting of 16 is read and of 17 is refused`() {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(fault(deep(16)) == nil)
    #expect(fault(deep(17))?.code == "E-JSON-DEPTH")
    #expect(fault(String(repeating: "[", count: 100_000))?.code == "E-JSON-DEPTH")
  }

  @Test func `an object of thousands of keys still finds its duplicate`() {
    let keys = (0..<5_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(fault("{\(keys)}") == nil)
    #expect(fault("{\(keys),\"k4321\":1}")?.code == "E-JSON-DUPLICATE")
  }
}
