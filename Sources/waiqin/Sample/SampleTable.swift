internal import Model

/// A table written in the source: one row a line, columns between ` | `, `-` for an empty one.
///
/// The tables stand in this program, so a row that can't be read is left out instead of reported;
/// `fixtures/xiuzhou-week` shows what they come to.
enum SampleTable {
  static func rows(_ text: String) -> [SampleRow] {
    text.split(separator: "\n").map { SampleRow($0) }
  }
}

/// One row of a sample table; columns are counted from 0.
struct SampleRow {
  private let columns: [String]

  init(_ line: some StringProtocol) {
    columns = line.split(separator: "|").map { Self.trimmed($0) }
  }

  /// The column's text; nil for `-` and past the end.
  subscript(column: Int) -> String? {
    columns.indices.contains(column) && columns[column] != "-" ? columns[column] : nil
  }

  func text(_ column: Int) -> String { self[column] ?? "" }

  func number(_ column: Int) -> Int? { self[column].flatMap { Int($0) } }

  /// The column's words, separated by spaces.
  func words(_ column: Int) -> [String] { text(column).split(separator: " ").map { String($0) } }

  /// The column's parts, separated by ` / `.
  func parts(_ column: Int) -> [String] {
    text(column).split(separator: "/").map { Self.trimmed($0) }
  }

  /// The day written as `MM-DD`, in the sample's year.
  func day(_ column: Int) -> Day? { self[column].flatMap { SampleCalendar.day($0) } }

  static func trimmed(_ text: some StringProtocol) -> String {
    let inner = text.drop { $0 == " " }
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return "" }
    return String(inner[...last])
  }
}

extension FieldValue {
  /// Text where there is some.
  static func optional(_ text: String?) -> FieldValue? { text.map { .text($0) } }

  static func optional(_ number: Int?) -> FieldValue? { number.map { .integer(Int64($0)) } }

  static func optional(_ day: Day?) -> FieldValue? { day.map { .text($0.iso) } }

  /// A list where it has a member.
  static func optional(_ texts: [String]) -> FieldValue? { texts.isEmpty ? nil : .texts(texts) }
}
