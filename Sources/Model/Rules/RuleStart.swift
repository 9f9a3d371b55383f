/// The event from which a term runs: its day is day 0, so counting begins on the day after.
package enum RuleStart: String, CaseIterable, Sendable, Phrased {
  case receipt
  case acceptance
  case decision
  /// A public notice.
  case publication
  /// A contract with an agency, with all material in its hands.
  case contract
  /// The last day of a permit, from which the term is counted back.
  case expiry
  case change
  /// The pollution control facilities stand complete.
  case completion
  /// The acceptance report is drawn up.
  case report
  /// Another body handed it on.
  case handover
  /// A penalty case is opened.
  case opening

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.receipt, .zh): "收到次日"
    case (.receipt, .en): "receipt"
    case (.acceptance, .zh): "受理次日"
    case (.acceptance, .en): "acceptance"
    case (.decision, .zh): "决定次日"
    case (.decision, .en): "decision"
    case (.publication, .zh): "公示次日"
    case (.publication, .en): "publication"
    case (.contract, .zh): "合同、资料齐全次日"
    case (.contract, .en): "contract with all material"
    case (.expiry, .zh): "有效期届满日"
    case (.expiry, .en): "expiry"
    case (.change, .zh): "变动次日"
    case (.change, .en): "change"
    case (.completion, .zh): "环保设施竣工日"
    case (.completion, .en): "completion of the facilities"
    case (.report, .zh): "验收报告编制完成次日"
    case (.report, .en): "acceptance report drawn up"
    case (.handover, .zh): "转派、转送次日"
    case (.handover, .en): "handover"
    case (.opening, .zh): "立案次日"
    case (.opening, .en): "opening of the case"
    }
  }
}

/// Why a clock stands still.
package enum PauseReason: String, CaseIterable, Sendable, Phrased {
  case hearing
  case expertReview = "expert_review"
  case technicalAssessment = "technical_assessment"
  case tender
  case auction
  case inspection
  case testing
  case quarantine
  case appraisal
  case other

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.hearing, .zh): "听证"
    case (.hearing, .en): "hearing"
    case (.expertReview, .zh): "专家评审"
    case (.expertReview, .en): "expert review"
    case (.technicalAssessment, .zh): "技术评估"
    case (.technicalAssessment, .en): "technical assessment"
    case (.tender, .zh): "招标"
    case (.tender, .en): "tender"
    case (.auction, .zh): "拍卖"
    case (.auction, .en): "auction"
    case (.inspection, .zh): "检验"
    case (.inspection, .en): "inspection"
    case (.testing, .zh): "检测"
    case (.testing, .en): "testing"
    case (.quarantine, .zh): "检疫"
    case (.quarantine, .en): "quarantine"
    case (.appraisal, .zh): "鉴定"
    case (.appraisal, .en): "appraisal"
    case (.other, .zh): "其他"
    case (.other, .en): "other"
    }
  }
}
