import BundleSupport
import Model
import Testing

@testable import Exchange

@Suite struct BundleReaderTests {
  private let tablet = TestDevice(1)

  private var enrolment: Enrolment {
    Enrolment([TestDevice.office.enrolled, tablet.enrolled, TestDevice(2).enrolled])
  }

  /// A sound bundle of three operations.
  private func sound() -> String {
    var pen = TestPen(tablet)
    let title = pen.set(.ticket, .test(1), ["title": .text("餐饮油烟扰民")])
    pen.set(.ticket, .test(1), ["title": .text("油烟")], after: [title])
    pen.write(.add(.note, of: .ticket, .test(1), .object([("text", .text("已现场查看"))]), at: .sample))
    return String(decoding: pen.export(), as: UTF8.self)
  }

  private func fault(
    _ text: String, trust: Trust = .sealed, enrolment: Enrolment? = nil
  ) -> BundleFault? {
    fault(Array(text.utf8), trust: trust, enrolment: enrolment)
  }

  private func fault(
    _ bytes: [UInt8], trust: Trust = .sealed, enrolment: Enrolment? = nil
  ) -> BundleFault? {
    do throws(BundleFault) {
      _ = try BundleReader.bundle(bytes, enrolment: enrolment ?? self.enrolment, trust: trust)
      return nil
    } catch {
      return error
    }
  }

  /// The fault of a sound bundle after `old` became `new` in its body, sealed all the same.
  private func fault(replacing old: String, with new: String) -> BundleFault? {
    let text = sound()
    let start = text.firstRange(of: "\"body\":")?.upperBound ?? text.startIndex
    let end = text.firstRange(of: ",\n\"seal\"")?.lowerBound ?? text.endIndex
    let body = String(text[start..<end]).replacing(old, with: new, maxReplacements: 1)
    #expect(body.contains(new) || new.isEmpty, "'\(old)' is not in the bundle")
    let file = BundleWriter.file(body: body, key: tablet.key, secret: tablet.secret)
    return fault(file ?? "")
  }

  @Test func `a sound bundle is read whole, each operation where it stands`() throws {
    let text = sound()
    let bytes = Array(text.utf8)
    let bundle = try BundleReader.bundle(bytes, enrolment: enrolment, trust: .sealed)
    #expect(bundle.device == tablet.id)
    #expect(bundle.officer == "O-001")
    #expect(bundle.seal == .verified)
    #expect(bundle.previous == nil)
    #expect(bundle.operations.map(\.sequence) == [1, 2, 3])
    for (operation, range) in zip(bundle.operations, bundle.ranges) {
      #expect(operation.id == OperationID(device: tablet.id, bytes: bytes[range]))
    }
  }

