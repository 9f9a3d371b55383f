import TestSupport
import Testing

@testable import Model

struct IdentifierTests {
  private static let text = "0198f2b0-1234-7abc-8def-0123456789ab"

  @Test func `an identifier is written as it was read`() throws {
    let id = try #require(RecordID(Self.text))
    #expect(id.text == Self.text && !id.isNil)
    #expect(RecordID(high: 0, low: 0).isNil)
    #expect(RecordID(high: 0, low: 0).text == "00000000-0000-0000-0000-000000000000")
  }

  @Test(arguments: [
    text.uppercased(), String(text.dropLast()), text + "0", "{\(text)}", "",
    "0198f2b01234-7abc-8def-0123456789ab-", "0198f2b0-1234-7abc-8def-0123456789ag",
    "0198f2b0+1234-7abc-8def-0123456789ab",
  ])
  func `any other form of an identifier is refused`(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test(arguments: [
    ("0198f2b0-1234-7abc-8def-0123456789ab", "456789ab"),
    ("0198f2b0-1234-4abc-8def-0123456789ab", "0198f2b0"),
    ("0198f2b0-1234-8abc-8def-0123456789ab", "0198f2b0"),
    ("00000000-0000-0000-0000-000000000000", "00000000"),
  ])
  func `the short form leaves out the time of version 7`(text: String, short: String) throws {
    #expect(try #require(RecordID(text)).short == short)
  }

  @Test(arguments: [
    ("0198", true), ("0198F2B0-1", true), ("0198f2b0-1234", true), ("89ab", true), ("89AB", true),
    (text, true), (text.uppercased(), true), ("-0123456789ab", true),
    ("019", false), ("9ab", false), ("019-", false), ("", false), ("----", false),
    ("1234", false), ("0198f2b01234", false), ("8def", false),
  ])
  func `a record is named by four digits with which its identifier begins or ends`(
    text: String, isNamed: Bool
  ) throws {
    #expect(try #require(RecordID(Self.text)).isNamed(by: text) == isNamed)
  }

  @Test func `identifiers are ordered as their texts are`() {
    var random = SeededGenerator(seed: 3)
    let ids = (0..<300).map { _ in
      RecordID(
        high: random.next() >> UInt64.random(in: 0..<64, using: &random), low: random.next())
    }
    #expect(ids.sorted().map(\.text) == ids.map(\.text).sorted())
    #expect(ids.allSatisfy { RecordID($0.text) == $0 })
  }

  @Test func `an operation's identity is 32 bytes and no other number`() throws {
    let bytes = (0..<32).map { UInt8($0 * 7 % 256) }
    let id = OperationID(digest: bytes)
    #expect(id.bytes == bytes)
    #expect(OperationID(id.text) == id && OperationID(bytes: bytes) == id)
    #expect(OperationID(bytes: bytes.dropLast()) == nil)
    #expect(OperationID(id.text.uppercased()) == nil)
    #expect(OperationID(String(id.text.dropLast(2))) == nil)
    #expect(OperationID.none < id && OperationID.none.text.allSatisfy { $0 == "0" })
  }

  @Test func `hexadecimal digits are lower case and come in pairs`() {
    #expect(Hexadecimal.text([0x00, 0x0F, 0xFF]) == "000fff")
    #expect(Hexadecimal.bytes("000fff") == [0x00, 0x0F, 0xFF])
    #expect(Hexadecimal.bytes("") == [])
    for text in ["0", "0g", "FF", "0x00", "００"] { #expect(Hexadecimal.bytes(text) == nil) }
  }
}
