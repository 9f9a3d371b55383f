extension MaskedText {
  // MARK: Resident identity numbers

  /// Where resident identity numbers stand: 18 digits with a birthday and the right check digit, or 15 or 18 after 身份证.
  ///
  /// Source: GB 11643-1999.
  var residentNumbers: [Range<Int>] {
    folded.indices.compactMap { start in
      guard digits[start] != nil, isEdge(start) else { return nil }
      if let range = eighteen(from: start),
        isCitizen(range.digits) || isAnnounced(start)
      {
        return start..<range.end
      }
      if let run = run(of: 15, from: start), isEdge(run.end), isAnnounced(start) {
        return start..<run.end
      }
      return nil
    }
  }

  /// 17 digits and one more or an X.
  private func eighteen(from start: Int) -> (digits: [Unicode.Scalar], end: Int)? {
    guard let run = run(of: 17, from: start) else { return nil }
    var last = run.end
    if last < folded.count, Self.parts(folded[last]) { last += 1 }
    guard last < folded.count, let digit = folded[last] == "x" ? "x" : digits[last],
      isEdge(last + 1)
    else { return nil }
    return (run.digits + [digit], last + 1)
  }

  private func isCitizen(_ digits: [Unicode.Scalar]) -> Bool {
    let values = digits.prefix(17).map { Int($0.value) - 0x30 }
    guard (1...8).contains(values[0]),
      (1800...2099).contains(values[6] * 1000 + values[7] * 100 + values[8] * 10 + values[9]),
      (1...12).contains(values[10] * 10 + values[11]),
      (1...31).contains(values[12] * 10 + values[13])
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10x98765432".unicodeScalars)[sum % 11] == digits[17]
  }

  private func isAnnounced(_ start: Int) -> Bool {
    (0...8).contains { holds("身份证", at: start - $0 - 3) }
  }

  // MARK: Addresses and names on the net

  /// Where e-mail addresses stand.
  var mailAddresses: [Range<Int>] {
    folded.indices.filter { folded[$0] == "@" }.compactMap { at in
      var start = at
      while start > 0, isMailLetter(folded[start - 1]) || folded[start - 1] == "+" { start -= 1 }
      var end = at + 1
      while end < folded.count, isMailLetter(folded[end]) { end += 1 }
      while end > at + 1, !folded[end - 1].isASCIILetter { end -= 1 }
      let host = folded[(at + 1)..<end].split(separator: ".", omittingEmptySubsequences: false)
      guard start < at, host.count > 1, host.allSatisfy({ !$0.isEmpty }),
        (host.last?.count ?? 0) > 1
      else { return nil }
      return start..<end
    }
  }

  private func isMailLetter(_ letter: Unicode.Scalar) -> Bool {
    letter.isASCIILetter || letter.isASCIIDigit || "._%-".unicodeScalars.contains(letter)
  }

  private static let services = ["微信", "wechat", "weixin", "vx", "qq", "扣扣"]

  /// Where the name of an account stands after the word for WeChat or QQ; one of letters alone only where a colon, 号, 是 or
  /// 为 leads to it.
  var accounts: [Range<Int>] {
    Self.services.flatMap { service in
      places(of: Array(service.unicodeScalars)).compactMap { account(from: $0.upperBound) }
    }
  }

  private func account(from end: Int) -> Range<Int>? {
    var start = end
    while start < folded.count, start < end + 6,
      " :号码是为群账帐(\"“".unicodeScalars.contains(folded[start])
    {
      start += 1
    }
    var stop = start
    while stop < folded.count,
      folded[stop].isASCIILetter || folded[stop].isASCIIDigit
        || "_-".unicodeScalars.contains(folded[stop])
    {
      stop += 1
    }
    let name = folded[start..<stop]
    let isLed = folded[end..<start].contains { ":号是为".unicodeScalars.contains($0) }
    let isDay = name.count == 8 && ["19", "20"].contains(name.prefix(2).text)
    guard (5...20).contains(name.count), !isDay,
      isLed
        ? name.count > 5 || name.allSatisfy(\.isASCIIDigit) : name.contains(where: \.isASCIIDigit)
    else { return nil }
    return start..<stop
  }
}
