internal import Foundation
internal import Reports

/// The terminal while something is shown live: its other screen, without cursor and echo, and keys as they come.
///
/// Signals wait until `next` asks for them, so that nothing ever ends the process while the terminal is not as it was.
struct LiveTerminal: ~Copyable {
  private let before: termios
  private let signals: sigset_t
  private let signalsBefore: sigset_t

  /// What happened.
  enum Event: Equatable {
    case keys([Key])
    /// The terminal has another size, or was used by somebody else.
    case resized
    /// Somebody asks the process to end.
    case signal(Int32)
    case nothing
  }

  /// The signals that end a process which does nothing about them, without those that tell of its own faults and the one
  /// that nothing can be done about.
  private static let ending = [
    SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2, SIGPOLL, SIGPROF,
    SIGVTALRM, SIGXCPU, SIGXFSZ, SIGPWR, SIGSTKFLT,
  ]

  /// Nil where standard input is no terminal: then there are no keys, and none is waited for.
  init?() {
    var before = termios()
    guard tcgetattr(0, &before) == 0, isatty(1) == 1 else { return nil }
    self.before = before
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in Self.ending + [SIGTSTP, SIGWINCH] { sigaddset(&signals, signal) }
    var signalsBefore = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &signalsBefore)
    self.signals = signals
    self.signalsBefore = signalsBefore
    enter()
  }

  deinit {
    leave()
    var signals = signalsBefore
    pthread_sigmask(SIG_SETMASK, &signals, nil)
  }

  private func enter() {
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSANOW, &raw)
    Console.standard.steer("\u{1B}[?1049h\u{1B}[?25l")
  }

  private func leave() {
    var before = before
    Console.standard.trySteering("\u{1B}[?25h\u{1B}[?1049l")
    tcsetattr(0, TCSANOW, &before)
  }

  /// The rows of the terminal.
  var rows: Int {
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : 24
  }

  /// What happens within so many milliseconds, a tenth of a second at a time.
  func next(within milliseconds: Int) -> Event {
    var left = milliseconds
    repeat {
      if let signal = pending() {
        if signal != SIGTSTP { return signal == SIGWINCH ? .resized : .signal(signal) }
        sleep()
        return .resized
      }
      var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      if poll(&descriptor, 1, Int32(max(min(left, 100), 0))) == 1 {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(0, &bytes, bytes.count)
        // Nobody is left at the other end.
        if count <= 0 { return .signal(SIGHUP) }
        return .keys(Key.all(in: Array(bytes.prefix(count))))
      }
      left -= 100
    } while left > 0
    return .nothing
  }

  private func pending() -> Int32? {
    var signals = signals
    var now = timespec()
    let signal = sigtimedwait(&signals, nil, &now)
    return signal > 0 ? signal : nil
  }

  /// Hands the terminal back until the shell wakes the process again.
  private func sleep() {
    leave()
    var stop = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    raise(SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    enter()
  }

  /// Ends the process as the signal would have, once the terminal is as it was.
  static func end(by number: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    signal(number, SIG_DFL)
    raise(number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }
}
