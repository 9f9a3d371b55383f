import Foundation
import Model
import TestSupport
import Testing

/// Every fault that a person can meet: how to meet it, and the exact words in both languages.
struct ErrorTextTests {
  @Test(arguments: Reproducer.all)
  func `a fault reads as its golden files say`(reproducer: Reproducer) throws {
    let languages = Language.allCases.map(\.rawValue)
    for (language, outcome) in zip(languages, try reproducer.outcomes(languages: languages)) {
      let text =
        "exit \(outcome.exitCode)\n-- stdout\n\(outcome.output)-- stderr\n\(outcome.messages)"
      #expect(outcome.exitCode != 0)
      if reproducer.name.hasPrefix("E-") { #expect(text.contains("[\(reproducer.name)]")) }
      expectGolden(text, "errors/\(reproducer.name)/\(language).txt")
    }
  }

  /// Codes that no command line leads to, each with the reason.
  private static let unreachable = [
    "E-BACKUP-DAMAGED": "takes a disk that damages what is written to it",
    "E-CSV-SIZE": "takes a hundred thousand rows; the reader's own tests count them",
    "E-EXPORT-ENCODING": "GB18030 has a place for every character of Unicode",
    "E-MOMENT": "a moment in a bundle that is none is E-SCHEMA-TIME",
    "E-PLAN-HOLDS": "takes ways shorter over a third place; the workbench's own tests make some",
    "E-PLAN-OFFICE-HOURS": "the office hours can't be set yet",
    "E-PLAN-TIMETABLE": "takes a search and a timetable that disagree, which a law excludes",
    "E-PLAN-TOO-MANY": "takes more visits than a test can make",
    "E-PLAN-VISIT-TWICE": "the store holds a visit once",
    "E-STORE-BUSY": "comes after thirty seconds of waiting; the store's own tests shorten them",
    "E-STORE-DAMAGED": "takes a damaged disk; the store's own tests damage a log",
    "E-STORE-SYNC": "takes an SQLite that ignores what it is told",
    "E-TIME": "a time that is none is E-ARG-VALUE in a command and P-VALUE in a bundle",
    "E-WINDOW": "a window that is none is E-ARG-VALUE in a command and P-VALUE in a bundle",
  ]

  /// The codes in the sources.
  private static func codes() throws -> Set<String> {
    let sources = Fixtures.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: /"(E-[A-Z0-9-]+)"/).map { String($0.1) })
    }
    return codes
  }

  @Test func `every code has a reproducer, or a reason why it has none`() throws {
    let codes = try Self.codes()
    let reproduced = Set(Reproducer.all.map(\.name).filter { $0.hasPrefix("E-") })
    let excused = Set(Self.unreachable.keys)
    #expect(codes.count > 70)
    #expect(codes.subtracting(reproduced).subtracting(excused).sorted() == [])
    #expect(reproduced.union(excused).subtracting(codes).sorted() == [])
    #expect(reproduced.intersection(excused).sorted() == [])
  }
}
