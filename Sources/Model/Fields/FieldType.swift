/// What values a field takes; an operation that writes another kind of value is parked.
package enum FieldType: Sendable {
  /// Text of at most so many UTF-8 bytes.
  case text(limit: Int)
  case integer(ClosedRange<Int64>)
  case bool
  /// `YYYY-MM-DD`.
  case day
  /// One of these words.
  case choice([String])
  /// Any number of these words.
  case choices([String])
  /// The identifier of a record of this kind.
  case reference(RecordKind)
  /// An officer's code, such as `O-017`.
  case officer
  case officers
  /// `{"lat":…,"lon":…,"datum":…}` in units of 1e-7 degree.
  case point
  /// An `Outline`.
  case outline
  /// A list of `TimeWindow` texts.
  case windows
  /// A list of `A..B` texts.
  case pauses
  case texts(limit: Int)

  /// True when `value` may stand in a field of this type; `null` empties any field.
  package func accepts(_ value: FieldValue) -> Bool {
    if case .null = value { return true }
    switch self {
    case .text(let limit): return (value.text?.utf8.count ?? .max) <= limit
    case .integer(let range): return value.integer.map(range.contains) ?? false
    case .bool: return value.bool != nil
    case .day: return value.text.map { (try? Day(iso: $0)) != nil } ?? false
    case .choice(let words): return value.text.map(words.contains) ?? false
    case .choices(let words): return Self.all(value) { words.contains($0) }
    case .reference: return value.text.map { RecordID($0) != nil } ?? false
    case .officer: return value.text.map(Officer.isCode) ?? false
    case .officers: return Self.all(value, Officer.isCode)
    case .point: return Point(field: value) != nil
    case .outline: return Outline(field: value) != nil
    case .windows: return Self.all(value) { (try? TimeWindow(text: $0)) != nil }
    case .pauses: return Self.all(value) { (try? Pause(text: $0)) != nil }
    case .texts(let limit): return Self.all(value) { $0.utf8.count <= limit }
    }
  }

  private static func all(_ value: FieldValue, _ holds: (String) -> Bool) -> Bool {
    guard let values = value.list, values.count <= 1_000 else { return false }
    return values.allSatisfy { $0.text.map(holds) ?? false }
  }
}

extension Point {
  /// The point in a field's value: an object of `lat`, `lon` (1e-7 degree) and their `datum`, which are
  /// converted to WGS-84; nil when a part is missing, outside the earth, or the datum is not stated.
  ///
  /// A value that was converted before says `from` which datum it came.
  package init?(field value: FieldValue) {
    guard let datum = value["datum"]?.text.flatMap(Datum.init(rawValue:)),
      let latitude = value["lat"]?.integer, let longitude = value["lon"]?.integer
    else { return nil }
    let point: Point?
    if datum == .wgs84 {
      let origin = value["from"]?.text.flatMap(Datum.init(rawValue:)) ?? .wgs84
      point = try? Point(e7Latitude: latitude, e7Longitude: longitude, datum: origin)
    } else {
      point = try? Point(
        latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7, datum: datum)
    }
    guard let point else { return nil }
    self = point
  }

  /// The value of a field that holds this point: WGS-84, and where it came from another datum, which.
  package var field: FieldValue {
    var members: [(String, FieldValue)] = [
      ("lat", .integer(Int64(latitude))), ("lon", .integer(Int64(longitude))),
      ("datum", .text(Datum.wgs84.rawValue)),
    ]
    if datum != .wgs84 { members.append(("from", .text(datum.rawValue))) }
    return .object(members)
  }
}
