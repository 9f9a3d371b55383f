/// One reason for what a screening says.
package indirect enum ScreeningReason: Sendable {
  case noPlace
  case outsideAll
  case noOutline(Region)
  case drafting(Region)
  case notYet(Region)
  case over(Region)
  case within(Region)
  case hit(Region, Restriction, Cause)
  /// The project's industry is not known, or its code is shorter than the line's.
  case noIndustry(Region, Restriction)
  case broadIndustry(Region, Restriction, String)
  /// A word of the line stands in the text behind a denial.
  case denied(Region, Restriction, word: String)
  /// The line would hit, but does not hold on that day.
  case outOfForce(Region, Restriction)
  /// Nobody said what the project does, so the words of the line were not looked for.
  case wordsNotGiven(Region, Restriction)
  /// The line names neither an industry nor words, so a person has to read it.
  case emptyLine(Region, Restriction)
  /// Whether the project keeps within the standard is for a person to judge.
  case standard(Region, String)
  /// What stands against it should the place lie in the region, which has no outline, or the site no point.
  case ifWithin(ScreeningReason)

  package enum Cause: Hashable, Sendable {
    case industry(String)
    case word(String)
  }

  /// What a reason does to the answer.
  package enum Weight: Sendable {
    case blocks
    /// A person has to find out whether it blocks.
    case mayBlock
    case opens
    /// A person has to find out whether it opens the way.
    case mayOpen
    /// Only to be known.
    case remark
  }

  package var weight: Weight {
    switch self {
    case .hit: .blocks
    case .within: .opens
    case .noIndustry, .broadIndustry, .denied, .emptyLine, .ifWithin: .mayBlock
    case .noPlace, .noOutline: .mayOpen
    case .outsideAll, .drafting, .notYet, .over, .outOfForce, .wordsNotGiven, .standard: .remark
    }
  }

  package var region: Region? {
    switch self {
    case .noPlace, .outsideAll: nil
    case .ifWithin(let reason): reason.region
    case .noOutline(let region), .drafting(let region), .notYet(let region), .over(let region),
      .within(let region), .hit(let region, _, _), .noIndustry(let region, _),
      .broadIndustry(let region, _, _), .denied(let region, _, _), .outOfForce(let region, _),
      .wordsNotGiven(let region, _), .emptyLine(let region, _), .standard(let region, _):
      region
    }
  }

  /// The line of the negative list that it is about.
  package var restriction: Restriction? {
    switch self {
    case .hit(_, let line, _), .noIndustry(_, let line), .broadIndustry(_, let line, _),
      .denied(_, let line, _), .outOfForce(_, let line), .wordsNotGiven(_, let line),
      .emptyLine(_, let line):
      line
    case .ifWithin(let reason): reason.restriction
    case .noPlace, .outsideAll, .noOutline, .drafting, .notYet, .over, .within, .standard: nil
    }
  }

  /// The word by which programs tell reasons apart.
  package var name: String {
    switch self {
    case .noPlace: "no_point"
    case .outsideAll: "outside"
    case .noOutline: "no_outline"
    case .drafting: "drafting"
    case .notYet: "not_yet_in_force"
    case .over: "no_longer_in_force"
    case .within: "within"
    case .hit: "negative_list"
    case .noIndustry: "industry_unknown"
    case .broadIndustry: "industry_too_short"
    case .denied: "word_denied"
    case .outOfForce: "line_out_of_force"
    case .wordsNotGiven: "words_not_given"
    case .emptyLine: "line_empty"
    case .standard: "standard"
    case .ifWithin(let reason): reason.name + "_if_within"
    }
  }

  /// True where the place lies within the region.
  var isInside: Bool {
    switch self {
    case .within, .drafting, .notYet, .over: true
    default: false
    }
  }

  /// Hits come first, remarks last.
  var rank: Int {
    switch weight {
    case .blocks: 0
    case .mayBlock: 1
    case .opens: 2
    case .mayOpen: 3
    case .remark: if case .outsideAll = self { 0 } else { 4 }
    }
  }
}
