package import Model

/// The answer of OSRM's `table` service to one request.
package struct TableAnswer: Sendable {
  package let matrix: RoadMatrix

  /// How far what the answer says of a place may be from what was asked, in metres. OSRM tells how far a place
  /// lies from the road on which it put it; from that road back to the place it is just as far.
  private static let slack = 20.0

  /// - Throws: `JSONFault` when it is no JSON; `RoadFault` when it is no answer, or one to something else.
  package init(_ bytes: [UInt8], to request: TableRequest) throws {
    let answer = try JSONReader.value(of: bytes, dialect: .rfc8259)
    guard let code = answer["code"]?.string else { throw RoadFault.answer(missing: "code") }
    guard code == "Ok" else {
      throw RoadFault.refused(code: code, message: answer["message"]?.string ?? "")
    }
    try Self.check(answer, "sources", against: request.origins)
    try Self.check(answer, "destinations", against: request.destinations)
    let seconds = try Self.numbers(answer, "durations", in: request)
    let metres = try Self.numbers(answer, "distances", in: request)
    let ways = zip(seconds, metres).map { seconds, metres -> RoadMatrix.Way? in
      guard let seconds, let metres else { return nil }
      return RoadMatrix.Way(seconds: seconds, metres: metres)
    }
    guard
      let matrix = RoadMatrix(
        origins: request.origins, destinations: request.destinations, ways: ways)
    else { throw RoadFault.tooMany(limit: RoadMatrix.limit) }
    self.matrix = matrix
  }

  /// Makes sure that the answer is about the places that were asked for, as far as it tells.
  private static func check(
    _ answer: JSONValue, _ side: String, against spots: [Spot]
  ) throws(RoadFault) {
    guard let waypoints = answer[side]?.array else { throw .answer(missing: side) }
    guard waypoints.count == spots.count else {
      throw .otherSize(side: side, expected: spots.count, found: waypoints.count)
    }
    for (number, (waypoint, spot)) in zip(waypoints, spots).enumerated() {
      guard let location = waypoint["location"]?.array, location.count == 2,
        let longitude = location[0].double, let latitude = location[1].double,
        let road = try? Point(latitude: latitude, longitude: longitude, datum: .wgs84),
        let told = waypoint["distance"]?.double
      else { throw .answer(missing: "\(side)[\(number)].location") }
      let found = spot.metres(to: Spot(road))
      guard (found - told).magnitude <= slack + 0.01 * told else {
        throw .otherPlace(side: side, number: number)
      }
    }
  }

  /// Whole numbers, row by row, rounded up; nil where the answer has `null`.
  private static func numbers(
    _ answer: JSONValue, _ name: String, in request: TableRequest
  ) throws(RoadFault) -> [Int32?] {
    guard let rows = answer[name]?.array else { throw .answer(missing: name) }
    guard rows.count == request.origins.count else {
      throw .otherSize(side: name, expected: request.origins.count, found: rows.count)
    }
    var numbers: [Int32?] = []
    numbers.reserveCapacity(rows.count * request.destinations.count)
    for (row, cells) in rows.enumerated() {
      let cells = cells.array ?? []
      guard cells.count == request.destinations.count else {
        throw .otherSize(
          side: "\(name)[\(row)]", expected: request.destinations.count, found: cells.count)
      }
      for (column, cell) in cells.enumerated() {
        if case .null = cell.content {
          numbers.append(nil)
        } else if let number = cell.double, let whole = Int32(exactly: number.rounded(.up)),
          whole >= 0
        {
          numbers.append(whole)
        } else {
          throw .answer(missing: "\(name)[\(row)][\(column)]")
        }
      }
    }
    return numbers
  }
}

extension JSONValue {
  fileprivate var double: Double? {
    switch content {
    case .integer(let number): Double(number)
    case .number(let text): Double(text)
    default: nil
    }
  }
}

extension Spot {
  fileprivate func metres(to other: Spot) -> Double {
    coordinate.metres(to: other.coordinate)
  }

  private var coordinate: Coordinate {
    Coordinate(latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7)
  }
}
