internal import Model

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

/// What trusting a device's key again came to.
package struct RestorationReport: Sendable {
  private let device: String
  private let released: Int

  /// - Parameter released: operations that no longer wait because of the revocation.
  package init(device: String, released: Int) {
    self.device = device
    self.released = released
  }

  package func text(on screen: Screen) -> String {
    let line =
      switch screen.language {
      case .zh: "\(device)：密钥恢复有效；不再因停用而挂起的操作共 \(released) 条"
      case .en:
        "\(device): its key vouches for all its operations again; "
          + "operations that no longer wait because of the revocation: \(released)"
      }
    return Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([("device", .text(device)), ("released", .integer(released))])
  }
}
