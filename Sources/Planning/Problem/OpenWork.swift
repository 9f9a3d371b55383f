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
  let whyNot: WhyNot
  /// For each shift of the week the place in `travel` where it ends.
  let offices: [Int]
  /// For each shift the place where it begins: the same, or where a crew on the way is.
  let beginnings: [Int]
  /// By candidate where it stands in the plan that stands; nil for one that is not planned there.
  let places: [PlannedPlace?]

  /// By visit the days on which the officer that it asks for and the stand-in are both away.
  private let abandonedDays: [RecordID: [Day]]

  func isAbandoned(_ visit: Visit, on day: Day) -> Bool {
    abandonedDays[visit.id]?.contains(day) ?? false
  }

  struct PlannedPlace {
    /// The crew's day; nil where that crew does not go out any more.
    let shift: Int?
    /// How many stops come before it.
    let position: Int
  }

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
    let week = try CrewWeek(input)
    try self.init(
      input, week: week, visits: input.visits.filter(week.past.leavesOpen), roads: Roads(input))
  }

  /// Some of the open visits with other crews than those that the input makes.
  init(
    _ input: PlanningInput, week: CrewWeek, visits: [Visit], roads: Roads
  ) throws(PlanningFault) {
    self.week = week
    let visits = visits.sorted { $0.id < $1.id }
    if let twice = zip(visits, visits.dropFirst()).first(where: { $0.id == $1.id }) {
      throw .repeatedVisit(twice.0.id)
    }
    let whyNot = WhyNot(
      week: week, settings: input.settings, roads: roads,
      beginnings: zip(week.starts, week.offices).map { $0.out?.place(input) ?? $1 },
      officers: input.officersByCode,
      sites: Dictionary(input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    self.whyNot = whyNot
    abandonedDays = Dictionary(
      visits.map { visit in (visit.id, week.days.filter { whyNot.isAbandoned(visit, on: $0) }) },
      uniquingKeysWith: { first, _ in first })
    var places = PlaceList()
    offices = week.offices.map { places.index(of: $0) }
    beginnings = zip(week.starts, offices).map { start, office in
      start.out?.place(input).map { places.index(of: $0) } ?? office
    }
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
    self.places = Self.places(of: candidates, in: input.base, week)
  }

  /// For each shift the candidates that stand there in the plan that stands, in its order.
  var plannedOrders: [[Int]] {
    var orders = [[(position: Int, candidate: Int)]](repeating: [], count: week.shifts.count)
    for (candidate, place) in places.enumerated() {
      guard let place, let shift = place.shift,
        candidates[candidate].openings.contains(where: { $0.shift == shift })
      else { continue }
      orders[shift].append((place.position, candidate))
    }
    return orders.map { $0.sorted { $0.position < $1.position }.map(\.candidate) }
  }

  /// By candidate where it stands in a plan; nil for one that is not planned there.
  func places(in plan: Plan) -> [PlannedPlace?] {
    Self.places(of: candidates, in: plan, week)
  }

  private static func places(
    of candidates: [Candidate], in base: Plan?, _ week: CrewWeek
  ) -> [PlannedPlace?] {
    var planned: [RecordID: PlannedPlace] = [:]
    for route in base?.routes ?? [] {
      let shift = week.shifts.firstIndex {
        $0.day == route.day && $0.crew.number == route.crew.number
      }
      let out = shift.flatMap { week.starts[$0].out?.stops.count } ?? 0
      let isPast = week.days.first.map { route.day < $0 } ?? false
      if isPast { continue }
      for (position, stop) in route.stops.enumerated().dropFirst(out) {
        planned[stop.visit] = PlannedPlace(shift: shift, position: position)
      }
    }
    return candidates.map { planned[$0.visit.id] }
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
