/// Numbers that tell only by what is beside them.
extension MaskedText {
  /// The end of a landline without its area code: eight digits that begin with 2 to 8 and stand alone in a Chinese text,
  /// or, where a word such as 电话 or tel is near, seven or eight, in two groups as well.
  ///
  /// Days, years with a number, amounts and what is called a number of something else are none.
  func local(from start: Int, after last: Range<Int>?) -> Int? {
    guard let first = digits[start], ("2"..."8").contains(first), isEdge(start) else { return nil }
    for length in [8, 7] {
      guard let run = run(of: length, from: start), isEdge(run.end) else { continue }
      let range = start..<run.end
      let groups = groups(in: range)
      guard [[8], [7], [4, 4], [3, 4]].contains(groups), !isMeasured(at: run.end), !isNamed(range)
      else { continue }
      let isCalled =
        last.map { start - $0.upperBound <= 3 } ?? false || isCalled(before: start)
        || isCalled(after: run.end)
      if groups == [8], isCalled ? isDay(run.digits) : isYear(run.digits[...]) { continue }
      if groups != [8], isYear(run.digits[...]) || isYear(run.digits.dropFirst(4)) { continue }
      if isCalled ? isApart(range) : groups == [8] && isAlone(range) { return run.end }
    }
    return nil
  }

  private static let callWords = [
    "电话", "手机", "座机", "联系", "联络", "拨打", "致电", "来电", "回电", "去电", "热线", "号码", "微信", "短信",
    "传真", "tel", "phone", "call", "mobile", "fax",
  ]

  /// True where a word for telephones stands at most eight letters before `start`, in the same sentence and with no
  /// number between.
  private func isCalled(before start: Int) -> Bool {
    for end in (max(0, start - 8)...start).reversed() {
      if Self.callWords.contains(where: { holds($0, at: end - $0.count) }) { return true }
      guard end > 0, !Self.endsSentence(folded[end - 1]), !folded[end - 1].isASCIIDigit else {
        return false
      }
    }
    return false
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    "。;!?\n".unicodeScalars.contains(scalar)
  }

  /// True where such a word begins at most four letters after `end`, with no mark of punctuation between.
  private func isCalled(after end: Int) -> Bool {
    for position in end..<min(end + 5, folded.count) {
      if Self.callWords.contains(where: { holds($0, at: position) }) { return true }
      if Self.endsSentence(folded[position]) || ",、:".unicodeScalars.contains(folded[position]) {
        return false
      }
    }
    return false
  }

  /// True where no other digits and no decimals touch the number.
  private func isApart(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, folded[range.lowerBound - 1] == "." { return false }
    return !(holds(".", at: range.upperBound) && digit(at: range.upperBound + 1))
  }

  /// True where eight ASCII digits are no part of a code or of a line of figures, and the text is no line of a program.
  private func isAlone(_ range: Range<Int>) -> Bool {
    guard folded[range].allSatisfy(\.isASCIIDigit), folded.contains(where: { !$0.isASCII }) else {
      return false
    }
    if let before = folded[..<range.lowerBound].last(where: { $0 != " " }), isOfCode(before) {
      return false
    }
    let rest = folded[range.upperBound...]
    guard let next = rest.first, let after = rest.first(where: { $0 != " " }) else { return true }
    return !isOfCode(next) && !after.isASCIIDigit
  }

  private func isOfCode(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isASCIIDigit || "-._#=&@/~".unicodeScalars.contains(scalar)
  }

  private func digit(at position: Int) -> Bool {
    position < folded.count && digits[position] != nil
  }

  /// True for digits that begin with a year: a day, or the number of a document of that year.
  private func isYear(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
    digits.count >= 4 && ["19", "20"].contains(digits.prefix(2).text)
  }

  /// True for eight digits that are a day, such as 20261120.
  private func isDay(_ digits: [Unicode.Scalar]) -> Bool {
    guard isYear(digits[...]), let month = Int(digits[4..<6].text),
      let day = Int(digits[6..<8].text)
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  private static let units = [
    "元", "万", "亿", "千克", "千米", "千瓦", "吨", "公里", "公斤", "公顷", "米", "平方", "平米", "立方", "亩", "户", "人",
    "只", "头", "台", "件", "套", "辆", "度", "升", "克", "斤", "次", "年", "月", "日", "天", "号", "%", "‰", "℃",
    "㎡", "kg", "mg", "km",
  ]

  /// True where a unit follows: then it is an amount.
  func isMeasured(at end: Int) -> Bool {
    let next = folded[end...].firstIndex { $0 != " " } ?? folded.endIndex
    return Self.units.contains { holds($0, at: next) }
  }

  /// True where the words before call it the number of something else: `编号`, `许可证号：`, `第`.
  func isNamed(_ range: Range<Int>) -> Bool {
    guard
      let end = folded[..<range.lowerBound].lastIndex(where: {
        !" :为是(\"'“「".unicodeScalars.contains($0)
      })
    else { return false }
    // A house is no name: `12号 83912345`.
    if folded[end] == "号", end > 0, digits[end - 1] != nil { return false }
    let word = folded[max(0, end - 5)...end].text
    let isOfPhone = (Self.callWords + ["固话", "qq"]).contains { name in
      ["", "号", "号码"].contains { word.hasSuffix(name + $0) }
    }
    if isOfPhone || word.hasSuffix("号码") { return false }
    return ["号", "码", "第", "证"].contains { word.hasSuffix($0) }
  }
}
