/// What officers have to see to on a visit; packs carry the list of each kind of visit.
package enum ChecklistItem: String, CaseIterable, Sendable, Phrased {
  case twoOfficers = "two_officers"
  case certificatesShown = "certificates_shown"
  case processFlow = "process_flow"
  case pollutants
  case receptors
  case toldOnce = "told_once"
  case placeSeen = "place_seen"
  case photo
  case personHeard = "person_heard"
  case answerPromised = "answer_promised"
  case conditionsKept = "conditions_kept"
  case permitAtHand = "permit_at_hand"
  case progress
  case nextContact = "next_contact"

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.twoOfficers, .zh): "现场两人"
    case (.twoOfficers, .en): "two officers on site"
    case (.certificatesShown, .zh): "出示执法证"
    case (.certificatesShown, .en): "certificates shown"
    case (.processFlow, .zh): "工艺流程"
    case (.processFlow, .en): "process flow"
    case (.pollutants, .zh): "污染物产生和排放环节"
    case (.pollutants, .en): "where pollutants arise and leave"
    case (.receptors, .zh): "周围敏感点"
    case (.receptors, .en): "sensitive receptors around"
    case (.toldOnce, .zh): "一次性告知所缺材料"
    case (.toldOnce, .en): "all missing materials told at once"
    case (.placeSeen, .zh): "现场核查"
    case (.placeSeen, .en): "the place seen"
    case (.photo, .zh): "现场照片"
    case (.photo, .en): "photo"
    case (.personHeard, .zh): "听取诉求"
    case (.personHeard, .en): "the person heard"
    case (.answerPromised, .zh): "告知答复期限"
    case (.answerPromised, .en): "day of the answer named"
    case (.conditionsKept, .zh): "环评及批复要求落实情况"
    case (.conditionsKept, .en): "conditions of the approval kept"
    case (.permitAtHand, .zh): "排污许可证在有效期内"
    case (.permitAtHand, .en): "discharge permit valid"
    case (.progress, .zh): "项目进度"
    case (.progress, .en): "progress of the project"
    case (.nextContact, .zh): "约定下次联系"
    case (.nextContact, .en): "next contact agreed"
    }
  }
}

extension VisitKind {
  /// What a visit of this kind has to see to, in the order of doing it.
  package var checklist: [ChecklistItem] {
    switch self {
    case .preApproval: [.twoOfficers, .processFlow, .pollutants, .receptors, .toldOnce]
    case .ticket: [.twoOfficers, .placeSeen, .personHeard, .photo, .answerPromised]
    case .followUp: [.twoOfficers, .conditionsKept, .permitAtHand, .photo]
    case .major: [.twoOfficers, .progress, .personHeard, .nextContact]
    case .inspection: [.twoOfficers, .certificatesShown, .placeSeen, .permitAtHand, .photo]
    case .service: [.twoOfficers, .personHeard, .answerPromised]
    }
  }
}
