import Testing

@testable import Model

struct ApplicationLifeTests {
  private static func life(
    _ fields: [String: String], notices: Int = 0
  ) throws -> ApplicationLife {
    let day = try Day(iso: "2026-11-03")
    return ApplicationLife(
      try Application(.sample(.application, fields.mapValues { .text($0) })),
      events: (0..<notices).map { _ in ApplicationEvent(step: .notice, day: day) })
  }

  /// The steps that an application can take next.
  private static func open(_ life: ApplicationLife) -> [ApplicationStep] {
    ApplicationStep.allCases.filter { life.obstacle(to: $0) == nil }
  }

  @Test func `each step opens the next one, and no other`() throws {
    #expect(try Self.open(Self.life([:])) == [.apply])
    var fields = ["applied": "2026-11-02"]
    #expect(try Self.open(Self.life(fields)) == [.notice, .accept])
    fields["noticed"] = "2026-11-03"
    #expect(try Self.open(Self.life(fields)) == [.notice, .complete])
    fields["completed"] = "2026-11-04"
    #expect(try Self.open(Self.life(fields)) == [.notice, .accept])
    fields["stage"] = "accepted"
    fields["accepted"] = "2026-11-05"
    #expect(try Self.open(Self.life(fields)) == [.pause, .decide])
    fields["stage"] = "decided"
    #expect(try Self.open(Self.life(fields)) == [.deliver])
    fields["stage"] = "delivered"
    #expect(try Self.open(Self.life(fields)) == [])
  }

  @Test func `what is missing is named in the order in which it comes`() throws {
    #expect(
      try Self.life([:]).obstacle(to: .deliver) == .missing(.deliver, [.apply, .accept, .decide]))
    #expect(
      try Self.life(["applied": "2026-11-02", "noticed": "2026-11-03"]).obstacle(to: .decide)
        == .missing(.decide, [.complete, .accept]))
    #expect(
      try Self.life(["applied": "2026-11-02"]).obstacle(to: .complete)
        == .missing(.complete, [.notice]))
    #expect(try Self.life([:]).obstacle(to: .complete) == .missing(.complete, [.apply, .notice]))
    #expect(
      try Self.life(["applied": "2026-11-02"]).obstacle(to: .apply)
        == .already(.apply, Day(iso: "2026-11-02")))
    #expect(
      try Self.life(["stage": "decided"]).obstacle(to: .pause)
        == .stage(.pause, found: .decided, needed: [.accepted]))
  }

  @Test func `a second notice is counted, and asks for its material again`() throws {
    let fields = ["applied": "2026-11-02", "noticed": "2026-11-03", "completed": "2026-11-04"]
    #expect(try Self.life(fields).notices == 1)
    let twice = try Self.life(fields, notices: 2)
    #expect(twice.notices == 2 && twice.waitsForMaterial)
    // The first of a table, and one at the desk on another day.
    let told = ["applied": "2026-11-01", "noticed": "2026-11-02", "completed": "2026-11-02"]
    let again = try Self.life(told, notices: 1)
    #expect(again.notices == 2 && again.waitsForMaterial)
    #expect(Self.open(twice) == [.notice, .complete])
  }

  @Test func `the latest day before a step is known`() throws {
    let today = try Day(iso: "2026-11-20")
    let life = try Self.life(["applied": "2026-11-02", "noticed": "2026-11-03"])
    #expect(life.last(before: .accept, by: today)?.day.iso == "2026-11-03")
    #expect(life.last(before: .accept, by: today)?.step == .notice)
    #expect(life.last(before: .notice, by: today)?.step == .apply)
    #expect(life.last(before: .apply, by: today) == nil)
  }

  @Test func `a step taken already stands before the next one, unless its clock ran ahead`() throws
  {
    let application = try Application(
      .sample(.application, ["applied": .text("2026-11-02"), "accepted": .text("2026-11-03")]))
    let paused = ApplicationEvent(step: .pause, day: try Day(iso: "2026-11-10"))
    let life = ApplicationLife(application, events: [paused])
    let last = life.last(before: .decide, by: try Day(iso: "2026-11-20"))
    #expect(last?.step == .pause && last?.day == paused.day)
    #expect(life.last(before: .decide, by: try Day(iso: "2026-11-09"))?.step == .accept)
    #expect(life.last(before: .apply, by: try Day(iso: "2026-11-20")) == nil)
  }

  @Test func `what counts as accepted already waits for no material`() throws {
    let fields = ["applied": FieldValue.text("2026-11-02"), "noticed": .text("2026-11-16")]
    let application = try Application(.sample(.application, fields))
    #expect(
      ApplicationLife(application, events: []).obstacle(to: .accept)
        == .missing(.accept, [.complete]))
    #expect(ApplicationLife(application, events: [], isDeemed: true).obstacle(to: .accept) == nil)
  }

  @Test func `an entry is read as a step, or not at all`() throws {
    let entry = FieldValue.object([
      ("step", .text("pause")), ("day", .text("2026-11-05")), ("from", .text("2026-11-06")),
      ("to", .text("2026-11-09")), ("reason", .text("hearing")), ("notice", .text("中止1")),
    ])
    let event = try #require(ApplicationEvent(entry: entry))
    #expect(event.pause?.text == "2026-11-06..2026-11-09" && event.notice == "中止1")
    #expect(event.reason == "hearing" && !event.isDeemed)
    #expect(ApplicationEvent(entry: .object([("step", .text("pause"))])) == nil)
    #expect(
      ApplicationEvent(entry: .object([("step", .text("dance")), ("day", .text("2026-11-05"))]))
        == nil)
  }
}
