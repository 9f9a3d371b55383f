internal import Model

/// What it costs to leave a visit out, and to move one that is planned.
struct VisitWeights: Sendable {
  /// For looking up only.
  let prizes: [RecordID: Int64]
  /// What it costs to send a planned visit with another crew or on another day.
  let move: Int64

  /// - Parameter prizes: those of `visits`, in their order.
  init(_ visits: [Visit], _ prizes: Prizes) {
    self.prizes = Dictionary(
      zip(visits.map(\.id), prizes.values), uniquingKeysWith: { first, _ in first })
    move = prizes.move
  }

  /// Weights by which weeks with other crews are compared: they hold whoever rides with whom.
  ///
  /// - Parameter visits: those that may be planned with some crews.
  /// - Returns: nil where they would not fit into 64 bits.
  init?(_ visits: [Visit], in work: OpenWork, _ input: PlanningInput) {
    let leaders = input.officers.compactMap { officer in
      officer.point.map { TravelTimes.Place(point: $0, town: officer.office) }
    }
    var offices: [TravelTimes.Place] = []
    for leader in leaders where !offices.contains(leader) { offices.append(leader) }
    let known = Set(work.travel.places)
    let asked = Set(visits.map(\.site))
    let others = input.sites.filter { asked.contains($0.id) }.compactMap { site in
      site.point.map { TravelTimes.Place(point: $0, town: site.town) }
    }.filter { !known.contains($0) }
    let longest = (offices + others).flatMap { place in
      (work.travel.places + others).flatMap {
        [work.roads.leg(from: place, to: $0), work.roads.leg(from: $0, to: place)]
      }
    }
    let minutes = (longest + work.travel.legs).reduce(0) { max($0, $1.minutes) }
    let wishes = input.settings.wishes
    let most =
      max(wishes.otherOfficer, wishes.standIn) + wishes.otherCrew + 7 * wishes.lateDay
    // At most a shift for two officers a day, and nobody drives without a visit.
    let legs = 2 * (visits.count + 7 * input.officers.count)
    let saving =
      60 * (Int64(legs) * Int64(minutes) + Int64(visits.count) * Int64(clamping: most))
      + ProblemBuilder.greatestEvening(visits, wishes)
    let firstDay = work.week.days.first ?? work.week.lastDay
    let planned = Set(
      (input.base?.routes ?? []).filter { $0.day >= firstDay }.flatMap { $0.stops.map(\.visit) })
    let prizes = Prizes(
      ranks: visits.map { Prizes.Rank(of: $0, in: work.week) },
      priorities: visits.map(\.priority),
      isPlanned: input.keepsClose ? visits.map { planned.contains($0.id) } : [],
      greatestSaving: saving)
    guard let prizes else { return nil }
    self.init(visits, prizes)
  }
}
