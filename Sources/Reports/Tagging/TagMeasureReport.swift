internal import Foundation
package import Model

/// How well the tagger does, a category a row.
package struct TagMeasureReport: Sendable {
  private let measure: TagMeasure

  package init(_ measure: TagMeasure) { self.measure = measure }

  package var json: JSONOutput {
    .object([
      ("texts", .integer(measure.texts)), ("first", .integer(measure.first)),
      ("first_or_second", .integer(measure.firstOrSecond)),
      ("macro_f1", .decimal(Self.three(measure.macroF1))),
      ("macro_f1_with_second", .decimal(Self.three(measure.macroF1WithSecond))),
      (
        "categories",
        .list(
          measure.categories.map { row in
            .object([
              ("category", .text(row.category.rawValue)), ("texts", .integer(row.texts)),
              ("f1", .decimal(Self.three(row.f1))),
              ("f1_with_second", .decimal(Self.three(row.f1WithSecond))),
            ])
          })
      ),
    ])
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows = measure.categories.map { row -> [Table.Cell] in
      [
        .init(row.category.text(in: screen.language)), .init("\(row.texts)"),
        .init(Self.three(row.f1)), .init(Self.three(row.f1WithSecond)),
      ]
    }
    let total: [Table.Cell] = [
      .init(zh ? "各类平均" : "mean of categories"), .init("\(measure.texts)"),
      .init(Self.three(measure.macroF1)), .init(Self.three(measure.macroF1WithSecond)),
    ]
    let table = Table(
      columns: [
        .init(zh ? "类别" : "category", shrinks: true, minimum: 12),
        .init(zh ? "条数" : "texts", alignment: .right),
        .init("F1", alignment: .right),
        .init(zh ? "F1（含第二）" : "F1 with second", alignment: .right),
      ], rows: rows + [total]
    ).text(on: screen)
    let first = Self.share(measure.first, of: measure.texts)
    let second = Self.share(measure.firstOrSecond, of: measure.texts)
    return table
      + (zh
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
