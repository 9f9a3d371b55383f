/// A code of the national classification of industries, GB/T 4754-2017: a section's letter, or two to four
/// digits of a division, group or class.
///
/// Sections, divisions, groups and classes are checked against the standard.
package struct Industry: Hashable, Sendable {
  /// The letter, or the digits without one.
  package let code: String
  package let division: IndustryDivision?
  package let section: Character

  /// The code in `text`, such as `17`, `1713`, `C1713` or `C`, or the name of a division in Chinese.
  ///
  /// - Throws: `IndustryFault` for a code that the classification does not have.
  package init(_ text: String) throws(IndustryFault) {
    let folded = HalfWidth.folded(text).filter { !$0.isWhitespace }.uppercased()
    if let division = IndustryDivision.all.first(where: { $0.zh == text }) {
      (code, self.division, section) = (division.code, division, division.section)
      return
    }
    let letter = folded.first.flatMap { IndustryDivision.sections.contains($0) ? $0 : nil }
    let digits = letter == nil ? folded : String(folded.dropFirst())
    if digits.isEmpty, let letter {
      (code, division, section) = (String(letter), nil, letter)
      return
    }
    guard (2...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { throw IndustryFault(text: text, problem: .form) }
    let found = IndustryDivision.all.first { digits.hasPrefix($0.code) }
    guard let found else { throw IndustryFault(text: text, problem: .division) }
    if let letter, letter != found.section {
      throw IndustryFault(text: text, problem: .section(found.section))
    }
    let groups = IndustryClasses.groups(of: found.code)
    let group = String(digits.prefix(3))
    if digits.utf8.count > 2, !groups.contains(group) {
      throw IndustryFault(text: text, problem: .group(group, known: groups))
    }
    let classes = IndustryClasses.classes(of: group)
    if digits.utf8.count > 3, !classes.contains(digits) {
      throw IndustryFault(text: text, problem: .class(digits, known: classes))
    }
    (code, division, section) = (digits, found, found.section)
  }

  /// True when every project under `other` falls under this code: its section, or digits that `other` begins with.
  package func covers(_ other: Industry) -> Bool {
    division == nil ? section == other.section : other.code.hasPrefix(code)
  }
}

/// A division of the classification, with its two digits and the letter of its section.
package struct IndustryDivision: Hashable, Sendable {
  package let section: Character
  package let code: String
  package let zh: String
  package let en: String
}

/// Why a code is none of the classification.
package struct IndustryFault: Fault, Equatable {
  package let text: String
  package let problem: Problem

  package enum Problem: Equatable, Sendable {
    case form
    case division
    /// The division has no such group, but these.
    case group(String, known: [String])
    /// The group has no such class, but these.
    case `class`(String, known: [String])
    /// The letter is not that of the division's section.
    case section(Character)
  }

  package var code: String { "E-INDUSTRY" }

  package func text(in language: Language) -> String {
    switch (problem, language) {
    case (.form, .zh): "行业代码 '\(text)' 不成其为代码；请写 2 至 4 位数字，如 17 或 1713（GB/T 4754-2017）"
    case (.form, .en):
      "'\(text)' is no code of an industry; write 2 to 4 digits such as 17 or 1713 (GB/T 4754-2017)"
    case (.division, .zh): "行业代码 '\(text)'：没有大类 '\(text.prefix(2))'；大类为 01 至 97（GB/T 4754-2017）"
    case (.division, .en):
      "industry '\(text)': there is no division '\(text.prefix(2))'; they go from 01 to 97 "
        + "(GB/T 4754-2017)"
    case (.group(let group, let known), .zh):
      "行业代码 '\(text)'：没有中类 '\(group)'；该大类有 \(known.joined(separator: "、"))（GB/T 4754-2017）"
    case (.group(let group, let known), .en):
      "industry '\(text)': there is no group '\(group)'; its division has "
        + "\(known.joined(separator: ", ")) (GB/T 4754-2017)"
    case (.class(let code, let known), .zh):
      "行业代码 '\(text)'：没有小类 '\(code)'；该中类有 \(known.joined(separator: "、"))（GB/T 4754-2017）"
    case (.class(let code, let known), .en):
      "industry '\(text)': there is no class '\(code)'; its group has "
        + "\(known.joined(separator: ", ")) (GB/T 4754-2017)"
    case (.section(let letter), .zh): "行业代码 '\(text)'：该大类属门类 '\(letter)'；请更正字母或数字"
    case (.section(let letter), .en):
      "industry '\(text)': this division is of section '\(letter)'; correct the letter or the digits"
    }
  }
}
