/// A person's name, to be found where somebody wrote the surname and how people are addressed: `王女士`, `老王`.
struct PersonName: Hashable, Sendable {
  private let surname: [Unicode.Scalar]

  /// - Parameter name: folded and without spaces.
  /// - Returns: nil for what is no Chinese name of two to four characters, with or without such a title.
  init?(_ name: [Unicode.Scalar]) {
    guard name.count > 1, name.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }) else {
      return nil
    }
    if let title = Self.titles.first(where: { name.text.hasSuffix($0) }) {
      surname = Array(name.dropLast(title.count))
      if !(1...2).contains(surname.count) { return nil }
    } else {
      if name.count > 4 { return nil }
      let isCompound = name.count > 2 && Self.compound.contains(name.prefix(2).text)
      surname = Array(name.prefix(isCompound ? 2 : 1))
    }
    // Who is called 某 has no name here.
    if surname == ["某"] { return nil }
  }

  /// The longer ones first.
  private static let titles = [
    "老师傅", "老先生", "老太太", "女士", "先生", "小姐", "阿姨", "叔叔", "大爷", "大妈", "大伯", "大叔", "大姐",
    "大哥", "大娘", "大嫂", "奶奶", "爷爷", "伯伯", "婆婆", "老伯", "老汉", "师傅", "老师", "老板", "经理", "医生",
    "律师", "书记", "主任", "同学", "同志", "某某", "某", "总", "姐", "哥", "嫂", "婶",
  ]

  /// Surnames of two characters.
  private static let compound: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "长孙", "宇文", "司徒",
    "夏侯", "端木", "独孤", "南宫", "轩辕", "淳于", "澹台", "濮阳", "申屠", "钟离", "万俟", "闻人", "拓跋", "呼延",
  ]

  /// Surnames that make no other word behind 老, 小 or 阿.
  private static let plain = Set(
    "王李张刘陈杨赵周吴徐孙胡朱何郭罗梁宋郑谢韩唐冯董曹袁邓许傅沈彭吕苏蒋蔡贾丁魏薛叶潘杜戴钟汪姜范姚谭廖邹陆"
      .unicodeScalars)

  func places(in text: MaskedText) -> [Range<Int>] {
    text.places(of: surname).compactMap { place in
      var end = place.upperBound
      if end < text.folded.count, text.folded[end] == " " { end += 1 }
      if let title = Self.titles.first(where: { text.holds($0, at: end) }) {
        return place.lowerBound..<(end + title.count)
      }
      let before = place.lowerBound - 1
      guard before >= 0, "老小阿".unicodeScalars.contains(text.folded[before]),
        surname.allSatisfy(Self.plain.contains)
      else { return nil }
      return before..<place.upperBound
    }
  }
}
