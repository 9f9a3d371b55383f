internal import Exchange
internal import Model

extension ReviewItem {
  /// The length of a name for people: the letter, a hyphen, and eight digits.
  static let shortest = 10

  /// The item about `subject`, under the whole identifier that follows from it.
  init(_ subject: Subject) {
    let id =
      switch subject {
      case .conflict(let record, let field):
        "C-" + Self.digest("conflict\n\(record.text)\n\(field)")
      case .parked(let operation, _, _): "P-" + operation.text
      case .fork(let device, let sequence):
        "F-" + Self.digest("fork\n\(device.text)\n\(sequence)")
      case .gap(let device, let missing):
        "G-" + Self.digest("gap\n\(device.text)\n\(missing.lowerBound)")
      case .incomplete(let record, _): "D-" + Self.digest("incomplete\n\(record.text)")
      }
    self.init(id: id, subject: subject)
  }

  private static func digest(_ text: String) -> String {
    Hexadecimal.text(Seal.digest(of: Array(text.utf8)))
  }
}

extension Array<ReviewItem> {
  /// The items under names for people: the letter and eight digits, or as many as tell them apart.
  ///
  /// A function of the set of items, so the names are the same however it came about.
  func named() -> [ReviewItem] {
    let sorted = map(\.id).sorted()
    var lengths: [String: Int] = [:]
    for (index, id) in sorted.enumerated() {
      let neighbours = [index - 1, index + 1].filter(sorted.indices.contains).map { sorted[$0] }
      let shared = neighbours.map { zip($0.utf8, id.utf8).prefix { $0 == $1 }.count }.max() ?? 0
      lengths[id] = Swift.max(ReviewItem.shortest, shared + 1)
    }
    return map { item in
      ReviewItem(
        id: String(item.id.prefix(lengths[item.id] ?? ReviewItem.shortest)), subject: item.subject)
    }
  }
}
