/// What a plan has to say about officers who are away, about cars that are too few, and about crews that were left as usual.
package enum PlanNote: Hashable, Sendable {
  /// The stand-in goes, on these visits that ask for the officer or that the officer's crew had.
  case standIn(Day, officer: String, standIn: String, visits: [RecordID])
  /// Officer and stand-in are both away: the day is refused for the visits that ask for the officer.
  case refused(Day, officer: String, standIn: String?, visits: [RecordID])
  /// So many cars are in service, and these crews, by their officers' codes, stay at the office.
  case fewCars(Day, cars: Int, crews: [[String]])
  /// The week has so many visits that in the seconds given no other crews were tried.
  case usualCrews(visits: Int)
}
