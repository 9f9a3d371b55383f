package import Model

/// A week's plan on the screen, to be worked on by keys: what is shown and where the cursor stands.
///
/// A pure value: a key gives another board and perhaps something to be done, whose outcome is told to it. What a change
/// does to the plan is not decided here.
package struct WeekBoard: Sendable {
  /// A crew's day that can take visits.
  package struct Lane: Hashable, Sendable {
    let day: Day
    let crew: Plan.Crew

    package init(day: Day, crew: Plan.Crew) {
      self.day = day
      self.crew = crew
    }
  }

  /// What the cursor can stand on.
  enum Item: Hashable {
    case lane(Lane)
    case stop(Plan.Stop, Lane)
    case unplanned(Plan.Unplanned)

    var visit: RecordID? {
      switch self {
      case .lane: nil
      case .stop(let stop, _): stop.visit
      case .unplanned(let left): left.visit
      }
    }
  }

  enum Mode: Equatable {
    case browsing
    /// A visit is being moved.
    case carrying(RecordID)
    case filtering
    case help
    /// Unsaved changes are about to be given up.
    case leaving
  }

  /// What the board asks for.
  package enum Request: Hashable, Sendable {
    case move(RecordID, to: Day, crew: Int)
    case save(Plan)
    case quit
  }

  /// What keys change, and what undoing brings back.
  private struct State: Equatable {
    var plan: Plan
    var pins: [RecordID: Pin?] = [:]
  }

  private var state: State
  let book: PlanBook
  let lanes: [Lane]
  /// What there was before each change, the newest last.
  private var earlier: [State] = []
  private var saved: State
  private(set) var mode = Mode.browsing
  private(set) var filter = ""
  /// What the last key came to, in both languages.
  private(set) var message: Words?
  private(set) var column = 0
  private(set) var row = 0

  /// - Parameter lanes: by day, then by the crew's number.
  package init(_ plan: Plan, lanes: [Lane], book: PlanBook) {
    state = State(plan: plan)
    saved = state
    self.lanes = lanes
    self.book = book
  }

  package var plan: Plan { state.plan }
  /// The visits whose pins were changed here, each with what it is pinned to now; nil for nothing.
  package var pins: [RecordID: Pin?] { state.pins }
  var savedPins: [RecordID: Pin?] { saved.pins }
  package var isChanged: Bool { state != saved }

  // MARK: What there is

  /// The days that have lanes; what is left out stands in one more column.
  var days: [Day] { Set(lanes.map(\.day)).sorted() }

  /// The items of a column, from the top, as far as the filter leaves them.
  func items(in column: Int) -> [Item] {
    guard days.indices.contains(column) else {
      return plan.unplanned.filter { matches($0.visit) }.map { .unplanned($0) }
    }
    return lanes.filter { $0.day == days[column] }.flatMap { lane in
      [.lane(lane)] + stops(of: lane).filter { matches($0.visit) }.map { .stop($0, lane) }
    }
  }

  func stops(of lane: Lane) -> [Plan.Stop] {
    plan.routes.first { $0.day == lane.day && $0.crew.number == lane.crew.number }?.stops ?? []
  }

  private func matches(_ visit: RecordID) -> Bool {
    if filter.isEmpty { return true }
    let texts = [book.visit(visit)?.title, book.site(of: visit)?.name]
    return texts.contains { $0?.contains(filter) == true }
  }

  var current: Item? {
    let items = items(in: column)
    return items.indices.contains(row) ? items[row] : nil
  }

  // MARK: Keys

  /// Takes a key.
  ///
  /// - Returns: what is to be done, if anything.
  package mutating func take(_ key: Key) -> Request? {
    message = nil
    switch mode {
    case .help:
      mode = .browsing
      return nil
    case .filtering:
      type(key)
      return nil
    case .browsing, .carrying, .leaving: return act(key)
    }
  }

  private mutating func act(_ key: Key) -> Request? {
    let isLeaving = mode == .leaving
    if isLeaving { mode = .browsing }
    switch key {
    case .left, .character("h"): go(to: column - 1)
    case .right, .character("l"): go(to: column + 1)
    case .up, .character("k"): row = max(row - 1, 0)
    case .down, .character("j"): row = min(row + 1, max(items(in: column).count - 1, 0))
    case .home: row = 0
    case .end: row = max(items(in: column).count - 1, 0)
    case .enter, .character(" "): return pickOrDrop()
    case .escape:
      mode = .browsing
      filter = ""
      go(to: column)
    case .character("u"): undo()
    case .character("p"): pin()
    case .character("/"): (mode, filter, row) = (.filtering, "", 0)
    case .character("?"): mode = .help
    case .character("s"): return .save(plan)
    case .interrupt: return .quit
    case .character("q"):
      if !isChanged || isLeaving { return .quit }
      mode = .leaving
      message = Words(
        zh: "有未保存的改动：s 保存，再按 q 放弃", en: "not saved yet: s saves, q again gives it up")
    default: break
    }
    return nil
  }

  private mutating func go(to column: Int) {
    self.column = max(0, min(column, days.count))
    row = min(row, max(items(in: self.column).count - 1, 0))
  }

  private mutating func type(_ key: Key) {
    switch key {
    case .character(let character): filter.append(character)
    case .backspace: filter = String(filter.dropLast())
    case .escape: (mode, filter) = (.browsing, "")
    case .enter:
      mode = .browsing
      return goToFound()
    default: break
    }
    row = 0
  }

  /// Puts the cursor on the first visit that the filter leaves, from the cursor's day on.
  private mutating func goToFound() {
    row = 0
    for place in Array(column...days.count) + Array(0..<column) {
      guard let found = items(in: place).firstIndex(where: { $0.visit != nil }) else { continue }
      (column, row) = (place, found)
      return
    }
    message = Words(zh: "没有含有“\(filter)”的走访", en: "no visit has '\(filter)'")
  }

  private mutating func pickOrDrop() -> Request? {
    guard case .carrying(let visit) = mode else {
      guard let visit = current?.visit else { return nil }
      mode = .carrying(visit)
      return nil
    }
    switch current {
    case .lane(let lane)?, .stop(_, let lane)?:
      return .move(visit, to: lane.day, crew: lane.crew.number)
    case .unplanned?, nil:
      message = Words(zh: "放到某天某组上", en: "put it on a crew's day")
      return nil
    }
  }

  /// Pins the visit under the cursor where it is, or takes its pin off.
  private mutating func pin() {
    guard case .browsing = mode, case .stop(let stop, let lane)? = current,
      book.visit(stop.visit)?.status.isToPlan == true
    else {
      message = Words(zh: "光标先放到已排而未走访的上面", en: "stand on a planned visit that is not made yet")
      return
    }
    let pin = nextPin(of: stop, on: lane)
    earlier.append(state)
    state.pins.updateValue(pin, forKey: stop.visit)
    message =
      pin.map {
        Words(
          zh: "锁定 \($0.text(in: .zh, naming: book.shortName))",
          en: "pinned to \($0.text(in: .en, naming: book.shortName))")
      }
      ?? Words(zh: "不再锁定", en: "no longer pinned")
  }

  private mutating func undo() {
    guard let before = earlier.popLast() else {
      message = Words(zh: "没有可撤销的改动", en: "nothing to undo")
      return
    }
    state = before
    mode = .browsing
    message = Words(zh: "已撤销", en: "undone")
    go(to: column)
  }

  // MARK: Outcomes

  /// The plan with the change that was asked for.
  package mutating func changed(to plan: Plan) {
    earlier.append(state)
    state.plan = plan
    if case .carrying(let visit) = mode {
      mode = .browsing
      row = items(in: column).firstIndex { $0.visit == visit } ?? row
    }
    message = Words(
      zh: "行车 \(plan.drivingMinutes) 分钟，未排 \(plan.unplanned.count) 项",
      en: "driving \(plan.drivingMinutes) min, \(plan.unplanned.count) left out")
  }

  /// Why the change can't be; the plan stays, and what is carried is still in hand.
  package mutating func refused(_ reason: any Phrased) {
    message = Words(zh: reason.text(in: .zh), en: reason.text(in: .en))
  }

  package mutating func saved(_ plan: Plan) {
    saved = state
    saved.plan = plan
    message = Words(zh: "已保存为新版本", en: "saved as a new version")
  }
}

extension Plan {
  fileprivate var drivingMinutes: Int { routes.reduce(0) { $0 + $1.drivingMinutes } }
}
