import BundleSupport
import Foundation
import TestSupport
import Testing

/// The board in a terminal of its own, made by `script`.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script"))
struct TerminalTests {
  private static let escape = "\u{1B}"

  /// What a terminal gets of a command, with these bytes typed.
  private static func shown(
    _ command: String, typing keys: String = "", in workplace: Workplace,
    environment: [String: String] = [:]
  ) throws -> String {
    let wait = keys.isEmpty && !command.contains("--watch") ? "" : "sleep 1; "
    let line = "(\(wait)printf '\(keys)') | script -qec '\(command)' /dev/null"
    return try workplace.run(
      shell: line, environment: ["TERM": "xterm-256color"].merging(environment) { $1 }
    ).output.replacing("\r\n", with: "\n")
  }

  /// Without colours.
  private static func bare(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func `colours follow the option, then NO_COLOR and TERM, then the terminal`() throws {
    let workplace = try Workplace.withSample()
    func isColoured(_ options: String, _ environment: [String: String] = [:]) throws -> Bool {
      try Self.shown(
        "waiqin board --to 2026-11-20 " + options, in: workplace, environment: environment
      ).contains(Self.escape)
    }
    #expect(try isColoured(""))
    #expect(try !isColoured("", ["NO_COLOR": "0"]))
    #expect(try isColoured("", ["NO_COLOR": ""]))
    #expect(try !isColoured("", ["TERM": "dumb"]))
    #expect(try !isColoured("--color never"))
    #expect(try isColoured("--color always", ["NO_COLOR": "1"]))
    let piped = try workplace.run(shell: "waiqin board --to 2026-11-20 --color always")
    #expect(piped.output.contains(Self.escape))
    #expect(
      Self.bare(piped.output) == (try workplace.run(shell: "waiqin board --to 2026-11-20").output))
    let refused = try workplace.run(shell: "waiqin board --color sometimes")
    #expect(refused.exitCode == 64)
  }

  @Test func `ASCII and wide characters are drawn without lines and blocks`() throws {
    let workplace = try Workplace.withSample()
    for option in ["--ascii", "--ambiguous 2"] {
      let text = try workplace.run(shell: "waiqin board --to 2026-11-20 --lang en " + option).output
      #expect(!text.contains { "─█▏▎▍▌▋▊▉▓▒░▁▂▃▄▅▆▇".contains($0) }, "\(option)")
      #expect(text.contains("####"))
    }
    #expect(try workplace.run("board", "--ambiguous", "3").exitCode == 64)
  }

  // MARK: Live

  private static let entered = escape + "[?1049h"
  private static let left = escape + "[?25h" + escape + "[?1049l"

  @Test func `a live board ends by q, and gives the terminal back`() throws {
    let workplace = try Workplace.withSample()
    let text = try Self.shown(
      "waiqin board --to 2026-11-20 --watch 60; echo code $?; stty -a", typing: "jq",
      in: workplace, environment: ["LANG": "C", "WAIQIN_LANG": "en"])
    #expect(text.contains(Self.entered) && text.contains(Self.left))
    #expect(text.contains("Closure board") && text.contains("q quits"))
    let after = text.split(separator: "code 0").last ?? ""
    #expect(after.contains(" icanon") && after.contains(" echo "))
    #expect(!after.contains(Self.escape))
  }

  /// All that ends a process when the tests are long, else those that people and machines send.
  private static let signals =
    ["INT", "TERM", "HUP", "QUIT", "USR1"]
    + (TestSize.count(0, long: 1) > 0
      ? ["PIPE", "ALRM", "USR2", "POLL", "PROF", "XCPU", "PWR"] : [])

  @Test(arguments: signals)
  func `a live board gives the terminal back on any signal`(signal: String) throws {
    let workplace = try Workplace.withSample()
    let text = try Self.shown(
      "timeout --foreground -s \(signal) 2 waiqin board --to 2026-11-20 --watch 1; stty -a",
      in: workplace)
    let parts = text.components(separatedBy: Self.left)
    #expect(parts.count == 2 && parts[0].contains(Self.entered))
    #expect(parts.last?.contains(" icanon") == true && parts.last?.contains(" echo ") == true)
  }

  @Test func `a live board that is put aside gives the terminal back, and takes it again`() throws {
    let workplace = try Workplace.withSample()
    let script = """
      (sleep 2; kill -TSTP $(cat pid); sleep 1; kill -CONT $(cat pid); sleep 1; kill -TERM $(cat pid)) &
      sh -c 'echo $$ > pid; exec waiqin board --to 2026-11-20 --watch 1'
      stty -a
      """
    try Data(script.utf8).write(to: workplace.folder.appending(path: "aside"))
    let text = try Self.shown("sh aside; : --watch", in: workplace)
    let parts = text.components(separatedBy: Self.left)
    #expect(parts.count == 3)
    #expect(parts.dropLast().allSatisfy { $0.contains(Self.entered) })
    #expect(parts.last?.contains(" icanon") == true && parts.last?.contains(" echo ") == true)
  }

  @Test func `the control: a process that is killed outright leaves the terminal as it was live`()
    throws
  {
    let workplace = try Workplace.withSample()
    let text = try Self.shown(
      "timeout --foreground -s KILL 2 waiqin board --to 2026-11-20 --watch 1; stty -a",
      in: workplace)
    #expect(text.contains(Self.entered) && !text.contains(Self.left))
    #expect(text.contains("-icanon"))
  }

  @Test func `a live board that goes to a pipe is one frame`() throws {
    let workplace = try Workplace.withSample()
    let once = try workplace.run(shell: "waiqin board --to 2026-11-20")
    let live = try workplace.run(shell: "waiqin board --to 2026-11-20 --watch 1")
    #expect(live.exitCode == 0 && live.output == once.output)
    #expect(try workplace.run("board", "--watch", "0").exitCode == 64)
  }

  @Test func `a pin of the week board is written when it is saved, and only then`() throws {
    let workplace = try Workplace.withSample()
    _ = try workplace.run(shell: "waiqin plan 2026-W48 --iterations 200 --today 2026-11-20")
    func isPinned() throws -> Bool {
      try workplace.run(shell: "waiqin visit list --json").output
        .contains("\"pinned_officer\":\"O-")
    }
    let command = "waiqin plan board 2026-W48 --today 2026-11-20"
    _ = try Self.shown(command, typing: "jpqq", in: workplace)
    #expect(try !isPinned())
    _ = try Self.shown(command, typing: "jpsq", in: workplace)
    #expect(try isPinned())
    #expect(try workplace.run("plan", "check", "2026-W48").exitCode == 0)
  }
}
