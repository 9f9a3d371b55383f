internal import Exchange
internal import Model
internal import Reports
internal import Store

/// The values that a shell proposes: from the store where there is one, else none; nobody is told of a fault.
struct KnownValues {
  let paths: StorePaths
  let language: Language
  let today: Day

  /// More than these nobody reads.
  private static let most = 500

  func candidates(_ kind: ValueKind) -> [Completion.Candidate] {
    switch kind {
    case .file: []
    case .officer: officers
    case .town:
      Town.xiuzhou.map {
        Completion.Candidate(text: $0.code, words: language == .zh ? $0.zh : $0.en)
      }
    case .category: Category.allCases.map { phrased($0.rawValue, $0) }
    case .ticketSource: TicketSource.allCases.map { phrased($0.rawValue, $0) }
    case .device:
      read { try $0.devices() }.map { Completion.Candidate(text: $0.id.short, words: $0.name) }
    case .reviewItem: read { try $0.reviewItems() }.map { Completion.Candidate(text: $0.id) }
    case .week: weeks
    case .day: days
    case .record(let kind): records(kind)
    case .field(let kind):
      kind.fields.filter { !kind.isSetBySteps($0.name) }.map {
        Completion.Candidate(text: $0.name + "=", words: $0.text(in: language))
      }
    case .fieldValue(let kind, let field): values(of: field, in: kind)
    case .rule:
      RuleTable.standard.rules(on: today).map { Completion.Candidate(text: $0.id) }
    case .figure: BulletinFigure.allCases.map { Completion.Candidate(text: $0.rawValue) }
    case .choice(let words): words.map { Completion.Candidate(text: $0) }
    }
  }

  private func phrased(_ text: String, _ words: any Phrased) -> Completion.Candidate {
    Completion.Candidate(text: text, words: words.text(in: language))
  }

  private func read<Value>(_ body: (borrowing StoreSnapshot) throws -> [Value]) -> [Value] {
    (try? StoreReader(paths).read { try body($0) }) ?? []
  }

  private var officers: [Completion.Candidate] {
    read { try $0.officers() }.map { Completion.Candidate(text: $0.code, words: $0.name) }
  }

  /// The week at hand, the one before it, and two to come.
  private var weeks: [Completion.Candidate] {
    [-7, 0, 7, 14].map { Week(containing: today.adding(days: $0)) }.map { week in
      Completion.Candidate(
        text: week.iso, words: "\(week.monday.iso) – \(week.monday.adding(days: 6).iso)")
    }
  }

  private var days: [Completion.Candidate] {
    Week(containing: today).days.map { phrased($0.iso, $0.weekday) }
  }

  /// By number or code where they have one, else by the short identifier.
  private func records(_ kind: RecordKind) -> [Completion.Candidate] {
    read { try $0.fields(of: kind) }.filter { !$0.bool("withdrawn") }.prefix(Self.most).map {
      fields in
      let number = ["number", "code"].lazy.compactMap { fields.text($0) }.first
      let shown = fields.masked
      let name = ["title", "name"].lazy.compactMap { shown.text($0) }.first
      return Completion.Candidate(text: number ?? fields.id.short, words: name ?? "")
    }
  }

  private func values(of field: String, in kind: RecordKind) -> [Completion.Candidate] {
    let known: [Completion.Candidate] =
      switch kind.field(field)?.type {
      case .choice(let words), .choices(let words): words.map { Completion.Candidate(text: $0) }
      case .officer, .officers: officers
      case .bool: ["yes", "no"].map { Completion.Candidate(text: $0) }
      case .day: days
      case .reference(let kind): records(kind)
      default: []
      }
    return known.map { Completion.Candidate(text: "\(field)=\($0.text)", words: $0.words) }
  }
}
