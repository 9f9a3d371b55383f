/// Whether the lighter way is possible for a project, with every reason; an officer decides.
package struct Screening: Sendable {
  package let question: ScreeningQuestion
  package let answer: Answer
  /// First what decided, then what else there is to know.
  package let reasons: [ScreeningReason]

  package enum Answer: String, CaseIterable, Sendable {
    case possible
    case notPossible = "not_possible"
    case undecided
  }

  /// Regions may lie within each other: a hit in one that holds blocks, whatever the others say; then one
  /// without a hit is enough, then anything that a person has to find out leaves the answer open. A region
  /// that does not hold on the day, such as one still in drafting, gives no hint; where the place lies in
  /// it, only its standing is told.
  ///
  /// - Parameters:
  ///   - regions: all that there are; those with another place or without outline are told apart here.
  ///   - restrictions: the lines of all their negative lists.
  package init(
    _ question: ScreeningQuestion, regions: [Region], restrictions: [Restriction]
  ) {
    self.question = question
    guard let place = question.place else {
      (answer, reasons) = (.undecided, [.noPlace])
      return
    }
    var reasons: [ScreeningReason] = []
    for region in regions.sorted(by: { ($0.code, $0.id) < ($1.code, $1.id) }) {
      let standing = region.standing(on: question.day)
      guard let outline = region.outline else {
        if standing == .holds { reasons.append(.noOutline(region)) }
        continue
      }
      guard outline.contains(place) else { continue }
      switch standing {
      case .drafting: reasons.append(.drafting(region))
      case .notYet: reasons.append(.notYet(region))
      case .over: reasons.append(.over(region))
      case .holds:
        let lines = restrictions.filter { $0.region == region.id }
          .sorted { $0.line.isBefore($1.line, or: $0.id < $1.id) }
        reasons += NegativeList(region: region, lines: lines).reasons(for: question)
      }
    }
    if !reasons.contains(where: \.isInside) { reasons.insert(.outsideAll, at: 0) }
    let ranked = reasons.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    self.reasons = ranked
    answer = Self.answer(ranked)
  }

  private static func answer(_ reasons: [ScreeningReason]) -> Answer {
    if reasons.contains(where: { $0.weight == .blocks }) { return .notPossible }
    let open = reasons.filter { $0.weight == .opens }.compactMap(\.region?.id)
    let doubted = reasons.filter { $0.weight == .doubts }
    // A doubt about another region does not touch one that is clear.
    if open.contains(where: { id in !doubted.contains { $0.region?.id == id } }) {
      return .possible
    }
    return doubted.isEmpty ? .notPossible : .undecided
  }
}

extension Region {
  /// How a region stands on a day.
  package enum Standing: Sendable {
    case drafting
    case notYet
    case holds
    case over
  }

  package func standing(on day: Day) -> Standing {
    if status == .drafting { return .drafting }
    if let from = validity.from, day < from { return .notYet }
    if let through = validity.through, through < day { return .over }
    return .holds
  }
}

extension String {
  /// True when these digits come before `other` as numbers, or as texts; equal ones by `tie`.
  fileprivate func isBefore(_ other: String, or tie: Bool) -> Bool {
    if let left = Int(self), let right = Int(other), left != right { return left < right }
    return self == other ? tie : utf8.lexicographicallyPrecedes(other.utf8)
  }
}
