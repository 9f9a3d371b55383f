import BundleSupport
import Model
import Testing

@testable import Exchange

@Suite struct OperationReaderTests {
  private func read(_ text: String) throws -> Exchange.Operation {
    let bytes = Array(text.utf8)
    let value = try JSONReader.value(of: bytes, dialect: .bundle)
    let device = TestDevice(1).id
    return try OperationReader(value, device: device)
      .operation(id: OperationID(device: device, bytes: bytes))
  }

  private func text(_ kind: String, _ members: String) -> String {
    #"{"seq":1,"kind":"\#(kind)","at":"2026-11-18T09:00:00+08:00","rec":"\#(RecordID.test(1).text)",\#(members)}"#
  }

  @Test func `a write has its fields in byte order, and parents sorted, each once`() throws {
    let (one, two) = (String(repeating: "1", count: 64), String(repeating: "2", count: 64))
    let operation = try read(
      text(
        "ticket",
        #""set":{"title":{"v":"甲","p":["\#(two)","\#(one)","\#(two)"]},"due":{"v":"2026-11-30","p":[]}}"#
      ))
    #expect(operation.writes.map(\.field) == ["due", "title"])
    #expect(operation.writes.last?.parents.map(\.text) == [one, two])
    #expect(operation.record == .test(1))
    #expect(!operation.isCreation)
  }

  @Test func `writing the naming field without a parent creates the record`() throws {
    #expect(try read(text("site", #""set":{"name":{"v":"厂","p":[]}}"#)).isCreation)
    let later = try read(text("site", #""set":{"town":{"v":"1","p":[]}}"#))
    #expect(!later.isCreation)
    let note = try read(
      text("note", #""of":"site","entry":{"text":"a"},"set":{"name":{"v":"厂","p":[]}}"#))
    #expect(!note.isCreation)
  }

  @Test(arguments: [
    ("inspection", #""x":1"#, "P-KIND"), ("note", #""of":"boat","entry":{"text":"a"}"#, "P-KIND"),
    ("ticket", #""set":{"Title":{"v":"a","p":[]}}"#, "P-FIELD"),
    ("ticket", #""set":{"../a":{"v":"a","p":[]}}"#, "P-FIELD"),
    ("ticket", #""set":{"":{"v":"a","p":[]}}"#, "P-FIELD"),
    ("ticket", #""set":{"title":{"v":7,"p":[]}}"#, "P-VALUE"),
    ("ticket", #""set":{"due":{"v":"2026-02-30","p":[]}}"#, "P-VALUE"),
    ("ticket", #""set":{"status":{"v":"vanished","p":[]}}"#, "P-VALUE"),
    ("ticket", #""set":{"severity":{"v":4,"p":[]}}"#, "P-VALUE"),
    ("site", #""set":{"point":{"v":{"lat":307630000,"lon":1207160000},"p":[]}}"#, "P-VALUE"),
    ("note", #""of":"ticket","entry":{}"#, "P-ENTRY"),
    ("note", #""of":"ticket","entry":[]"#, "P-ENTRY"),
    ("photo", #""of":"ticket","entry":{"sha256":"00","size":1,"type":"jpg"}"#, "P-ENTRY"),
    ("step", #""of":"ticket","entry":{"step":"close","day":"2026-13-01"}"#, "P-ENTRY"),
  ])
  func `what can't be meant parks the one operation`(
    kind: String, members: String, code: String
  ) throws {
    guard case .parked(let reason, let record) = try read(text(kind, members)).action else {
      Issue.record("not parked")
      return
    }
    #expect(reason.code == code)
    #expect(record == .test(1))
  }

  @Test func `an unknown field of a known kind is kept, whatever its value`() throws {
    let operation = try read(text("ticket", #""set":{"colour":{"v":[1,{"a":null}],"p":[]}}"#))
    #expect(operation.writes.first?.value == .list([.integer(1), .object([("a", .null)])]))
  }

  @Test(arguments: [
    ("../../etc/passwd", true), ("/etc/passwd", true), ("CON", true), ("a\u{202E}gpj.exe", true),
    (String(repeating: "长", count: 2_000), true),
  ])
  func `a photo's display name is data and never a path`(name: String, isTaken: Bool) throws {
    var quoted = ""
    FieldValue.appendQuoted(name, to: &quoted)
    let hash = String(repeating: "a", count: 64)
    let operation = try read(
      text(
        "photo",
        #""of":"ticket","entry":{"sha256":"\#(hash)","size":9,"type":"jpg","name":\#(quoted)}"#))
    guard case .add(let entry, _, _, _) = operation.action else {
      Issue.record("not taken")
      return
    }
    #expect(entry.value["name"]?.text == name)
  }

  @Test func `a draft reads back as what was meant`() throws {
    let parent = OperationID(digest: [UInt8](repeating: 5, count: 32))
    let draft = OperationDraft.add(
      .finding, of: .visit, .test(1), .object([("text", .text("𠮷田𠀋"))]),
      set: [FieldWrite(field: "status", value: .text("done"), parents: [parent])],
      corrects: parent, at: .sample)
    let operation = try read(draft.text(sequence: 7))
    #expect(operation.sequence == 7)
    #expect(operation.at == .sample)
    guard case .add(let entry, let kind, let record, let writes) = operation.action else {
      Issue.record("no entry")
      return
    }
    #expect(entry.kind == .finding)
    #expect(entry.corrects == parent)
    #expect(kind == .visit)
    #expect(record == .test(1))
    #expect(writes.first?.parents == [parent])
  }

  @Test func `the same bytes of another device are another operation`() {
    let bytes = Array("{}".utf8)
    #expect(
      OperationID(device: .test(1), bytes: bytes) != OperationID(device: .test(2), bytes: bytes))
    #expect(
      OperationID(device: .test(1), bytes: bytes)
        != OperationID(device: .test(1), bytes: Array("{ }".utf8)))
  }
}
