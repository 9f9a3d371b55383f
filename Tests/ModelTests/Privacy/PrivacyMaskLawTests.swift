import TestSupport
import Testing

@testable import Model

/// Random texts with secrets in them, in the ways in which people write them.
struct PrivacyMaskLawTests {
  private struct Draw {
    var text = ""
    let name: String
    let address: String
    let phone: String
  }

  private static let filler = Array("夜间施工噪声扰民请尽快处理河道发黑有油花，。；油烟直排厂房东侧")
  private static let marks = ["", "", "", " ", "-", "　", "－", "."]

  private static func letters(_ count: Int, _ random: inout SeededGenerator) -> String {
    String((0..<count).map { _ in filler.randomElement(using: &random) ?? "，" })
  }

  private static func number(_ random: inout SeededGenerator) -> String {
    func digits(_ count: Int) -> String {
      String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &random))) })
    }
    return switch Int.random(in: 0..<3, using: &random) {
    case 0: "1\(Int.random(in: 3...9, using: &random))" + digits(9)
    case 1: "0573" + digits(8)
    default: "021" + digits(8)
    }
  }

  /// The number as somebody writes it: in full width now and then, with marks between its digits.
  private static func written(_ number: String, _ random: inout SeededGenerator) -> String {
    let isWide = Bool.random(using: &random)
    return number.map { digit in
      let wide = digit.unicodeScalars.first.flatMap { Unicode.Scalar($0.value + 0xFEE0) }
      let mark = marks.randomElement(using: &random) ?? ""
      return (isWide ? wide.map { String($0) } ?? "" : String(digit)) + mark
    }.joined()
  }

  private static func draw(_ random: inout SeededGenerator) -> Draw {
    var draw = Draw(
      name: "欧阳" + (["甲", "乙丙", "丁"].randomElement(using: &random) ?? ""),
      address:
        "示例新村\(Int.random(in: 1...99, using: &random))幢\(Int.random(in: 101...999, using: &random))室",
      phone: number(&random))
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      draw.text += letters(.random(in: 1...6, using: &random), &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: draw.text += draw.name
      case 1:
        draw.text += draw.address.map { String($0) }.joined(
          separator: Bool.random(using: &random) ? " " : "")
      case 2: draw.text += written(draw.phone, &random)
      default: draw.text += written(number(&random), &random)
      }
    }
    draw.text += letters(3, &random)
    return draw
  }

  /// What a reader could still make out, found in another way than by the mask.
  private static func leaks(_ masked: String, _ draw: Draw) -> Bool {
    let half = HalfWidth.folded(masked)
    let bare = String(half.filter { !" -.\t".contains($0) })
    return bare.contains(draw.name) || bare.contains(draw.address) || bare.contains(draw.phone)
      || bare.firstMatch(of: /1[3-9][0-9]{9}|0[0-9]{9,11}/) != nil
  }

  private static func leaks(seed: UInt64, _ mask: (Draw) -> String) -> Int {
    var random = SeededGenerator(seed: seed)
    return (0..<300).count { _ in
      let draw = draw(&random)
      return leaks(mask(draw), draw)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `nothing of the person is left in a random text, and masking again changes nothing`(
    seed: UInt64
  ) {
    let leaks = Self.leaks(seed: seed) { draw in
      let mask = PrivacyMask([draw.name, draw.address, draw.phone])
      let masked = mask.masked(draw.text)
      #expect(mask.masked(masked) == masked)
      return masked
    }
    #expect(leaks == 0)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `the glance that spares most texts the search misses nothing that it finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "1", "3", "8", "20", "０", "一", "零", "八", "-", " ", "（", ".", "电话", "微信", "ＱＱ", "wechat", "号：",
      "ab", "@", "x.cn", "身份证", "元", "编号", "，", "330411199001011237",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...16, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      // A mask that knows somebody looks at every text.
      let searched = PrivacyMask(["某某某某"]).masked(text)
      #expect(PrivacyMask.anybody.masked(text) == searched)
      #expect(MaskedText.mayTell(text) || searched == text)
    }
  }

  @Test func `texts without a secret stay as they are`() {
    var random = SeededGenerator(seed: 1)
    let mask = PrivacyMask(["欧阳甲", "示例新村1幢101室", "13800001234"])
    for _ in 0..<300 {
      let text = Self.letters(.random(in: 0...40, using: &random), &random)
      #expect(mask.masked(text) == text)
    }
  }

  @Test func `the control: a mask that knows no full-width digits and no marks leaks`() {
    let leaks = Self.leaks(seed: 1) { draw in
      draw.text.replacing(draw.name, with: "***").replacing(draw.address, with: "***")
        .replacing(/1[3-9][0-9]{9}|0[0-9]{2,3}[0-9]{7,8}/, with: "***")
    }
    #expect(leaks > 0)
  }
}
