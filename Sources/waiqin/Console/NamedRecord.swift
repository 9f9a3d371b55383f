internal import Exchange
internal import Model
internal import Store

extension StoreSnapshot {
  /// The one record that a person means by `text`.
  ///
  /// - Throws: `UsageFault` when there is none, or several.
  func record(_ text: String, kind: RecordKind) throws -> Fields {
    if kind == .visit {
      return try fields(of: kind).one(text, kind: kind, at: try fields(of: .site, named: text))
    }
    return try fields(of: kind, named: text).one(text, kind: kind)
  }

  /// The one record that a person means by `text`, a withdrawn one where no other fits.
  ///
  /// - Throws: `UsageFault` when there is none, or several.
  func anyRecord(_ text: String, kind: RecordKind) throws -> Fields {
    do {
      return try record(text, kind: kind)
    } catch UsageFault.noSuchRecord {
      return try fields(of: kind, named: text, isWithdrawn: true).one(text, kind: kind)
    }
  }
}

extension StoreSnapshot {
  /// All sites, as lists name them: those that were withdrawn as well.
  func sitesToName() throws -> [Fields] {
    try fields(of: .site) + fields(of: .site, isWithdrawn: true)
  }
}

extension [Fields] {
  /// The one record that a person means by `text`: its number, code, name, title or plate, else digits with which
  /// its identifier begins or ends.
  ///
  /// - Parameters:
  ///   - sites: by whose names visits may be named as well.
  ///   - parts: records that a part of their name, or of that of their site, is enough for where nothing else fits.
  /// - Throws: `UsageFault` when there is none, or several.
  func one(
    _ text: String, kind: RecordKind, at sites: [Fields] = [], orPart parts: Set<RecordID> = []
  ) throws -> Fields {
    var matches = filter { $0.isCalled(text) }
    if matches.isEmpty {
      let called = Set(sites.filter { $0.isCalled(text) }.map(\.id))
      matches = filter { $0.reference("site").map(called.contains) ?? false }
    }
    if matches.isEmpty { matches = filter { $0.id.isNamed(by: text) } }
    if matches.isEmpty, text.count >= 2, !parts.isEmpty {
      let called = Set(sites.filter { $0.calledName.contains(text) }.map(\.id))
      matches = filter { record in
        parts.contains(record.id)
          && (record.calledName.contains(text)
            || record.reference("site").map(called.contains) ?? false)
      }
    }
    guard let first = matches.first else {
      throw UsageFault.noSuchRecord(kind: kind, text: text)
    }
    if matches.count > 1 {
      throw UsageFault.manyRecords(
        kind: kind, text: text,
        candidates: Candidates(matches.map { (name: $0.calledName, id: $0.id) }))
    }
    return first
  }
}

extension [Device] {
  /// The one device that a person means by `text`: its name, that of its key, or digits with which its identifier begins
  /// or ends.
  ///
  /// - Throws: `DeviceFault` when there is none, or several.
  func one(_ text: String) throws -> Device {
    let exact = filter { $0.name == text || $0.key == text || $0.id.text == text }
    let matches = exact.isEmpty ? filter { $0.id.isNamed(by: text) } : exact
    guard let first = matches.first else { throw DeviceFault.none(text) }
    if matches.count > 1 {
      throw DeviceFault.many(text, candidates: Candidates(matches.map { ($0.name, $0.id) }))
    }
    return first
  }
}

extension Fields {
  /// What people call the record, without who complained; empty where it has no name.
  fileprivate var calledName: String {
    let shown = masked
    return ["title", "name", "number", "code", "plate"].lazy.compactMap { shown.text($0) }.first
      ?? ""
  }
}
