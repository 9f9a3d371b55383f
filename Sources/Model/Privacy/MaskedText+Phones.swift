extension MaskedText {
  /// Where telephone numbers stand: mobile numbers (11 digits), landlines with their area code and service numbers that
  /// begin with 400 or 800, all with the country's code where it is there; and landlines of seven or eight digits
  /// without an area code, as far as `local` knows them.
  var phones: [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < folded.count {
      if let end = phone(from: position) ?? local(from: position, after: found.last) {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private func phone(from start: Int) -> Int? {
    guard digits[start] != nil || Self.opens(folded[start]), isEdge(start) else { return nil }
    var first = start
    while first < folded.count, Self.opens(folded[first]) { first += 1 }
    for prefix in ["0086", "86", ""] {
      var begin = first
      if !prefix.isEmpty {
        guard let run = run(of: prefix.count, from: first), run.digits.text == prefix else {
          continue
        }
        begin = run.end
        while begin < folded.count, Self.parts(folded[begin]) { begin += 1 }
      }
      for length in [12, 11, 10] {
        guard let run = run(of: length, from: begin), isEdge(run.end),
          isPhone(run.digits, begin..<run.end), !isDay(begin..<run.end)
        else { continue }
        return run.end
      }
    }
    return nil
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool { scalar == "+" || scalar == "(" }

  private func isPhone(_ digits: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let groups = groups(in: range)
    // What stands in one piece may be a number of something else.
    let isOther = groups.count == 1 && isNamed(range)
    return switch (digits[0], digits[1], digits[2]) {
    case ("1", "3"..."9", _): digits.count == 11
    case ("0", "1", "0"): digits.count == 11 && !isOther
    case ("0", "2", _): (10...11).contains(digits.count) && !isOther
    case ("0", "3"..."9", _): (11...12).contains(digits.count) && !isOther
    case ("4", "0", "0"), ("8", "0", "0"):
      digits.count == 10 && [[10], [3, 7], [3, 3, 4], [3, 4, 3]].contains(groups)
        && !isOther && !isMeasured(at: range.upperBound)
    default: false
    }
  }

  // MARK: Shapes

  /// How many digits stand together, group by group; nothing where more than one mark parts two groups.
  func groups(in range: Range<Int>) -> [Int] {
    var groups: [Int] = []
    var isParted = true
    for position in range {
      if digits[position] == nil {
        if isParted { return [] }
        isParted = true
      } else {
        if isParted { groups.append(0) }
        groups[groups.count - 1] += 1
        isParted = false
      }
    }
    return groups
  }

  /// True where a day such as `2026-11-20` stands by itself in the range: other numbers beside a day make no
  /// phone.
  private func isDay(_ range: Range<Int>) -> Bool {
    folded[range].text.split(separator: " ").contains { word in
      let parts = word.split(separator: word.contains("-") ? "-" : "/")
      guard parts.map(\.utf8.count) == [4, 2, 2] || parts.map(\.utf8.count) == [4, 1, 2],
        ["19", "20"].contains(parts[0].prefix(2)), let month = Int(parts[1]),
        let day = Int(parts[2])
      else { return false }
      return (1...12).contains(month) && (1...31).contains(day)
    }
  }
}
