/// A day of the week, numbered as in ISO 8601.
package enum Weekday: Int, CaseIterable, Comparable, Sendable, Phrased {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  package var isWeekend: Bool { self == .saturday || self == .sunday }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.monday, .zh): "周一"
    case (.monday, .en): "Mon"
    case (.tuesday, .zh): "周二"
    case (.tuesday, .en): "Tue"
    case (.wednesday, .zh): "周三"
    case (.wednesday, .en): "Wed"
    case (.thursday, .zh): "周四"
    case (.thursday, .en): "Thu"
    case (.friday, .zh): "周五"
    case (.friday, .en): "Fri"
    case (.saturday, .zh): "周六"
    case (.saturday, .en): "Sat"
    case (.sunday, .zh): "周日"
    case (.sunday, .en): "Sun"
    }
  }
}
