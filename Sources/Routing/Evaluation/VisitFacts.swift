/// What the inner loops ask about a visit.
struct VisitFacts: Sendable {
  let place: Int32
  /// Seconds, on any shift unless `dependsOnShift`.
  let service: Int32
  /// The first second at which service may start.
  private(set) var from: Int32
  /// The last second at which service may start; before `from` when there is none.
  private(set) var to: Int32
  private var firstWindow: Int32
  private var endOfWindows: Int32
  let dependsOnShift: Bool

  /// Appends its windows, cut off at its release.
  init(_ visit: Problem.Visit, at place: Int32, windows: inout [Problem.Window]) {
    self.place = place
    service = visit.service
    dependsOnShift = !visit.serviceByShift.isEmpty
    firstWindow = Int32(windows.count)
    if visit.windows.isEmpty {
      windows.append(Problem.Window(from: visit.release, to: Int32(Problem.horizon)))
    } else {
      for window in visit.windows where window.to >= visit.release {
        windows.append(
          Problem.Window(from: max(window.from, visit.release), to: window.to))
      }
    }
    endOfWindows = Int32(windows.count)
    let own = windows[Int(firstWindow)...]
    from = own.first?.from ?? 1
    to = own.last?.to ?? 0
  }

  /// The same visit when its service must start within a window too; never, where nothing is left.
  ///
  /// - Parameter all: `Tables.windows`.
  func clipped(to window: Problem.Window, _ all: [Problem.Window]) -> VisitFacts {
    var facts = self
    while facts.firstWindow < facts.endOfWindows, all[Int(facts.firstWindow)].to < window.from {
      facts.firstWindow += 1
    }
    while facts.firstWindow < facts.endOfWindows,
      all[Int(facts.endOfWindows) - 1].from > window.to
    {
      facts.endOfWindows -= 1
    }
    if facts.firstWindow == facts.endOfWindows {
      facts.from = 1
      facts.to = 0
    } else {
      facts.from = max(all[Int(facts.firstWindow)].from, window.from)
      facts.to = min(all[Int(facts.endOfWindows) - 1].to, window.to)
    }
    return facts
  }

  /// Indices into `Tables.windows`.
  @inline(__always)
  var windows: Range<Int> { Int(firstWindow)..<Int(endOfWindows) }

  @inline(__always)
  var hasOneWindow: Bool { endOfWindows - firstWindow == 1 }

  /// The first second, not before `time`, at which its service may start; nil for none.
  ///
  /// - Parameter all: `Tables.windows`.
  @inline(__always)
  func firstOpen(_ time: Int32, _ all: Span<Problem.Window>) -> Int32? {
    if time > to { return nil }
    if time <= from { return from }
    if hasOneWindow { return time }
    for index in windows where all[index].to >= time { return max(time, all[index].from) }
    return nil
  }

  /// The last second, not after `time`, at which its service may start; nil for none.
  @inline(__always)
  func lastOpen(_ time: Int32, _ all: Span<Problem.Window>) -> Int32? {
    if time < from { return nil }
    if time >= to { return to }
    if hasOneWindow { return time }
    for index in windows.reversed() where all[index].from <= time {
      return min(time, all[index].to)
    }
    return nil
  }
}
