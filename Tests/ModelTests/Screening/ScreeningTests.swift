import TestSupport
import Testing

@testable import Model

struct ScreeningTests {
  private static func id(_ number: Int) -> RecordID {
    RecordID(high: 0x7000 | UInt64(number) << 16, low: 1 << 63)
  }

  /// A region between two longitudes, in units of 1e-7 degree; without an outline where there are none.
  static func region(
    _ code: String, _ number: Int, longitudes: ClosedRange<Int32>?,
    _ changes: [String: FieldValue] = [:]
  ) throws -> Region {
    var values: [String: FieldValue] = [
      "code": .text(code), "name": .text("示例区域\(code)"), "status": .text("approved"),
    ]
    if let longitudes {
      let (west, east) = (longitudes.lowerBound, longitudes.upperBound)
      let ring = Ring([
        Corner(latitude: 0, longitude: west), Corner(latitude: 0, longitude: east),
        Corner(latitude: 100, longitude: east), Corner(latitude: 100, longitude: west),
      ])
      values["outline"] = try Outline([Outline.Polygon(outer: ring)], datum: .wgs84).field
    }
    return try Region(
      Fields(id: id(number), kind: .region, values: values.merging(changes) { $1 }))
  }

  static func line(
    _ line: String, _ region: Region, _ values: [String: FieldValue]
  ) throws -> Restriction {
    let fixed: [String: FieldValue] = ["line": .text(line), "region": .text(region.id.text)]
    return try Restriction(
      Fields(
        id: RecordID(high: region.id.high, low: 1 << 63 | UInt64(line.utf8.first ?? 0)),
        kind: .restriction, values: fixed.merging(values) { $1 }))
  }

  private func screen(
    at longitude: Int64?, _ industry: String? = "3825", words: String = "组件封装",
    on day: String = "2019-06-03", regions: [Region], lines: [Restriction] = []
  ) throws -> Screening {
    let place = try longitude.map { try Point(e7Latitude: 50, e7Longitude: $0, datum: .wgs84) }
    return Screening(
      ScreeningQuestion(
        place: place, industry: try industry.map { try Industry($0) }, words: words,
        class: nil, day: try Day(iso: day)),
      regions: regions, restrictions: lines)
  }

  private func names(_ screening: Screening) -> [String] { screening.reasons.map(\.name) }

  @Test func `in a region that holds and off its list: possible`() throws {
    let region = try Self.region("a", 1, longitudes: 0...100, ["standard": .text("纳管标准")])
    let screening = try screen(
      at: 50, regions: [region], lines: [try Self.line("1", region, ["industry": .text("17")])])
    #expect(screening.answer == .possible)
    #expect(names(screening) == ["within", "standard"])
  }

  @Test func `a hit by industry or by word blocks, and names its line`() throws {
    let region = try Self.region("a", 1, longitudes: 0...100)
    let lines = [
      try Self.line("1", region, ["industry": .text("38")]),
      try Self.line("2", region, ["words": .texts(["电镀", "喷漆"])]),
    ]
    let both = try screen(at: 50, words: "焊接、喷漆", regions: [region], lines: lines)
    #expect(both.answer == .notPossible)
    #expect(names(both) == ["negative_list", "negative_list", "within"])
    #expect(both.reasons.compactMap(\.restriction?.line) == ["1", "2"])
    let clean = try screen(at: 50, "3982", regions: [region], lines: lines)
    #expect(clean.answer == .possible)
  }

  @Test func `a denied word, an unknown or a short code leave it to a person`() throws {
    let region = try Self.region("a", 1, longitudes: 0...100)
    let lines = [
      try Self.line("1", region, ["industry": .text("3825")]),
      try Self.line("2", region, ["words": .texts(["电镀"])]),
    ]
    let denied = try screen(at: 50, "3982", words: "不涉及喷漆、电镀", regions: [region], lines: lines)
    #expect(denied.answer == .undecided && names(denied).contains("word_denied"))
    let unknown = try screen(at: 50, nil, regions: [region], lines: lines)
    #expect(unknown.answer == .undecided && names(unknown).contains("industry_unknown"))
    let short = try screen(at: 50, "38", regions: [region], lines: lines)
    #expect(short.answer == .undecided && names(short).contains("industry_too_short"))
    let silent = try screen(at: 50, "3982", words: "", regions: [region], lines: lines)
    #expect(silent.answer == .possible && names(silent).contains("words_not_given"))
  }

