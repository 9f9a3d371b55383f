internal import Model

/// What a backup holds.
package struct BackupReport: Sendable {
  private let file: String
  private let operations: Int
  private let bytes: Int64
  private let folder: String

  /// - Parameter folder: where the store keeps what is not in the copy.
  package init(file: String, operations: Int, bytes: Int64, folder: String) {
    self.file = file
    self.operations = operations
    self.bytes = bytes
    self.folder = folder
  }

  package func text(on screen: Screen) -> String {
    let lines =
      switch screen.language {
      case .zh:
        [
          "\(file)：已备份 \(operations) 条操作，检查通过",
          "收到的原文件、照片和单位密钥在 \(folder)，请一并复制",
        ]
      case .en:
        [
          "\(file): \(operations.counted("operation")), checked",
          "files as they came, photos and the office's key are in \(folder): copy that as well",
        ]
      }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("file", .text(file)), ("operations", .integer(operations)), ("bytes", .integer(Int(bytes))),
    ])
  }
}
