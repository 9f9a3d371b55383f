internal import Foundation
package import Model

/// A text in GB18030, which older programs in China expect.
package enum GB18030Text {
  /// The bytes of `text`.
  ///
  /// - Throws: `ExportFault.notInGB18030` for the first character that has none.
  package static func bytes(of text: String) throws(ExportFault) -> [UInt8] {
    if let data = text.data(using: encoding) { return Array(data) }
    var line = 1
    for character in text {
      if String(character).data(using: encoding) == nil {
        throw .notInGB18030(line: line, character: String(character))
      }
      if character.isNewline { line += 1 }
    }
    throw .notInGB18030(line: line, character: "")
  }

  /// GB18030-2000 by Core Foundation's number for it.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)
}

/// Why a file can't be made.
package enum ExportFault: Fault, Equatable {
  case notInGB18030(line: Int, character: String)

  package var code: String {
    switch self {
    case .notInGB18030: "E-EXPORT-ENCODING"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.notInGB18030(let line, let character), .zh):
      "第 \(line) 行：'\(character)' 在 GB18030 中没有编码；请去掉 --gb18030"
    case (.notInGB18030(let line, let character), .en):
      "line \(line): '\(character)' has no place in GB18030; leave out --gb18030"
    }
  }
}
