/// The record against others: those of its kind, and those that it refers to or that refer to it.
extension RecordCheck {
  /// True where what is written may belong to another record already.
  package var asksOthers: Bool {
    let key = record.kind.key
    let days = record.kind == .item ? ["from", "through"] : []
    return !key.isEmpty && (key + days).contains(where: changed.contains)
      && key.allSatisfy { record.text($0) != nil }
  }

  func key(taken others: [Fields]) -> RecordContradiction? {
    let key = record.kind.key
    let same = others.filter { other in
      other.id != record.id && key.allSatisfy { other.text($0) == record.text($0) }
    }
    if record.kind == .item {
      // An item's versions follow on each other under one code.
      let own = Validity(unchecked: record)
      return same.map(Validity.init(unchecked:)).first { $0.overlaps(own) }.map {
        .overlap(item: record.text("code") ?? "", own, standing: $0)
      }
    }
    guard let other = same.first, let last = key.last else { return nil }
    return .taken(
      record.kind, field: last, value: record.text(last) ?? "",
      by: (other.maskedProse.text("name") ?? other.maskedProse.text("title"))
        ?? other.text("number") ?? other.id.short)
  }

  var asksItems: Bool { record.kind == .application && isChanged("item", "class") }

  func item(of items: [Item]) -> RecordContradiction? {
    guard let id = record.reference("item"), let item = items.first(where: { $0.id == id }),
      let known: ApplicationClass = record.choice("class")
    else { return nil }
    return item.contradiction(with: known, on: projectDay)
  }

  /// True where the record says that a project went the lighter way.
  var asksRegions: Bool {
    record.kind == .application && record.bool("lighter")
      && isChanged("lighter", "region", "applied", "accepted", "decided")
  }

  func region(of regions: [Region]) -> RecordContradiction? {
    let known = record.reference("region").flatMap { id in regions.first { $0.id == id } }
    guard let region = known else { return .lighterWithoutRegion }
    let standing = region.standing(on: projectDay)
    return standing == .holds ? nil : .lighter(region: region.name, standing, projectDay)
  }

  private var projectDay: Day {
    (try? Application(record))?.rulesDay ?? today
  }

  /// True for an item that stands and would be for something else.
  var asksApplications: Bool {
    record.kind == .item && standing != nil && isChanged("class", "name", "statutory")
  }

  func application(of applications: [Application]) -> RecordContradiction? {
    guard let item = try? Item(record) else { return nil }
    for application in applications where application.item == item.id {
      let day = application.rulesDay ?? today
      if let found = item.contradiction(with: application.class, on: day),
        standing.flatMap({ try? Item($0) })?.contradiction(with: application.class, on: day) == nil
      {
        return .itemInUse(application: application.number ?? application.name, found)
      }
    }
    return nil
  }
}

extension RecordKind {
  /// The fields that tell a record from all others of its kind; none for kinds that may share a name.
  fileprivate var key: [String] {
    switch self {
    case .ticket, .visit, .application, .permit: ["number"]
    case .officer, .region, .item: ["code"]
    case .restriction: ["region", "line"]
    case .agency: ["name"]
    case .car: ["plate"]
    case .site: []
    }
  }
}

extension Validity {
  /// The days that a record says, also where they stand the wrong way round.
  fileprivate init(unchecked fields: Fields) {
    self.init(from: fields.day("from"), through: fields.day("through"))
  }
}
