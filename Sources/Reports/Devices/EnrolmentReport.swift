package import Model

/// Which devices were enrolled; for programs also the key by which they know the office's work packs.
package struct EnrolmentReport: Sendable {
  private let enrolled: [RecordID]
  private let known: Int
  private let revoked: [String]
  private let keyName: String
  private let publicKey: String

  /// - Parameter revoked: the names of those on the list whose keys stay revoked.
  package init(
    enrolled: [RecordID], known: Int, revoked: [String], keyName: String, publicKey: String
  ) {
    self.enrolled = enrolled
    self.known = known
    self.revoked = revoked
    self.keyName = keyName
    self.publicKey = publicKey
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    var lines = [
      zh
        ? "新登记 \(enrolled.count) 台，已在册 \(known) 台"
        : "enrolled \(enrolled.count), known already \(known)"
    ]
    if !revoked.isEmpty {
      lines.append(
        zh
          ? "仍停用：\(revoked.joined(separator: "、"))；确需恢复，请用 waiqin device restore"
          : "still revoked: \(revoked.joined(separator: ", ")); waiqin device restore brings one back"
      )
    }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("enrolled", .texts(enrolled.map(\.text))), ("known", .integer(known)),
      ("revoked", .texts(revoked)),
      ("key", .text(keyName)), ("public_key", .text(publicKey)),
    ])
  }
}
