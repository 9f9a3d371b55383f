/// How hard a pattern of modules is to read; the mask with the least is taken.
///
/// Source: ISO/IEC 18004:2015, 7.8.3.1.
enum QRPenalty {
  static func of(_ rows: [[Bool]]) -> Int {
    let columns = rows.indices.map { column in rows.map { $0[column] } }
    return (rows + columns).reduce(0) { $0 + runs($1) + finders($1) } + squares(rows)
      + balance(rows)
  }

  /// Five or more alike in a row: 3, and 1 for each further one.
  static func runs(_ line: [Bool]) -> Int {
    var penalty = 0
    var length = 0
    for index in line.indices {
      length = index > 0 && line[index] == line[index - 1] ? length + 1 : 1
      if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
    }
    return penalty
  }

  /// What looks like a finder with four light modules on one side: 40 for each.
  static func finders(_ line: [Bool]) -> Int {
    var penalty = 0
    var last = 0
    for (index, isDark) in line.enumerated() {
      // The last eleven modules as bits.
      last = (last << 1 | (isDark ? 1 : 0)) & 0x7FF
      if index >= 10, last == 0b101_1101_0000 || last == 0b000_0101_1101 { penalty += 40 }
    }
    return penalty
  }

  /// Two by two alike: 3 for each, also where they overlap.
  static func squares(_ rows: [[Bool]]) -> Int {
    var penalty = 0
    for row in rows.indices.dropLast() {
      for column in rows[row].indices.dropLast() {
        let first = rows[row][column]
        if rows[row][column + 1] == first, rows[row + 1][column] == first,
          rows[row + 1][column + 1] == first
        {
          penalty += 3
        }
      }
    }
    return penalty
  }

  /// 10 for each full 5 % by which the dark modules are off one half.
  static func balance(_ rows: [[Bool]]) -> Int {
    let total = rows.reduce(0) { $0 + $1.count }
    let dark = rows.reduce(0) { $0 + $1.count { $0 } }
    return total == 0 ? 0 : abs(dark * 20 - total * 10) / total * 10
  }
}
