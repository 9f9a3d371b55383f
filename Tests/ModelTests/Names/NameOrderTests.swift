import Testing

@testable import Model

struct NameOrderTests {
  private static func zh(_ names: [String], ofPersons: Bool = false) -> [String] {
    NameOrder(.zh, ofPersons: ofPersons).sorted(names) { $0 }
  }

  @Test func `names stand in the order of their pinyin`() {
    let names = ["张三", "李四", "王五", "赵六", "安七", "吕八", "鲁九", "栾十", "欧一", "陈二", "陈一"]
    #expect(
      Self.zh(names) == ["安七", "陈二", "陈一", "李四", "鲁九", "吕八", "栾十", "欧一", "王五", "张三", "赵六"])
  }

  @Test func `characters of the second level stand among those of the first`() {
    // Kān, Lín, Qín, Shé, Tóng, Yán, Zhōu: the second and the fourth to the sixth are of level 2.
    #expect(Self.zh(["周", "闫", "佟", "佘", "秦", "林", "阚"]) == ["阚", "林", "秦", "佘", "佟", "闫", "周"])
  }

  @Test func `digits and letters come first, rare characters last`() {
    #expect(
      Self.zh(["𠮷田", "阿", "3号", "A厂", "座", "镕", "12号"]) == ["12号", "3号", "A厂", "阿", "座", "镕", "𠮷田"])
  }

  @Test func `surnames of persons read as surnames do`() {
    let names = ["单一", "曾二", "解三", "仇四", "区五", "周六", "丁七", "尉迟八", "尉九"]
    #expect(
      Self.zh(names, ofPersons: true)
        == ["丁七", "区五", "仇四", "单一", "尉九", "解三", "尉迟八", "曾二", "周六"])
    #expect(Self.zh(["单县分厂", "大兴厂", "解放路厂"]) == ["大兴厂", "单县分厂", "解放路厂"])
  }

  @Test func `in English the bytes decide`() {
    #expect(NameOrder(.en).sorted(["张", "李", "安", "B", "a"]) { $0 } == ["B", "a", "安", "张", "李"])
  }

  @Test(arguments: Array(UInt64(0)..<50))
  func `the order is one of all names, whatever stands in them`(seed: UInt64) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    let letters = Array("张章单解𠮷镕a1é\u{301}🏭 　·")
    let names = (0..<30).map { _ in String((0..<next(4)).map { _ in letters[next(letters.count)] })
    }
    let sorted = Self.zh(names)
    #expect(Self.zh(sorted.reversed()) == sorted)
    let order = NameOrder(.zh)
    for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(!order.precedes(right, left)) }
  }

  @Test func `code points alone would not stand in the order of pinyin`() {
    let names = ["张三", "李四", "王五", "安七"]
    #expect(names.sorted() != Self.zh(names))
  }

  @Test func `the table holds each character once, level 1 in its own order`() {
    let scalars = Array(PinyinOrder.table.unicodeScalars)
    #expect(scalars.count == 6_763 && Set(scalars).count == 6_763)
    let known = Set(scalars)
    for (left, right) in Surnames.single { #expect(known.contains(left) && known.contains(right)) }
    for (name, right) in Surnames.double {
      #expect(name.unicodeScalars.count == 2 && known.contains(right))
    }
  }
}
