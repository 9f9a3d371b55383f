import TestSupport

@testable import Model

/// The working days of 2017 to 2026 as the PyPI package `chinesecalendar` counts them.
struct WorkdayOracle {
  private let exceptions: [String: String]

  init() throws {
    exceptions = Dictionary(
      try Fixtures.rows(of: "calendar/exceptions.tsv").map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
  }

  func isWorkday(_ day: Day) -> Bool {
    switch exceptions[day.iso] {
    case "work": true
    case "off": false
    // 1970-01-05 was a Monday, four days after day 0.
    default: ((Int(day.number) - 4) % 7 + 7) % 7 < 5
    }
  }
}
