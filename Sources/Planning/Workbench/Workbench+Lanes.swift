package import Model

extension Workbench {
  /// Every crew's day that can take visits, by day and then by the crew's number.
  package var lanes: [(day: Day, crew: Plan.Crew)] {
    work.week.shifts.map { ($0.day, $0.crew) }
  }
}
