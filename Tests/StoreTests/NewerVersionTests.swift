import BundleSupport
import Exchange
import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Bundles of a program newer than this one: nothing of them is lost, and what can't be read waits for an update.
@Suite struct NewerVersionTests {
  private static let (ticket, flight) = (RecordID.test(1), RecordID.test(2))

  /// A file of version 1.7 as a later program may write it: members, fields, values, kinds and decisions that
  /// this version does not know, spelled in ways that this version would not spell them.
  private static func newer() -> [UInt8] {
    var pen = TestPen(.office)
    let at = #""at":"2026-11-18T09:00:00+08:00""#
    let title = pen.write(
      text: #"{"seq":1,"kind":"ticket",\#(at),"rec":"\#(ticket.text)","set":{"title":{"v":"#
        + #""餐饮\u6cb9烟","p":[]},"found":{"v":"2026-11-16","p":[]},"handler":{"v":"O-001","p":[]},"#
        + #""smell":{"v":{"strength":[2,{"by":null}],"kinds":"焦\/糊"},"p":[]},"#
        + #""complainant_email":{"v":"someone@example.org","p":[]}}}"#)
    pen.write(
      text: #"{ "later" : [1, {"x": null}], "seq": 2, "kind": "ticket", \#(at), "#
        + #""rec": "\#(ticket.text)", "set": {"smell": {"v": "淡", "p": ["\#(title.text)"], "#
        + #""sure": true}} }"#)
    pen.write(
      text: #"{"seq":3,"kind":"note",\#(at),"rec":"\#(ticket.text)","of":"ticket","mood":3,"#
        + #""entry":{"text":"已查看","weather":{"wind":[3,4]}}}"#)
    let started = pen.write(
      text: #"{"seq":4,"kind":"drone_flight",\#(at),"rec":"\#(flight.text)","set":{"pilot":{"v":"#
        + #""O-001","p":[]}},"track":[[307630000,1207160000]]}"#)
    pen.write(
      text: #"{"seq":5,"kind":"note",\#(at),"rec":"\#(flight.text)","of":"drone_flight","#
        + #""entry":{"text":"顺风"}}"#)
    pen.write(text: #"{"seq":6,"kind":"roll_call",\#(at),"present":["O-001","O-002"]}"#)
    pen.write(
      text: #"{"seq":7,"kind":"postpone",\#(at),"op":"\#(started.text)","reason":"下雨"}"#)
    let body = pen.exportBody().replacing(
      #""app""#, with: #""weather":{"sky":"阴"},"app""#, maxReplacements: 1)
    let file = BundleWriter.file(
      body: body, key: TestDevice.office.key, secret: TestDevice.office.secret)
    return Array(
      (file ?? "").replacing("waiqin-bundle/1.0", with: "waiqin-bundle/1.7")
        .replacing(#"{"format""#, with: #"{"hint":{"for":"later"},"format""#).utf8)
  }

  private static func taken() throws -> (store: TemporaryStore, bundle: Exchange.Bundle) {
    let path = Fixtures.folder.appending(path: "bundles/1.7.json").path
    let bytes = try BundleFiles.bytes(at: path)
    let store = try TemporaryStore([.office, TestDevice(1)])
    guard case .taken(let taken) = try store.takeIn([bytes]).first?.outcome else {
      throw StoreFault.unreadable(path: path, reason: "not taken")
    }
    #expect(taken.seal == .verified)
    return (
      store,
      try BundleReader.bundle(
        bytes, enrolment: Enrolment([TestDevice.office.enrolled]), trust: .sealed)
    )
  }

  @Test func `the bundle of version 1.7 is taken, and reads as ever`() throws {
    expectGolden(String(decoding: Self.newer(), as: UTF8.self), "bundles/1.7.json")
    let (store, _) = try Self.taken()
    expectGolden(try store.state, "bundles/1.7.state.json")
    let parked = try store.read {
      try Int64.fetchAll(
        $0, sql: "SELECT sequence FROM operation WHERE parked = 'P-KIND' ORDER BY sequence")
    }
    #expect(parked == [4, 5, 6, 7])
    let others = try store.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM operation WHERE parked <> 'P-KIND'")
    }
    #expect(others == 0)
  }

  @Test func `every byte stays: of the file, of each operation, in the log and in a backup`() throws
  {
    let (store, bundle) = try Self.taken()
    let name = Hexadecimal.text(Seal.digest(of: bundle.bytes))
    let kept = try Data(contentsOf: URL(filePath: store.paths.inbox + "/" + name))
    #expect([UInt8](kept) == bundle.bytes)
    let written = bundle.ranges.map { String(decoding: bundle.bytes[$0], as: UTF8.self) }
    func log(_ paths: StorePaths) throws -> [String] {
      try StoreReader(paths).read { snapshot in
        try snapshot.operations(of: 1, isMasked: false).map(\.text)
      }
    }
    #expect(try log(store.paths) == written)
    let copy = StorePaths(database: store.folder + "/copy.sqlite")
    _ = try StoreReader(store.paths).backUp(to: copy.database)
    #expect(try log(copy) == written)
    #expect(try StoreReader(copy).read { try $0.mergedState().canonicalJSON } == store.state)
  }

  @Test func `a work pack carries the fields that only a newer program knows, with their heads`()
    throws
  {
    let (store, bundle) = try Self.taken()
    func fields(isUnmasked: Bool) throws -> FieldValue {
      let pack = try StoreReader(store.paths).read {
        try $0.workPack(
          of: "O-001", week: try Week(iso: "2026-W48"), id: .test(9), made: .sample, app: "test/1",
          isUnmasked: isUnmasked)
      }
      let records = try #require(FieldValue(json: pack.body)?["records"]?.list)
      return try #require(records.first { $0["rec"] == .text(Self.ticket.text) }?["fields"])
    }
    let masked = try fields(isUnmasked: false)
    #expect(masked["smell"]?["v"] == .text("淡"))
    #expect(masked["smell"]?["p"] == .texts([bundle.operations[1].id.text]))
    #expect(masked["complainant_email"] == nil)
  }

  @Test func `a new field whose name says so hides who complained`() throws {
    let (store, _) = try Self.taken()
    let states = try StoreReader(store.paths).read { snapshot in
      let state = try snapshot.mergedState()
      return (state.canonicalJSON(hiding: try snapshot.complainants()), state.canonicalJSON)
    }
    #expect(!states.0.contains("someone@example.org"))
    #expect(states.1.contains("someone@example.org"))
    let log = try StoreReader(store.paths).read { snapshot in
      try snapshot.operations(of: 1, isMasked: true).map(\.text).joined()
    }
    #expect(!log.contains("someone@example.org"))
    #expect(log.contains("焦"))
  }

  @Test func `a second import and a rebuild change nothing of it`() throws {
    let (store, bundle) = try Self.taken()
    let tables = try store.tables
    #expect(try store.takeIn([bundle.bytes]).first?.code == "known")
    #expect(try store.state == store.stateFromLog)
    try store.writer().transaction { try $0.rebuild() }
    #expect(try store.tables == tables)
  }
}
