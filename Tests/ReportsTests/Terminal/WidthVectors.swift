import Foundation
import TestSupport
import Testing

/// The widths that `fixtures/width/oracle.py` wrote down.
enum WidthVectors {
  /// A text with its columns where ambiguous characters are narrow, and where they are wide.
  struct Vector {
    let text: String
    let narrow: Int
    let wide: Int
  }

  /// The numbers of each line of a file under `fixtures/width`.
  static func lines(of file: String) throws -> [[Substring]] {
    let url = Fixtures.folder.appending(path: "width/\(file)")
    return rows(of: try String(contentsOf: url, encoding: .utf8))
  }

  static func rows(of text: String) -> [[Substring]] {
    text.split(separator: "\n").map { $0.split(separator: "\t") }
  }

  /// The vector of a line of code points and two widths.
  static func vector(_ row: [Substring]) throws -> Vector {
    try #require(row.count == 3)
    var scalars = String.UnicodeScalarView()
    for code in row[0].split(separator: " ") {
      scalars.append(try #require(UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)))
    }
    return Vector(
      text: String(scalars), narrow: try #require(Int(row[1])), wide: try #require(Int(row[2])))
  }

  /// A text as the oracle reads it.
  static func codePoints(of text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }
}
