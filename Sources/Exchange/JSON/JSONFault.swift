package import Model

/// Why a text is not the JSON that was asked for, and where.
package struct JSONFault: Fault, Equatable {
  package let problem: Problem
  /// Offset in bytes from the start of the text.
  package let offset: Int
  /// The place within the document, such as `body.ops[12].rec`; empty at the top.
  package private(set) var path = ""

  package enum Problem: Equatable, Sendable {
    case endsEarly
    case unexpected(byte: UInt8)
    case moreAfterEnd
    case duplicateKey(String)
    case loneSurrogate
    case nullCharacter
    case notUTF8
    case controlCharacter
    case badEscape
    case badNumber
    case notWhole(String)
    case tooDeep(limit: Int)
    case byteOrderMark
  }

  package init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// This fault seen from one level further out.
  func inside(key: String) -> JSONFault {
    var fault = self
    fault.path = key + (path.isEmpty || path.hasPrefix("[") ? path : "." + path)
    return fault
  }

  func inside(index: Int) -> JSONFault {
    var fault = self
    fault.path = "[\(index)]" + (path.isEmpty || path.hasPrefix("[") ? path : "." + path)
    return fault
  }

  package var code: String {
    switch problem {
    case .endsEarly: "E-JSON-CUT"
    case .unexpected: "E-JSON-SYNTAX"
    case .moreAfterEnd: "E-JSON-MORE"
    case .duplicateKey: "E-JSON-DUPLICATE"
    case .loneSurrogate: "E-JSON-SURROGATE"
    case .nullCharacter: "E-JSON-NUL"
    case .notUTF8: "E-JSON-UTF8"
    case .controlCharacter: "E-JSON-CONTROL"
    case .badEscape: "E-JSON-ESCAPE"
    case .badNumber: "E-JSON-NUMBER"
    case .notWhole: "E-JSON-WHOLE"
    case .tooDeep: "E-JSON-DEPTH"
    case .byteOrderMark: "E-JSON-BOM"
    }
  }

  package func text(in language: Language) -> String {
    let place = path.isEmpty ? "" : "\(path)"
    switch language {
    case .zh:
      let at = place.isEmpty ? "第 \(offset) 字节" : "\(place)（第 \(offset) 字节）"
      return "\(at)：\(chinese)"
    case .en:
      let at = place.isEmpty ? "byte \(offset)" : "\(place) (byte \(offset))"
      return "\(at): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .endsEarly: "文件到此中断；请在设备上重新导出，并完整传送"
    case .unexpected(let byte): "此处不应出现 '\(Self.shown(byte))'；请重新导出，不要手工修改文件"
    case .moreAfterEnd: "文档结束后还有内容；请重新导出，每个文件只放一个文档"
    case .duplicateKey(let key): "键 '\(key)' 出现两次；请重新导出，不要手工修改文件"
    case .loneSurrogate: "字符只有半个（孤立代理项）；请升级设备上的程序后重新导出"
    case .nullCharacter: "文本中有 U+0000；请删去该字符后重新导出"
    case .notUTF8: "不是 UTF-8 编码；请原样传送文件，不要用编辑器另存"
    case .controlCharacter: "字符串中有未转义的控制字符；请重新导出"
    case .badEscape: "不认识的转义；请重新导出"
    case .badNumber: "数字写法不对；请重新导出"
    case .notWhole(let text): "'\(text)' 不是 64 位以内的整数；请只写整数（坐标用 1e-7 度，金额用分）"
    case .tooDeep(let limit): "嵌套超过 \(limit) 层；请重新导出"
    case .byteOrderMark: "文件以字节顺序标记开头；请原样传送文件，不要用编辑器另存"
    }
  }

  private var english: String {
    switch problem {
    case .endsEarly: "the file is cut off here; export it again on the device and send all of it"
    case .unexpected(let byte):
      "'\(Self.shown(byte))' does not belong here; export again, do not edit the file"
    case .moreAfterEnd:
      "more follows after the end of the document; export again, one document a file"
    case .duplicateKey(let key):
      "the key '\(key)' stands twice; export again, do not edit the file"
    case .loneSurrogate:
      "half a character (a lone surrogate); update the app on the device and export again"
    case .nullCharacter: "U+0000 in a text; take it out and export again"
    case .notUTF8: "not UTF-8; send the file as it is, do not re-save it in an editor"
    case .controlCharacter: "a bare control character in a string; export again"
    case .badEscape: "an escape that JSON does not have; export again"
    case .badNumber: "a number that JSON does not have; export again"
    case .notWhole(let text):
      "'\(text)' is not a whole number of 64 bits; write whole numbers only "
        + "(places in 1e-7 degree, money in cents)"
    case .tooDeep(let limit): "nested deeper than \(limit); export again"
    case .byteOrderMark:
      "starts with a byte-order mark; send the file as it is, do not re-save it in an editor"
    }
  }

  private static func shown(_ byte: UInt8) -> String {
    (0x21...0x7E).contains(byte)
      ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16, uppercase: true)
  }
}
