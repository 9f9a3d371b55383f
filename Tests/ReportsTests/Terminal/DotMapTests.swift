import Model
import Testing

@testable import Reports

struct DotMapTests {
  /// A map of numbered places, each joined to the next.
  private static func map(
    _ places: [(Double, Double)], columns: Int = 20, rows: Int = 6
  ) -> DotMap {
    let way = places.map { Coordinate(latitude: $0.0, longitude: $0.1) }
    return DotMap(
      way: way,
      places: way.enumerated().map { .init(position: $1, label: String($0 + 1)) },
      columns: columns, rows: rows)
  }

  /// Where a character stands, from the upper left.
  private static func place(of label: Character, in lines: [String]) -> (column: Int, row: Int)? {
    for (row, line) in lines.enumerated() {
      if let column = Array(line).firstIndex(of: label) { return (column, row) }
    }
    return nil
  }

  @Test func `a square of streets is drawn with its four corners`() {
    let square = [
      (30.75, 120.7), (30.75, 120.735), (30.72, 120.735), (30.72, 120.7), (30.75, 120.7),
    ]
    #expect(
      Self.map(square, columns: 16, rows: 6).lines(ascii: false) == [
        "  1,5⠉⠉⠉⠉⠉⠉⠉⠉2", "  ⡇          ⢸", "  ⡇          ⢸", "  ⡇          ⢸", "  ⡇          ⢸",
        "  4⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀3",
      ])
    #expect(
      Self.map(square, columns: 16, rows: 6).lines(ascii: true) == [
        "  1,5........2", "  .          .", "  .          .", "  .          .", "  .          .",
        "  4..........3",
      ])
  }

  @Test func `north is up and east is right`() throws {
    let lines = Self.map([(30.7, 120.7), (30.8, 120.7), (30.7, 120.9)]).lines(ascii: true)
    let (south, north, east) = (
      try #require(Self.place(of: "1", in: lines)), try #require(Self.place(of: "2", in: lines)),
      try #require(Self.place(of: "3", in: lines))
    )
    #expect(north.row < south.row && north.column == south.column)
    #expect(east.column > south.column && east.row == south.row)
  }

  /// The same metres take as many dots up as across; a cell has two dots across and four up.
  @Test(arguments: [0.0, 30.75, -60])
  func `a degree of longitude shrinks with the latitude`(latitude: Double) throws {
    let frame = try #require(
      DotMapFrame(
        [(0, 0), (0.2, 0), (0, 0.2)].map {
          Coordinate(latitude: latitude + $0.0, longitude: 120 + $0.1)
        }, dotsWide: 100, dotsHigh: 100, margin: 0))
    func dot(_ north: Double, _ east: Double) -> DotMapFrame.Dot? {
      frame.dot(Coordinate(latitude: latitude + north, longitude: 120 + east))
    }
    let origin = try #require(dot(0, 0))
    let up = origin.y - (try #require(dot(0.2, 0)).y)
    let across = (try #require(dot(0, 0.2)).x) - origin.x
    let shares = [0.0: 1.0, 30.75: 0.8584, -60: 0.5]
    let share = Double(across) / Double(up)
    #expect(abs(share - (shares[latitude] ?? 0)) < 0.02)
    // A map of plain degrees would be caught.
    #expect(latitude == 0 || abs(1 - (shares[latitude] ?? 0)) > 0.02)
  }

  @Test func `places on both sides of the 180th meridian lie side by side`() throws {
    let map = Self.map([(-17, 179.99), (-17, -179.99)])
    let lines = map.lines(ascii: true)
    #expect(try #require(map.frame).metresWide < 2_200)
    let (west, east) = (Self.place(of: "1", in: lines), Self.place(of: "2", in: lines))
    #expect(try #require(west).column < #require(east).column)
  }

  @Test func `places that are none are named as missing`() {
    let nowhere: [(Double, Double)] = [
      (.nan, 120), (30, .infinity), (91, 120), (30, 181), (-.infinity, 0),
    ]
    let map = Self.map([(30.7, 120.7)] + nowhere)
    #expect(map.lines(ascii: false) == ["  1"] && map.missing == ["2", "3", "4", "5", "6"])
    #expect(Self.map(nowhere).lines(ascii: false) == [] && Self.map(nowhere).missing.count == 5)
    #expect(Self.map([]).lines(ascii: false) == [])
  }

  @Test func `stops at one place share its number, neighbours keep their numbers apart`() {
    let here = (30.7, 120.7)
    #expect(Self.map([here, here, here]).lines(ascii: false) == ["  1,2,3"])
    let near = Self.map([here, (30.7, 120.7003), (30.7, 120.71)], columns: 30)
    #expect(near.missing.isEmpty)
    let text = near.lines(ascii: true).joined(separator: "\n")
    #expect(!text.contains("12") && !text.contains("21"))
  }

  @Test func `a label without room is named as missing`() {
    let crowd = (0..<40).map { number -> (Double, Double) in
      let (north, east) = (Double(number % 7) * 0.001, Double(number) * 0.000_3)
      return (30.7 + north, 120.7 + east)
    }
    let map = Self.map(crowd, columns: 8, rows: 2)
    let text = map.lines(ascii: true).joined(separator: " ")
    let drawn = Set(text.split { !$0.isNumber }.map { String($0) })
    #expect(!map.missing.isEmpty)
    for number in 1...40 {
      #expect(drawn.contains(String(number)) != map.missing.contains(String(number)))
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no map is wider or higher than asked for, and every number is told`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<20 {
      let columns = [8, 20, 60, 78, 80, 120][random.number(below: 6)]
      let rows = 2 + random.number(below: 20)
      let spread = [0.000_01, 0.01, 1, 180][random.number(below: 4)]
      func degree() -> Double { Double(random.number(below: 2_001) - 1_000) / 1_000 * spread }
      let places = (0..<random.number(below: 15)).map { _ -> (Double, Double) in
        let east = degree() + 179.9
        return (degree() / 2, east > 180 ? east - 360 : east)
      }
      let map = Self.map(places, columns: columns, rows: rows)
      for ascii in [true, false] {
        let lines = map.lines(ascii: ascii)
        #expect(lines.count <= rows)
        for ambiguous in [DisplayWidth.Ambiguous.narrow, .wide] {
          #expect(lines.allSatisfy { DisplayWidth.of($0, ambiguous: ambiguous) <= columns })
        }
        let told = lines.joined(separator: " ").split { !$0.isNumber }.map { String($0) }
        #expect(
          (told + map.missing).sorted() == places.indices.map { String($0 + 1) }.sorted(),
          "\(lines.joined(separator: "\n"))")
        #expect(!ascii || lines.allSatisfy { $0.allSatisfy(\.isASCII) })
      }
    }
  }

  @Test func `every pattern is one column wide, also where lines and blocks are two`() {
    for pattern in UInt32(0x2800)...0x28FF {
      #expect(DisplayWidth.of(pattern, ambiguous: .wide) == 1)
    }
    #expect(DisplayWidth.of("─█", ambiguous: .wide) == 4)
  }

  @Test func `a plain screen tells how far each stop lies and in which direction`() throws {
    let route = try #require(try Sample.plan.routes.first)
    let sketch = RouteSketch(route, book: try Sample.book)
    let plain = sketch.lines(on: Screen(width: 80, language: .en, plain: true))
    #expect(plain.count == route.stops.count)
    #expect(plain.first?.hasSuffix(": the first place") == true)
    #expect(plain.dropFirst().allSatisfy { $0.contains(" km ") && $0.contains(" of stop ") })
    let nowhere = RouteSketch(
      route, book: PlanBook(officers: [], sites: [], visits: [], towns: Town.xiuzhou))
    #expect(nowhere.lines(on: Screen(width: 80, language: .en)).isEmpty)
  }
}
