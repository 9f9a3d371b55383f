import Model
import Testing

@testable import Reports

struct DrawingTests {
  private let screen = Screen(width: 80, language: .zh)
  private let ascii = Screen(width: 80, language: .en, ascii: true)

  @Test(arguments: [
    (0, "        "), (1, "▏       "), (50, "████    "), (100, "████████"), (900, "████████"),
  ])
  func `a bar shows its share in eighths`(count: Int, bar: String) {
    #expect(Bar(count, of: 100, width: 8).text(on: screen) == bar)
  }

  @Test func `a bar in ascii has whole columns and on a plain screen none`() {
    #expect(Bar(3, of: 8, width: 8).text(on: ascii) == "###     ")
    #expect(Bar(3, of: 8, width: 8).text(on: Screen(width: 80, language: .en, plain: true)) == "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a bar always takes its width`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for _ in 0..<50 {
      let width = random.number(below: 40)
      let bar = Bar(random.number(below: 100) - 9, of: random.number(below: 90) - 9, width: width)
      for ambiguous in [DisplayWidth.Ambiguous.narrow, .wide] {
        let screen = Screen(width: 80, language: .zh, ambiguous: ambiguous)
        #expect(screen.columns(of: bar.text(on: screen)) == width)
      }
    }
  }

  @Test func `extreme counts are drawn as well`() {
    #expect(Bar(.max, of: .max, width: 2).text(on: screen) == "██")
    #expect(Bar(.min, of: .min, width: 2).text(on: screen) == "  ")
  }

  @Test func `a sparkline has a column for each value`() {
    #expect(Sparkline([0, 7, 14]).text(on: screen) == "▁▅█")
    #expect(Sparkline([0, 0]).text(on: screen) == "▁▁")
    #expect(Sparkline([0, 14]).text(on: ascii) == "_#")
    #expect(Sparkline([3, 1]).text(on: Screen(width: 80, language: .en, plain: true)) == "3, 1")
    #expect(Sparkline(Array(1...200)).text(on: screen).count == 80)
  }

  private static let day = TimelineStrip([
    .init(.driving, from: .init(minutes: 510), to: .init(minutes: 540)),
    .init(.visit, from: .init(minutes: 540), to: .init(minutes: 630), label: "1"),
    .init(.rest, from: .init(minutes: 690), to: .init(minutes: 810)),
    .init(.visit, from: .init(minutes: 840), to: .init(minutes: 900), label: "东"),
  ])

  @Test func `a strip shows the day under its hours`() {
    #expect(
      Self.day.text(on: Screen(width: 64, language: .en, ascii: true)) == """
         08    09    10    11    12    13    14    15    16    17     
        |   ---####1####      ............   ##东##                  |
        # visit  - driving  . break                                   

        """)
  }

  @Test func `a plain strip is a list`() {
    let text = Self.day.text(on: Screen(width: 64, language: .zh, plain: true))
    #expect(text.hasPrefix("08:30-09:00 行车\n09:00-10:30 现场 1\n11:30-13:30 休息\n"))
  }

  @Test func `a span outside office hours widens the scale`() {
    let early = TimelineStrip([
      .init(.visit, from: .init(minutes: 395), to: .init(minutes: 400)),
      .init(.driving, from: .init(minutes: 1_400), to: .init(minutes: 1_440)),
    ])
    let text = early.text(on: ascii)
    #expect(text.contains("06") && text.contains("23"))
    #expect(text.contains("#") && text.contains("-"))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `all lines of a strip are equally wide and none too wide`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for width in [40, 60, 80, 120] {
      let strip = TimelineStrip(
        (0..<random.number(below: 9)).map { _ in
          .init(
            TimelineStrip.Activity.allCases[random.number(below: 4)],
            from: TimeOfDay(minutes: random.number(below: 1_441)),
            to: TimeOfDay(minutes: random.number(below: 1_441)), label: random.text(longest: 4))
        })
      for ambiguous in [DisplayWidth.Ambiguous.narrow, .wide] {
        let screen = Screen(width: width, language: .zh, ambiguous: ambiguous)
        let widths = strip.text(on: screen).split(separator: "\n").map {
          screen.columns(of: String($0))
        }
        #expect(Set(widths).count == 1 && (widths.first ?? .max) <= width, "\(widths)")
      }
    }
  }

  @Test func `a cut text keeps its graphemes whole`() {
    #expect(screen.truncated("秀洲👩‍🚀分局", to: 6) == "秀洲…")
    #expect(screen.truncated("秀洲👩‍🚀分局", to: 7) == "秀洲👩‍🚀…")
    #expect(ascii.truncated("Xiuzhou branch", to: 8) == "Xiuzh...")
    #expect(ascii.truncated("Xiuzhou", to: 2) == "..")
  }

  @Test func `a stacked bar takes its width, and shows whatever is above zero`() {
    let parts = [(400, "甲"), (1, "乙"), (0, "丙"), (99, "丁")]
    let bar = StackedBar(parts.map { .init($0.1, $0.0) })
    let screen = Screen(width: 80, language: .zh)
    for width in [4, 10, 37, 60] {
      let text = bar.text(on: screen, width: width)
      #expect(screen.columns(of: text) == width)
      #expect(text.contains("▓") && text.contains("░") && !text.contains("▒"))
    }
    let ascii = Screen(width: 80, language: .zh, ascii: true)
    #expect(bar.text(on: ascii, width: 5) == "###=.")
    #expect(bar.legend(on: ascii) == ["# 甲 400   = 乙 1   + 丙 0   . 丁 99"])
    let narrow = Screen(width: 20, language: .zh, ascii: true)
    #expect(bar.legend(on: narrow) == ["# 甲 400   = 乙 1", "+ 丙 0   . 丁 99"])
    let plain = Screen(width: 80, language: .en, plain: true)
    #expect(bar.text(on: plain, width: 20) == "")
    #expect(bar.legend(on: plain) == ["甲: 400", "乙: 1", "丙: 0", "丁: 99"])
    #expect(StackedBar([.init("甲", 0)]).text(on: screen, width: 20) == "")
  }
}
