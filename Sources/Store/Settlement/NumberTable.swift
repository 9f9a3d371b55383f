internal import Exchange
internal import GRDB
internal import Model

/// Which numbers of each device are here (the rows of `span` and `fork`), and the review items about them.
struct NumberTable {
  let database: Database

  /// Takes in the numbers of operations of `device` that are new to the log.
  func add(_ numbers: [Int64], of device: RecordID) throws {
    let sorted = numbers.sorted()
    var spans = try self.spans(of: device)
    for (index, number) in sorted.enumerated() {
      let isRepeated = index > 0 && sorted[index - 1] == number
      if isRepeated || Self.contains(number, in: spans) {
        try database.runCached(
          "INSERT INTO fork (device, sequence) VALUES (?, ?) ON CONFLICT DO NOTHING",
          [device.blob, number])
      }
    }
    let before = spans
    for run in Self.runs(sorted) { Self.insert(run, into: &spans) }
    if spans != before { try write(spans, of: device) }
  }

  /// Makes all rows anew from the log, and returns the devices in it.
  func rebuild() throws -> [RecordID] {
    let devices = try database.cachedRows(
      "SELECT DISTINCT device FROM operation ORDER BY device"
    ).compactMap { RecordID($0[0] as Blob?) }
    for device in devices {
      let numbers = try database.cachedRows(
        "SELECT sequence FROM operation WHERE device = ?", [device.blob]
      ).map { $0[0] as Int64 }
      try add(numbers, of: device)
    }
    return devices
  }

  /// Opens the gaps and forks of `device` that nobody has dismissed.
  func review(_ device: RecordID, decisions: Decisions) throws {
    try database.runCached("DELETE FROM review WHERE device = ?", [device.blob])
    let sequence = try sequence(of: device)
    for fork in sequence.forks where !decisions.isDismissed(fork, of: device) {
      try ReviewTable.insert(
        ReviewItem(.fork(device: device, sequence: fork.sequence)), into: database)
    }
    for missing in sequence.missing where !decisions.isDismissed(missing, of: device) {
      try ReviewTable.insert(
        ReviewItem(.gap(device: device, missing: missing)), into: database)
    }
  }

  func sequence(of device: RecordID) throws -> DeviceSequence {
    let forks = try database.cachedRows(
      "SELECT sequence FROM fork WHERE device = ? ORDER BY sequence", [device.blob]
    ).map { row in
      let sequence: Int64 = row[0]
      let operations = try database.cachedRows(
        "SELECT id FROM operation WHERE device = ? AND sequence = ? ORDER BY id",
        [device.blob, sequence]
      ).compactMap { OperationID($0[0] as Blob?) }
      return DeviceSequence.Fork(sequence: sequence, operations: operations)
    }
    return DeviceSequence(device: device, spans: try spans(of: device), forks: forks)
  }

  private func spans(of device: RecordID) throws -> [ClosedRange<Int64>] {
    try database.cachedRows(
      "SELECT first, last FROM span WHERE device = ? ORDER BY first", [device.blob]
    ).map { ($0[0] as Int64)...($0[1] as Int64) }
  }

  private func write(_ spans: [ClosedRange<Int64>], of device: RecordID) throws {
    try database.runCached("DELETE FROM span WHERE device = ?", [device.blob])
    for span in spans {
      try database.runCached(
        "INSERT INTO span (device, first, last) VALUES (?, ?, ?)",
        [device.blob, span.lowerBound, span.upperBound])
    }
  }

  // MARK: Ranges

  private static func contains(_ number: Int64, in spans: [ClosedRange<Int64>]) -> Bool {
    let index = spans.partitioningIndex { $0.upperBound >= number }
    return index < spans.count && spans[index].contains(number)
  }

  /// The ranges without a gap in `sorted`.
  private static func runs(_ sorted: [Int64]) -> [ClosedRange<Int64>] {
    var runs: [ClosedRange<Int64>] = []
    for number in sorted {
      if let last = runs.last, number - 1 <= last.upperBound {
        runs[runs.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// Puts `run` into `spans`, and joins it with those that it meets.
  private static func insert(_ run: ClosedRange<Int64>, into spans: inout [ClosedRange<Int64>]) {
    // Numbers start at 1, so one less never overflows.
    let start = spans.partitioningIndex { $0.upperBound >= run.lowerBound - 1 }
    var joined = run
    var end = start
    while end < spans.count, spans[end].lowerBound - 1 <= run.upperBound {
      joined =
        min(
          joined.lowerBound, spans[end].lowerBound)...max(
          joined.upperBound, spans[end].upperBound)
      end += 1
    }
    spans.replaceSubrange(start..<end, with: [joined])
  }
}

extension Array {
  /// The first index for whose element `belongsAfter` holds, in an array that has all such elements last.
  fileprivate func partitioningIndex(_ belongsAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
