internal import Model

/// Why a step of drafting can't be taken.
enum DraftFault: Fault, Equatable {
  case lacks(application: String, DraftStep, DraftStep)
  case already(application: String, DraftStep, Day)
  case beforeStep(day: Day, DraftStep, earlier: Day)

  var code: String {
    switch self {
    case .lacks: "E-STEP-MISSING"
    case .already: "E-STEP-ORDER"
    case .beforeStep: "E-STEP-DAY"
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.lacks(let name, let step, let missing), .zh):
      "\(name)：\(step.text(in: .zh))之前还缺：\(missing.text(in: .zh))；"
        + "请先补上，waiqin application draft \(name) \(missing.rawValue)"
    case (.lacks(let name, let step, let missing), .en):
      "\(name): before '\(step.text(in: .en))' it lacks '\(missing.text(in: .en))'; take that first, "
        + "waiqin application draft \(name) \(missing.rawValue)"
    case (.already(let name, let step, let day), .zh):
      "\(name)：已于 '\(day.iso)' \(step.text(in: .zh))；写错的请用 waiqin undo 撤销"
    case (.already(let name, let step, let day), .en):
      "\(name): '\(step.text(in: .en))' stands on '\(day.iso)' already; undo it where that was wrong, "
        + "waiqin undo"
    case (.beforeStep(let day, let step, let earlier), .zh):
      "--day：'\(day.iso)' 早于\(step.text(in: .zh))日 '\(earlier.iso)'；请更正"
    case (.beforeStep(let day, let step, let earlier), .en):
      "--day: '\(day.iso)' lies before '\(step.text(in: .en))' on '\(earlier.iso)'; correct it"
    }
  }
}
