import Foundation
import TestSupport
import Testing

@testable import Model

struct DeadlineTests {
  @Test func `all worked deadlines hold`() throws {
    let rows = try Fixtures.rows(of: "deadlines/vectors.tsv")
    #expect(rows.count == 18)
    for row in rows {
      let deadline = try Deadline(
        received: Day(iso: row[0]), limit: try #require(Int(row[1])),
        unit: try #require(TermUnit(rawValue: row[2])),
        pauses: row[3] == "-" ? [] : row[3].split(separator: ",").map { try Pause(text: "\($0)") },
        calendar: .china)
      #expect(deadline.nominal.iso == row[4], "\(row)")
      #expect(deadline.due.iso == row[5], "\(row)")
      #expect(deadline.counted.count == Int(row[1]))
      #expect(!deadline.isProvisional)
    }
  }

  private struct Vectors: Decodable {
    let vectors: [Vector]

    struct Vector: Decodable {
      let kind: String
      let receipt: String
      let n: Int
      let pauses: [[String]]?
      let due: String?
      let due_if_rolled: String?
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the shared reference data"))
  func `all vectors of the reference data hold`() throws {
    let vectors = try Fixtures.sharedJSON("domain/deadline_vectors.json", as: Vectors.self).vectors
    #expect(vectors.count >= 18)
    for vector in vectors {
      let deadline = try Deadline(
        received: Day(iso: vector.receipt), limit: vector.n,
        unit: vector.kind == "calendar_days" ? .days : .workdays,
        pauses: (vector.pauses ?? []).map {
          try Pause(from: Day(iso: $0[0]), through: Day(iso: $0[1]))
        }, calendar: .china)
      #expect(deadline.due.iso == vector.due ?? vector.due_if_rolled, "\(vector)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a deadline equals a count day by day`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let oracle = try WorkdayOracle()
    for _ in 0..<200 {
      let term = try RandomTerm(using: &random)
      let deadline = try Deadline(
        received: term.received, limit: term.limit, unit: term.unit, pauses: term.pauses,
        calendar: .china)
      #expect(deadline.due == term.due(oracle), "\(term)")
      #expect(deadline.counted.allSatisfy { day in !term.pauses.contains { $0.contains(day) } })
    }
  }

  @Test func `a count that forgets the pauses breaks the law of deadlines`() throws {
    var random = SeededGenerator(seed: 1)
    let oracle = try WorkdayOracle()
    let wrong = try (0..<200).count { _ in
      let term = try RandomTerm(using: &random)
      let deadline = try Deadline(
        received: term.received, limit: term.limit, unit: term.unit, calendar: .china)
      return deadline.due != term.due(oracle)
    }
    #expect(wrong > 50)
  }

  @Test func `a term of no days ends on the day of receipt, even a day off`() throws {
    let sunday = try Day(iso: "2026-11-22")
    for unit in TermUnit.allCases {
      let deadline = try Deadline(received: sunday, limit: 0, unit: unit, calendar: .china)
      #expect(deadline.due == sunday && deadline.counted.isEmpty)
    }
  }

  @Test func `a deadline past the last table is provisional`() throws {
    let received = try Day(iso: "2026-12-30")
    func isProvisional(_ limit: Int) throws -> Bool {
      try Deadline(received: received, limit: limit, unit: .workdays, calendar: .china)
        .isProvisional
    }
    #expect(try !isProvisional(1))
    #expect(try isProvisional(2))
  }

  @Test func `a deadline that begins before the first table is provisional`() throws {
    func isProvisional(_ received: String) throws -> Bool {
      try Deadline(
        received: try Day(iso: received), limit: 5, unit: .workdays, calendar: .china
      ).isProvisional
    }
    #expect(try isProvisional("2016-12-30"))
    #expect(try !isProvisional("2017-01-01"))
  }

  @Test(arguments: [-1, 3_661, .min, .max])
  func `a term of an impossible length is refused`(limit: Int) throws {
    let day = try Day(iso: "2026-11-22")
    #expect(throws: TimeFault.limitOutOfRange(limit)) {
      try Deadline(received: day, limit: limit, unit: .days, calendar: .china)
    }
  }

  @Test func `pauses that never end leave no deadline`() throws {
    let day = try Day(iso: "2026-11-22")
    let pause = try Pause(from: day, through: .last)
    #expect(throws: TimeFault.neverEnds) {
      try Deadline(received: day, limit: 1, unit: .days, pauses: [pause], calendar: .china)
    }
  }
}

/// A term within the published years, with up to three pauses, some of which overlap.
private struct RandomTerm {
  let received: Day
  let limit: Int
  let unit: TermUnit
  let pauses: [Pause]

  init(using random: inout SeededGenerator) throws {
    let first = try Day(iso: "2017-01-01")
    received = first.adding(days: .random(in: 0..<3_100, using: &random))
    limit = .random(in: 0...90, using: &random)
    unit = Bool.random(using: &random) ? .workdays : .days
    var pauses: [Pause] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let from = received.adding(days: .random(in: -10...100, using: &random))
      pauses.append(
        try Pause(from: from, through: from.adding(days: .random(in: 0...30, using: &random))))
    }
    self.pauses = pauses
  }

  /// The last day, counted one day after the other.
  func due(_ oracle: WorkdayOracle) -> Day {
    var day = received
    var left = limit
    while left > 0 {
      day = day.adding(days: 1)
      var isPaused = false
      for pause in pauses where pause.from <= day && day <= pause.through { isPaused = true }
      if isPaused || (unit == .workdays && !oracle.isWorkday(day)) { continue }
      left -= 1
    }
    while unit == .days, limit > 0, !oracle.isWorkday(day) { day = day.adding(days: 1) }
    return day
  }
}
