/// Which rule or item sets each term of an application: always the one that holds on the day of its start.
struct ApplicationTerms {
  private let application: Application
  private let items: [Item]
  private let permitClass: PermitClass?
  private let rules: RuleTable

  init(
    _ application: Application, items: [Item], permitClass: PermitClass?, rules: RuleTable
  ) {
    self.application = application
    self.items = items
    self.permitClass = permitClass
    self.rules = rules
  }

  /// True when it is not known how strictly the permit's site is managed, so that the shorter term is taken.
  var assumesPermitClass: Bool { application.class == .permit && permitClass == nil }

  func drafting(from day: Day) -> ClockBasis? {
    switch application.class {
    case .reportBook: rule("agency_book", on: day)
    case .reportForm: rule("agency_form", on: day)
    case .registration, .crossDepartment, .permit: nil
    }
  }

  /// Filings (备案) have no notice: they are no approvals.
  func notice(appliedOn day: Day) -> ClockBasis? {
    switch application.class {
    case .registration: nil
    case .permit: rule("permit_correction", on: day) ?? rule("correction_notice", on: day)
    case .reportBook, .reportForm, .crossDepartment: rule("correction_notice", on: day)
    }
  }

  func delivery(decidedOn day: Day) -> ClockBasis? {
    application.class == .registration ? nil : rule("licence_delivery", on: day)
  }

  /// The term of the law and the promised one, where there are any.
  func decision(acceptedOn day: Day) -> [(ClockKind, ClockBasis)] {
    let item = item(on: day)
    let terms: [(ClockKind, ClockBasis?)] = [
      (.statutory, statutory(on: day) ?? workdays(item?.statutory, of: item)),
      (.promised, workdays(item?.promised, of: item) ?? promise(on: day)),
    ]
    return terms.compactMap { kind, basis in basis.map { (kind, $0) } }
  }

  /// The item that it names.
  var item: Item? { items.first { $0.id == application.item } }

  /// The version of its item that is valid on `day`.
  func item(on day: Day) -> Item? { items.first { $0.validity.contains(day) } }

  private func statutory(on day: Day) -> ClockBasis? {
    switch application.class {
    case .reportBook: rule("eia_book", on: day)
    case .reportForm: rule("eia_form", on: day)
    case .registration, .crossDepartment: nil
    case .permit:
      rule(permitClass == .key ? "permit_key" : "permit_simple", on: day)
        ?? rule("licence_general", on: day)
    }
  }

  private func promise(on day: Day) -> ClockBasis? {
    application.class == .crossDepartment ? rule("cross_dept", on: day) : nil
  }

  private func workdays(_ count: Int?, of item: Item?) -> ClockBasis? {
    guard let item, let count else { return nil }
    return .item(item, workdays: count)
  }

  private func rule(_ id: String, on day: Day) -> ClockBasis? {
    rules.rule(id, on: day).map { .rule($0) }
  }
}
