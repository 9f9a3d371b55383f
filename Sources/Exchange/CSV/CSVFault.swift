package import Model

/// Why a file is no table of comma-separated values.
package struct CSVFault: Fault, Equatable {
  package let problem: Problem
  /// From 1.
  package let line: Int
  /// The cell's place in the row, from 1; nil where the line as a whole is meant.
  package let column: Int?

  package enum Problem: Equatable, Sendable {
    case utf16
    case encoding
    case nul
    case strayQuote
    case textAfterQuote
    case openQuote
    case tooManyRows(limit: Int)
  }

  init(_ problem: Problem, line: Int, column: Int? = nil) {
    self.problem = problem
    self.line = line
    self.column = column
  }

  package var code: String {
    switch problem {
    case .utf16, .encoding: "E-CSV-ENCODING"
    case .nul: "E-CSV-NUL"
    case .strayQuote, .textAfterQuote, .openQuote: "E-CSV-QUOTE"
    case .tooManyRows: "E-CSV-SIZE"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: "第 \(line) 行\(column.map { "第 \($0) 列" } ?? "")：\(chinese)"
    case .en: "line \(line)\(column.map { ", column \($0)" } ?? ""): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .utf16: "是 UTF-16 编码；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
    case .encoding: "既不是 UTF-8 也不是 GB18030；请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
    case .nul: "有空字符（U+0000）；请重新导出"
    case .strayQuote: "未加引号的单元格里有引号；请给整格加引号，其中的引号写两遍"
    case .textAfterQuote: "右引号之后还有文字；请把格内的引号写两遍"
    case .openQuote: "左引号没有对应的右引号；请补上"
    case .tooManyRows(let limit): "超过 \(limit) 行；请分成几个文件"
    }
  }

  private var english: String {
    switch problem {
    case .utf16: "is UTF-16; save it in Excel as 'CSV UTF-8 (comma delimited)'"
    case .encoding:
      "neither UTF-8 nor GB18030; save it in Excel as 'CSV UTF-8 (comma delimited)'"
    case .nul: "holds U+0000; export it again"
    case .strayQuote: "a quote in a cell without quotes; quote the whole cell and double it"
    case .textAfterQuote: "text behind the closing quote; double the quotes inside the cell"
    case .openQuote: "a quote that is never closed; close it"
    case .tooManyRows(let limit): "more than \(limit) rows; split the file"
    }
  }
}
