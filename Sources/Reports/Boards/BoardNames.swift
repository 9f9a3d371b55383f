package import Model

/// What people call the values that a board divides the tickets by.
package struct BoardNames: Sendable {
  private let towns: [String: Town]
  private let officers: [String: String]

  package init(towns: [Town], officers: [Officer] = []) {
    self.towns = Dictionary(towns.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.officers = Dictionary(
      officers.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  package func town(_ code: String, _ language: Language) -> String {
    guard let town = towns[code] else { return code }
    return language == .zh ? town.zh : town.en
  }

  /// Code and name; the code alone of somebody who is not on the register.
  func officer(_ code: String) -> String { officers[code].map { "\(code) \($0)" } ?? code }

  /// The value of a dimension; nil stands for tickets without it.
  func text(_ key: String?, of dimension: BoardDimension, _ language: Language) -> String {
    guard let key else { return language == .zh ? "未定" : "none yet" }
    return switch dimension {
    case .category:
      Category(rawValue: key)?.text(in: language)
        ?? ApplicationClass(rawValue: key)?.text(in: language)
        ?? ItemClass(rawValue: key)?.text(in: language) ?? key
    case .class: NationalClass(rawValue: key)?.text(in: language) ?? key
    case .town: town(key, language)
    case .officer: officer(key)
    case .source:
      TicketSource(rawValue: key)?.text(in: language) ?? Channel(rawValue: key)?.text(in: language)
        ?? key
    }
  }

  /// The title of a part of a list: the value and how many there are.
  func title(
    _ key: String?, of dimension: BoardDimension, count: Int, _ language: Language
  ) -> String {
    let name = text(key, of: dimension, language)
    return language == .zh ? "\(name)（\(count)）" : "\(name) (\(count))"
  }
}

extension BoardDimension: Phrased {
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.category, .zh): "类别"
    case (.category, .en): "category"
    case (.class, .zh): "国家分类"
    case (.class, .en): "national class"
    case (.town, .zh): "镇街"
    case (.town, .en): "town"
    case (.officer, .zh): "经办人"
    case (.officer, .en): "officer"
    case (.source, .zh): "来源"
    case (.source, .en): "source"
    }
  }
}
