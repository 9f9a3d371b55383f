internal import Model

/// A week's visits, sorted out: those that fit somewhere by themselves, and those that don't, with
/// the reason.
struct OpenWork {
  let week: CrewWeek
  /// By identifier, whatever the order of the input.
  let candidates: [Candidate]
  let excluded: [Plan.Unplanned]
  let travel: TravelTimes
  let roads: Roads
  /// For each shift of the week the place in `travel` where it starts and ends.
  let offices: [Int]

  struct Candidate {
    let visit: Visit
    let site: Site
    /// The index in `TravelTimes.places`.
    let place: Int
    /// By shift.
    let openings: [WhyNot.Opening]
  }

  /// - Throws: `PlanningFault` when the week can't be planned at all.
  init(_ input: PlanningInput) throws(PlanningFault) {
    week = try CrewWeek(input)
    let visits = input.visits.filter(\.status.isToPlan).sorted { $0.id < $1.id }
    if let twice = zip(visits, visits.dropFirst()).first(where: { $0.id == $1.id }) {
      throw .repeatedVisit(twice.0.id)
    }
    let roads = Roads(input.roads, speeds: input.settings.speeds)
    let whyNot = WhyNot(
      week: week, settings: input.settings, roads: roads,
      officers: Dictionary(
        input.officers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      sites: Dictionary(input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    var places = PlaceList()
    offices = week.offices.map { places.index(of: $0) }
    var candidates: [Candidate] = []
    var excluded: [Plan.Unplanned] = []
    for visit in visits {
      switch whyNot.answer(for: visit) {
      case .excluded(let reason):
        excluded.append(Plan.Unplanned(visit: visit.id, reason: reason))
      case .open(let site, let place, let openings):
        candidates.append(
          Candidate(
            visit: visit, site: site, place: places.index(of: place), openings: openings))
      }
    }
    self.candidates = candidates
    self.excluded = excluded
    travel = TravelTimes(places: places.places, roads: roads)
    self.roads = roads
  }
}

/// Places in the order in which they were first named, each once.
private struct PlaceList {
  private(set) var places: [TravelTimes.Place] = []
  private var indices: [TravelTimes.Place: Int] = [:]

  mutating func index(of place: TravelTimes.Place) -> Int {
    if let index = indices[place] { return index }
    indices[place] = places.count
    places.append(place)
    return places.count - 1
  }
}
