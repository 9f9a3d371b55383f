import Model

@testable import waiqin

/// Nine months of 2019 in the sample district, made up so that the bureau's report comes to its real counts.
///
/// Beside what the report counts there is as much that it must not count: cases before and after the period, open
/// ones, withdrawn ones, and those of other kinds.
enum Year2019 {
  static func files() -> [SampleFile] {
    var window = Year2019Window()
    var files = Year2019Tables.files()
    files.append(SampleFile(path: "devices.json", bytes: Array(Year2019Device.list.utf8)))
    files += window.bundles()
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static let first = day("2019-01-01")
  static let last = day("2019-09-30")

  /// The last days of what each round of bundles holds.
  static let rounds = ["2018-12-31", "2019-03-31", "2019-06-30", "2019-09-30", "2019-10-31"].map(
    day)

  static func day(_ iso: String) -> Day { (try? Day(iso: iso)) ?? .first }

  /// The working day so many working days after the end of 2018, or before it where less than 0; from -40 on.
  static func workday(_ number: Int) -> Day {
    let start = day("2018-10-31")
    let before = WorkCalendar.china.workdays(after: start, through: day("2018-12-31"))
    return WorkCalendar.china.adding(workdays: before + number, to: start)
  }

  static func after(_ day: Day, _ workdays: Int) -> Day {
    WorkCalendar.china.adding(workdays: workdays, to: day)
  }

  /// An entry of `list` for this number, the same every time.
  static func pick<Value>(_ list: [Value], _ number: Int) -> Value {
    list[((number % list.count) + list.count) % list.count]
  }
}

/// The devices of 2019: the window, and a tablet for the first officer of each pair.
enum Year2019Device {
  static let window = SampleDevice(number: 1, name: "一窗受理", officer: nil, year: 2019)

  static let tablets = SampleOfficer.all.enumerated().filter { $0.offset % 2 == 0 }.map {
    SampleDevice(
      number: $0.offset / 2 + 2, name: "平板 \($0.element.code)", officer: $0.element.code,
      year: 2019)
  }

  static var list: String { SampleDevice.list([window] + tablets) }
}
