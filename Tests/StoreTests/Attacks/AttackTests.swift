import BundleSupport
import Exchange
import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// The committed files of `fixtures/attacks`, each judged as its manifest says.
@Suite(.serialized) struct AttackTests {
  private static let folder = Fixtures.folder.appending(path: "attacks")

  @Test func `the committed files are those that the maker makes`() throws {
    let attacks = AttackSet().attacks
    #expect(attacks.count >= 100)
    #expect(Set(attacks.map(\.name)).count == attacks.count)
    let manifest = attacks.map { "\($0.name).json\t\($0.expected)\n" }.joined()
    expectGolden(manifest, "attacks/manifest.tsv")
    for attack in attacks {
      let file = Self.folder.appending(path: attack.name + ".json")
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try Data(attack.bytes).write(to: file)
      }
      #expect([UInt8](try Data(contentsOf: file)) == attack.bytes, "\(attack.name)")
    }
  }

  @Test func `every attack is answered with its code, and nothing but its own effect remains`()
    throws
  {
    let base = try TemporaryStore(AttackSet.devices)
    try base.takeIn([AttackSet.ground])
    let before = try base.tables
    for (name, expected) in try Self.manifest() {
      let bytes = try BundleFiles.bytes(at: Self.folder.appending(path: name).path)
      if !expected.hasPrefix("taken") {
        #expect(try base.takeIn([bytes]).first?.code == expected, "\(name)")
        continue
      }
      let store = try TemporaryStore(copyOf: base)
      let receipt = try #require(try store.takeIn([bytes]).first)
      #expect(receipt.code == "taken", "\(name)")
      let parked = try store.read { database in
        try String.fetchAll(
          database,
          sql: "SELECT parked FROM operation WHERE parked IS NOT NULL ORDER BY sequence")
      }
      #expect((["taken"] + receipt.notes + parked).joined(separator: " ") == expected, "\(name)")
      #expect(try store.state == store.stateFromLog, "\(name)")
    }
    #expect(try base.tables == before)
    #expect(
      Set(base.names(in: base.folder)).isSubset(of: [
        "store.sqlite", "store.sqlite-wal", "store.sqlite-shm", "store.sqlite.files",
        "store.sqlite.lock",
      ]))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/waiqin-attack"))
  }

  @Test(.enabled(if: FaultyImport.isPossible))
  func `all attacks together take less than 300 MB of memory`() throws {
    let store = try TemporaryStore(AttackSet.devices)
    let files = try Self.manifest().map { Self.folder.appending(path: $0.name).path }
    let child = try ImportingProcess(store.paths, files: files)
    let output = child.output()
    #expect(output.lines.count == files.count)
    #expect(output.status == 0)
    let peak = try #require(output.peakMemory)
    #expect(peak < 300 << 20)
  }

  private static func manifest() throws -> [(name: String, expected: String)] {
    let text = try String(
      contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t").map(String.init)
      try #require(parts.count == 2)
      return (parts[0], parts[1])
    }
  }
}

extension Receipt {
  /// The codes of what is noted on it.
  fileprivate var notes: [String] {
    if case .taken(let taken) = outcome { [taken.packNote?.code].compactMap { $0 } } else { [] }
  }

  /// The code of a refusal; what happened otherwise.
  var code: String {
    switch outcome {
    case .taken: "taken"
    case .alreadyThere: "known"
    case .refused(let fault, _, _), .unreadable(let fault): fault.code
    }
  }
}
