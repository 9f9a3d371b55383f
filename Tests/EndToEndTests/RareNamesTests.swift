import Foundation
import TestSupport
import Testing

/// Names outside the first plane, from a device's bundle to the screen.
struct RareNamesTests {
  private static let name = "𠮷田𠀋"

  /// A workplace that took in an unsealed bundle, as a store without enrolled devices may.
  private static func filled() throws -> Workplace {
    let workplace = try Workplace(contents: Fixtures.folder.appending(path: "rare-names"))
    let run = try workplace.run("import", "bundle.json", "--today", "2026-11-20", "--lang", "en")
    #expect(run.exitCode == 0, "\(run)")
    return workplace
  }

  @Test func `a rare name goes whole through import, state, list and JSON`() throws {
    let workplace = try Self.filled()
    let commands = [
      ["state"], ["officer", "list"], ["officer", "list", "--json"],
      ["officer", "list", "--plain"], ["officer", "show", Self.name],
      ["officer", "show", Self.name, "--json"], ["site", "list"], ["site", "list", "--json"],
    ]
    for command in commands {
      let run = try workplace.run(command)
      #expect(run.exitCode == 0)
      // By scalars: the platform must not take another spelling for the same.
      let scalars = Array(run.output.unicodeScalars)
      let wanted = Array(Self.name.unicodeScalars)
      let isThere = scalars.indices.contains { scalars[$0...].starts(with: wanted) }
      #expect(isThere, "\(command) \(run.output)")
    }
  }

  @Test func `combining marks and emoji stay as the device wrote them`() throws {
    let workplace = try Self.filled()
    let output = try workplace.run("site", "list", "--json").output
    for spelling in ["e\u{301}cole", "👩‍🚀", "葛\u{E0100}飾"] {
      #expect(Data(output.utf8).range(of: Data(spelling.utf8)) != nil, "\(spelling)")
    }
  }
}
