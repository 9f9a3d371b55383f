import Foundation
import TestSupport
import Testing

@testable import routing_benchmark

/// What `routing-benchmark` makes of its limits, and how it sums up.
struct RunTests {
  /// Clients on a spiral around the depot, open all day.
  private static func write(clients: Int) throws -> String {
    var text = """
      SPIRAL
      VEHICLE
      NUMBER     CAPACITY
        10        200

      CUSTOMER
      CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

      0 50 50 0 0 1000 0

      """
    for client in 1...clients {
      let angle = Double(client)
      let (x, y) = (50 + angle * cos(angle) / 2, 50 + angle * sin(angle) / 2)
      text += "\(client) \(Int(x)) \(Int(y)) 10 0 900 10\n"
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private static func result(_ words: String...) async throws -> Run.Result {
    let path = try write(clients: 60)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = Run(arguments: try Arguments([path] + words), path: path)
    return try #require(await run.results().first)
  }

  @Test
  func `Seconds are processor seconds, used up but not overdrawn`() async throws {
    let result = try await Self.result("--seconds", "0.4")
    #expect(result.isFeasible)
    #expect(result.iterations > 0)
    // Other tests of this process use processor time meanwhile, so that the upper limit is a wide one.
    #expect((0.4..<2).contains(result.seconds))
  }

  @Test
  func `The control: no round needs nearly no time`() async throws {
    let result = try await Self.result("--iterations", "0")
    #expect(result.isFeasible)
    #expect(result.iterations == 0)
  }

  @Test
  func `Only a technician without tools passes by the depot`() async throws {
    let alone = InstanceReaderTests.fetching.replacing("[0]  [0]  [1]\n2", with: "[]  [0]  [1]\n2")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).txt")
    try Data(alone.utf8).write(to: file)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: folder)
    }
    let words = [file.path, "--iterations", "20", "--solutions", folder.path]
    let run = Run(arguments: try Arguments(words), path: file.path)
    let result = try #require(await run.results().first)
    #expect(result.violations == [] && result.cost == 20)
    let solution = try String(contentsOf: folder.appending(path: "TINY-1.sol"), encoding: .utf8)
    #expect(solution.hasPrefix("Route #1:\nRoute #2: 0 3\n"))
  }

  @Test
  func `The summary has a line for each class, and one for all`() {
    var summary = Summary()
    #expect(summary.text.isEmpty)
    summary.add(1, group: "R2")
    summary.add(0.5, group: "C1")
    summary.add(0, group: "R2")
    #expect(
      summary.text == """
        C1: mean gap 0.500% over 1 runs
        R2: mean gap 0.500% over 2 runs
        all: mean gap 0.500% over 3 runs

        """)
  }
}
