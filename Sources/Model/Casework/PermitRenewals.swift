/// The permits that have to be renewed soon, or should have been; the most urgent first.
package struct PermitRenewals: Sendable {
  package let day: Day
  package let rows: [Row]
  /// Permits without a last day: whether they are due can't be told.
  package let withoutExpiry: [Permit]

  package struct Row: Sendable {
    package let permit: Permit
    package let expires: Day
    /// The last day on which the holder can hand in the application for renewal in time.
    package let applyBy: Day
    /// Days until the permit expires; negative when it has.
    package let daysLeft: Int

    package var state: State {
      daysLeft < 0 ? .expired : daysLeft < Permit.renewalNotice ? .late : .due
    }
  }

  package enum State: String, CaseIterable, Sendable, Phrased {
    case expired
    case late
    case due

    package func text(in language: Language) -> String {
      switch (self, language) {
      case (.expired, .zh): "已过期"
      case (.expired, .en): "expired"
      case (.late, .zh): "延续申请已逾期"
      case (.late, .en): "application late"
      case (.due, .zh): "应申请延续"
      case (.due, .en): "to be applied for"
      }
    }
  }

  /// - Parameter days: how many days before they expire permits come onto the list.
  package init(_ permits: [Permit], on day: Day, within days: Int) {
    self.day = day
    rows = permits.compactMap { permit -> Row? in
      guard let expires = permit.expires, expires - day <= days else { return nil }
      return Row(
        permit: permit, expires: expires,
        applyBy: expires.adding(days: -Permit.renewalNotice), daysLeft: expires - day)
    }.sorted { ($0.expires, $0.permit.number) < ($1.expires, $1.permit.number) }
    withoutExpiry = permits.filter { $0.expires == nil }.sorted { $0.number < $1.number }
  }
}

extension Permit {
  /// Days before the end of its term by which the holder has to apply for renewal.
  ///
  /// Source: 排污许可管理条例 (2021), on renewal; rule `permit_renew`.
  package static let renewalNotice =
    RuleTable.standard.rows("permit_renew").last.map { -$0.count } ?? 0
}
