/// Counts columns while a text goes by, code point after code point.
///
/// What a code point adds depends on those before it: a joiner swallows the next one, a selector widens
/// the last one, two regional indicators make one flag, a skin tone melts into its emoji, and a
/// consonant after a virama joins the one before.
struct WidthMeter {
  private let ambiguous: DisplayWidth.Ambiguous
  private var counted = 0

  /// The last code point that took columns; nil once a selector or spacing mark has used it up.
  private var base: UInt32?
  /// The last code point that a skin tone could melt into.
  private var carrier: UInt32?
  private var regionalIndicators = 0
  private var swallowsNext = false
  private var followsVirama = false
  private var conjunctIsOpen = false

  init(ambiguous: DisplayWidth.Ambiguous) { self.ambiguous = ambiguous }

  /// The columns so far; a conjunct still open at the end takes one more than its first consonant.
  var columns: Int { counted + (conjunctIsOpen ? 1 : 0) }

  mutating func add(_ scalar: Unicode.Scalar) {
    let code = scalar.value
    let indicatorsBefore = regionalIndicators
    regionalIndicators = Self.isRegionalIndicator(code) ? indicatorsBefore + 1 : 0
    if swallowsNext {
      swallowsNext = false
      return
    }
    switch code {
    case 0x200D:
      swallowsNext = !followsVirama
    case 0xFE0F where base != nil:
      counted += base.map(WidthTables.widenedBySelector.contains) == true ? 1 : 0
      base = nil
    case 0x1F1E6...0x1F1FF where !indicatorsBefore.isMultiple(of: 2):
      carrier = code
    case 0x1F3FB...0x1F3FF where carrier.map(Self.carriesSkinTone) == true:
      break
    case _ where followsVirama && WidthTables.consonants.contains(code):
      base = code
      carrier = code
      followsVirama = false
      conjunctIsOpen = true
    default:
      measure(code)
    }
  }

  private mutating func measure(_ code: UInt32) {
    let width = DisplayWidth.of(code, ambiguous: ambiguous)
    if width > 0 {
      counted = columns + width
      conjunctIsOpen = false
      base = code
      carrier = code
      followsVirama = false
    } else if base != nil, WidthTables.spacingMarks.contains(code) {
      counted += 1
      base = nil
      followsVirama = false
      conjunctIsOpen = false
    } else {
      followsVirama = WidthTables.viramas.contains(code)
    }
  }

  private static func isRegionalIndicator(_ code: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= code }

  private static func carriesSkinTone(_ code: UInt32) -> Bool {
    isRegionalIndicator(code) || WidthTables.pictographs.contains(code)
  }
}
