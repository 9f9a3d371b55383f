package import Model

/// A part of a document that is JSON, but not what a bundle has in that place.
package struct SchemaFault: Fault, Equatable {
  package let problem: Problem
  /// Offset in bytes from the start of the file.
  package private(set) var offset: Int
  package private(set) var path: String

  package enum Problem: Equatable, Sendable {
    case missing
    case empty
    case notAnObject
    case notAList
    case notAText
    case notWhole
    case notAnID
    case notAnOperation
    case notATime(TimeFault)
    case notPositive(Int64)
    case outOfSequence(expected: Int64, found: Int64)
    case wrongCount(expected: Int64, found: Int64)
    case tooManyOperations(limit: Int)
    case operationTooLarge(limit: Int)
  }

  init(_ problem: Problem, at offset: Int, path: String) {
    self.problem = problem
    self.offset = offset
    self.path = path
  }

  /// This fault seen from further out.
  func inside(_ outer: String) -> SchemaFault {
    var fault = self
    fault.path = path.isEmpty ? outer : "\(outer).\(path)"
    return fault
  }

  package var code: String {
    switch problem {
    case .missing: "E-SCHEMA-MISSING"
    case .empty: "E-SCHEMA-EMPTY"
    case .notAnObject, .notAList, .notAText: "E-SCHEMA-TYPE"
    case .notWhole: "E-SCHEMA-WHOLE"
    case .notAnID: "E-SCHEMA-ID"
    case .notAnOperation: "E-SCHEMA-OPERATION"
    case .notATime: "E-SCHEMA-TIME"
    case .notPositive, .outOfSequence, .wrongCount: "E-SCHEMA-SEQUENCE"
    case .tooManyOperations, .operationTooLarge: "E-SCHEMA-LIMIT"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: "\(path)（第 \(offset) 字节）：\(chinese)"
    case .en: "\(path) (byte \(offset)): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .missing: "缺少此项；请升级设备上的程序后重新导出"
    case .empty: "没有内容；请重新导出"
    case .notAnObject: "应为对象 {…}；请升级设备上的程序后重新导出"
    case .notAList: "应为列表 […]；请升级设备上的程序后重新导出"
    case .notAText: "应为文本；请升级设备上的程序后重新导出"
    case .notWhole: "应为整数；请升级设备上的程序后重新导出"
    case .notAnID: "不是小写 UUID；请升级设备上的程序后重新导出"
    case .notAnOperation: "不是 64 位小写十六进制的操作编号；请升级设备上的程序后重新导出"
    case .notATime(let fault): fault.text(in: .zh)
    case .notPositive(let number): "序号 '\(number)' 应从 1 起；请重新导出"
    case .outOfSequence(let expected, let found): "此处序号应为 '\(expected)'，却是 '\(found)'；请重新导出"
    case .wrongCount(let expected, let found):
      "包头称有 '\(expected)' 条操作，实有 '\(found)' 条；请重新导出"
    case .tooManyOperations(let limit): "操作超过 \(limit) 条；请分几个数据包导出"
    case .operationTooLarge(let limit): "一条操作超过 \(limit) 字节；照片请放在数据包旁边"
    }
  }

  private var english: String {
    switch problem {
    case .missing: "is missing; update the app on the device and export again"
    case .empty: "is empty; export again"
    case .notAnObject: "has to be an object {…}; update the app on the device and export again"
    case .notAList: "has to be a list […]; update the app on the device and export again"
    case .notAText: "has to be a text; update the app on the device and export again"
    case .notWhole: "has to be a whole number; update the app on the device and export again"
    case .notAnID: "is no lower-case UUID; update the app on the device and export again"
    case .notAnOperation:
      "is no operation id of 64 lower-case hexadecimal digits; "
        + "update the app on the device and export again"
    case .notATime(let fault): fault.text(in: .en)
    case .notPositive(let number): "'\(number)', but numbers start at 1; export again"
    case .outOfSequence(let expected, let found):
      "'\(found)' stands where '\(expected)' comes next; export again"
    case .wrongCount(let expected, let found):
      "the head promises '\(expected)' operations, the bundle has '\(found)'; export again"
    case .tooManyOperations(let limit):
      "more than \(limit) operations; export them in several bundles"
    case .operationTooLarge(let limit):
      "an operation of more than \(limit) bytes; photos go beside the bundle"
    }
  }
}
