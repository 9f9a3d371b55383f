/// The steps of drafting an assessment (编制), which come before an application or beside it.
package enum DraftStep: String, CaseIterable, Sendable, Phrased {
  /// The contract is signed and the agency has all material.
  case begin
  /// The draft was handed over.
  case done
  /// The draft was sent back, and is being drafted again.
  case sentBack = "sent_back"

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.begin, .zh): "开始编制"
    case (.begin, .en): "drafting begun"
    case (.done, .zh): "编制完成"
    case (.done, .en): "drafting done"
    case (.sentBack, .zh): "退回修改"
    case (.sentBack, .en): "draft sent back"
    }
  }

  /// The step that has to come before this one and its day, in an application; nil where nothing is in the way.
  package func lacking(in application: Application) -> DraftStep? {
    switch self {
    case .begin: nil
    case .done: application.draftFrom == nil ? .begin : nil
    case .sentBack: application.drafted == nil ? .done : nil
    }
  }

  /// The day before which this step can't lie, with the step of that day.
  package func last(in application: Application) -> (step: DraftStep, day: Day)? {
    switch self {
    case .begin: nil
    case .done: application.draftFrom.map { (.begin, $0) }
    case .sentBack: application.drafted.map { (.done, $0) }
    }
  }

  /// The day on which it was taken already, where it is taken once.
  package func taken(in application: Application) -> Day? {
    switch self {
    case .begin: application.draftFrom
    case .done: application.drafted
    case .sentBack: nil
    }
  }

  /// The fields that it writes; null empties one.
  package func fields(on day: Day, of application: Application) -> [(String, FieldValue)] {
    switch self {
    case .begin: [("draft_from", .text(day.iso))]
    case .done: [("drafted", .text(day.iso))]
    case .sentBack:
      [("drafted", .null), ("sent_back", .integer(Int64(min(application.sentBack + 1, 99))))]
    }
  }
}
