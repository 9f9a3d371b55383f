internal import ArgumentParser
internal import Foundation
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanBoard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Work on a week's plan by keys",
    discussion: """
      Examples:
        waiqin plan board 2026-W48

      Arrows move, Enter takes a visit and puts it on another crew's day, p pins one where it is, u undoes, s saves, q quits, \
      ? lists all keys. What is in the way of a move is named. Without a terminal the board is printed once.
      """)

  @OptionGroup var desk: PlanDesk

  func run() throws {
    let opened = try desk.opened()
    var bench = PlanBoardBench(opened.bench)
    var board = WeekBoard(
      opened.bench.plan, lanes: opened.bench.lanes.map { .init(day: $0.day, crew: $0.crew) },
      book: opened.book)
    if let signal = try live(&board, &bench, opened) { LiveTerminal.end(by: signal) }
  }

  /// - Returns: the signal that asks the process to end; nil when a person quit.
  private func live(
    _ board: inout WeekBoard, _ bench: inout PlanBoardBench, _ opened: PlanDesk.Opened
  ) throws -> Int32? {
    let display = desk.common.display
    guard !desk.common.json, let terminal = LiveTerminal() else {
      Console.standard.write(board.text(on: display.screen, rows: 60), styled: true)
      return nil
    }
    var view = LiveView(rows: terminal.rows + 1)
    while true {
      view.show(board.text(on: display.screen, rows: terminal.rows))
      let changes = view.changes()
      if !changes.isEmpty { Console.standard.steer(changes) }
      switch terminal.next(within: 60_000) {
      case .nothing: break
      case .signal(SIGINT): return nil
      case .signal(let signal): return signal
      case .resized: view.resize(rows: terminal.rows + 1)
      case .keys(let keys):
        for key in keys {
          switch board.take(key) {
          case .quit?: return nil
          case .save(let plan)?: try save(plan, &board, opened)
          case .move(let visit, let day, let crew)?:
            do {
              board.changed(
                to: try bench.moving(visit, to: day, crew: crew, on: board, opened))
            } catch let fault as WorkbenchFault {
              board.refused(fault)
            }
          case nil: break
          }
        }
      }
    }
  }

  /// Keeps the plan as a further version and writes the pins; the checker has the last word.
  private func save(
    _ plan: Plan, _ board: inout WeekBoard, _ opened: PlanDesk.Opened
  ) throws {
    let violations = PlanChecker(opened.input.pinning(board.pins)).violations(of: plan)
    if let first = violations.first { return board.refused(first) }
    let now = try desk.today.now()
    let pins = board.unsavedPins
    try OfficeDevice.work(common: desk.common, now: now) { transaction, pen in
      for (visit, pin) in pins {
        try pen.write([try pin.draft(for: visit, at: pen.at, in: transaction)], in: transaction)
      }
      try transaction.save(plan, at: now)
    }
    board.saved(plan)
  }
}

/// The bench of the plan that the board shows; laid out anew where an undo or a pin has changed that.
struct PlanBoardBench {
  private var bench: Workbench
  private var pins: [RecordID: Pin?] = [:]

  init(_ bench: Workbench) { self.bench = bench }

  /// The plan of the board with `visit` on a crew's day.
  ///
  /// - Throws: `WorkbenchFault`, naming what is in the way.
  mutating func moving(
    _ visit: RecordID, to day: Day, crew: Int, on board: WeekBoard, _ opened: PlanDesk.Opened
  ) throws -> Plan {
    if bench.plan != board.plan || pins != board.pins {
      pins = board.pins
      bench = try Workbench(board.plan, input: opened.input.pinning(pins))
    }
    bench = try bench.moving(visit, to: day, crew: crew)
    return bench.plan
  }
}
