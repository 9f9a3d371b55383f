package import Model

extension PlanScore {
  /// The score of a plan beside all that was open.
  package init(_ plan: Plan, input: PlanningInput) {
    self.init()
    let open = input.visits.filter(\.status.isToPlan)
    let served = Set(plan.routes.flatMap { $0.stops.map(\.visit) })
    let lastDay = input.week.days.last ?? input.week.monday
    let due = open.filter { $0.due.map { $0 <= lastDay } ?? false }
    planned = served.count
    self.open = open.count
    duePlanned = due.count { served.contains($0.id) }
    self.due = due.count
    priorityPlanned = open.reduce(0) { $0 + (served.contains($1.id) ? $1.priority : 0) }
    priority = open.reduce(0) { $0 + $1.priority }
    drivingMinutes = plan.routes.reduce(0) { $0 + $1.drivingMinutes }
    metres = plan.routes.reduce(0) { $0 + $1.metres }
    onSiteMinutes = plan.routes.reduce(0) { sum, route in
      sum + route.stops.reduce(0) { $0 + $1.ends.minutes - $1.begins.minutes }
    }
    loads = OfficerLoad.all(
      input.officers, in: [plan], of: [plan.week], calendar: input.calendar)
  }
}
