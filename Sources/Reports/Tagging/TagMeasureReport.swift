internal import Foundation
package import Model

/// How well the tagger does, a category a row: judged without the words that only the judged texts bear out, and beside it
/// with the words as they stand.
package struct TagMeasureReport: Sendable {
  private let measure: TagMeasure
  private let standing: TagMeasure

  package init(_ measure: TagMeasure, wordsAsTheyStand standing: TagMeasure) {
    self.measure = measure
    self.standing = standing
  }

  package var json: JSONOutput {
    .object(
      Self.members(of: measure)
        + [("words_as_they_stand", .object(Self.members(of: standing)))])
  }

  private static func members(of measure: TagMeasure) -> [(String, JSONOutput)] {
    [
      ("texts", .integer(measure.texts)), ("first", .integer(measure.first)),
      ("first_or_second", .integer(measure.firstOrSecond)),
      ("macro_f1", .decimal(three(measure.macroF1))),
      ("macro_f1_with_second", .decimal(three(measure.macroF1WithSecond))),
      (
        "categories",
        .list(
          measure.categories.map { row in
            .object([
              ("category", .text(row.category.rawValue)), ("texts", .integer(row.texts)),
              ("f1", .decimal(three(row.f1))),
              ("f1_with_second", .decimal(three(row.f1WithSecond))),
            ])
          })
      ),
    ]
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    // Both measures judge the same texts, and so have the same categories.
    let rows = zip(measure.categories, standing.categories).map { row, other -> [Table.Cell] in
      [
        .init(row.category.text(in: screen.language)), .init("\(row.texts)"),
        .init(Self.three(row.f1)), .init(Self.three(row.f1WithSecond)),
        .init(Self.three(other.f1)), .init(Self.three(other.f1WithSecond)),
      ]
    }
    let total: [Table.Cell] = [
      .init(zh ? "各类平均" : "mean of categories"), .init("\(measure.texts)"),
      .init(Self.three(measure.macroF1)), .init(Self.three(measure.macroF1WithSecond)),
      .init(Self.three(standing.macroF1)), .init(Self.three(standing.macroF1WithSecond)),
    ]
    let table = Table(
      columns: [
        .init(zh ? "类别" : "category", shrinks: true, minimum: 12),
        .init(zh ? "条数" : "texts", alignment: .right),
        .init("F1", alignment: .right),
        .init(zh ? "F1（含第二）" : "F1 with second", alignment: .right),
        .init(zh ? "全部词" : "all words", alignment: .right, priority: 1),
        .init(zh ? "全部词（含第二）" : "with second", alignment: .right, priority: 1),
      ], rows: rows + [total]
    ).text(on: screen)
    return table + Self.line(measure, zh) + (zh ? "用全部词：" : "with all words: ")
      + Self.line(standing, zh)
  }

  private static func line(_ measure: TagMeasure, _ zh: Bool) -> String {
    let first = share(measure.first, of: measure.texts)
    let second = share(measure.firstOrSecond, of: measure.texts)
    return
      (zh
      ? "首选正确 \(measure.first)/\(measure.texts)（\(first)），首选或第二 "
        + "\(measure.firstOrSecond)/\(measure.texts)（\(second)）\n"
      : "first right \(measure.first)/\(measure.texts) (\(first)), first or second "
        + "\(measure.firstOrSecond)/\(measure.texts) (\(second))\n")
  }

  private static func three(_ value: Double) -> String { String(format: "%.3f", value) }

  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : String(format: "%.1f%%", Double(part) * 100 / Double(whole))
  }
}
