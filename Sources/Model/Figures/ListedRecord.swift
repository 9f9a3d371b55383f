/// A record of a list with the properties that lists are narrowed down and divided by, the same for every kind.
package struct ListedRecord: Sendable {
  package let fields: Fields
  /// A ticket's own, that of a visit's ticket, the class of an application or item.
  package let category: String?
  /// The class of the national figures of a ticket, or of a visit's.
  package let nationalClass: String?
  /// The code of the town: of a visit, application or permit that of its site, of an officer that of the office.
  package let town: String?
  /// The codes of who handles it, goes there, is wished or keeps track of it.
  package let officers: [String]
  /// A ticket's own, that of a visit's ticket, an application's channel.
  package let source: String?
  /// The day on which a ticket was found, a visit is due, an application came in, a permit ends or a site is heard of
  /// next; the days on which an item, region or restriction is valid. Nil for a record without such a day.
  package let days: Validity?

  /// - Parameters:
  ///   - towns: the town of each site that has one.
  ///   - tickets: those that visits may be about.
  package init(_ fields: Fields, towns: [RecordID: String], tickets: [RecordID: Fields]) {
    self.fields = fields
    let about: Fields? =
      fields.kind == .visit ? fields.reference("ticket").flatMap { tickets[$0] } : fields
    if [.application, .item].contains(fields.kind) {
      category = fields.text("class")
      nationalClass = nil
      source = fields.text("channel")
    } else {
      let value = about?.text("category")
      category = value
      nationalClass = value.flatMap(Category.init(rawValue:))?.nationalClass.rawValue
      source = about?.text("source") ?? (fields.kind == .ticket ? TicketSource.visit.rawValue : nil)
    }
    town =
      fields.text("town") ?? fields.reference("site").flatMap { towns[$0] } ?? fields.text("office")
    officers =
      ["handler", "officer", "wished", "tracker"].compactMap { fields.text($0) }
      + fields.texts("crew")
    days = Self.days(of: fields)
  }

  private static func days(of fields: Fields) -> Validity? {
    switch fields.kind {
    case .item, .region, .restriction:
      Validity(from: fields.day("from"), through: fields.day("through"))
    default:
      ["found", "due", "earliest", "applied", "accepted", "expires", "next_contact"].lazy
        .compactMap(fields.day).first.map { Validity(from: $0, through: $0) }
    }
  }

  /// A ticket as it stood at the end of `day`; nil while nobody had found it.
  package func ticket(_ history: TicketHistory, asOf day: Day) -> ListedRecord? {
    guard let status = history.status(on: day) else { return nil }
    let properties = history.properties(on: day)
    var values: [String: FieldValue] = [
      "status": .text(status.rawValue),
      "due": history.due(on: day).map { .text($0.iso) } ?? .null,
    ]
    for property in TicketProperty.allCases {
      values[property.rawValue] = properties.word(property).map { .text($0) } ?? .null
    }
    return ListedRecord(fields.replacing(values), towns: [:], tickets: [:])
  }

  /// The value of a property; of several officers the first.
  package func key(_ dimension: BoardDimension) -> String? {
    switch dimension {
    case .category: category
    case .class: nationalClass
    case .town: town
    case .officer: officers.first
    case .source: source
    }
  }
}

extension [ListedRecord] {
  /// The records by a property, in the order of its values; those without one come last, under nil.
  package func grouped(
    by dimension: BoardDimension
  ) -> [(key: String?, records: [ListedRecord])] {
    let order = dimension.order ?? ApplicationClass.allCases.map(\.rawValue)
    func place(_ key: String) -> Int { order.firstIndex(of: key) ?? order.count }
    let groups = Dictionary(grouping: self) { $0.key(dimension) }
    let keys = groups.keys.compactMap { $0 }.sorted { (place($0), $0) < (place($1), $1) }
    return (keys.map { $0 } + [nil]).compactMap { key in
      groups[key].map { (key, $0) }
    }
  }
}