  @Test(arguments: [
    ("设电镀线", "named"), ("不涉及电镀", "denied"), ("无电镀", "denied"), ("不锈钢电镀", "named"),
    ("无尘车间电镀", "named"), ("不含喷漆、电镀。", "denied"), ("不含喷漆；有电镀", "named"), ("无喷漆、电镀", "denied"),
    ("喷漆", "none"), ("ＰＣＢ", "none"),
  ])
  func `a word is named, denied or not there`(text: String, use: String) {
    let found = ProcessWord("电镀").use(in: text)
    #expect((found.map { $0 == .named ? "named" : "denied" } ?? "none") == use)
    #expect(ProcessWord("pcb").use(in: "ＰＣＢ 板") == .named)
  }

  @Test func `outside, drafting, before and after its days, without outline, without point`() throws
  {
    let drafting = try Self.region("d", 1, longitudes: 0...100, ["status": .text("drafting")])
    let later = try Self.region("l", 2, longitudes: 0...100, ["from": .text("2020-01-01")])
    let over = try Self.region("o", 3, longitudes: 0...100, ["through": .text("2018-12-31")])
    let bare = try Self.region("b", 4, longitudes: nil)
    #expect(try screen(at: 500, regions: [drafting]).answer == .notPossible)
    #expect(try names(screen(at: 500, regions: [drafting])) == ["outside"])
    #expect(try screen(at: 50, regions: [drafting]).answer == .notPossible)
    let draft = try Self.region("n", 5, longitudes: nil, ["status": .text("drafting")])
    #expect(try names(screen(at: 50, regions: [drafting, draft])) == ["drafting"])
    let gone = try Self.region("g", 6, longitudes: nil, ["through": .text("2019-06-02")])
    #expect(try names(screen(at: 50, regions: [draft, gone])) == ["outside"])
    #expect(try screen(at: 50, regions: [draft, gone]).answer == .notPossible)
    #expect(try screen(at: 50, on: "2019-06-02", regions: [gone]).answer == .undecided)
    #expect(try screen(at: 50, regions: [later]).answer == .notPossible)
    #expect(
      try names(screen(at: 50, regions: [later, over]))
        == ["not_yet_in_force", "no_longer_in_force"])
    #expect(try screen(at: 500, regions: [bare]).answer == .undecided)
    #expect(try screen(at: nil, regions: [bare]).answer == .undecided)
    let hit = try Self.line("1", drafting, ["industry": .text("38")])
    #expect(try names(screen(at: 50, regions: [drafting], lines: [hit])) == ["drafting"])
  }

  @Test func `a line that does not hold on the day does not block, and is told of`() throws {
    let region = try Self.region("a", 1, longitudes: 0...100)
    let line = try Self.line(
      "1", region, ["industry": .text("38"), "through": .text("2019-06-02")])
    let after = try screen(at: 50, regions: [region], lines: [line])
    #expect(after.answer == .possible && names(after) == ["within", "line_out_of_force"])
    #expect(
      try screen(at: 50, on: "2019-06-02", regions: [region], lines: [line]).answer == .notPossible)
  }

  @Test func `of regions within each other a hit wins, then one that is clear`() throws {
    let clear = try Self.region("a", 1, longitudes: 0...100)
    let drafting = try Self.region("d", 2, longitudes: 0...500, ["status": .text("drafting")])
    let strict = try Self.region("s", 3, longitudes: 0...200)
    let line = try Self.line("1", strict, ["industry": .text("38")])
    #expect(try screen(at: 50, regions: [clear, drafting]).answer == .possible)
    #expect(
      try screen(at: 50, regions: [clear, drafting, strict], lines: [line]).answer
        == .notPossible)
    #expect(try screen(at: 150, regions: [clear, drafting]).answer == .notPossible)
  }

  @Test func `what the lighter way is follows from the class`() throws {
    let question = ScreeningQuestion(
      place: nil, industry: nil, words: "", class: .reportBook, day: try Day(iso: "2019-06-03"))
    #expect(question.lighterWays.map(\.to) == [.reportForm])
    let open = try screen(at: nil, regions: []).question
    #expect(open.lighterWays.map(\.to) == [.reportForm, .registration])
  }
}

