/// What tickets are narrowed down and divided by, as it stood on a day.
package struct TicketProperties: Hashable, Sendable {
  package let category: Category?
  package let town: String?
  package let handler: String?
  package let source: TicketSource

  package init(category: Category?, town: String?, handler: String?, source: TicketSource) {
    self.category = category
    self.town = town
    self.handler = handler
    self.source = source
  }

  /// Those that the record shows.
  package init(_ ticket: Ticket) {
    self.init(
      category: ticket.category, town: ticket.town, handler: ticket.handler, source: ticket.source)
  }

  /// The word of a property; nil where it has none. Every ticket has a source.
  package func word(_ property: TicketProperty) -> String? {
    switch property {
    case .category: category?.rawValue
    case .town: town
    case .handler: handler
    case .source: source.rawValue
    }
  }
}

/// A property of tickets that may change while they are in hand; by the name of its field.
package enum TicketProperty: String, CaseIterable, Sendable {
  case category
  case town
  case handler
  case source
}

extension TicketHistory {
  /// What it was narrowed down and divided by at the end of `day`.
  package func properties(on day: Day) -> TicketProperties {
    let shown = TicketProperties(ticket)
    if properties.isEmpty { return shown }
    func word(_ property: TicketProperty) -> String? {
      properties.value(of: property.rawValue, on: day, shown: shown.word(property))
    }
    return TicketProperties(
      category: word(.category).flatMap(Category.init(rawValue:)), town: word(.town),
      handler: word(.handler),
      source: word(.source).flatMap(TicketSource.init(rawValue:)) ?? .visit)
  }

  /// The last day on which a property was written over another word; up to then a filter may have found the ticket
  /// under that one. Nil where there was none.
  package var formerUntil: Day? {
    let shown = TicketProperties(ticket)
    return zip(properties, properties.dropFirst()).compactMap { before, after -> Day? in
      guard before.field == after.field, let property = TicketProperty(rawValue: before.field)
      else { return nil }
      let word = property == .source ? before.value ?? shown.source.rawValue : before.value
      return word == nil || word == shown.word(property) ? nil : after.day
    }.max()
  }

  /// The properties from the find up to `day`, each with the day from which they stood; none where they never changed.
  package func spells(through day: Day) -> [TicketSpell] {
    let found = ticket.found
    let days = Set([found] + properties.map(\.day).filter { found < $0 && $0 <= day })
    if days.count < 2 { return [] }
    var spells: [TicketSpell] = []
    for day in days.sorted() {
      let spell = TicketSpell(from: day, properties: properties(on: day))
      if spells.last?.properties != spell.properties { spells.append(spell) }
    }
    return spells.count < 2 ? [] : spells
  }
}

/// A while in which what a ticket is narrowed down by did not change.
package struct TicketSpell: Hashable, Sendable {
  package let from: Day
  package let properties: TicketProperties
}
