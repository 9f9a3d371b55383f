internal import Model

/// Records among which a name doesn't decide, each with the digits that do.
struct Candidates: Equatable {
  let count: Int
  private let told: [String]

  /// More than these nobody reads in one sentence.
  private static let most = 5

  init(_ records: [(name: String, id: RecordID)]) {
    count = records.count
    let shorts = records.map(\.id.short)
    told = records.prefix(Self.most).map { name, id in
      let digits = shorts.count { $0 == id.short } == 1 ? id.short : id.text
      return name.isEmpty ? "[\(digits)]" : "\(name) [\(digits)]"
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: told.joined(separator: "、") + (count > told.count ? "等" : "")
    case .en: told.joined(separator: ", ") + (count > told.count ? ", …" : "")
    }
  }
}
