import BundleSupport
import Exchange
import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Files of each released version, which stay readable for ever.
@Suite struct GoldenBundleTests {
  static let devices = [TestDevice.office, TestDevice(1)]
  private static let folder = Fixtures.folder.appending(path: "bundles")

  /// A bundle with every kind of operation and every kind of record, by the office.
  static func example() -> [UInt8] {
    var pen = TestPen(.office)
    let (site, ticket, visit) = (RecordID.test(1), RecordID.test(2), RecordID.test(3))
    pen.set(
      .site, site,
      [
        "name": .text("𠮷田𠀋电镀厂"), "town": .text("330411101"),
        "point": .object([
          ("lat", .integer(307_630_000)), ("lon", .integer(1_207_160_000)),
          ("datum", .text("wgs84")),
        ]), "windows": .texts(["1,3 09:00-11:00"]),
      ])
    pen.set(.officer, .test(4), ["code": .text("O-001"), "name": .text("沈 一")])
    let title = pen.set(
      .ticket, ticket,
      [
        "title": .text("餐饮油烟扰民"), "site": .text(site.text), "found": .text("2026-11-16"),
        "status": .text("found"), "severity": .integer(2),
      ])
    pen.set(.application, .test(5), ["class": .text("report_form"), "name": .text("扩建")])
    pen.set(
      .visit, visit,
      ["kind": .text("service"), "site": .text(site.text), "crew": .texts(["O-001"])])
    pen.set(.ticket, ticket, ["status": .text("assigned"), "colour": .null], after: [title])
    let note = pen.write(
      .add(.note, of: .ticket, ticket, .object([("text", .text("已现场查看"))]), at: .sample))
    pen.write(
      .add(
        .finding, of: .visit, visit, .object([("text", .text("净化器未开"))]), corrects: note,
        at: .sample))
    pen.write(
      .add(.contact, of: .ticket, ticket, .object([("text", .text("电话告知"))]), at: .sample))
    pen.write(
      .add(
        .photo, of: .ticket, ticket,
        .object([
          ("sha256", .text(String(repeating: "ab", count: 32))), ("size", .integer(248_312)),
          ("type", .text("jpg")), ("name", .text("排气筒.jpg")),
        ]), at: .sample))
    pen.write(
      .add(
        .step, of: .ticket, ticket,
        .object([("step", .text("register")), ("day", .text("2026-11-16"))]), at: .sample))
    let release = pen.write(.release(note, reason: "核实", at: .sample))
    pen.write(.discard(note, reason: "作废", at: .sample))
    pen.write(.retract(release, reason: "撤回", at: .sample))
    pen.write(
      .dismiss(
        Exchange.Operation.Dismissal(
          device: TestDevice(1).id, numbers: 1...3, operations: [], reason: "设备遗失"),
        at: .sample))
    writeRegisters(with: &pen, site: site)
    return pen.export()
  }

  /// The kinds of records that an office keeps as registers.
  private static func writeRegisters(with pen: inout TestPen, site: RecordID) {
    let (region, item) = (RecordID.test(6), RecordID.test(7))
    pen.set(
      .region, region,
      [
        "code": .text("XZ-01"), "name": .text("高新区"), "status": .text("approved"),
        "from": .text("2026-01-01"),
        "outline": .object([
          ("datum", .text("wgs84")),
          (
            "polygons",
            .list([
              .list([
                .list(
                  [
                    (307_600_000, 1_207_100_000), (307_600_000, 1_207_200_000),
                    (307_700_000, 1_207_200_000), (307_600_000, 1_207_100_000),
                  ].map { .list([.integer($0.0), .integer($0.1)]) })
              ])
            ])
          ),
        ]),
      ])
    pen.set(
      .restriction, .test(8),
      [
        "line": .text("3"), "region": .text(region.text), "industry": .text("3360"),
        "words": .texts(["电镀", "酸洗"]),
      ])
    pen.set(
      .item, item,
      [
        "code": .text("000116001000"), "name": .text("建设项目环境影响报告表审批"),
        "class": .text("permission"), "statutory": .integer(30), "promised": .integer(7),
        "materials": .texts(["申请表", "报告表"]),
      ])
    pen.set(.agency, .test(9), ["name": .text("示例环保科技有限公司"), "phone": .text("0573-00000000")])
    pen.set(
      .permit, .test(10),
      [
        "number": .text("91330411EXAMPLE001P"), "site": .text(site.text), "class": .text("key"),
        "expires": .text("2027-03-31"),
      ])
    pen.set(
      .car, .test(11),
      ["plate": .text("浙F00000"), "seats": .integer(5), "town": .text("330411101")])
    pen.set(
      .application, .test(5),
      [
        "item": .text(item.text), "region": .text(region.text),
        "agency": .text(RecordID.test(9).text),
      ])
  }