  @Test(arguments: [
    ("", "E-BUNDLE-EMPTY"), (" \n\t", "E-BUNDLE-EMPTY"), ("PK\u{3}\u{4}rest", "E-BUNDLE-ZIP"),
    ("<!DOCTYPE html><html></html>", "E-BUNDLE-HTML"), ("{}", "E-BUNDLE-FORMAT"),
    ("[]", "E-BUNDLE-FORMAT"),
    (#"{"format":"waiqin-pack/1.0"}"#, "E-BUNDLE-FORMAT"),
    (#"{"format":"waiqin-bundle/1"}"#, "E-BUNDLE-FORMAT"),
    (#"{"format":"waiqin-bundle/0.9"}"#, "E-BUNDLE-FORMAT"),
    (#"{"format":"waiqin-bundle/2.0"}"#, "E-BUNDLE-NEWER"),
    (#"{"format":"waiqin-bundle/+1.0"}"#, "E-BUNDLE-FORMAT"),
    (#"{"format":"waiqin-bundle/1.0"}"#, "E-SCHEMA-MISSING"),
    (#"{"format":"waiqin-bundle/1.0","body":[]}"#, "E-SCHEMA-TYPE"),
    (#"{"format":"waiqin-bundle/1.0","body":{}}"#, "E-SCHEMA-MISSING"),
    (#"{"format":"waiqin-bundle/1.0","body":{},"body":{}}"#, "E-JSON-DUPLICATE"),
  ])
  func `what is no bundle is told apart`(text: String, code: String) {
    #expect(fault(text)?.code == code)
  }

  @Test func `UTF-16 is named as an encoding, whichever way round`() {
    let text = Array(sound().utf16)
    #expect(
      fault([0xFF, 0xFE] + text.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == .otherEncoding)
    #expect(
      fault([0xFE, 0xFF] + text.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == .otherEncoding)
  }

  @Test func `more than 64 MB is refused before it is looked at`() {
    let bytes = [UInt8](repeating: 0x20, count: Bundle.sizeLimit + 1)
    #expect(fault(bytes) == .tooLarge(limit: Bundle.sizeLimit))
  }

  @Test(arguments: [
    (#""officer":"O-001","#, "", "E-SCHEMA-MISSING", "body.officer"),
    (#""from":1"#, #""from":"1""#, "E-SCHEMA-WHOLE", "body.from"),
    (#""from":1"#, #""from":0"#, "E-SCHEMA-SEQUENCE", "body.from"),
    (#""from":1"#, #""from":-9223372036854775808"#, "E-SCHEMA-SEQUENCE", "body.from"),
    (#""to":3"#, #""to":4"#, "E-SCHEMA-SEQUENCE", "body.to"),
    (#""to":3"#, #""to":9223372036854775807"#, "E-SCHEMA-SEQUENCE", "body.to"),
    (#""to":3"#, #""to":0"#, "E-SCHEMA-SEQUENCE", "body.to"),
    (#""previous":"00"#, #""previous":"0g"#, "E-SCHEMA-OPERATION", "body.previous"),
    (#""bundle":"0198f2b1"#, #""bundle":"0198F2B1"#, "E-SCHEMA-ID", "body.bundle"),
    (#""exported":"2026-11-18"#, #""exported":"2026-02-30"#, "E-SCHEMA-TIME", "body.exported"),
    (#""seq":2"#, #""seq":5"#, "E-SCHEMA-SEQUENCE", "body.ops[1].seq"),
    (#""kind":"note""#, #""kind":7"#, "E-SCHEMA-TYPE", "body.ops[2].kind"),
    (
      #""at":"2026-11-18T09:00:00+08:00","kind":"ticket""#, #""kind":"ticket""#, "E-SCHEMA-MISSING",
      "body.ops[0].at"
    ),
    (#""p":[]"#, #""p":["x"]"#, "E-SCHEMA-OPERATION", "body.ops[0].set.title.p"),
    (#""p":[]"#, #""p":{}"#, "E-SCHEMA-TYPE", "body.ops[0].set.title.p"),
    (#""p":[],"v":"餐饮油烟扰民""#, #""p":[]"#, "E-SCHEMA-MISSING", "body.ops[0].set.title.v"),
    (#""title":{"p":[],"v":"餐饮油烟扰民"}"#, "", "E-SCHEMA-EMPTY", "body.ops[0].set"),
    (#""title":{"p":[],"v":"餐饮油烟扰民"}"#, #""title":7"#, "E-SCHEMA-TYPE", "body.ops[0].set.title"),
  ])
  func `a fault of shape names its code and path`(
    old: String, new: String, code: String, path: String
  ) {
    let fault = fault(replacing: old, with: new)
    #expect(fault?.code == code)
    guard case .schema(let schema) = fault else {
      Issue.record("\(String(describing: fault)) is no fault of shape")
      return
    }
    #expect(schema.path == path)
    #expect(schema.offset > 0)
  }

  @Test func `an operation above 1 MB is refused, one below is read`() {
    let long = { String(repeating: "长", count: $0) }
    #expect(fault(replacing: "餐饮油烟扰民", with: long(300_000)) == nil)
    #expect(fault(replacing: "餐饮油烟扰民", with: long(400_000))?.code == "E-SCHEMA-LIMIT")
  }

  @Test func `more than 50,000 operations are refused`() {
    let operations = (1...50_001).map { #"{"seq":\#($0),"kind":"x","at":"2026-11-18T09:00:00Z"}"# }
    let body = BundleWriter(
      bundle: .test(1), device: tablet.id, officer: "O-001", exported: .sample, app: "t"
    ).body(from: 1, operations: operations, previous: nil)
    let file = BundleWriter.file(body: body, key: tablet.key, secret: tablet.secret)
    #expect(fault(file ?? "")?.code == "E-SCHEMA-LIMIT")
  }

  @Test func `a file that was re-saved is told by its seal`() throws {
    let text = sound()
    for changed in [
      text.replacing(",\"kind\"", with: ", \"kind\""), text.replacing("\n", with: "\r\n"),
      text.replacing("油烟", with: "噪声"), text.replacing("油烟", with: "\\u6cb9\\u70df"),
    ] {
      #expect(changed != text)
      #expect(fault(changed)?.code == "E-SEAL-BODY")
    }
    // Outside the body nothing is sealed, so space there is harmless.
    #expect(fault(text.replacing(",\n\"seal\"", with: " ,\n \"seal\"")) == nil)
  }

  @Test func `seal, device and officer have to belong together`() throws {
    let text = sound()
    let other = TestDevice(2)
    let stripped = text.replacing(/,\n"seal":\{[^}]*\}/, with: "")
    #expect(fault(stripped) == .unsealed)
    #expect(fault(text, enrolment: Enrolment([other.enrolled])) == .unknownDevice(tablet.id))
    let start = try #require(text.firstRange(of: "\"body\":")).upperBound
    let end = try #require(text.firstRange(of: ",\n\"seal\"")).lowerBound
    let bare = String(text[start..<end])
    let foreign = try #require(
      BundleWriter.file(body: bare, key: tablet.key, secret: other.secret))
    #expect(fault(foreign)?.code == "E-SEAL-SIGNATURE")
    let misnamed = try #require(
      BundleWriter.file(body: bare, key: "dev9-2026", secret: tablet.secret))
    #expect(fault(misnamed) == .wrongKey(found: "dev9-2026", enrolled: tablet.key))
    #expect(
      fault(replacing: "\"officer\":\"O-001\"", with: "\"officer\":\"O-002\"")
        == .foreignOfficer(found: "O-002", enrolled: "O-001"))
  }

  @Test func `open trust marks what it could not verify, and still refuses what is changed`() throws
  {
    let text = sound()
    let stripped = text.replacing(/,\n"seal":\{[^}]*\}/, with: "")
    let unsealed = try BundleReader.bundle(
      Array(stripped.utf8), enrolment: Enrolment([]), trust: .open)
    #expect(unsealed.seal == .unsealed)
    let unknown = try BundleReader.bundle(
      Array(text.utf8), enrolment: Enrolment([]), trust: .open)
    #expect(unknown.seal == .unknownKey)
    #expect(
      fault(text.replacing("油烟", with: "噪声"), trust: .open, enrolment: Enrolment([]))?.code
        == "E-SEAL-BODY")
  }

  @Test func `a newer minor version with fields of its own is read`() throws {
    let text = sound().replacing("waiqin-bundle/1.0", with: "waiqin-bundle/1.7")
      .replacing("{\"format\"", with: "{\"extra\":{\"a\":[1]},\"format\"")
    let bundle = try BundleReader.bundle(Array(text.utf8), enrolment: enrolment, trust: .sealed)
    #expect(bundle.operations.count == 3)
  }

  @Test func `every bit flipped anywhere is noticed or harmless`() throws {
    let bytes = Array(sound().utf8)
    let whole = try BundleReader.bundle(bytes, enrolment: enrolment, trust: .sealed)
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 1 << (index % 8)
      guard
        let read = try? BundleReader.bundle(flipped, enrolment: enrolment, trust: .sealed)
      else { continue }
      // Only the head outside the seal may change unseen, and nothing of it is used for merging.
      #expect(read.operations.map(\.id) == whole.operations.map(\.id), "byte \(index)")
      #expect(read.device == whole.device)
    }
  }
}
