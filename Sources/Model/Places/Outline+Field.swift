extension Outline {
  /// The outline in a field's value; nil when it is not WGS-84, a ring is not closed, or it is not sound.
  ///
  /// Its form is `{"datum":"wgs84","polygons":[[[[lat,lon],…],…],…]}`: of each polygon the outer ring, then its
  /// holes, each ring with its first corner again at the end. `from` says which datum it came in.
  package init?(field value: FieldValue) {
    guard value["datum"]?.text == Datum.wgs84.rawValue, let list = value["polygons"]?.list else {
      return nil
    }
    let origin = value["from"]?.text.map { Datum(rawValue: $0) } ?? .wgs84
    let polygons = list.compactMap { polygon -> Polygon? in
      let rings = (polygon.list ?? []).compactMap { Ring(field: $0) }
      guard let outer = rings.first, rings.count == polygon.list?.count else { return nil }
      return Polygon(outer: outer, holes: Array(rings.dropFirst()))
    }
    guard let origin, polygons.count == list.count,
      let outline = try? Outline(polygons, datum: origin)
    else { return nil }
    self = outline
  }

  /// The value of a field that holds this outline.
  package var field: FieldValue {
    var members: [(String, FieldValue)] = [
      ("datum", .text(Datum.wgs84.rawValue)),
      (
        "polygons",
        .list(polygons.map { .list(([$0.outer] + $0.holes).map(\.field)) })
      ),
    ]
    if datum != .wgs84 { members.append(("from", .text(datum.rawValue))) }
    return .object(members)
  }

  /// How many corners all rings have.
  package var cornerCount: Int {
    polygons.reduce(0) { sum, polygon in
      polygon.holes.reduce(sum + polygon.outer.corners.count) { $0 + $1.corners.count }
    }
  }
}

extension Ring {
  fileprivate init?(field value: FieldValue) {
    guard let list = value.list else { return nil }
    let corners = list.compactMap { pair -> Corner? in
      guard let numbers = pair.list, numbers.count == 2, let latitude = numbers[0].integer,
        let longitude = numbers[1].integer,
        let point = try? Point(e7Latitude: latitude, e7Longitude: longitude, datum: .wgs84)
      else { return nil }
      return Corner(latitude: point.latitude, longitude: point.longitude)
    }
    guard corners.count == list.count, corners.count > 1, corners.first == corners.last else {
      return nil
    }
    self.init(corners)
  }

  fileprivate var field: FieldValue {
    .list(
      (corners + corners.prefix(1)).map {
        .list([.integer(Int64($0.latitude)), .integer(Int64($0.longitude))])
      })
  }
}

extension Fields {
  package func outline(_ name: String) -> Outline? { value(name).flatMap { Outline(field: $0) } }
}
