/// What whoever pins a visit has to know.
package enum PinWarning: Hashable, Sendable, Phrased {
  /// The officer is away on the day, so that no plan can keep to the pin.
  case away(officer: String, Day, Pause)

  /// What is to be said of `pin`; nil for nothing.
  package init?(_ pin: Pin, officers: [Officer]) {
    guard case .on(let day) = pin.window?.days, let code = pin.officer,
      let officer = officers.first(where: { $0.code == code }),
      let pause = officer.away.first(where: { $0.contains(day) })
    else { return nil }
    self = .away(officer: code, day, pause)
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.away(let officer, let day, let pause), .zh):
      "\(officer) \(day.iso) 不在（\(pause.text)）；在此期间的计划无法照此锁定"
    case (.away(let officer, let day, let pause), .en):
      "\(officer) is away on \(day.iso) (\(pause.text)); no plan can keep to this pin"
    }
  }
}