/// The answer, against the rule said once more in another way.
struct ScreeningLawTests {
  private struct Draw {
    let regions: [Region]
    let lines: [Restriction]
    let question: ScreeningQuestion
    let longitude: Int32
    let industry: String
  }

  private static let codes = ["17", "1713", "26", "2651", "38", "3825"]

  private static func draw(using random: inout SeededGenerator) throws -> Draw {
    func day() -> FieldValue? {
      Bool.random(using: &random)
        ? .text(Day(number: Int.random(in: 18_000...18_004, using: &random)).iso) : nil
    }
    var regions: [Region] = []
    var lines: [Restriction] = []
    for number in 1...Int.random(in: 1...3, using: &random) {
      let west = Int32.random(in: 0...4, using: &random)
      var changes: [String: FieldValue] = [
        "status": .text(Int.random(in: 0..<4, using: &random) == 0 ? "drafting" : "approved")
      ]
      changes["from"] = day()
      let isBare = Int.random(in: 0..<6, using: &random) == 0
      let region = try ScreeningTests.region(
        "r\(number)", number,
        longitudes: isBare ? nil : west...(west + .random(in: 1...4, using: &random)), changes)
      regions.append(region)
      for line in 0..<Int.random(in: 0...2, using: &random) {
        var values: [String: FieldValue] = [
          "industry": .text(codes.randomElement(using: &random) ?? "17")
        ]
        values["through"] = day()
        lines.append(try ScreeningTests.line("\(line)", region, values))
      }
    }
    let longitude = Int32.random(in: 0...8, using: &random)
    let industry = ["1713", "2651", "3825", "4411"].randomElement(using: &random) ?? "1713"
    let question = ScreeningQuestion(
      place: try Point(e7Latitude: 50, e7Longitude: Int64(longitude), datum: .wgs84),
      industry: try Industry(industry), words: "", class: nil,
      day: Day(number: Int.random(in: 18_000...18_004, using: &random)))
    return Draw(
      regions: regions, lines: lines, question: question, longitude: longitude, industry: industry)
  }

  /// The rule in plain words: with full codes and no process words.
  private static func expected(_ draw: Draw, heedsDays: Bool) -> Screening.Answer {
    func holds(_ validity: Validity) -> Bool { !heedsDays || validity.contains(draw.question.day) }
    func corners(_ region: Region) -> [Int32]? {
      region.outline?.polygons.first?.outer.corners.map(\.longitude)
    }
    let around = draw.regions.filter { region in
      corners(region).map {
        ($0.min() ?? 0) <= draw.longitude && draw.longitude <= ($0.max() ?? 0)
      } ?? false
    }
    let inForce = around.filter { $0.status == .approved && holds($0.validity) }
    let isHit = inForce.contains { region in
      draw.lines.contains {
        $0.region == region.id && holds($0.validity)
          && draw.industry.hasPrefix($0.industry ?? "none")
      }
    }
    if isHit { return .notPossible }
    let bare = draw.regions.filter {
      $0.outline == nil && $0.status == .approved && holds($0.validity)
    }
    let mayBeHit = draw.lines.contains { line in
      bare.contains { $0.id == line.region } && holds(line.validity)
        && draw.industry.hasPrefix(line.industry ?? "none")
    }
    if mayBeHit { return .undecided }
    if !inForce.isEmpty { return .possible }
    return bare.isEmpty ? .notPossible : .undecided
  }

  private static func disagreements(seed: UInt64, heedsDays: Bool) throws -> Int {
    var random = SeededGenerator(seed: seed)
    return try (0..<300).count { _ in
      let draw = try draw(using: &random)
      let screening = Screening(
        draw.question, regions: draw.regions, restrictions: draw.lines)
      return screening.answer != expected(draw, heedsDays: heedsDays)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the answer is what the rule in plain words says`(seed: UInt64) throws {
    #expect(try Self.disagreements(seed: seed, heedsDays: true) == 0)
  }

  @Test func `the control: a rule without days of validity is told from it`() throws {
    #expect(try Self.disagreements(seed: 1, heedsDays: false) > 0)
  }
}
