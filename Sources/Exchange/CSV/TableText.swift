internal import Foundation

/// The text of a file that a spreadsheet program wrote: UTF-8 with or without a byte-order mark, or GB18030.
package struct TableText: Sendable {
  package let text: String
  package let encoding: Encoding

  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gb18030
  }

  /// - Parameter encoding: nil to tell by the bytes: what is UTF-8 throughout is taken as that.
  /// - Throws: `CSVFault` when the bytes are neither, or not what was asked for.
  package init(_ bytes: [UInt8], encoding: Encoding? = nil) throws(CSVFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CSVFault(.utf16, line: 1, column: nil)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    if encoding != .gb18030, let text = String(validating: body, as: UTF8.self) {
      self.text = text
      self.encoding = .utf8
      return
    }
    if encoding == .utf8 { throw CSVFault(.encoding, line: Self.badLine(body, .utf8), column: nil) }
    guard let text = String(data: Data(body), encoding: Self.gb18030) else {
      throw CSVFault(.encoding, line: Self.badLine(body, Self.gb18030), column: nil)
    }
    self.text = text
    self.encoding = .gb18030
  }

  /// GB18030-2000 by Core Foundation's number for it.
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  /// The first line that can't be read; in both encodings no other character contains a line feed's byte.
  private static func badLine(_ bytes: ArraySlice<UInt8>, _ encoding: String.Encoding) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(data: Data($0), encoding: encoding) == nil }
    return (bad ?? 0) + 1
  }
}
