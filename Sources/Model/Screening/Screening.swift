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

  /// Regions may lie within each other: a hit in one that holds blocks, whatever the others say; what may be
  /// a hit leaves the answer open, for a person to find out; then one region without a hit is enough.
  ///
  /// A region without outline may lie around the place, and so may any where nobody knows the place: what would be
  /// a hit there may be one. A region that does not hold on the day, such as one still in drafting, gives no
  /// hint; where the place lies in it, only its standing is told.
  ///
  /// - Parameters:
  ///   - regions: all that there are; those with another place or without outline are told apart here.
  ///   - restrictions: the lines of all their negative lists.
  package init(
    _ question: ScreeningQuestion, regions: [Region], restrictions: [Restriction]
  ) {
    var reasons: [ScreeningReason] = question.place == nil ? [.noPlace] : []
    for region in regions.sorted(by: { ($0.code, $0.id) < ($1.code, $1.id) }) {
      reasons += Self.reasons(of: region, restrictions, for: question)
    }
    if question.place != nil, !reasons.contains(where: \.isInside) {
      reasons.insert(.outsideAll, at: 0)
    }
    self.question = question
    self.reasons = reasons.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    answer = Self.answer(reasons)
  }

  private static func reasons(
    of region: Region, _ restrictions: [Restriction], for question: ScreeningQuestion
  ) -> [ScreeningReason] {
    let standing = region.standing(on: question.day)
    guard let place = question.place, let outline = region.outline else {
      if standing != .holds { return [] }
      let listed = NegativeList(of: region, among: restrictions).reasons(for: question)
      return (question.place == nil ? [] : [.noOutline(region)])
        + listed.map { $0.weight == .remark ? $0 : .ifWithin($0) }
    }
    guard outline.contains(place) else { return [] }
    switch standing {
    case .drafting: return [.drafting(region)]
    case .notYet: return [.notYet(region)]
    case .over: return [.over(region)]
    case .holds:
      return [.within(region)]
        + NegativeList(of: region, among: restrictions).reasons(for: question)
        + (region.standard.map { [.standard(region, $0)] } ?? [])
    }
  }

  private static func answer(_ reasons: [ScreeningReason]) -> Answer {
    let weights = reasons.map(\.weight)
    if weights.contains(.blocks) { return .notPossible }
    if weights.contains(.mayBlock) { return .undecided }
    if weights.contains(.opens) { return .possible }
    return weights.contains(.mayOpen) ? .undecided : .notPossible
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
