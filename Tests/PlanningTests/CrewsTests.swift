import Model
import Testing

@testable import Planning

struct CrewsTests {
  private let days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"]

  private func crews(
    _ officers: [Officer], days: [String]? = nil, seats: Int = 4
  ) throws -> [[String]] {
    let days = try (days ?? self.days).map { try Day(iso: $0) }
    return Crews(of: officers, on: days, seats: seats).shifts.map {
      [$0.day.iso, "\($0.crew.number)", $0.crew.officers.joined(separator: "+"), $0.crew.car]
    }
  }

  @Test func `a pair goes out together in the car that one of them drives`() throws {
    let officers = try Sample.pair(1) + Sample.pair(3)
    #expect(
      try crews(officers, days: ["2026-11-23"]) == [
        ["2026-11-23", "1", "O-01+O-02", "car-1"], ["2026-11-23", "2", "O-03+O-04", "car-3"],
      ])
  }

  @Test func `the order of the officers does not matter`() throws {
    let officers = try Sample.pair(1) + Sample.pair(3) + [Sample.officer(5, car: "x")]
    #expect(try crews(officers) == crews(officers.reversed()))
  }

  @Test func `a stand-in that is not named back makes no pair`() throws {
    let officers = try [
      Sample.officer(1, backup: 2, car: "a"), Sample.officer(2, backup: 3),
      Sample.officer(3, backup: 2), Sample.officer(4, car: "b"),
    ]
    #expect(
      try crews(officers, days: ["2026-11-23"]).map { $0[2] } == ["O-01+O-04", "O-02+O-03"])
  }

  @Test func `those whose partner is away are joined, the same office first`() throws {
    let officers =
      try Sample.pair(1, office: "A", away: (["2026-11-23..2026-11-23"], []))
      + Sample.pair(3, office: "B", away: (["2026-11-23..2026-11-23"], []))
      + Sample.pair(5, office: "A", away: (["2026-11-23..2026-11-23"], []))
      + Sample.pair(7, office: "B", away: (["2026-11-23..2026-11-23"], []))
      + [Sample.officer(9, car: "car-9"), Sample.officer(10, backup: 11, car: "car-10")]
    #expect(
      try crews(officers, days: ["2026-11-23"]).map { $0[2] } == [
        "O-02+O-06", "O-04+O-08",
      ], "cars of officers away stay where they are, so 9 and 10 lend theirs")
  }

  @Test func `an odd one goes along as a third`() throws {
    let officers =
      try Sample.pair(1, office: "A") + Sample.pair(3, office: "B")
      + [Sample.officer(5, office: "B")]
    #expect(
      try crews(officers, days: ["2026-11-23"]).map { $0[2] } == ["O-01+O-02", "O-03+O-04+O-05"])
  }

  @Test func `an odd one stays at the office where no car has a seat`() throws {
    let officers = try Sample.pair(1) + [Sample.officer(3)]
    #expect(try crews(officers, days: ["2026-11-23"], seats: 2).map { $0[2] } == ["O-01+O-02"])
  }

  @Test func `nobody goes alone`() throws {
    let officers = try Sample.pair(1, away: ([], ["2026-11-23..2026-11-24"]))
    #expect(try crews(officers).map { $0[0] } == ["2026-11-25", "2026-11-26", "2026-11-27"])
  }

  @Test func `there are no more crews than cars whose driver is at work`() throws {
    let officers =
      try Sample.pair(1) + Sample.pair(3, car: nil)
      + [Sample.officer(5, car: "car-5", away: ["2026-11-24..2026-11-24"])]
    let crews = try crews(officers)
    #expect(crews.filter { $0[0] == "2026-11-23" }.map { $0[3] } == ["car-1", "car-5"])
    #expect(crews.filter { $0[0] == "2026-11-24" }.map { $0[3] } == ["car-1"])
  }

  @Test func `seven pairs share five cars fairly`() throws {
    let officers = try (0..<7).flatMap { try Sample.pair($0 * 2 + 1, car: $0 < 5 ? "car" : nil) }
    let crews = try crews(officers)
    #expect(crews.count == 25)
    let days = (0..<7).map { pair in
      crews.count { $0[2].hasPrefix(Sample.code(pair * 2 + 1)) }
    }
    #expect(days.reduce(0, +) == 25)
    #expect(days.allSatisfy { (3...4).contains($0) })
    for day in self.days {
      #expect(Set(crews.filter { $0[0] == day }.map { $0[3] }).count == 5)
    }
  }

  @Test func `among equals those go who bring a skill that the day lacks`() throws {
    let officers =
      try Sample.pair(1, skills: [.air]) + Sample.pair(3, skills: [.air])
      + Sample.pair(5, skills: [.water], car: nil)
    #expect(
      try crews(officers, days: ["2026-11-23"]).map { $0[2] } == ["O-01+O-02", "O-05+O-06"])
  }

  @Test func `a crew has the skills and certificates of all its members`() throws {
    let officers = try [
      Sample.officer(1, backup: 2, skills: [.water], certificate: false, car: "a"),
      Sample.officer(2, backup: 1, skills: [.air, .eia]),
    ]
    let shift = try #require(
      Crews(of: officers, on: [try Day(iso: "2026-11-23")], seats: 4).shifts.first)
    #expect(shift.skills == [.eia, .air, .water])
    #expect(shift.certified == 1)
  }

  @Test func `those without a car ride along where a visit needs three`() throws {
    let officers = try Sample.pair(1) + Sample.pair(3, car: nil)
    let shifts = Crews(
      of: officers, on: [try Day(iso: "2026-11-23")], seats: 4, people: 3
    ).shifts
    #expect(shifts.map(\.crew.officers) == [["O-01", "O-02", "O-03"]])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `nobody is in two crews, away or alone, and no car goes twice`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var officers: [Officer] = []
    for number in 1...Int.random(in: 2...15, using: &generator) {
      let isOdd = number % 2 == 1
      officers.append(
        try Sample.officer(
          number, backup: Bool.random(using: &generator) ? number + (isOdd ? 1 : -1) : nil,
          skills: Skill.allCases.filter { _ in Bool.random(using: &generator) },
          car: Int.random(in: 0..<3, using: &generator) == 0 ? "car-\(number / 2)" : nil,
          office: "\(number % 3)",
          away: Int.random(in: 0..<4, using: &generator) == 0
            ? ["2026-11-2\(Int.random(in: 3...5, using: &generator))..2026-11-26"] : []))
    }
    let days = try days.map { try Day(iso: $0) }
    let shifts = Crews(of: officers, on: days, seats: 3).shifts
    #expect(Self.faults(shifts) == 0)
    // The control: a crew that goes out a second time must be noticed.
    if let first = shifts.first { #expect(Self.faults(shifts + [first]) > 0) }
  }

  /// How often an officer or a car is out twice on a day, away, or a crew is too small or too large.
  private static func faults(_ shifts: [CrewShift]) -> Int {
    var faults = 0
    for (day, shifts) in Dictionary(grouping: shifts, by: \.day) {
      let members = shifts.flatMap(\.members)
      faults += members.count - Set(members.map(\.code)).count
      faults += shifts.count - Set(shifts.map(\.crew.car)).count
      faults += members.count { $0.isAway(on: day) }
      faults += shifts.count { !(2...3).contains($0.members.count) }
    }
    return faults
  }
}
