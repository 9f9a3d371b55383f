import Foundation
import TestSupport
import Testing

/// One folder of `fixtures/errors`: the commands that lead to a fault, and the files that they need.
///
/// `command` holds the arguments of a run of the program a line; words are apart by spaces, and single
/// quotes keep a word together. The last line is the one that is looked at. A line such as
/// `! join bundle.json head 1000 tail` makes a file too large to be kept here: the bytes of `head`, so many
/// letters x, the bytes of `tail`.
struct Reproducer: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  private static let folder = Fixtures.folder.appending(path: "errors")

  static let all: [Reproducer] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .filter { FileManager.default.fileExists(atPath: folder.path + "/\($0)/command") }
    .map { Reproducer(name: $0) }

  /// Exit code, output and messages of the last command in each of `languages`; what leads there is done once.
  func outcomes(languages: [String]) throws -> [Workplace.Outcome] {
    let folder = Self.folder.appending(path: name)
    let lines = try String(contentsOf: folder.appending(path: "command"), encoding: .utf8)
      .split(separator: "\n").map(Self.words)
    let hasStore = lines.count > 1 && lines[0] == ["init"]
    let workplace =
      try hasStore ? Workplace.withStore(contents: folder) : Workplace(contents: folder)
    for words in lines.dropLast().dropFirst(hasStore ? 1 : 0) {
      if words.first == "!" {
        try Self.join(Array(words.dropFirst()), in: workplace.folder)
      } else {
        _ = try workplace.run(words, environment: ["WAIQIN_LANG": "en"])
      }
    }
    let last = try #require(lines.last)
    return try languages.map { language in
      try Workplace(contents: workplace.folder).run(last, environment: ["WAIQIN_LANG": language])
    }
  }

  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map { String($0) }
      }
  }

  private static func join(_ words: [String], in folder: URL) throws {
    try #require(words.count == 5 && words[0] == "join")
    var bytes = try Data(contentsOf: folder.appending(path: words[2]))
    bytes.append(Data(repeating: UInt8(ascii: "x"), count: try #require(Int(words[3]))))
    bytes.append(try Data(contentsOf: folder.appending(path: words[4])))
    try bytes.write(to: folder.appending(path: words[1]))
  }
}
