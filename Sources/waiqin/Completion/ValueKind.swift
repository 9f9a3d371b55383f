internal import Model
internal import Planning
internal import Reports

/// A kind of value that a shell can propose.
enum ValueKind: Equatable {
  case file
  case officer
  case town
  case category
  case ticketSource
  case device
  case reviewItem
  case week
  /// A day of the week that is named, else of this one.
  case day
  case record(RecordKind)
  /// `FIELD=` of a kind of record.
  case field(RecordKind)
  /// A value of such a field.
  case fieldValue(RecordKind, field: String)
  case rule
  case figure
  case choice([String])

  /// What fits an argument; nil for free text and numbers.
  ///
  /// - Parameters:
  ///   - names: the command's words, without the program.
  ///   - typed: what is there of the value.
  init?(of argument: CommandTree.Argument, in names: [String], typed: String) {
    let words = argument.abstract ?? ""
    let kind = names.first.flatMap { RecordKind(rawValue: $0) }
    if words.contains("YYYY-MM-DD"), !words.contains("..") {
      self = .day
    } else if words.contains("ISO week") {
      self = .week
    } else if words.contains("by code or name"), words.contains("officer") {
      self = .officer
    } else if let found = Self.named(argument.valueName ?? "", names, kind, typed) {
      self = found
    } else {
      return nil
    }
  }

  private static func named(
    _ name: String, _ names: [String], _ kind: RecordKind?, _ typed: String
  ) -> ValueKind? {
    switch name {
    case "officer", "person", "helper": .officer
    case "town": .town
    case "category": .category
    case "device": .device
    case "item" where names.first == "review": .reviewItem
    case "ticket": .record(.ticket)
    case "visit", "first", "second": .record(.visit)
    case "site": .record(.site)
    case "application": .record(.application)
    case "region": .record(.region)
    case "record": kind.map { .record($0) }
    case "values": kind.map { field(of: $0, typed: typed) }
    case "rule": .rule
    case "rows": .figure
    case "store", "file", "files", "path", "paths", "output", "receipts", "jsonl", "measure", "map",
      "table", "folder":
      .file
    case "keep" where names == ["demo"], "source" where names.last == "import": .file
    case "source": .ticketSource
    default: choices(of: name, names).map { .choice($0) }
    }
  }

  private static func field(of kind: RecordKind, typed: String) -> ValueKind {
    guard let mark = typed.firstIndex(of: "=") else { return .field(kind) }
    return .fieldValue(kind, field: String(typed[..<mark]))
  }

  private static func choices(of name: String, _ names: [String]) -> [String]? {
    switch name {
    case "lang": Language.allCases.map(\.rawValue)
    case "datum": Datum.allCases.map(\.rawValue)
    case "unit": TermUnit.allCases.map(\.rawValue)
    case "encoding": ["utf-8", "gb18030"]
    case "class": ApplicationClass.allCases.map(\.rawValue)
    case "channel": Channel.allCases.map(\.rawValue)
    case "reason" where names == ["application", "pause"]: PauseReason.allCases.map(\.rawValue)
    case "format" where names.first == "export": exports(names.last ?? "").map(\.rawValue)
    case "crews": CrewChoice.allCases.map(\.rawValue)
    case "shell": ShellKind.allCases.map(\.rawValue)
    case "score": ["1", "2", "3", "4", "5"]
    default: nil
    }
  }

  private static func exports(_ what: String) -> [ExportFormat] {
    switch what {
    case "routes": ExportFormat.routes
    case "board": ExportFormat.board
    default: ExportFormat.records
    }
  }
}
