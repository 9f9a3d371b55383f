/// One thing that a look at the store or the terminal found.
package struct HealthFinding: Hashable, Sendable {
  package let fact: Fact

  package init(_ fact: Fact) { self.fact = fact }

  package enum Fact: Hashable, Sendable {
    /// What SQLite says is wrong in the file; empty when nothing is.
    case integrity([String])
    /// Rows that name a row that is not there.
    case foreignKeys(broken: Int)
    /// Operations whose bytes are not what their identity was made of.
    case log(operations: Int, damaged: Int)
    /// Whether the tables are what the log makes.
    case tables(equalLog: Bool)
    case sqlite(version: String, number: Int)
    case synchronous(Int)
    /// In bytes.
    case disk(free: Int64, store: Int64)
    /// Files taken in, and those of them that no import finished with.
    case inbox(files: Int, unfinished: Int)
    case quarantine(files: Int)
    case review(items: Int)
    /// Operations that others build on and that have not come.
    case awaited(operations: Int)
    case photos(named: Int, missing: Int)
    /// Whether others than its owner can read the office's key; nil while there is none.
    case officeKey(exposed: Bool?)
    case terminal(Terminal)
  }

  package struct Terminal: Hashable, Sendable {
    package let isTerminal: Bool
    package let columns: Int
    package let hasColour: Bool
    /// What the environment says, such as `C.UTF-8`.
    package let encoding: String
    /// The columns that the terminal gives a character of ambiguous width; nil when it did not say.
    package let ambiguous: Int?

    package init(
      isTerminal: Bool, columns: Int, hasColour: Bool, encoding: String, ambiguous: Int?
    ) {
      self.isTerminal = isTerminal
      self.columns = columns
      self.hasColour = hasColour
      self.encoding = encoding
      self.ambiguous = ambiguous
    }

    package var isUTF8: Bool {
      let name = encoding.lowercased()
      return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
    }
  }

  package enum State: String, Sendable {
    case good
    /// Worth knowing; nothing is broken.
    case notice
    /// Something has to be done.
    case bad
  }

  /// Versions of SQLite in which a WAL file can be corrupted when one connection checkpoints while
  /// another commits.
  package static let walResetVersions = 3_007_000...3_051_002

  /// How much room has to be left on the disk: as much as the store takes, and 200 MB.
  package static let leastFree: Int64 = 200 << 20

  package var state: State {
    switch fact {
    case .integrity(let problems): problems.isEmpty ? .good : .bad
    case .foreignKeys(let broken): broken == 0 ? .good : .bad
    case .log(_, let damaged): damaged == 0 ? .good : .bad
    case .tables(let equal): equal ? .good : .bad
    case .sqlite(_, let number): Self.walResetVersions.contains(number) ? .notice : .good
    case .synchronous(let value): value == 2 ? .good : .bad
    case .disk(let free, let store):
      free < Self.leastFree || free < store ? .bad : .good
    case .inbox(_, let unfinished): unfinished == 0 ? .good : .bad
    case .quarantine(let files): files == 0 ? .good : .notice
    case .review(let items): items == 0 ? .good : .notice
    case .awaited(let operations): operations == 0 ? .good : .notice
    case .photos(_, let missing): missing == 0 ? .good : .notice
    case .officeKey(let exposed): exposed == true ? .bad : .good
    case .terminal(let terminal): terminal.isUTF8 ? .good : .notice
    }
  }
}
