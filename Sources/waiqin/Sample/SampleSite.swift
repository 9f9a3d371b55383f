internal import Model

/// A site of the sample: a firm of an invented name, a neighbourhood, a building site.
struct SampleSite {
  let number: Int
  let name: String
  /// The code of the town.
  let town: String
  let record: RecordID
  /// The fields of its creation.
  let values: [(String, FieldValue?)]

  init?(_ row: SampleRow) {
    guard let number = row.number(0), let town = SamplePlace.town(row.text(1)) else { return nil }
    self.number = number
    name = row.text(4)
    self.town = town.code
    record = Self.record(number)
    let metres = row.words(2).compactMap { Int($0) }
    let follow = row.words(7)
    values = [
      ("name", .text(name)), ("town", .text(town.code)),
      ("address", .text("\(town.zh)虚构路\(number)号")),
      (
        "point",
        metres.count == 2
          ? SamplePlace.point(north: metres[0], east: metres[1], of: town) : nil
      ),
      ("industry", .optional(row[3])), ("contact", .optional(row[5])),
      ("phone", .text(SamplePhone.text(number))), ("windows", .optional(row.parts(6))),
      ("major", follow.count == 2 ? .bool(true) : nil), ("tracker", .optional(follow.first)),
      ("next_contact", .optional(follow.last.flatMap { SampleCalendar.day($0) })),
    ]
  }

  static func record(_ number: Int) -> RecordID { SampleID.record("site \(number)") }
}

/// Phone numbers that nobody can have.
enum SamplePhone {
  /// `000-0000-` and `number` in four digits.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return "000-0000-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
