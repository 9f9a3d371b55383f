/// An address, taken apart so that it is found where somebody wrote less of it or turned it round.
///
/// Of `新城街道示例路12号3幢101室` these are found: `示例路12号`, `示例路 12 号 3 幢`, `示例路12-3-101`, `12号示例路`,
/// `3幢101室` and `3-101`; of `桃园小区5幢301室` also `桃园5-301`. The road alone is not, nor the road with another number:
/// those are what tickets are about.
struct HomeAddress: Hashable, Sendable {
  /// What its roads, estates and villages are called.
  private let names: [[Unicode.Scalar]]
  private let numbers: [Number]
  /// The last two numbers, such as building and room; none where there are fewer.
  private let room: [Number]

  /// - Parameter address: folded and without spaces.
  /// - Returns: nil for one in which no name has a number behind it.
  init?(_ address: [Unicode.Scalar]) {
    let text = MaskedText(folded: address)
    var names: [[Unicode.Scalar]] = []
    var numbers: [Number] = []
    var name: [Unicode.Scalar] = []
    var position = 0
    while position < address.count {
      let chain =
        address[position].isASCIIDigit ? Number.chain(in: text, from: position) : []
      if let last = chain.last {
        names += Self.places(in: name)
        numbers += chain
        name = []
        position = last.range.upperBound
      } else {
        name.append(address[position])
        position += 1
      }
    }
    // Turned round, the name stands last: `12号示例路`.
    if names.isEmpty { names = Self.places(in: name) }
    if names.isEmpty || numbers.isEmpty { return nil }
    self.names = names
    self.numbers = numbers
    room = numbers.count < 2 ? [] : numbers.suffix(2)
  }

  // MARK: Names

  private static let districts = ["街道", "省", "市", "区", "县", "镇", "乡"]
  /// Words that end in the name of a district and are none.
  private static let estates = ["小区", "社区", "园区", "校区", "厂区", "景区", "院区"]
  private static let places = ["大道", "路", "街", "巷", "新村", "小区", "花园", "公寓", "苑", "村"]

  /// The names in a stretch of an address, without the district that they lie in: all of it, and each of several.
  private static func places(in letters: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let start = letters.indices.last { end in
      letters.count - end >= 2 && isEnd(of: districts, end, letters)
        && !isEnd(of: estates, end, letters)
    }
    let local = Array(letters[(start ?? 0)...])
    let cuts = local.indices.filter { $0 > 0 && isEnd(of: places, $0, local) } + [local.count]
    let parts = zip([0] + cuts, cuts).map { Array(local[$0..<$1]) }
    var names: [[Unicode.Scalar]] = []
    for name in [local] + parts + parts.compactMap(short)
    where name.count > 1 && !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// What people call an estate without the word for it; nil for roads, whose name alone may be another road's.
  private static func short(_ name: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    ["新村", "小区", "花园", "公寓", "苑"].first { isEnd(of: [$0], name.count, name) }.map {
      name.dropLast($0.count)
    }
  }

  /// True where one of `words` ends, with something before it.
  private static func isEnd(of words: [String], _ end: Int, _ letters: [Unicode.Scalar]) -> Bool {
    words.contains {
      end > $0.count && letters[(end - $0.count)..<end].elementsEqual($0.unicodeScalars)
    }
  }

  // MARK: Finding

  /// Where a name of the address stands beside one of its numbers, and where its last two numbers stand together.
  func places(in text: MaskedText) -> [Range<Int>] {
    rooms(in: text)
      + names.flatMap { name in
        text.places(of: name).flatMap { place in
          [range(of: place, before: text), range(of: place, behind: text)].compactMap { $0 }
        }
      }
  }

  private func rooms(in text: MaskedText) -> [Range<Int>] {
    // Of two small numbers nobody could say what they are.
    guard let last = room.last, last.digits.count > 2 || last.unit != nil else { return [] }
    return text.digits.indices.compactMap { start in
      guard text.digits[start] == room[0].digits.first, text.isEdge(start),
        !text.followsNumber(start)
      else { return nil }
      let chain = Number.chain(in: text, from: start).prefix(2)
      guard chain.count == 2, zip(room, chain).allSatisfy({ $0.means($1) }),
        chain[1].digits.count > 2 || chain[1].unit != nil
      else { return nil }
      return start..<chain[1].range.upperBound
    }
  }

  /// The name with the numbers that follow it.
  private func range(of place: Range<Int>, before text: MaskedText) -> Range<Int>? {
    var start = place.upperBound
    if start < text.folded.count, Self.links(text.folded[start]) { start += 1 }
    let chain = Number.chain(in: text, from: start)
    guard let last = chain.last, isOurs(chain) else { return nil }
    return place.lowerBound..<last.range.upperBound
  }

  /// The name with the numbers that it follows.
  private func range(of place: Range<Int>, behind text: MaskedText) -> Range<Int>? {
    var end = place.lowerBound
    if end > 0, Self.links(text.folded[end - 1]) { end -= 1 }
    // A number and its unit are short: what begins earlier does not reach to here.
    for start in max(0, end - 16)..<end where text.digits[start] != nil && text.isEdge(start) {
      let chain = Number.chain(in: text, from: start)
      guard let last = chain.last, last.unit != nil, last.range.upperBound == end, isOurs(chain)
      else { continue }
      return start..<place.upperBound
    }
    return nil
  }

  private func isOurs(_ chain: [Number]) -> Bool {
    chain.contains { found in numbers.contains { $0.means(found) } }
  }

  private static func links(_ letter: Unicode.Scalar) -> Bool {
    " 的,(".unicodeScalars.contains(letter)
  }
}

extension MaskedText {
  /// True where a number stands before, with one mark between: `2026-5`.
  fileprivate func followsNumber(_ start: Int) -> Bool {
    start > 1 && Self.parts(folded[start - 1]) && digits[start - 2] != nil
  }
}

extension HomeAddress {
  /// A number with its unit, such as `12号`.
  private struct Number: Hashable {
    let digits: [Unicode.Scalar]
    /// nil where it stands without one.
    let unit: String?
    let range: Range<Int>

    func means(_ other: Number) -> Bool {
      digits == other.digits && (unit == nil || other.unit == nil || unit == other.unit)
    }

    /// The units as written, with the one that they count as.
    private static let units = [
      ("号楼", "幢"), ("单元", "单元"), ("号", "号"), ("幢", "幢"), ("栋", "幢"), ("楼", "楼"), ("座", "幢"),
      ("室", "室"), ("弄", "弄"), ("组", "组"), ("层", "楼"), ("队", "队"),
    ]

    /// The numbers that follow each other from `start` on, with at most a space or a dash between them.
    static func chain(in text: MaskedText, from start: Int) -> [Number] {
      var numbers: [Number] = []
      var position = start
      while let number = Number(text, at: position) {
        numbers.append(number)
        position = number.range.upperBound
        if position < text.folded.count, " -#".unicodeScalars.contains(text.folded[position]) {
          position += 1
        }
      }
      return numbers
    }

    private init?(_ text: MaskedText, at start: Int) {
      var end = start
      while end < text.digits.count, text.digits[end] != nil { end += 1 }
      if end == start { return nil }
      digits = text.digits[start..<end].compactMap { $0 }
      let next = end < text.folded.count && text.folded[end] == " " ? end + 1 : end
      let unit = Self.units.first { text.holds($0.0, at: next) }
      // Twelve metres are no number of a house.
      if unit == nil, text.isMeasured(at: end) { return nil }
      self.unit = unit?.1
      range = start..<(unit.map { next + $0.0.count } ?? end)
    }
  }
}
