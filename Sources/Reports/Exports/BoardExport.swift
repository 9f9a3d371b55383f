internal import Model

/// The closure board as a file for other programs or for paper, with the figures of the terminal's board.
package struct BoardExport: Sendable {
  private let board: BoardReport
  private let screen: Screen

  /// - Parameter screen: the language, and the columns that the page takes.
  package init(_ board: BoardReport, on screen: Screen) {
    self.board = board
    self.screen = screen
  }

  /// The figures of the table.
  package var rowCount: Int { table.rows.count }

  /// The file in a format, as text; the page where the format is no table.
  package func text(as format: ExportFormat) -> String {
    switch format {
    case .csv: table.plain
    case .spreadsheet: table.spreadsheet
    case .html, .ics, .geojson, .gpx, .kml: page
    }
  }

  /// A figure a row: its name in the board's JSON, what it is of, and its value.
  var table: DelimitedTable {
    DelimitedTable(
      headings: screen.language == .zh ? ["指标", "分项", "数值"] : ["figure", "of", "value"],
      rows: Self.rows(board.json, name: "", of: ""))
  }

  /// The figures in a value; in a list of objects the first member says what each is of.
  private static func rows(
    _ value: JSONOutput, name: String, of part: String
  ) -> [[DelimitedTable.Cell]] {
    switch value {
    case .object(let members):
      members.flatMap { rows($0.1, name: name.isEmpty ? $0.0 : "\(name).\($0.0)", of: part) }
    case .list(let values):
      values.flatMap { value in
        guard case .object(let members) = value, let first = members.first else {
          return rows(value, name: name, of: part)
        }
        return rows(.object(Array(members.dropFirst())), name: name, of: word(first.1))
      }
    case .integer(let number): [[.text(name), .text(part), .integer(number)]]
    case .decimal(let number): [[.text(name), .text(part), .number(number)]]
    case .null, .bool, .text, .value: [[.text(name), .text(part), .text(word(value))]]
    }
  }

  private static func word(_ value: JSONOutput) -> String {
    switch value {
    case .text(let text): text
    case .null: ""
    default: String(value.line.dropLast())
    }
  }

  /// The board in letters of one width, on one page that needs nothing else.
  private var page: String {
    let title = screen.language == .zh ? "销号看板" : "Closure board"
    var html = XMLText(declaration: "<!DOCTYPE html>\n")
    html.element("html", ["lang": screen.language == .zh ? "zh-CN" : "en"]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.element("title", text: title)
        html.add("<style>\n\(PageStyle.board)</style>\n")
      }
      html.element("body") { html in
        html.add("<pre>\(FixedLetters.html(board.text(on: screen)))</pre>\n")
      }
    }
    return html.text
  }
}
