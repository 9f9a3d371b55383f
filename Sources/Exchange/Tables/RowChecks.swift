internal import Model

/// The rows of a table, seen against each other and against the records that stand.
///
/// Rows follow on what stands, in whatever order they come in the file: one that ends the earlier version of an
/// item may come behind the one that begins the later.
struct RowChecks {
  private let checks: [RecordCheck]
  private let context: TableContext
  /// The rows by record.
  private let places: [RecordID: Int]

  init(_ rows: [RecordTable.Row], context: TableContext) {
    checks = rows.map(\.check)
    self.context = context
    places = Dictionary(
      rows.enumerated().map { ($0.element.record, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with each row that contradicts itself or another record, by its place among the rows.
  ///
  /// Of two rows that contradict each other the later one is at fault.
  func contradictions() -> [Int: RecordContradiction] {
    var found: [Int: RecordContradiction] = [:]
    // A row that falls away leaves its record as it stands, which may be in the way of another row.
    var count = -1
    while found.count > count {
      count = found.count
      let versions = versions(without: found)
      for (place, check) in checks.enumerated() where found[place] == nil {
        found[place] = check.contradiction(
          others: { others(of: check, at: place, versions, without: found) },
          items: { context.items }, regions: { context.regions },
          applications: { context.applications }, sites: { context.sites },
          restrictions: { context.restrictions })
      }
    }
    return found
  }

  /// The items as they would stand, by code; other records are one with their key.
  private func versions(without fallen: [Int: RecordContradiction]) -> [String: [RecordID]] {
    let records =
      context.known.map(\.id) + checks.map(\.record.id).filter { context.standing($0) == nil }
    let items = records.compactMap { id -> (code: String, id: RecordID)? in
      guard let record = record(id, without: fallen), record.kind == .item,
        let code = record.text("code")
      else { return nil }
      return (code, id)
    }
    return Dictionary(grouping: items, by: \.code).mapValues { $0.map(\.id) }
  }

  private func others(
    of check: RecordCheck, at place: Int, _ versions: [String: [RecordID]],
    without fallen: [Int: RecordContradiction]
  ) -> [Fields] {
    (versions[check.record.text("code") ?? ""] ?? []).compactMap { id in
      // A later row that says when it holds is seen against this one in its turn.
      if let other = places[id], other > place, fallen[other] == nil, checks[other].asksOthers {
        return nil
      }
      return record(id, without: fallen)
    }
  }

  /// The record as it would stand; nil where it would not be there.
  private func record(_ id: RecordID, without fallen: [Int: RecordContradiction]) -> Fields? {
    if let place = places[id], fallen[place] == nil { return checks[place].record }
    return context.standing(id)
  }
}