  @Test func `the example has every kind of operation and of record`() throws {
    func kinds(_ bytes: [UInt8]) throws -> Set<String> {
      let bundle = try BundleReader.bundle(
        bytes, enrolment: Enrolment(Self.devices.map(\.enrolled)), trust: .sealed)
      return Set(
        bundle.operations.flatMap { operation -> [String] in
          switch operation.action {
          case .write(let kind, _, _): [kind.rawValue]
          case .add(let entry, _, _, _): [entry.kind.rawValue]
          case .release: ["release"]
          case .discard: ["discard"]
          case .retract: ["retract"]
          case .dismiss: ["dismiss"]
          case .parked: []
          }
        })
    }
    let all = Set(
      RecordKind.allCases.map(\.rawValue) + EntryKind.allCases.map(\.rawValue)
        + ["release", "discard", "retract", "dismiss"])
    #expect(try kinds(Self.example()) == all)
    var pen = TestPen(.office)
    pen.set(.site, .test(1), ["name": .text("厂")])
    #expect(try kinds(pen.export()) != all, "control: another bundle has not")
  }

  @Test func `the bundle of version 1.0 reads as ever`() throws {
    let bytes = Self.example()
    expectGolden(String(decoding: bytes, as: UTF8.self), "bundles/1.0.json")
    let store = try TemporaryStore(Self.devices)
    let file = try BundleFiles.bytes(at: Self.folder.appending(path: "1.0.json").path)
    let receipt = try #require(try store.takeIn([file]).first)
    guard case .taken(let taken) = receipt.outcome else {
      Issue.record("not taken: \(receipt.outcome)")
      return
    }
    #expect(taken.seal == .verified)
    #expect(taken.new == 22)
    #expect(receipt.photos.missing == [String(repeating: "ab", count: 32) + ".jpg"])
    expectGolden(try store.state, "bundles/1.0.state.json")
  }

  @Test func `the photos beside a bundle are taken along, and damaged ones named`() throws {
    let store = try TemporaryStore(Self.devices)
    let folder = store.folder + "/handed-in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let image = Array("an image of 19 bytes".utf8)
    let digest = Hexadecimal.text(Seal.digest(of: image))
    let other = String(repeating: "cd", count: 32)
    var pen = TestPen(.office)
    pen.set(.ticket, .test(1), ["title": .text("甲")])
    for hash in [digest, other] {
      pen.write(
        .add(
          .photo, of: .ticket, .test(1),
          .object([
            ("sha256", .text(hash)), ("size", .integer(Int64(image.count))),
            ("type", .text("jpg")), ("name", .text("../../x.jpg")),
          ]), at: .sample))
    }
    let bundle = pen.export()
    func takeIn() throws -> Receipt.Photos {
      try store.writer().takeIn(
        bundle, name: "a.json", by: "test", at: Timestamp.sample.instant, photos: folder
      ).photos
    }
    #expect(try takeIn().missing.count == 2)
    try Data(image).write(to: URL(filePath: folder + "/" + digest + ".jpg"))
    try Data(image.reversed()).write(to: URL(filePath: folder + "/" + other + ".jpg"))
    let second = try takeIn()
    #expect(second.taken == 1)
    #expect(second.damaged == [other + ".jpg"])
    #expect(store.names(in: store.paths.photos) == [digest + ".jpg"])
    #expect(try takeIn().taken == 0)
  }

  @Test func `a rehearsal tells what an import then does, and leaves nothing behind`() throws {
    let store = try TemporaryStore(Self.devices)
    let files = [Self.example(), Self.example(), Array("{}".utf8)]
    let before = try store.tables
    let (told, _) = try store.writer().rehearse(
      files.map { ("a.json", $0, nil) }, by: "test", at: Timestamp.sample.instant)
    #expect(try store.tables == before)
    #expect(try store.count("action") == 0)
    #expect(store.names(in: store.paths.inbox).isEmpty)
    let done = try store.takeIn(files)
    #expect(told.map(\.code) == done.map(\.code))
    #expect(told.map(\.code) == ["taken", "known", "E-BUNDLE-FORMAT"])
    guard case .taken(let first) = told[0].outcome, case .taken(let second) = done[0].outcome
    else { return }
    #expect(first.new == second.new)
    #expect(first.opened == second.opened)
  }
}
