package import Model

/// Which devices were enrolled; for programs also the key by which they know the office's work packs.
package struct EnrolmentReport: Sendable {
  private let enrolled: [RecordID]
  private let known: Int
  private let keyName: String
  private let publicKey: String

  package init(enrolled: [RecordID], known: Int, keyName: String, publicKey: String) {
    self.enrolled = enrolled
    self.known = known
    self.keyName = keyName
    self.publicKey = publicKey
  }

  package func text(on screen: Screen) -> String {
    switch screen.language {
    case .zh: "新登记 \(enrolled.count) 台，已在册 \(known) 台\n"
    case .en: "enrolled \(enrolled.count), known already \(known)\n"
    }
  }

  package var json: JSONOutput {
    .object([
      ("enrolled", .texts(enrolled.map(\.text))), ("known", .integer(known)),
      ("key", .text(keyName)), ("public_key", .text(publicKey)),
    ])
  }
}

/// What revoking a device's key came to.
package struct RevocationReport: Sendable {
  private let device: String
  private let after: Int64
  private let parked: Int

  /// - Parameter parked: operations of revoked devices that wait now.
  package init(device: String, after: Int64, parked: Int) {
    self.device = device
    self.after = after
    self.parked = parked
  }

  package func text(on screen: Screen) -> String {
    let line =
      switch screen.language {
      case .zh: "\(device)：密钥自第 \(after) 号操作之后停用；因停用而挂起的操作共 \(parked) 条"
      case .en:
        "\(device): its key vouches up to operation \(after); "
          + "operations that wait because of a revocation: \(parked)"
      }
    return Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("device", .text(device)), ("after", .integer(Int(after))), ("parked", .integer(parked)),
    ])
  }
}
