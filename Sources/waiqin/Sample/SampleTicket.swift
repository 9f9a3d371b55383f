internal import Model

/// A ticket of the sample with its life as the intake window recorded it.
struct SampleTicket {
  /// The number in the table; the register number comes from the order of the finds.
  let number: Int
  let record: RecordID
  let found: Day
  let source: TicketSource
  let site: SampleSite
  let category: Category?
  let severity: Int
  /// The handler, then the helpers.
  let officers: [String]
  /// After the find, in the order of their days.
  let steps: [Step]
  let title: String
  let text: String
  /// One for each time that it was answered.
  let answers: [String]
  /// Where it was returned to.
  let transferTo: String?
  /// Name, phone and address.
  let complainant: [String]

  struct Step {
    let step: TicketStep
    let day: Day
    let reason: String?
  }

  /// A block of lines: the facts, the steps, title, text, and lines that start with 答, 转 or 人.
  private init?(_ lines: [Substring]) {
    guard lines.count >= 4 else { return nil }
    let facts = SampleRow(lines[0])
    guard let number = facts.number(0), let found = facts.day(1),
      let source = TicketSource(rawValue: facts.text(2)),
      let site = SampleSite.all.first(where: { $0.number == facts.number(3) })
    else { return nil }
    self.number = number
    record = Self.record(number)
    self.found = found
    self.source = source
    self.site = site
    category = facts[4].flatMap(Category.init(rawValue:))
    severity = facts.number(5) ?? 1
    officers = facts.words(6)
    steps = Self.steps(lines[1])
    title = SampleRow.trimmed(lines[2])
    text = SampleRow.trimmed(lines[3])
    answers = Self.lines(lines, after: "答 ")
    transferTo = Self.lines(lines, after: "转 ").first
    complainant = Self.lines(lines, after: "人 ").first?.split(separator: " ").map(String.init) ?? []
  }

  static func record(_ number: Int) -> RecordID { SampleID.record("ticket \(number)") }

  /// The tickets in `table`, blocks of lines with an empty line between.
  static func blocks(_ table: String) -> [SampleTicket] {
    table.split(separator: "\n", omittingEmptySubsequences: false).split(separator: "")
      .compactMap { SampleTicket(Array($0)) }
  }

  /// Steps written as `assign 11-03, extend 11-10 待检测报告`.
  private static func steps(_ line: Substring) -> [Step] {
    line.split(separator: ",").compactMap { part in
      let words = part.split(separator: " ")
      guard words.count >= 2, let step = TicketStep(rawValue: String(words[0])),
        let day = SampleCalendar.day(words[1])
      else { return nil }
      return Step(step: step, day: day, reason: words.count > 2 ? String(words[2]) : nil)
    }
  }

  private static func lines(_ lines: [Substring], after mark: String) -> [String] {
    lines.dropFirst(4).filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }
}

extension SampleTicket {
  /// Every ticket in the order of the finds: the order of the register.
  static let all = (closed + open).sorted { ($0.found, $0.number) < ($1.found, $1.number) }

  /// The last day of its term; twice the term once it was extended.
  func due(isExtended: Bool = false) -> Day {
    WorkCalendar.china.adding(
      workdays: source.sampleTerm * (isExtended ? 2 : 1), to: found)
  }

  var isExtended: Bool { steps.contains { $0.step == .extend } }
}

extension TicketSource {
  /// The term in working days that the sample's bureau sets itself.
  fileprivate var sampleTerm: Int {
    switch self {
    case .hotline12345: 7
    case .visit, .window: 10
    case .hotline12369, .stewardApp: 15
    case .superior: 20
    case .petition: 30
    }
  }
}
