/// Interchangeable shifts.
struct ShiftKind {
  /// In ascending order, at least one.
  let shifts: [Int]

  /// One of them that stands for all.
  var example: Int { shifts[0] }

  /// In the order of their first shifts.
  static func all(of tables: Tables) -> [ShiftKind] {
    var shifts: [[Int]] = []
    for (index, facts) in tables.shifts.enumerated() {
      while shifts.count <= facts.kind { shifts.append([]) }
      shifts[facts.kind].append(index)
    }
    return shifts.filter { !$0.isEmpty }.map { ShiftKind(shifts: $0) }
  }
}
