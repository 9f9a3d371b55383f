/// What a record that a person or a table writes contradicts: itself, or another record, or how its kind is worked.
package indirect enum RecordContradiction: Fault, Hashable {
  case days(RecordKind, first: String, Day, then: String, Day)
  /// The day of something that has happened lies ahead.
  case future(RecordKind, field: String, Day, today: Day)
  case pauseBeforeAcceptance(Pause, accepted: Day?)
  case endlessPause(Pause)
  case notAtOnce(since: String, Day, decided: Day)
  case unusable(RecordFault)
  case taken(RecordKind, field: String, value: String, by: String)
  /// Two versions of one item hold on the same day.
  case overlap(item: String, Validity, standing: Validity)
  case item(String, ItemClass, application: ApplicationClass)
  /// The item's name says that it is for other classes of application.
  case itemOfOtherClass(String, name: String, [ApplicationClass], application: ApplicationClass)
  /// The item's statutory term is that of the other class of assessment.
  case itemOfOtherTerm(String, statutory: Int, ApplicationClass, application: ApplicationClass)
  /// An application stands under the item that it would not fit any more.
  case itemInUse(application: String, RecordContradiction)
  /// An application rests on the item or region that would be withdrawn.
  case inUse(RecordKind, application: String)
  /// An application went the lighter way of the region on a day on which its plan would not hold any more.
  case regionInUse(application: String, Region.Standing, Day)
  case lighterWithoutRegion
  /// The region's plan did not hold on the project's day.
  case lighter(region: String, Region.Standing, Day)
  case lighterOutside(region: String, site: String)
  /// A line of the region's negative list hits the site's industry.
  case lighterListed(region: String, line: String, document: String?, industry: String)
  /// Only these commands write the field.
  case bySteps(RecordKind, field: String, [String])
  /// The change needs a reason.
  case reason(RecordKind, name: String, field: String, RecordEnd)

  package var code: String {
    switch self {
    case .days, .future, .pauseBeforeAcceptance, .notAtOnce: "E-RECORD-DAYS"
    case .unusable(let fault): fault.code
    case .endlessPause: "E-PAUSE-END"
    case .taken: "E-RECORD-TAKEN"
    case .overlap: "E-RECORD-OVERLAP"
    case .item, .itemOfOtherClass, .itemOfOtherTerm, .itemInUse: "E-RECORD-ITEM"
    case .lighterWithoutRegion, .lighter, .lighterOutside, .lighterListed, .regionInUse:
      "E-RECORD-REGION"
    case .inUse: "E-RECORD-USED"
    case .bySteps: "E-RECORD-STEP"
    case .reason: "E-RECORD-REASON"
    }
  }

  /// The field that a person looks at first to mend it.
  package var field: String {
    switch self {
    case .days(_, _, _, let then, _): then
    case .taken(_, let field, _, _), .future(_, let field, _, _), .bySteps(_, let field, _),
      .reason(_, _, let field, _):
      field
    case .pauseBeforeAcceptance, .endlessPause: "pauses"
    case .overlap: "from"
    case .item, .itemOfOtherClass, .itemOfOtherTerm: "item"
    case .itemInUse(_, let other):
      if case .itemOfOtherTerm = other { "statutory" } else { "class" }
    case .lighterWithoutRegion, .lighter, .lighterOutside, .lighterListed: "lighter"
    case .notAtOnce: "at_once"
    case .inUse: "withdrawn"
    case .regionInUse(_, let standing, _): standing == .drafting ? "status" : "through"
    case .unusable(.ownBackup): "backup"
    case .unusable(.moreCertifiedThanPeople): "certified"
    case .unusable(.missing(_, _, let field)): field
    case .unusable(.dueBeforeStart): "due"
    }
  }
}
