/// How often a case is looked at on site after it was decided (事中事后监管).
package struct FollowUpRule: Sendable {
  package let name: String
  /// Days from the last look, or from the decision, to the day by which the next one is due.
  package let days: Int
  /// True for what is looked at once only.
  package let isOnce: Bool
  private let zh: String
  private let en: String

  /// What permits of this class ask for; nil for none.
  ///
  /// A working practice of the bureau, not a term of law.
  package static func of(_ class: PermitClass) -> FollowUpRule? {
    switch `class` {
    case .key:
      FollowUpRule(
        name: "permit_key", days: 180, isOnce: false, zh: "重点管理每 180 天一次",
        en: "key management: every 180 days")
    case .simple:
      FollowUpRule(
        name: "permit_simple", days: 365, isOnce: false, zh: "简化管理每 365 天一次",
        en: "simplified management: every 365 days")
    // Registration only tells the office of itself; there is no permit whose conditions could be kept.
    case .registration: nil
    }
  }

  /// Who went the lighter way gave a commitment: whether it is kept is seen once, soon after the decision.
  package static let lighterWay = FollowUpRule(
    name: "lighter_way", days: 90, isOnce: true, zh: "简化办理项目：决定后 90 天内核实承诺一次",
    en: "lighter way: the commitment is seen to once, within 90 days of the decision")

  /// A ticket whose term comes near: the answer has to rest on a look on the spot.
  package static let ticket = FollowUpRule(
    name: "ticket", days: 7, isOnce: true, zh: "问题单 7 天内到期，还没有现场核查",
    en: "ticket: its term ends within 7 days, and nobody has looked on the spot")

  /// A major project whose day of contact has come.
  package static let major = FollowUpRule(
    name: "major", days: 30, isOnce: false, zh: "重大项目：约定的联系日已到，或 30 天没有联系",
    en: "major project: its day of contact has come, or 30 days without contact")
}

extension FollowUpRule: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
