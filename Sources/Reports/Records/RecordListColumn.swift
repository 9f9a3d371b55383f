internal import Model

/// A column of a list of records.
enum RecordListColumn {
  case own(Field)
  /// The name of the site that the record is about.
  case siteName
  /// The town of that site.
  case siteTown

  /// The columns of a list, the ones that matter most first: what names a record, then what tells it from others and
  /// where it is.
  static func all(_ kind: RecordKind) -> [RecordListColumn] {
    func own(_ names: String...) -> [RecordListColumn] {
      names.compactMap(kind.field).map { .own($0) }
    }
    return switch kind {
    case .site: own("name", "town", "address", "contact")
    case .officer: own("code", "name", "skills", "backup", "car")
    case .ticket: own("number", "title", "status", "due", "category", "town")
    case .visit:
      own("title") + [.siteName] + own("due", "status") + [.siteTown]
        + own("kind", "priority", "number")
    case .application: own("number", "name", "class", "stage", "accepted")
    case .item: own("code", "name", "class", "statutory", "promised", "from", "through")
    case .region: own("code", "name", "status", "from", "document")
    case .restriction: own("line", "industry", "words", "document", "reason")
    case .permit: own("number") + [.siteName] + own("class", "expires", "industry")
    case .agency: own("name", "number")
    case .car: own("plate", "seats", "town", "away")
    }
  }

  /// Names and titles shrink; numbers, days and codes are whole or not there at all.
  func drawn(priority: Int, _ language: Language) -> Table.Column {
    let zh = language == .zh
    switch self {
    case .siteName:
      return .init(zh ? "点位" : "site", priority: priority, shrinks: true, minimum: 12)
    case .siteTown:
      return .init(zh ? "镇街" : "town", priority: priority, shrinks: true, minimum: 8)
    case .own(let field):
      let heading = field.text(in: language)
      return switch field.type {
      case .integer: .init(heading, alignment: .right, priority: priority)
      case .day, .officer, .bool: .init(heading, priority: priority)
      case .text(let limit) where limit < 100: .init(heading, priority: priority)
      case .text: .init(heading, priority: priority, shrinks: true, minimum: 14)
      default: .init(heading, priority: priority, shrinks: true, minimum: 8)
      }
    }
  }

  /// The words for it; a ticket or visit of which no step was told stands at its beginning.
  ///
  /// - Parameter site: the one that the record is about, where it is known.
  func text(_ record: Fields, site: Fields?, _ language: Language) -> String {
    switch self {
    case .siteName: return site?.text("name") ?? record.reference("site")?.short ?? ""
    case .siteTown:
      guard let site, let field = site.kind.field("town") else { return "" }
      return FieldText.text(site, field, language)
    case .own(let field):
      let text = FieldText.text(record, field, language)
      guard text.isEmpty, field.name == "status" else { return text }
      return switch record.kind {
      case .ticket: TicketStatus.found.text(in: language)
      case .visit: VisitStatus.open.text(in: language)
      default: text
      }
    }
  }
}
