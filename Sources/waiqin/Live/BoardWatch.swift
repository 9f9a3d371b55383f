internal import Foundation
internal import Model
internal import Reports

/// A report shown live in the terminal until a person quits.
struct BoardWatch {
  let seconds: Int
  let display: Display
  /// The report as it is now.
  let text: (Screen) throws -> String

  /// - Throws: what making the report throws; the terminal is as it was by then.
  func run() throws {
    guard let signal = try show() else { return }
    LiveTerminal.end(by: signal)
  }

  /// - Returns: the signal that asks the process to end; nil when a person quit, by q or by Ctrl-C.
  private func show() throws -> Int32? {
    guard let terminal = LiveTerminal() else {
      Console.standard.write(try text(display.screen), styled: true)
      return nil
    }
    var view = LiveView(rows: terminal.rows)
    var due = Date()
    while true {
      if due <= Date() {
        try renew(&view)
        due = Date().addingTimeInterval(Double(seconds))
      }
      let left = Int(due.timeIntervalSinceNow * 1_000)
      switch terminal.next(within: max(left, 1)) {
      case .nothing: break
      case .signal(SIGINT): return nil
      case .signal(let signal): return signal
      case .resized:
        view.resize(rows: terminal.rows)
        try renew(&view)
      case .keys(let keys):
        for key in keys {
          switch key {
          case .character("q"), .character("Q"), .interrupt: return nil
          case .down, .character("j"): view.scroll(by: 1)
          case .up, .character("k"): view.scroll(by: -1)
          case .pageDown, .character(" "): view.scroll(by: view.height)
          case .pageUp: view.scroll(by: -view.height)
          case .home: view.scroll(by: -100_000)
          case .end: view.scroll(by: 100_000)
          default: break
          }
        }
        draw(&view, nil)
      }
    }
  }

  private func renew(_ view: inout LiveView) throws { draw(&view, try text(display.screen)) }

  /// Writes what differs from what stands, in one piece.
  private func draw(_ view: inout LiveView, _ text: String?) {
    if let text { view.show(text) }
    view.footer = LiveFooter.text(seconds: seconds, hidden: view.hidden, on: display.screen)
    let changes = view.changes()
    if !changes.isEmpty { Console.standard.steer(changes) }
  }
}
