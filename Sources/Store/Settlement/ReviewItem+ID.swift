internal import Exchange
internal import Model

extension ReviewItem {
  /// The item about `subject`, under the identifier that follows from it.
  init(_ subject: Subject) {
    let id =
      switch subject {
      case .conflict(let record, let field):
        "C-" + Self.digest("conflict\n\(record.text)\n\(field)")
      case .parked(let operation, _, _): "P-" + operation.short
      case .fork(let device, let sequence):
        "F-" + Self.digest("fork\n\(device.text)\n\(sequence)")
      case .gap(let device, let missing):
        "G-" + Self.digest("gap\n\(device.text)\n\(missing.lowerBound)")
      case .incomplete(let record, _): "D-" + Self.digest("incomplete\n\(record.text)")
      }
    self.init(id: id, subject: subject)
  }

  private static func digest(_ text: String) -> String {
    String(Hexadecimal.text(Seal.digest(of: Array(text.utf8))).prefix(8))
  }
}
