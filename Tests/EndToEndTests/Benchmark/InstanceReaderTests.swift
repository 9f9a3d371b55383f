import Foundation
import TestSupport
import Testing

@testable import routing_benchmark

/// What each form of file says, and what its checker says of good and of broken routes.
struct InstanceReaderTests {
  private static let solomon = """
    TINY
    VEHICLE
    NUMBER     CAPACITY
      2         10

    CUSTOMER
    CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

        0      0         0          0          0       100          0
        1      3         4          6          0        50         10
        2      6         8          6         10        60         10
    """
  private static let vrplib = """
    NAME: TINY
    TYPE: VRP
    DIMENSION: 4
    VEHICLES: 2
    NODE_COORD_SECTION
    1 0 0
    2 10 0
    3 3 4
    4 6 8
    DEMAND_SECTION
    1 0
    2 0
    3 5
    4 5
    CAPACITY_SECTION
    1 5
    2 10
    VEHICLES_DEPOT_SECTION
    1 1
    2 2
    VEHICLES_ALLOWED_CLIENTS_SECTION
    1 3
    2 3 4
    DEPOT_SECTION
    1
    2
    -1
    EOF
    """
  private static let prizes = """
    NAME: TINY
    TYPE: PCVRPTW
    CAPACITY: 9
    VEHICLES: 1
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 6 8
    PRIZE_SECTION
    1 0
    2 7
    3 2
    DEMAND_SECTION
    1 0
    2 5
    3 5
    DEPOT_SECTION
    1
    -1
    EOF
    """
  private static let technicians = """
    TINY

    INFO
    CREW COUNT  SKILLS  TOOLS   SPARE PARTS
    2      2       1       1

    DEPOT TECHNICIANS AND REQUESTS
    ID   X     Y     TWS    TWE    Serv   SKILLS   TOOLS    SPARE PARTS
    0    0     0     0      100    0      []  []  []
    1    0     0     0      100    0      [0]  [0]  [1]
    2    9     9     0      100    0      [1]  []  [0]
    3    3     4     20     50     10     [0]  [0]  [1]
    """
  private static let orienteering = """
    1 1 2 1
    0 100
      0 0.00 0.00 0.00 0.00 0 0 0 60
      1 3.00 4.00 10.00 10.00 1 1 1 0 50
      2 0.00 -5.00 10.00 20.00 1 1 1 0 20
    """

  private static func read(
    _ text: String, name: String = "tiny.txt", routes: Int = 1
  ) throws -> Instance {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try InstanceFile.read(file.path, routes: routes)
  }

  @Test
  func `A Solomon file counts distance in tenths, and breaches are named`() throws {
    let instance = try Self.read(Self.solomon)
    let good = instance.check([[1], [2]])
    #expect(good.cost == 300 && good.violations.isEmpty && good.usedRoutes == 2)
    #expect(instance.check([[1, 2]]).violations == ["too much on route 1"])
    #expect(instance.check([[1], []]).violations == ["2 is not served"])
    #expect(instance.check([[1], [2, 1]]).violations.contains("1 is served twice"))
    #expect(instance.check([[1], [2], [1]]).violations.contains("more routes than the 2 vehicles"))
    let late = try Self.read(Self.solomon.replacing(" 60  ", with: " 9   "))
    #expect(late.check([[1], [2]]).violations == ["late at 2 on route 2"])
  }

  @Test
  func `A VRPLIB file has depots, capacities and allowed clients by vehicle`() throws {
    let instance = try Self.read(Self.vrplib, name: "tiny.vrp")
    #expect(instance.vehicles.map(\.depot) == [0, 1])
    let good = instance.check([[2], [3]])
    #expect(good.violations.isEmpty && good.cost == 10_000 + 2 * 8944)
    let wrong = instance.check([[3], [2]])
    #expect(wrong.violations == ["3 may not go on route 1"])
    #expect(instance.check([[2, 3], []]).violations.contains("too much on route 1"))
  }

  @Test
  func `A prize that is not collected is paid for`() throws {
    let instance = try Self.read(Self.prizes, name: "tiny.vrp")
    #expect(instance.check([[]]).cost == 90)
    let one = instance.check([[1]])
    #expect(one.cost == 100 + 20 && one.violations.isEmpty)
    #expect(instance.check([[1, 2]]).violations == ["too much on route 1"])
  }

  @Test
  func `A technician needs skill, tool and part, and counts the time on the way`() throws {
    let instance = try Self.read(Self.technicians)
    let good = instance.check([[3], []])
    #expect(good.cost == 20_000 && good.violations.isEmpty)
    let wrong = instance.check([[], [3]])
    #expect(wrong.violations.contains("3 may not go on route 2"))
    #expect(wrong.violations.contains("too much on route 2"))
  }

  /// A second technician who has the skill, and neither tool nor part.
  static let fetching = technicians.replacing(
    "9     9     0      100    0      [1]", with: "0     0     0      100    0      [0]")

