/// Texts from outside, made fit for a terminal.
///
/// Whatever could move the cursor, reorder or hide text is shown by its number instead, as `\u{202E}`;
/// everything else stays as it is.
package enum SafeText {
  /// The text with every dangerous character made visible, line breaks and tabs among them.
  ///
  /// Also made whole: a text that begins with a combining mark gets a no-break space to carry it, and
  /// a joiner with nothing to join is shown by its number. So the width of texts set side by side is
  /// the sum of their widths.
  package static func sanitized(_ text: String) -> String {
    if DisplayWidth.ofCommon(text) != nil { return text }
    var result = String.UnicodeScalarView()
    var needsJoinerCheck = false
    var isInFlag = false
    for scalar in text.unicodeScalars {
      if result.isEmpty, takesNoColumn(scalar) { result.append("\u{A0}") }
      isInFlag = isFlag(scalar, after: isInFlag)
      if isDangerous(scalar) || (isTag(scalar) && !isInFlag) {
        result.append(contentsOf: number(of: scalar))
      } else {
        if scalar.value == 0x200D { needsJoinerCheck = true }
        result.append(scalar)
      }
    }
    return needsJoinerCheck ? showingStrayJoiners(String(result)) : String(result)
  }

  /// The text on one line: a line break or tab becomes one space, the rest is `sanitized`.
  package static func line(_ text: String) -> String { lines(text).joined(separator: " ") }

  /// The text's lines, each `sanitized`, with a space for a tab; at least one.
  package static func lines(_ text: String) -> [String] {
    if DisplayWidth.ofCommon(text) != nil { return [text] }
    if !text.unicodeScalars.contains(where: endsLineOrIsTab) { return [sanitized(text)] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      sanitized(String(line.map { $0 == "\t" ? " " : $0 }))
    }
  }

  private static func endsLineOrIsTab(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9...0xD, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The same JSON, with dangerous characters by their numbers: such can stand in its strings alone, and there mean the same.
  package static func json(_ text: String) -> String {
    func isHidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value > 0x7E && (isDangerous(scalar) || isTag(scalar))
    }
    if !text.unicodeScalars.contains(where: isHidden) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text as a terminal gets it: line ends and tabs stay, every other dangerous character is shown by its number.
  ///
  /// For texts that programs read and that hold what was recorded as it is.
  ///
  /// - Parameter styled: whether colours of `Palette` stay, as in what was drawn.
  package static func shown(_ text: String, styled: Bool) -> String {
    let scalars = text.unicodeScalars
    if !scalars.contains(where: { ($0 != "\n" && isDangerous($0)) || isTag($0) }) { return text }
    var result = String.UnicodeScalarView()
    var isInFlag = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if styled, let end = Palette.end(ofCodeAt: index, in: scalars) {
        result.append(contentsOf: scalars[index..<end])
        index = end
        continue
      }
      index = scalars.index(after: index)
      isInFlag = isFlag(scalar, after: isInFlag)
      let endsLine = scalar == "\r" && index < scalars.endIndex && scalars[index] == "\n"
      let stays = scalar == "\n" || scalar == "\t" || endsLine || isInFlag
      if !stays, isDangerous(scalar) || isTag(scalar) {
        result.append(contentsOf: number(of: scalar))
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// True for a black flag and for the tags that follow it, which make it that of a region.
  private static func isFlag(_ scalar: Unicode.Scalar, after isInFlag: Bool) -> Bool {
    scalar.value == 0x1F3F4 || (isInFlag && 0xE0020...0xE007F ~= scalar.value)
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidi controls
    case 0x2028, 0x2029: true  // line and paragraph separator
    case 0xFFF9...0xFFFB: true  // interlinear annotations
    default: false
    }
  }

  private static func isTag(_ scalar: Unicode.Scalar) -> Bool { 0xE0000...0xE007F ~= scalar.value }

  private static func takesNoColumn(_ scalar: Unicode.Scalar) -> Bool {
    !isDangerous(scalar) && !isTag(scalar)
      && DisplayWidth.of(scalar.value, ambiguous: .narrow) == 0
  }

  private static func number(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
  }

  /// Shows the joiners at the end of a grapheme, save those after a virama, which shape the letter.
  private static func showingStrayJoiners(_ text: String) -> String {
    var result = ""
    for character in text {
      var scalars = character.unicodeScalars
      var strays = 0
      while scalars.last?.value == 0x200D {
        scalars.removeLast()
        strays += 1
      }
      if let last = scalars.last, WidthTables.viramas.contains(last.value) {
        result.append(character)
      } else {
        result.unicodeScalars.append(contentsOf: scalars)
        for _ in 0..<strays { result += "\\u{200D}" }
      }
    }
    return result
  }
}
