import Model
import TestSupport
import Testing

@testable import Reports

struct WeekBoardTests {
  private static func board() throws -> WeekBoard {
    let plan = try Sample.plan
    let days = Array(plan.week.days.prefix(5))
    let crews = Set(plan.routes.map(\.crew)).sorted { $0.number < $1.number }
    let lanes = days.flatMap { day in
      Set(crews.map(\.number)).sorted().compactMap { number -> WeekBoard.Lane? in
        let crew =
          plan.routes.first { $0.day == day && $0.crew.number == number }?.crew
          ?? crews.first { $0.number == number }
        return crew.map { WeekBoard.Lane(day: day, crew: $0) }
      }
    }
    return WeekBoard(plan, lanes: lanes, book: try Sample.book)
  }

  /// The board after some keys, and the last thing that it asked for.
  private static func after(_ keys: [Key]) throws -> (WeekBoard, WeekBoard.Request?) {
    var board = try board()
    var request: WeekBoard.Request?
    for key in keys { request = board.take(key) }
    return (board, request)
  }

  private static let states: [(name: String, keys: [Key])] = [
    ("start", []), ("moved", [.right, .down, .down]), ("carrying", [.down, .enter, .right]),
    ("left-out", [.right, .right, .right, .right, .right]),
    ("filter", [.character("/"), .character("示")]), ("help", [.character("?")]),
    ("pinned", [.down, .character("p"), .down, .character("p"), .character("p")]),
  ]

  @Test(arguments: 0..<7, Language.allCases)
  func `a frame looks as its golden file says`(state: Int, language: Language) throws {
    let (name, keys) = Self.states[state]
    var text = ""
    for width in [60, 80, 120, 200] {
      let screen = Screen(width: width, language: language)
      text += "== \(width) columns\n" + (try Self.after(keys).0.text(on: screen, rows: 20))
    }
    expectGolden(text, "golden/week-board/\(name).\(language.rawValue).txt")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `whatever keys are pressed, a frame fits and the cursor stands on something`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .home, .end, .backspace,
      .character("/"), .character("示"), .character("u"), .character("p"), .character("?"),
      .character("q"),
    ]
    var board = try Self.board()
    let plans = [try Sample.plan]
    for _ in 0..<40 {
      let key = keys.randomElement(using: &random) ?? .up
      switch board.take(key) {
      case .move?:
        if Bool.random(using: &random) {
          board.changed(to: plans[0])
        } else {
          board.refused(TimeFault.noSuchWeek("2026-W54"))
        }
      default: break
      }
      let items = board.items(in: board.column)
      #expect(items.isEmpty || items.indices.contains(board.row))
      let screen = Screen(
        width: Int.random(in: 20...200, using: &random),
        language: Language.allCases.randomElement(using: &random) ?? .zh)
      let rows = Int.random(in: 7...50, using: &random)
      let lines = board.text(on: screen, rows: rows).split(separator: "\n")
      #expect(board.mode == .help || lines.count <= rows)
      #expect(lines.allSatisfy { screen.columns(of: String($0)) <= screen.width })
    }
  }

  @Test func `a visit is taken, carried to another crew's day, and put down there`() throws {
    let (board, request) = try Self.after([.down, .enter, .right, .home, .enter])
    let first = try #require(try Self.board().items(in: 0).dropFirst().first?.visit)
    let lane = try #require(board.lanes.first { $0.day == board.days[1] })
    #expect(request == .move(first, to: lane.day, crew: lane.crew.number))
    #expect(board.mode == .carrying(first))
  }

  @Test func `a refused move stays in hand, a done one can be undone`() throws {
    var board = try Self.after([.down, .enter]).0
    board.refused(TimeFault.noSuchWeek("2026-W54"))
    #expect(board.mode != .browsing && !board.isChanged)
    let plan = board.plan
    let other = Plan(week: plan.week, seed: 9, iterations: 1, routes: [], unplanned: [])
    board.changed(to: other)
    #expect(board.plan == other && board.isChanged)
    #expect(board.take(.character("q")) == nil && board.mode == .leaving)
    #expect(board.take(.character("u")) == nil && board.plan == plan && !board.isChanged)
    #expect(board.take(.character("q")) == .quit)
    board.changed(to: other)
    #expect(board.take(.character("s")) == .save(other))
    board.saved(other)
    #expect(!board.isChanged && board.take(.character("q")) == .quit)
  }

  @Test func `a visit is pinned where it is: its officer, its time, both, nothing`() throws {
    var board = try Self.after([.down]).0
    guard case .stop(let stop, let lane)? = board.current else {
      Issue.record("the cursor stands on no visit")
      return
    }
    let officer = lane.crew.officers.first
    let time = Pin.window(on: lane.day, from: stop.begins, through: nil)
    for pin in [
      Pin(officer: officer, window: nil), Pin(officer: nil, window: time),
      Pin(officer: officer, window: time), nil,
    ] {
      #expect(board.take(.character("p")) == nil)
      #expect(board.pin(of: stop.visit) == pin)
      #expect(board.pins == [stop.visit: pin] && board.isChanged)
    }
    // Each press is undone by itself; the first one back to what the records say.
    for _ in 0..<4 { #expect(board.take(.character("u")) == nil) }
    #expect(board.pins.isEmpty && !board.isChanged)
    // The control: what is left out, and the line of a crew, can't be pinned.
    #expect(board.take(.home) == nil && board.take(.character("p")) == nil)
    #expect(board.pins.isEmpty && board.message != nil)
  }

  @Test func `unsaved changes are given up only when q is pressed twice`() throws {
    var board = try Self.board()
    board.changed(
      to: Plan(week: board.plan.week, seed: 9, iterations: 1, routes: [], unplanned: []))
    #expect(board.take(.character("q")) == nil)
    #expect(board.take(.down) == nil)
    #expect(board.take(.character("q")) == nil)
    #expect(board.take(.character("q")) == .quit)
  }
}
