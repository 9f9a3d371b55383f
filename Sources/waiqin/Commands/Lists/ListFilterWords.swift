internal import Model

/// What help says of the options that narrow a list down.
enum ListFilterWords {
  /// What the days of a list are; nil where records of the kind have none.
  static func days(of kind: RecordKind) -> String? { sentences[kind]?.english }

  /// Which options say something of records of `kind`; nil where all do.
  static func taken(by kind: RecordKind) -> String? {
    if kind.filters == ListFilter.allCases { return nil }
    let options = kind.filters.flatMap(\.options)
    return options.isEmpty
      ? "This list is neither narrowed down nor divided."
      : "It is narrowed down by \(options.joined(separator: ", ")) alone, and divided by what stands among them."
  }

  /// The Chinese of all that is said above.
  static let chinese: [String: String] = {
    var words = Dictionary(
      sentences.values.map { ($0.english, $0.chinese) }, uniquingKeysWith: { first, _ in first })
    for kind in RecordKind.allCases {
      guard let english = taken(by: kind) else { continue }
      let options = kind.filters.flatMap(\.options)
      words[english] =
        options.isEmpty
        ? "这个列表不筛选，也不分组。"
        : "这里只按 \(options.joined(separator: "、")) 筛选，也只按其中的属性分组。"
    }
    return words
  }()

  private static let sentences: [RecordKind: (english: String, chinese: String)] = [
    .site: ("The days are those of the next contact.", "日期为下次联系日。"),
    .permit: ("The days are those on which permits end.", "日期为许可证到期日。"),
    .region: ("The days are those on which regions are valid.", "日期为改革区域的有效期。"),
    .restriction: ("The days are those on which lines of the list are valid.", "日期为条目的有效期。"),
  ]
}
