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
      by: (other.masked.text("name") ?? other.masked.text("title"))
        ?? other.text("number") ?? other.id.short)
  }

  var asksItems: Bool { record.kind == .application && isChanged("item", "class") }

  func item(of items: [Item]) -> RecordContradiction? {
    guard let id = record.reference("item"), let item = items.first(where: { $0.id == id }),
      let known: ApplicationClass = record.choice("class")
    else { return nil }
    return item.contradiction(with: known, on: projectDay)
  }

  var projectDay: Day {
    (try? Application(record))?.rulesDay ?? today
  }

  /// True for an item or a region that stands and would be something else.
  var asksApplications: Bool {
    guard standing != nil else { return false }
    return switch record.kind {
    case .item: isChanged("class", "name", "statutory", "withdrawn")
    case .region: isChanged("status", "from", "through", "saved", "withdrawn")
    default: false
    }
  }

  /// True for an item whose terms would be others for applications that were accepted under them.
  private var changesTerms: Bool {
    record.kind == .item && standing != nil && isChanged("statutory", "promised")
  }

  /// - Parameter applications: asked for where the terms of an item change.
  package func termsInUse(
    _ applications: () throws -> [Application]
  ) rethrows -> RecordWarning? {
    guard changesTerms else { return nil }
    let count = try applications().count { $0.item == record.id && $0.accepted != nil }
    return count == 0 ? nil : .termsInUse(item: record.text("code") ?? "", count: count)
  }

  /// The projects that were counted with the working days saved of the region, where these change.
  private func countedProjects(_ applications: [Application]) -> Int {
    guard record.kind == .region, standing != nil, isChanged("saved") else { return 0 }
    return applications.count { $0.region == record.id && $0.isLighter && $0.decided != nil }
  }

  /// - Parameter applications: asked for where a region's working days saved change.
  package func savedInUse(
    _ applications: () throws -> [Application]
  ) rethrows -> RecordWarning? {
    guard record.kind == .region, isChanged("saved") else { return nil }
    let count = countedProjects(try applications())
    return count == 0 ? nil : .savedInUse(region: record.text("code") ?? "", count: count)
  }

  func application(of applications: [Application]) -> RecordContradiction? {
    // What was empty may be filled in.
    if !hasReason, standing?.value("saved") != nil, countedProjects(applications) > 0 {
      return .reason(.region, name: label, field: "saved", .counted)
    }
    for application in applications {
      let day = application.rulesDay ?? today
      let isOn = application.item == record.id || application.region == record.id
      if record.bool("withdrawn"), isOn {
        return .inUse(record.kind, application: application.number ?? application.name)
      }
      if application.item == record.id, let item = try? Item(record),
        let found = item.contradiction(with: application.class, on: day),
        standing.flatMap({ try? Item($0) })?.contradiction(with: application.class, on: day) == nil
      {
        return .itemInUse(application: application.number ?? application.name, found)
      }
      if application.region == record.id, application.isLighter, let region = try? Region(record),
        region.standing(on: day) != .holds,
        standing.flatMap({ try? Region($0) })?.standing(on: day) == .holds
      {
        return .regionInUse(
          application: application.number ?? application.name, region.standing(on: day), day)
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