  @Test
  func `A technician fetches tools and parts at the depot on the way`() throws {
    let instance = try Self.read(Self.fetching)
    #expect(instance.check([[], [3]]).violations == ["too much on route 2"])
    #expect(instance.check([[], [3, 0]]).violations == ["too much on route 2"])
    let good = instance.check([[], [0, 3]])
    #expect(good.cost == 20_000 && good.violations.isEmpty)
  }

  @Test(arguments: [(1, 20), (2, 30)])
  func `As many routes as are asked for collect prizes`(_ routes: Int, _ prize: Int) throws {
    let instance = try Self.read(Self.orienteering, routes: routes)
    #expect(instance.vehicles.count == routes)
    let both = instance.check(routes == 1 ? [[2]] : [[2], [1]])
    #expect(both.violations.isEmpty && Double(both.cost) / instance.unit == Double(prize))
    #expect(instance.check([[1, 2]]).violations == ["late at 2 on route 1"])
  }

  @Test
  func `Lengths of Cordeau's files keep two digits`() throws {
    let instance = try Self.read(Self.orienteering, name: "pr01.txt")
    #expect(instance.length(1, 2) == 948)
    #expect(try Self.read(Self.orienteering).length(1, 2) == 94)
  }

  /// A file, and what is broken in it.
  static let broken: [(text: String, old: String, new: String)] = [
    (solomon, "2         10", "two        10"), (solomon, "10        60", "10"),
    (solomon, "    3         4", "  nan         4"),
    (vrplib, "2 10 0\n", "2 99999999 0\n"), (vrplib, "1 5\n2 10", "1 5"),
    (vrplib, "VEHICLES: 2", "VEHICLES: 0"), (vrplib, "2 2\nVEH", "2 9\nVEH"),
    (vrplib, "NODE_COORD_SECTION", "NODE_SECTION"), (prizes, "2 7", "2 x"),
    (technicians, "2      2", "0      2"), (technicians, "[1]  []  [0]", "[1]  []"),
    (orienteering, "20.00 1 1", "-20.00 1 1"), (orienteering, "0 100", "0 100 7 7 7"),
  ]

  @Test(arguments: broken.indices)
  func `A file that is broken is refused with a reason`(_ index: Int) throws {
    let (text, old, new) = Self.broken[index]
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text)
    #expect(throws: InstanceFault.self) { try Self.read(changed) }
    #expect(throws: Never.self) { try Self.read(text) }
  }

  @Test(arguments: [solomon, vrplib, prizes, technicians, orienteering])
  func `No file cut short or with a byte changed ends the program`(_ text: String) throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<150 {
      var bytes = Array(text.utf8)
      let position = Int.random(in: bytes.indices, using: &random)
      let odd = Array("9-.e[]: \nxn0".utf8)
      bytes[position] = odd[Int.random(in: odd.indices, using: &random)]
      if Bool.random(using: &random) { bytes.removeSubrange(position...) }
      guard let instance = try? Self.read(String(decoding: bytes, as: UTF8.self)) else { continue }
      _ = instance.check(instance.vehicles.map { _ in [] })
      _ = try? instance.problem()
    }
  }

  @Test
  func `What is written as a solution is read as the same routes`() throws {
    let instance = try Self.read(Self.vrplib, name: "tiny.vrp")
    let text = "Route #1:\nRoute #2: 2 3\nCost 1\n"
    #expect(SolutionFile.routes(in: text, of: instance) == [[], [2, 3]])
    #expect(SolutionFile.routes(in: "Route #1: 77\n", of: instance) == nil)
  }

  @Test(
    .enabled(if: Fixtures.shared != nil),
    arguments: [
      ("solomon/C101.txt", "solomon/bks_dimacs/C101.sol"),
      ("solomon/R112.txt", "solomon/bks_dimacs/R112.sol"),
      ("pcvrptw/R2_10_1.vrp", "pcvrptw/R2_10_1.sol"),
      ("sdvrptw/PR01.vrp", "sdvrptw/PR01.sol"), ("sdvrptw/PR13B.vrp", "sdvrptw/PR13B.sol"),
      ("mdvrptw/PR11A.vrp", "mdvrptw/PR11A.sol"),
    ])
  func `A best known solution holds and costs what its file says`(
    _ instance: String, _ solution: String
  ) throws {
    let folder = try #require(Fixtures.shared).appending(path: "routing")
    let known = try InstanceFile.read(folder.appending(path: instance).path)
    let text = try String(contentsOf: folder.appending(path: solution), encoding: .utf8)
    let routes = try #require(SolutionFile.routes(in: text, of: known))
    let verdict = known.check(routes)
    #expect(verdict.violations.isEmpty)
    let cost = text.split(whereSeparator: \.isNewline).last?.split(separator: " ").last ?? ""
    let stated = try #require(Double(cost))
    #expect(Double(verdict.cost) == stated || Double(verdict.cost) == (stated * 10).rounded())
    // The control: a visit on a wrong place is noticed.
    var worse = routes
    let longest = try #require(worse.indices.max { worse[$0].count < worse[$1].count })
    worse[longest].removeLast()
    let damaged = known.check(worse)
    #expect(damaged.cost != verdict.cost)
  }
}
