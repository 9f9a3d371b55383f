package import Model

/// One way in which a plan breaks a rule, with the route, the visit and the amount.
///
/// Amounts are minutes, metres, days or heads, as the case says.
package enum PlanViolation: Hashable, Sendable {
  // The plan as a list.
  case otherWeek(plan: Week, asked: Week)
  case notWorkingDay(RouteName)
  case routesOutOfOrder(RouteName)
  case unplannedOutOfOrder(RecordID)
  case emptyRoute(RouteName)

  // Which visits.
  case unknownVisit(RecordID)
  case notToPlan(RecordID, VisitStatus)
  /// It stands in the plan so many times, planned or left out.
  case repeated(RecordID, times: Int)
  /// Neither planned nor among those left out.
  case forgotten(RecordID)
  case noPoint(RouteName, RecordID)
  /// The reason given for leaving it out is not true.
  case falseReason(RecordID, code: String)

  // When a visit is made.
  case beforeEarliest(RouteName, RecordID, days: Int)
  case afterDue(RouteName, RecordID, days: Int)
  case outsideWindow(RouteName, RecordID, Side, minutes: Int)
  /// No window of this day is long enough for it.
  case windowShut(RouteName, RecordID)
  case outsideOfficeHours(RouteName, RecordID, Side, minutes: Int)
  case wrongDuration(RouteName, RecordID, has: Int, needs: Int)

  /// What lies before the moment from which the plan was made is no longer as it was.
  case pastChanged(RouteName)
  /// It would have to be left for so many minutes before that moment.
  case beforeNow(RouteName, RecordID, minutes: Int)
  case offPin(RouteName, RecordID, Side, minutes: Int)
  case offPinnedDay(RouteName, RecordID)

  // Who goes.
  case alone(RouteName, officers: Int)
  /// Crews are numbered from 1.
  case crewNumber(RouteName)
  /// The officer that the visit is pinned to is not in the crew.
  case withoutPinned(RouteName, RecordID, code: String)
  /// The officer that the visit asks for, and the stand-in, are away on the day.
  case bothAway(RouteName, RecordID, code: String, backup: String?)
  case carTooSmall(RouteName, officers: Int, seats: Int)
  case unknownOfficer(RouteName, code: String)
  case officerAway(RouteName, code: String)
  case officerTwice(RouteName, code: String)
  case carTwice(RouteName, car: String)
  /// Nobody who drives this car is at work.
  case carNotThere(RouteName, car: String)
  /// Cars are recorded, this one is not.
  case carUnknown(RouteName, car: String)
  case carOutOfService(RouteName, car: String)
  case tooFewPeople(RouteName, RecordID, has: Int, needs: Int)
  case tooFewCertified(RouteName, RecordID, has: Int, needs: Int)
  case noSkill(RouteName, RecordID, Skill)

  // The way: without a visit, the way home.
  case noOffice(RouteName)
  case wrongDriving(RouteName, RecordID?, says: Int, needs: Int)
  case wrongMetres(RouteName, RecordID?, says: Int, needs: Int)
  case leavesEarly(RouteName, minutes: Int)
  case returnsLate(RouteName, minutes: Int)
  /// There by so many minutes sooner than the way from the stop before allows.
  case arrivesTooSoon(RouteName, RecordID?, minutes: Int)
  case beginsBeforeArrival(RouteName, RecordID, minutes: Int)

  // The rest.
  case noRest(RouteName)
  case restTooShort(RouteName, minutes: Int)
  case restOutsideNoon(RouteName, minutes: Int)
  case workInRest(RouteName, RecordID, minutes: Int)
  case drivingInRest(RouteName, RecordID?, minutes: Int)

  /// Which route: a day and the number of its crew.
  package struct RouteName: Hashable, Sendable {
    package let day: Day
    package let crew: Int

    package init(day: Day, crew: Int) {
      self.day = day
      self.crew = crew
    }
  }

  /// On which side of the allowed time the work lies.
  package enum Side: Hashable, Sendable {
    case early
    case late
  }
}

extension PlanViolation.RouteName: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: "\(day.iso) \(crew)组"
    case .en: "\(day.iso) crew \(crew)"
    }
  }
}

extension PlanViolation {
  /// The stable word for programs.
  package var code: String {
    switch self {
    case .otherWeek: "other_week"
    case .notWorkingDay: "not_working_day"
    case .routesOutOfOrder: "routes_out_of_order"
    case .unplannedOutOfOrder: "unplanned_out_of_order"
    case .emptyRoute: "empty_route"
    case .unknownVisit: "unknown_visit"
    case .notToPlan: "not_to_plan"
    case .repeated: "repeated"
    case .forgotten: "forgotten"
    case .noPoint: "no_point"
    case .falseReason: "false_reason"
    case .crewNumber: "crew_number"
    case .bothAway: "both_away"
    case .pastChanged: "past_changed"
    case .beforeNow: "before_now"
    case .offPin: "off_pin"
    case .offPinnedDay: "off_pinned_day"
    case .withoutPinned: "without_pinned"
    case .beforeEarliest: "before_earliest"
    case .afterDue: "after_due"
    case .outsideWindow: "outside_window"
    case .windowShut: "window_shut"
    case .outsideOfficeHours: "outside_office_hours"
    case .wrongDuration: "wrong_duration"
    case .alone: "alone"
    case .carTooSmall: "car_too_small"
    case .unknownOfficer: "unknown_officer"
    case .officerAway: "officer_away"
    case .officerTwice: "officer_twice"
    case .carTwice: "car_twice"
    case .carNotThere: "car_not_there"
    case .carUnknown: "car_unknown"
    case .carOutOfService: "car_out_of_service"
    case .tooFewPeople: "too_few_people"
    case .tooFewCertified: "too_few_certified"
    case .noSkill: "no_skill"
    case .noOffice: "no_office"
    case .wrongDriving: "wrong_driving"
    case .wrongMetres: "wrong_metres"
    case .leavesEarly: "leaves_early"
    case .returnsLate: "returns_late"
    case .arrivesTooSoon: "arrives_too_soon"
    case .beginsBeforeArrival: "begins_before_arrival"
    case .noRest: "no_rest"
    case .restTooShort: "rest_too_short"
    case .restOutsideNoon: "rest_outside_noon"
    case .workInRest: "work_in_rest"
    case .drivingInRest: "driving_in_rest"
    }
  }
}
