internal import Model

/// The title of a part of a list: the value that its records share and how many they are; nothing for a list that
/// is not divided.
struct ListTitle: Sendable {
  private let value: Value?

  private struct Value {
    let key: String?
    let dimension: BoardDimension
    let names: BoardNames
    let count: Int
  }

  static let none = ListTitle(value: nil)

  private init(value: Value?) { self.value = value }

  init(_ key: String?, of dimension: BoardDimension, count: Int, names: BoardNames) {
    value = Value(key: key, dimension: dimension, names: names, count: count)
  }

  func text(in language: Language) -> String {
    value.map { $0.names.title($0.key, of: $0.dimension, count: $0.count, language) } ?? ""
  }
}
