import TestSupport

@testable import Model

/// The lives of a few tickets over a few weeks, made up but possible: handed from one officer to another, and
/// recategorised.
struct RandomHistory {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let first = Day(number: 20_736)  // 2026-10-10, a Saturday that is worked
  static let span = 60

  mutating func histories() throws -> [TicketHistory] {
    var histories: [TicketHistory] = []
    for _ in 0..<number(in: 0...25) { histories.append(try history()) }
    return histories
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ percent: Int) -> Bool { number(in: 1...100) <= percent }

  private mutating func history() throws -> TicketHistory {
    let found = Self.first.adding(days: number(in: 0...Self.span))
    var day = found
    var events = chance(80) ? [event(.find, found)] : []
    var steps: [TicketStep] = [.assign, .accept, .start, .extend, .answer, .check, .rate, .close]
    if chance(30) { steps.insert(.assign, at: number(in: 1...4)) }
    if chance(20) { steps = [.assign, .return] }
    if chance(20) { steps += [.reopen, .start, .answer, .rate, .close] }
    for step in steps.prefix(number(in: 0...steps.count)) {
      if step != .close, step != .reopen, chance(15) { continue }
      day = day.adding(days: number(in: 0...9))
      events.append(event(step, day))
    }
    var values: [String: FieldValue] = [
      "title": .text("示例"), "found": .text(found.iso),
      "status": .text((events.compactMap(\.step.status).last ?? .found).rawValue),
    ]
    if chance(80) { values["due"] = .text(found.adding(days: number(in: 0...40)).iso) }
    let properties = properties(from: found, assigned: events.filter { $0.step == .assign })
    for property in TicketProperty.allCases {
      let last = properties.last { $0.field == property.rawValue }
      values[property.rawValue] = last?.value.map { .text($0) }
    }
    return TicketHistory(
      ticket: try Ticket(.sample(.ticket, values)), events: events,
      statusSince: events.last { $0.step.status != nil }?.day,
      dues: chance(40) ? try dues(found, values["due"]?.text) : [], properties: properties)
  }

  /// What was written of the properties: an officer with each assignment, the others at the find and now and then
  /// once more.
  private mutating func properties(
    from found: Day, assigned: [TicketEvent]
  ) -> [FieldWriting] {
    var writings: [FieldWriting] = []
    for property in TicketProperty.allCases {
      if property == .handler {
        writings += assigned.map { FieldWriting("handler", day: $0.day, value: word(.handler)) }
        continue
      }
      var days = chance(80) || property == .source ? [Day.first] : []
      if chance(30) { days.append(found.adding(days: number(in: 0...30))) }
      if chance(10) { days.append(found.adding(days: number(in: 31...60))) }
      for day in days {
        let value = property == .source || chance(90) ? word(property) : nil
        writings.append(FieldWriting(property.rawValue, day: day, value: value))
      }
    }
    return writings
  }

  private mutating func word(_ property: TicketProperty) -> String? {
    switch property {
    // Few enough for filters to find some.
    case .category: Category.allCases.prefix(5).randomElement(using: &random)?.rawValue
    case .town: Town.xiuzhou.prefix(3).randomElement(using: &random)?.code
    case .handler: "O-0\(number(in: 1...3))"
    case .source: TicketSource.allCases.prefix(3).randomElement(using: &random)?.rawValue
    }
  }

  /// A filter that finds some tickets on some days.
  mutating func filter() -> TicketFilter {
    var filter = TicketFilter()
    if chance(40) { filter.officer = word(.handler) }
    if chance(40) { filter.category = word(.category).flatMap(Category.init(rawValue:)) }
    if chance(20) { filter.nationalClass = NationalClass.allCases.randomElement(using: &random) }
    if chance(20) { filter.town = word(.town) }
    if chance(20) { filter.source = word(.source).flatMap(TicketSource.init(rawValue:)) }
    return filter
  }

  /// One or two due days before the one that the record shows.
  private mutating func dues(_ found: Day, _ shown: String?) throws -> [DueWriting] {
    var at = found
    var dues: [DueWriting] = []
    for _ in 0..<number(in: 1...2) {
      let due = chance(90) ? found.adding(days: number(in: 0...30)) : nil
      dues.append(DueWriting(day: at, due: due))
      at = at.adding(days: number(in: 1...45))
    }
    return dues + [DueWriting(day: at, due: try shown.map { try Day(iso: $0) })]
  }

  private func event(_ step: TicketStep, _ day: Day) -> TicketEvent {
    TicketEvent(step: step, day: day, person: "O-01", reason: nil)
  }
}
