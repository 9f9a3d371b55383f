import Testing

@testable import Model

struct ApplicationAsOfTests {
  private static func seen(
    _ days: [String: String], added: String?, on day: String
  ) throws -> Fields? {
    var values = days.mapValues { FieldValue.text($0) }
    values["name"] = .text("示例")
    return try Fields.sample(.application, values).application(
      asOf: Day(iso: day), events: [], writings: [], added: added.map { try Day(iso: $0) })
  }

  @Test func `before it came in, or while it had not, before it was added, it is not there`() throws
  {
    let came = ["applied": "2026-11-12"]
    #expect(try Self.seen(came, added: nil, on: "2026-11-11") == nil)
    #expect(try Self.seen(came, added: nil, on: "2026-11-12") != nil)
    #expect(try Self.seen([:], added: "2026-11-10", on: "2026-11-09") == nil)
    #expect(try Self.seen([:], added: "2026-11-10", on: "2026-11-10") != nil)
    // A draft begins before anything comes in, and what another register knew is of its own day.
    let drafted = ["draft_from": "2026-10-05", "applied": "2026-11-12"]
    #expect(try Self.seen(drafted, added: nil, on: "2026-10-04") == nil)
    #expect(try Self.seen(drafted, added: nil, on: "2026-10-05") != nil)
    let decided = ["decided": "2026-11-03"]
    #expect(try Self.seen(decided, added: "2026-11-10", on: "2026-11-02") == nil)
    #expect(try Self.seen(decided, added: "2026-11-10", on: "2026-11-03") != nil)
  }

  @Test func `its stage is the farthest whose day has come, whether one was written or not`() throws
  {
    let days = ["applied": "2026-11-02", "accepted": "2026-11-05", "decided": "2026-11-20"]
    for (day, stage) in [
      ("2026-11-04", "applied"), ("2026-11-05", "accepted"), ("2026-11-19", "accepted"),
      ("2026-11-20", "decided"),
    ] {
      for written in [nil, "applied", "accepted", "decided"] {
        var days = days
        days["stage"] = written
        let seen = try Self.seen(days, added: nil, on: day)
        #expect(seen?.text("stage") == stage, "\(day), written: \(written ?? "nothing")")
      }
    }
    #expect(
      try Self.seen(["stage": "delivered"], added: nil, on: "2026-11-02")?.text("stage")
        == "delivered")
  }
}
