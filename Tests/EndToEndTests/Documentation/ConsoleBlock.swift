/// A block of a document that shows commands with their output.
///
/// It stands between ```` ```console ```` and ```` ``` ````; each command follows `$ ` on a line of its own, and
/// what it prints follows the command.
struct ConsoleBlock: Equatable {
  /// The lines between the fences, counted from 0 within the document.
  let lines: Range<Int>
  var steps: [Step]

  struct Step: Equatable {
    let command: String
    var output: [String]
  }

  /// The block's lines as the document has them.
  var text: [String] { steps.flatMap { ["$ " + $0.command] + $0.output } }

  /// The console blocks of a document's lines, in order.
  static func all(in lines: [String]) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var start: Int?
    for (number, line) in lines.enumerated() {
      if line == "```console" {
        start = number + 1
      } else if line == "```", let first = start {
        blocks.append(
          ConsoleBlock(lines: first..<number, steps: steps(of: lines[first..<number])))
        start = nil
      }
    }
    return blocks
  }

  private static func steps(of lines: ArraySlice<String>) -> [Step] {
    lines.reduce(into: []) { steps, line in
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
  }
}
