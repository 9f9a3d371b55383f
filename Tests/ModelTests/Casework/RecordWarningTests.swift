import Testing

@testable import Model

struct RecordWarningTests {
  private static func item(
    _ name: String, promised: Int64, statutory: Int64? = nil, from: String? = nil
  ) throws -> Item {
    var values: [String: FieldValue] = ["name": .text(name), "promised": .integer(promised)]
    values["statutory"] = statutory.map { .integer($0) } ?? .null
    values["from"] = from.map { .text($0) } ?? .null
    values["through"] = .null
    return try Item(.sample(.item, values))
  }

  @Test(
    arguments: [
      ("报告表审批", 31, nil, 30), ("报告表审批", 30, nil, nil), ("报告书审批", 60, nil, nil),
      ("报告书审批", 61, nil, 60), ("报告书（表）审批", 60, nil, nil), ("报告表审批", 25, 20, 20),
      ("报告表审批", 35, 40, 30), ("夜间施工证明", 21, 20, 20), ("夜间施工证明", 21, nil, nil),
      ("排污许可证核发", 31, nil, 30),
    ] as [(String, Int64, Int64?, Int?)])
  func `a promise longer than the law or the item's own term is told of`(
    name: String, promised: Int64, statutory: Int64?, limit: Int?
  ) throws {
    let found = try Self.item(name, promised: promised, statutory: statutory)
      .longPromise(on: try Day(iso: "2024-09-02"))
    #expect(found?.statutory == limit)
    #expect(found == nil || found?.text(in: .zh).contains("长于法定 \(limit ?? 0) 个工作日") == true)
  }

  @Test func `the rules are those of the item's days`() throws {
    let day = try Day(iso: "2020-01-01")
    let later = try Self.item("报告表审批", promised: 31, from: "2026-09-01").longPromise(on: day)
    #expect(later?.rule?.validity.contains(try Day(iso: "2026-09-01")) == true)
    let now = try Self.item("报告表审批", promised: 31, from: "2019-01-01").longPromise(on: day)
    #expect(now?.rule?.validity.contains(day) == true)
  }

  @Test func `pauses without notice, stages without their day and lines that hit nothing`() throws {
    let day = try Day(iso: "2024-09-02")
    let pause = try Pause(text: "2024-09-03..2024-09-05")
    let application = Fields.sample(
      .application,
      ["class": .text("report_form"), "stage": .text("decided"), "pauses": .texts([pause.text])])
    let bare = RecordWarning.all(of: application, on: day)
    #expect(bare.count == 2)
    #expect(bare.first?.text(in: .en).contains("has no written notice") == true)
    #expect(bare.last?.text(in: .en).contains("fill in decided") == true)
    for (notice, count) in [("中止1", 1), (nil, 2)] as [(String?, Int)] {
      let told = ApplicationEvent(step: .pause, day: day, pause: pause, notice: notice)
      #expect(RecordWarning.all(of: application, events: [told], on: day).count == count)
    }
    let line = Fields.sample(.restriction, ["industry": .null, "words": .null])
    #expect(RecordWarning.all(of: line, on: day).count == 1)
    let listed = Fields.sample(.restriction, ["industry": .text("38")])
    #expect(RecordWarning.all(of: listed, on: day).isEmpty)
  }

  @Test func `a notice that says nothing but space is none`() {
    let entry = FieldValue.object([
      ("step", .text("pause")), ("day", .text("2024-09-02")), ("from", .text("2024-09-03")),
      ("to", .text("2024-09-05")), ("notice", .text("　 ")),
    ])
    #expect(ApplicationEvent(entry: entry)?.pause != nil)
    #expect(ApplicationEvent(entry: entry)?.notice == nil)
  }
}
