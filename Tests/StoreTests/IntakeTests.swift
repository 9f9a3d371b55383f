import BundleSupport
import Exchange
import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct IntakeTests {
  private let tablet = TestDevice(1)

  private func bundle() -> [UInt8] {
    var pen = TestPen(.office)
    let title = pen.set(
      .ticket, .test(1), ["title": .text("餐饮油烟扰民"), "found": .text("2026-11-16")])
    pen.set(
      .ticket, .test(1), ["status": .text("assigned"), "handler": .text("O-001")], after: [title])
    return pen.export()
  }

  @Test func `a bundle is kept in the inbox as it came`() throws {
    let store = try TemporaryStore([.office])
    let bytes = bundle()
    let receipt = try #require(try store.takeIn([bytes]).first)
    guard case .taken(let taken) = receipt.outcome else {
      Issue.record("not taken: \(receipt.outcome)")
      return
    }
    #expect(taken.new == 2)
    #expect(taken.known == 0)
    #expect(taken.seal == .verified)
    let name = Hexadecimal.text(Seal.digest(of: bytes))
    #expect(store.names(in: store.paths.inbox) == [name])
    #expect(FileManager.default.contents(atPath: store.paths.inbox + "/" + name) == Data(bytes))
  }

  @Test func `the same file twice changes nothing`() throws {
    let store = try TemporaryStore([.office])
    try store.takeIn([bundle()])
    let before = try store.tables
    let receipt = try #require(try store.takeIn([bundle()]).first)
    guard case .alreadyThere(let device, _) = receipt.outcome else {
      Issue.record("not known: \(receipt.outcome)")
      return
    }
    #expect(device == TestDevice.office.id)
    #expect(try store.tables == before)
    #expect(try store.count("bundle") == 1)
    #expect(try store.count("action") == 1)
  }

  @Test func `the same operations in another file are known, and change nothing`() throws {
    let store = try TemporaryStore([.office])
    try store.takeIn([bundle()])
    let before = try store.tables
    let respaced = String(decoding: bundle(), as: UTF8.self)
      .replacing(",\n\"seal\"", with: "\n,\"seal\"")
    let receipt = try #require(try store.takeIn([Array(respaced.utf8)]).first)
    guard case .taken(let taken) = receipt.outcome else {
      Issue.record("not taken: \(receipt.outcome)")
      return
    }
    #expect(taken.new == 0)
    #expect(taken.known == 2)
    #expect(try store.tables == before)
  }

  @Test func `a bundle cut off anywhere is refused whole and kept`() throws {
    let store = try TemporaryStore([.office, tablet])
    var pen = TestPen(.office)
    pen.set(.ticket, .test(9), ["title": .text("噪声")])
    try store.takeIn([pen.export()])
    let before = try store.tables
    let whole = bundle()
    let cuts = stride(from: 1, to: whole.count - 2, by: max(1, whole.count / 40))
    for length in cuts {
      let bytes = Array(whole[..<length])
      let receipt = try #require(try store.takeIn([bytes]).first)
      guard case .refused(let fault, let offset, let kept) = receipt.outcome else {
        Issue.record("cut at \(length) was not refused: \(receipt.outcome)")
        continue
      }
      #expect(fault.code == "E-JSON-CUT", "cut at \(length)")
      #expect(offset == length)
      #expect(FileManager.default.contents(atPath: kept) == Data(bytes))
    }
    #expect(try store.tables == before)
    #expect(try store.count("operation") == 1)
    #expect(store.names(in: store.paths.inbox).count == 1)
    #expect(store.names(in: store.paths.quarantine).count == Array(cuts).count)
  }

  @Test func `a refused file that is sent again is refused again`() throws {
    let store = try TemporaryStore([.office])
    for _ in 0..<2 {
      let receipt = try #require(try store.takeIn([Array("{}".utf8)]).first)
      guard case .refused(let fault, _, _) = receipt.outcome else {
        Issue.record("not refused: \(receipt.outcome)")
        return
      }
      #expect(fault.code == "E-BUNDLE-FORMAT")
    }
    #expect(try store.count("refusal") == 1)
  }

  @Test func `a bundle refused for its unknown device is taken once the device is enrolled`() throws
  {
    let store = try TemporaryStore([tablet])
    guard case .refused(let fault, _, _) = try store.takeIn([bundle()]).first?.outcome else {
      Issue.record("taken from an unknown device")
      return
    }
    #expect(fault.code == "E-DEVICE-UNKNOWN")
    try store.writer().transaction { _ = try $0.enrol([TestDevice.office.enrolled]) }
    guard case .taken = try store.takeIn([bundle()]).first?.outcome else {
      Issue.record("not taken after enrolment")
      return
    }
  }

  @Test func `a record whose past is read again keeps what it names`() throws {
    let store = try TemporaryStore([.office, tablet])
    var office = TestPen(.office)
    office.set(.site, .test(1), ["name": .text("厂")])
    let site = office.export()
    office.set(
      .ticket, .test(2),
      ["title": .text("噪声"), "site": .text(RecordID.test(1).text), "handler": .text("O-001")])
    let ticket = office.export()
    // A parent that never came: the quick way can't take this write.
    var pen = TestPen(tablet)
    pen.set(
      .ticket, .test(2), ["severity": .integer(2)],
      after: [OperationID(digest: [UInt8](repeating: 9, count: 32))])
    try store.takeIn([site, ticket, pen.export()])
    #expect(try store.state == store.stateFromLog)
    let tables = try store.tables
    try store.writer().transaction { try $0.rebuild() }
    #expect(try store.tables == tables)
    #expect(!tables.contains("P-REFERENCE"))
  }

  @Test func `gaps and forks open, and close once the missing comes`() throws {
    let store = try TemporaryStore([.office])
    var pen = TestPen(.office)
    pen.set(.ticket, .test(1), ["title": .text("甲")])
    let first = pen.export()
    pen.set(.ticket, .test(2), ["title": .text("乙")])
    let second = pen.export()
    let opened = try store.takeIn([second]).flatMap(\.opened)
    #expect(opened.map(\.subject).contains(.gap(device: TestDevice.office.id, missing: 1...1)))
    let settled = try store.takeIn([first]).flatMap(\.settled)
    #expect(settled.map(\.subject) == [.gap(device: TestDevice.office.id, missing: 1...1)])
    var clone = TestPen(.office, next: 2)
    clone.set(.ticket, .test(3), ["title": .text("丙")])
    let forked = try store.takeIn([clone.export()]).flatMap(\.opened)
    #expect(forked.map(\.subject).contains(.fork(device: TestDevice.office.id, sequence: 2)))
    #expect(try store.count("record") == 3)
  }
}

extension Receipt {
  fileprivate var opened: [ReviewItem] {
    if case .taken(let taken) = outcome { taken.opened } else { [] }
  }

  fileprivate var settled: [ReviewItem] {
    if case .taken(let taken) = outcome { taken.settled } else { [] }
  }
}
