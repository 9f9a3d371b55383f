package import Model

/// The places that a week's plan may drive between: the offices of those who can be sent, then the sites of
/// the visits that are to be planned, each once.
package struct WeekPlaces: Sendable {
  package struct Place: Sendable {
    package let name: Name
    package let place: TravelTimes.Place
    package let spot: Spot
  }

  package enum Name: Hashable, Sendable {
    /// By the code of its town, where that is known.
    case office(String?)
    case site(String)
  }

  package let places: [Place]
  private let roads: Roads

  package init(_ input: PlanningInput) {
    var places: [Place] = []
    var known: Set<Spot> = []
    func add(_ point: Point?, town: String?, _ name: Name) {
      guard let point, known.insert(Spot(point)).inserted else { return }
      places.append(
        Place(name: name, place: TravelTimes.Place(point: point, town: town), spot: Spot(point)))
    }
    for officer in input.officers.sorted(by: { $0.code < $1.code }) {
      add(officer.point, town: officer.office, .office(officer.office))
    }
    let sites = Dictionary(
      input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for visit in input.visits.filter(\.status.isToPlan).sorted(by: { $0.id < $1.id }) {
      guard let site = sites[visit.site] else { continue }
      add(site.point, town: site.town, .site(site.name))
    }
    self.places = places
    roads = Roads(input)
  }

  /// For each place the other places that no matrix has the way to.
  package var estimates: [(from: Place, to: [Place])] {
    places.map { from in
      (
        from,
        places.filter { to in
          to.spot != from.spot && roads.way(from: from.place.point, to: to.place.point) == nil
        }
      )
    }
  }
}
