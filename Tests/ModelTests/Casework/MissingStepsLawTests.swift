import TestSupport
import Testing

@testable import Model

/// What a refusal names as missing is missing, and is all that is missing.
struct MissingStepsLawTests {
  /// An application as a table may have brought it, and as steps at the desk went on with it.
  private struct Course {
    var fields: [String: FieldValue]
    var events: [ApplicationEvent] = []

    func application() throws -> Application { try Application(.sample(.application, fields)) }

    func clocks(on day: Day) throws -> ApplicationClocks {
      try ApplicationClocks(application(), events: events, calendar: .china, on: day)
    }

    func life(on day: Day) throws -> ApplicationLife {
      try ApplicationLife(
        application(), events: events, isDeemed: clocks(on: day).isDeemedAccepted)
    }

    mutating func take(_ step: ApplicationStep, on day: Day) throws {
      let acceptance = try clocks(on: day).acceptance
      var stepDay = day
      var isDeemed = false
      if step == .accept, case .deemed(let receipt, _)? = acceptance {
        (stepDay, isDeemed) = (receipt, true)
      }
      let field: String? =
        switch step {
        case .apply: "applied"
        case .notice: fields["noticed"] == nil ? "noticed" : nil
        case .complete: "completed"
        case .accept: "accepted"
        case .decide: "decided"
        case .deliver: "delivered"
        case .pause: nil
        }
      if let field { fields[field] = .text(stepDay.iso) }
      if let stage = step.stage { fields["stage"] = .text(stage.rawValue) }
      events.append(ApplicationEvent(step: step, day: stepDay, isDeemed: isDeemed))
    }
  }

  private typealias Naming = @Sendable (Course, ApplicationStep, Day) throws -> ApplicationObstacle?

  private static let rightly: Naming = { course, step, day in
    try course.life(on: day).obstacle(to: step)
  }

  /// As if nothing ever counted as accepted by itself.
  private static let withoutDeemed: Naming = { course, step, _ in
    try ApplicationLife(course.application(), events: course.events).obstacle(to: step)
  }

  /// As if only the stage told how far it is.
  private static let byStageAlone: Naming = { course, step, day in
    guard course.fields["stage"] == nil, course.fields["accepted"] != nil else {
      return try rightly(course, step, day)
    }
    var before = course
    before.fields["accepted"] = nil
    return try rightly(before, step, day)
  }

  private static func start(using random: inout SeededGenerator) throws -> (Course, Day) {
    let classes = ApplicationClass.allCases.map(\.rawValue)
    var course = Course(fields: ["class": .text(classes.randomElement(using: &random) ?? "")])
    var day = try Day(iso: "2024-01-08").adding(days: .random(in: 0...700, using: &random))
    guard Bool.random(using: &random) else { return (course, day) }
    // A register that knows days, and mostly no stage.
    for field in ["applied", "noticed", "completed", "accepted"] {
      if Int.random(in: 1...4, using: &random) == 1 { continue }
      if field == "completed", course.fields["noticed"] == nil { continue }
      course.fields[field] = .text(day.iso)
      day = day.adding(days: .random(in: 0...9, using: &random))
    }
    return (course, day)
  }

  /// What is wrong with what `naming` says is missing, over one course.
  private static func faults(seed: UInt64, naming: Naming) throws -> [String] {
    var random = SeededGenerator(seed: seed)
    var (course, day) = try start(using: &random)
    var faults: [String] = []
    for _ in 0..<8 {
      for step in ApplicationStep.allCases {
        guard case .missing(_, let named)? = try naming(course, step, day) else { continue }
        var after = course
        for needed in named {
          if try after.life(on: day).obstacle(to: needed) != nil {
            faults.append("\(step) names \(needed), which can't be taken")
          }
          try after.take(needed, on: day)
        }
        if try after.life(on: day).obstacle(to: step) != nil {
          faults.append("\(step) is refused after \(named)")
        }
        for spared in named {
          var without = course
          for other in named where other != spared {
            if try without.life(on: day).obstacle(to: other) == nil {
              try without.take(other, on: day)
            }
          }
          if try without.life(on: day).obstacle(to: step) == nil {
            faults.append("\(step) names \(spared), which it does not need")
          }
        }
      }
      let life = try course.life(on: day)
      let open = ApplicationStep.allCases.filter { life.obstacle(to: $0) == nil }
      guard let step = open.randomElement(using: &random) else { break }
      try course.take(step, on: day)
      day = day.adding(days: .random(in: 0...12, using: &random))
    }
    return faults
  }

  @Test
  func `each step that a refusal names is needed, can be taken, and with the others is enough`()
    throws
  {
    for seed in 1...200 as ClosedRange<UInt64> {
      #expect(try Self.faults(seed: seed, naming: Self.rightly) == [], "seed \(seed)")
    }
  }

  @Test func `the control: one that knows no acceptance by itself names what is not needed`() throws
  {
    let isCaught = try (1...200 as ClosedRange<UInt64>).contains {
      try Self.faults(seed: $0, naming: Self.withoutDeemed)
        .contains("decide names complete, which it does not need")
    }
    #expect(isCaught)
  }

  @Test func `the control: one that goes by the stage alone names a step that can't be taken`()
    throws
  {
    let isCaught = try (1...200 as ClosedRange<UInt64>).contains {
      try Self.faults(seed: $0, naming: Self.byStageAlone)
        .contains("decide names accept, which can't be taken")
    }
    #expect(isCaught)
  }
}
