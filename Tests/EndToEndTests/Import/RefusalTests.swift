import BundleSupport
import Exchange
import Foundation
import Model
import TestSupport
import Testing

/// What an import says and ends with when it takes nothing, something, or everything.
struct RefusalTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    #expect(try workplace.run("device", "enrol", "week/devices.json").exitCode == 0)
  }

  private static let sound = "week/bundles/01-window-officers-and-sites.json"
  private static let cutOff = "week/bundles/13-tablet-O-001-cut-off.json"
  private static let changed = "week/bundles/14-tablet-O-003-changed.json"

  private func takeIn(_ words: [String]) throws -> Workplace.Outcome {
    try workplace.run(["import"] + words + ["--today", "2026-11-20", "--lang", "en"])
  }

  private static let cases: [(words: [String], code: Int32)] = [
    ([sound], 0), ([sound, sound], 0), ([cutOff], 65), ([cutOff, changed], 65),
    ([cutOff, sound], 3), (["nothing.json", sound], 66), (["pipe", cutOff], 65),
    ([sound, "nothing.json"], 66), (["nothing.json"], 66),
    (["--dry-run", "nothing.json", sound], 66),
    (["pipe", sound], 3), (["--dry-run", cutOff], 65), (["--dry-run", cutOff, sound], 3),
    (["--json", cutOff], 65),
  ]

  @Test(arguments: cases)
  func `the exit code tells whether nothing, some or all was taken`(
    words: [String], code: Int32
  ) throws {
    #expect(mkfifo(workplace.folder.appending(path: "pipe").path, 0o600) == 0)
    let run = try takeIn(words)
    #expect(run.exitCode == code, "\(run)")
    if words != ["nothing.json"] { #expect(run.messages.isEmpty, "\(run.messages)") }
  }

  @Test func `what is there is taken in beside a path that leads nowhere`() throws {
    let run = try takeIn([Self.sound, "nothing.json", "empty"])
    #expect(run.output.contains("84 new"))
    #expect(run.output.contains("nothing.json  not read [E-INPUT-NONE]"))
    #expect(run.output.contains("2 files: 1 taken") || run.output.contains("3 files: 1 taken"))
    #expect(try takeIn([Self.sound]).output.contains("the same file is here already"))
  }

  @Test func `a rehearsal tells of photos what an import then does`() throws {
    let folder = workplace.folder.appending(path: "handed-in")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let photos = (0..<4).map { Array("photo \($0)".utf8) }
    let names = photos.map { Hexadecimal.text(Seal.digest(of: $0)) + ".jpg" }
    var pen = TestPen(TestDevice(1))
    pen.set(.ticket, .test(1), ["title": .text("甲")])
    for (name, photo) in zip(names, photos).dropLast() {
      pen.write(
        .add(
          .photo, of: .ticket, .test(1),
          .object([
            ("sha256", .text(String(name.prefix(64)))), ("size", .integer(Int64(photo.count))),
            ("type", .text("jpg")), ("name", .text("现场.jpg")),
          ]), at: .sample))
    }
    try Data(pen.export()).write(to: folder.appending(path: "a.json"))
    // The first as it should be, the second changed, the third missing, the fourth nobody's.
    try Data(photos[0]).write(to: folder.appending(path: names[0]))
    try Data(photos[1].reversed()).write(to: folder.appending(path: names[1]))
    try Data(photos[3]).write(to: folder.appending(path: names[3]))
    func receipts(_ words: [String]) throws -> String {
      let run = try workplace.run(
        ["import", "handed-in", "--store", "photos.sqlite", "--json", "--today", "2026-11-20"]
          + words)
      return run.output.replacing("\"rehearsal\":true,", with: "")
    }
    let told = try receipts(["--dry-run"])
    #expect(
      told.contains(
        #""photos":{"taken":1,"missing":["\#(names[2])"],"damaged":["\#(names[1])"]}"#))
    #expect(told.contains(#""photos_unnamed":["\#(names[3])"]"#))
    #expect(try receipts([]) == told)
    #expect(try receipts(["--dry-run"]) != told, "control: once it is taken the photo is here")
  }

  @Test func `a file that came before and one that is refused: something is here`() throws {
    #expect(try takeIn([Self.sound]).exitCode == 0)
    #expect(try takeIn([Self.sound, Self.cutOff]).exitCode == 3)
  }

  @Test func `a bundle comes in by standard input, to the byte`() throws {
    let run = try workplace.run(
      shell: "waiqin import - --today 2026-11-20 --lang en < \(Self.sound)")
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.output.hasPrefix("-  WINDOW 1–84: 84 new\n"))
    let again = try takeIn([Self.sound])
    #expect(again.output.contains("the same file is here already"))
    let piped = try workplace.run(shell: "cat \(Self.cutOff) | waiqin import - --lang en")
    #expect(piped.exitCode == 65)
    #expect(piped.output.contains("[E-JSON-CUT]"))
    let empty = try workplace.run(shell: "waiqin import - --lang en < /dev/null")
    #expect(empty.exitCode == 65)
    #expect(empty.output.contains("[E-BUNDLE-EMPTY]"))
  }

  @Test func `standard input without an end is cut at what a bundle may have`() throws {
    let run = try workplace.run(shell: "waiqin import - --lang en < /dev/zero")
    #expect(run.exitCode == 65)
    #expect(run.output.contains("[E-BUNDLE-SIZE]"))
  }

  @Test func `each file leaves its receipt as a file, and the first one stays`() throws {
    _ = try takeIn([Self.sound, Self.cutOff])
    _ = try takeIn([Self.sound])
    let folder = workplace.folder.appending(path: "store.sqlite.files/receipts")
    func receipt(_ path: String) throws -> String {
      let bytes = [UInt8](try Data(contentsOf: workplace.folder.appending(path: path)))
      let name = Hexadecimal.text(Seal.digest(of: bytes)) + ".txt"
      return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    #expect(try receipt(Self.sound).contains("84 new"))
    #expect(try receipt(Self.cutOff).contains("[E-JSON-CUT]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    _ = try takeIn([Self.changed, "--receipts", "out"])
    let other = workplace.folder.appending(path: "out").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: other).count == 1)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `a long import tells a terminal how far it has come, and nobody else`() throws {
    var pen = TestPen(TestDevice(1))
    var names: [String] = []
    for number in 0..<45 {
      pen.set(.ticket, .test(UInt64(number)), ["title": .text("第 \(number) 件")])
      names.append("\(number).json")
      try Data(pen.export()).write(to: workplace.folder.appending(path: "\(number).json"))
    }
    let line =
      "waiqin import \(names.joined(separator: " ")) --store open.sqlite --lang en"
      + " --today 2026-11-20 > out.txt"
    let plain = try workplace.run(shell: line)
    #expect(!plain.messages.contains("taking in"))
    let shown = try workplace.run(
      shell: "script -qec '\(line.replacing("open.sqlite", with: "other.sqlite"))' /dev/null")
    for count in [0, 20, 40] { #expect(shown.output.contains("taking in \(count)/45")) }
    let out = try String(contentsOf: workplace.folder.appending(path: "out.txt"), encoding: .utf8)
    #expect(!out.contains("taking in"))
    #expect(out.contains("45 files: 45 taken"))
  }
}
