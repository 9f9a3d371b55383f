import Testing

@testable import Model

/// Every way in which place, region and negative list can stand to each other, and what is to come of it.
struct ScreeningMatrixTests {
  /// Whether the point is known, where the region's outline lies, how the region stands on the day, and what its
  /// list says of the project; then the answer with its reasons. A star stands for every word of its column.
  private static let table = """
    known    around     holds     no_line   possible      within
    known    around     holds     miss      possible      within
    known    around     holds     industry  not_possible  negative_list within
    known    around     holds     word      not_possible  negative_list within
    known    around     holds     denied    undecided     word_denied within
    known    around     holds     lapsed    possible      within line_out_of_force
    known    around     holds     empty     undecided     line_empty within
    known    around     drafting  *         not_possible  drafting
    known    around     not_yet   *         not_possible  not_yet_in_force
    known    around     over      *         not_possible  no_longer_in_force
    known    elsewhere  *         *         not_possible  outside
    known    none       holds     no_line   undecided     outside no_outline
    known    none       holds     miss      undecided     outside no_outline
    known    none       holds     industry  undecided     outside negative_list_if_within no_outline
    known    none       holds     word      undecided     outside negative_list_if_within no_outline
    known    none       holds     denied    undecided     outside word_denied_if_within no_outline
    known    none       holds     lapsed    undecided     outside no_outline line_out_of_force
    known    none       holds     empty     undecided     outside line_empty_if_within no_outline
    known    none       drafting  *         not_possible  outside
    known    none       not_yet   *         not_possible  outside
    known    none       over      *         not_possible  outside
    unknown  *          holds     no_line   undecided     no_point
    unknown  *          holds     miss      undecided     no_point
    unknown  *          holds     industry  undecided     negative_list_if_within no_point
    unknown  *          holds     word      undecided     negative_list_if_within no_point
    unknown  *          holds     denied    undecided     word_denied_if_within no_point
    unknown  *          holds     lapsed    undecided     no_point line_out_of_force
    unknown  *          holds     empty     undecided     line_empty_if_within no_point
    unknown  *          drafting  *         undecided     no_point
    unknown  *          not_yet   *         undecided     no_point
    unknown  *          over      *         undecided     no_point
    """

  struct Case: Sendable, CustomTestStringConvertible {
    let point: String
    let outline: String
    let standing: String
    let line: String

    var testDescription: String { "\(point) \(outline) \(standing) \(line)" }
  }

  private static let cases = ["known", "unknown"].flatMap { point in
    ["around", "elsewhere", "none"].flatMap { outline in
      ["holds", "drafting", "not_yet", "over"].flatMap { standing in
        ["no_line", "miss", "industry", "word", "denied", "lapsed", "empty"].map {
          Case(point: point, outline: outline, standing: standing, line: $0)
        }
      }
    }
  }

  /// The rows of the table that are about `one`: answer and reasons.
  private static func expected(_ one: Case) -> [[String]] {
    table.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
      .filter { row in
        zip(row, [one.point, one.outline, one.standing, one.line]).allSatisfy {
          $0 == "*" || $0 == $1
        }
      }.map { Array($0.dropFirst(4)) }
  }

  private static func region(_ one: Case) throws -> Region {
    let longitudes: [String: ClosedRange<Int32>] = ["around": 0...100, "elsewhere": 500...600]
    let changes: [String: [String: FieldValue]] = [
      "drafting": ["status": .text("drafting")], "not_yet": ["from": .text("2019-06-04")],
      "over": ["through": .text("2019-06-02")],
    ]
    return try ScreeningTests.region(
      "a", 1, longitudes: longitudes[one.outline], changes[one.standing] ?? [:])
  }

  private static func lines(_ one: Case, _ region: Region) throws -> [Restriction] {
    let values: [String: [String: FieldValue]] = [
      "miss": ["industry": .text("17"), "words": .texts(["喷漆"])],
      "industry": ["industry": .text("38")], "word": ["words": .texts(["焊接"])],
      "denied": ["words": .texts(["电镀"])], "empty": [:],
      "lapsed": ["industry": .text("38"), "through": .text("2019-06-02")],
    ]
    return try values[one.line].map {
      [try ScreeningTests.line("7", region, $0.merging(["document": .text("示例文")]) { $1 })]
    } ?? []
  }

  private static func screen(
    _ one: Case, beside others: [Region] = [], industry: String? = "3825",
    words: String = "焊接，不涉及电镀"
  ) throws -> Screening {
    let region = try region(one)
    let place = try Point(e7Latitude: 50, e7Longitude: 50, datum: .wgs84)
    return Screening(
      ScreeningQuestion(
        place: one.point == "known" ? place : nil, industry: try industry.map { try Industry($0) },
        words: words, class: nil, day: try Day(iso: "2019-06-03")),
      regions: [region] + others, restrictions: try lines(one, region))
  }

  @Test(arguments: cases)
  func `each way of standing to a region has its answer and its reasons`(one: Case) throws {
    let screening = try Self.screen(one)
    let found = [screening.answer.rawValue] + screening.reasons.map(\.name)
    #expect(Self.expected(one) == [found])
  }

  @Test(arguments: cases)
  func `what is or may be a hit names its line and document`(one: Case) throws {
    for reason in try Self.screen(one).reasons
    where reason.weight == .mayBlock || reason.weight == .blocks {
      #expect(reason.restriction?.line == "7" && reason.restriction?.document == "示例文")
    }
  }

  /// What the list says of a project of which neither industry nor processes are known.
  @Test(arguments: ["miss", "industry", "word", "denied"], ["", " \u{3000}"])
  func `where nothing is known of the project no line is taken for passed`(
    line: String, words: String
  ) throws {
    let one = Case(point: "known", outline: "around", standing: "holds", line: line)
    let screening = try Self.screen(one, industry: nil, words: words)
    // Words that nobody could look for are told, each by its line; an industry leaves the answer open.
    #expect(screening.answer == (["word", "denied"].contains(line) ? .possible : .undecided))
    #expect(screening.reasons.contains { $0.restriction?.document == "示例文" })
  }

  @Test(arguments: cases.filter { $0.point == "known" })
  func `beside a region that is open only what is or may be a hit counts`(one: Case) throws {
    let open = try ScreeningTests.region("b", 2, longitudes: 0...100)
    let answer = try Self.screen(one, beside: [open]).answer
    let alone = try Self.screen(one)
    let mayBeHit = alone.reasons.contains { $0.weight == .mayBlock }
    #expect(
      answer
        == (alone.reasons.contains { $0.weight == .blocks }
          ? .notPossible : mayBeHit ? .undecided : .possible))
  }
}
