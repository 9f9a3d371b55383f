extension MaskedText {
  /// True when a text may hold a number or an account that is looked for without knowing it; tells most texts at once.
  ///
  /// It asks for seven digits that stand together but for two marks, an `@`, or a word for WeChat or QQ. Chinese
  /// numerals are digits here as well, which is why digits apart from each other do not add up.
  static func mayTell(_ text: String) -> Bool {
    var digits = 0
    var marks = 0
    var before: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars {
      let scalar = folded(scalar)
      if digit(scalar) != nil {
        digits += 1
        marks = 0
        if digits == 7 { return true }
      } else if digits > 0 {
        marks += 1
        if marks > 2 || !parts(scalar) { digits = 0 }
      }
      if scalar == "@" { return true }
      switch (before.0, before.1, scalar) {
      case (_, "微", "信"), ("w", "e", "c"), ("w", "e", "i"), (_, "v", "x"), (_, "q", "q"),
        (_, "扣", "扣"):
        return true
      default: before = (before.1, scalar)
      }
    }
    return false
  }
}
