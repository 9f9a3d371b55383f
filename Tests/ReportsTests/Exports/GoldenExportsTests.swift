import Model
import TestSupport
import Testing

@testable import Reports

/// What every file for other programs looks like; `UPDATE_GOLDEN=1` rewrites them.
struct GoldenExportsTests {
  @Test(arguments: ExportFormat.routes, Language.allCases)
  func `a file of routes is as its golden file says`(
    format: ExportFormat, language: Language
  ) throws {
    let text = try Sample.routeExport(in: language).text(as: format)
    expectGolden(text, "golden/exports/routes.\(language.rawValue).\(Self.suffix(format))")
  }

  @Test(arguments: [RecordKind.ticket, .visit], ExportFormat.records)
  func `a file of records is as its golden file says`(
    kind: RecordKind, format: ExportFormat
  ) throws {
    let text = try Sample.recordExport(kind).text(as: format)
    expectGolden(text, "golden/exports/\(kind.rawValue)s.zh.\(Self.suffix(format))")
  }

  @Test(arguments: ExportFormat.board)
  func `a file of the board is as its golden file says`(format: ExportFormat) throws {
    let board = try Sample.board(on: "2026-11-20")
    let text = BoardExport(board, on: Screen(width: 90, language: .zh)).text(as: format)
    expectGolden(text, "golden/exports/board.zh.\(Self.suffix(format))")
  }

  private static func suffix(_ format: ExportFormat) -> String {
    format == .spreadsheet ? "xlsx.csv" : format.rawValue
  }
}
