package import Model

/// The period report in prose, each sentence with a footnote: what it counts, and the command that lists it.
package struct BulletinReport: Sendable {
  private let bulletin: Bulletin

  package init(_ bulletin: Bulletin) { self.bulletin = bulletin }

  package var json: JSONOutput {
    let head: [(String, JSONOutput)] = [
      ("from", .text(bulletin.period.from.iso)), ("to", .text(bulletin.period.through.iso)),
      ("provisional", .bool(bulletin.isProvisional)),
    ]
    return .object(
      head + bulletin.entries.map { ($0.figure.rawValue, Self.json($0.value)) })
  }

  private static func json(_ value: BulletinEntry.Value) -> JSONOutput {
    switch value {
    case .count(let count): .integer(count)
    case .days(let days): days.map { .decimal($0.text(digits: 1)) } ?? .null
    case .share(let share): share.map { .decimal($0.text(digits: 3)) } ?? .null
    case .group(let parts): .object(parts.map { ($0.name, json($0.value)) })
    }
  }

  /// For the terminal, within its width.
  package func text(on screen: Screen) -> String {
    blocks(screen.language).map { block in
      block.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// As Markdown, with its footnotes.
  package func markdown(in language: Language) -> String {
    var text = "# \(title(language))\n"
    for section in BulletinSection.allCases {
      text += "\n## \(section.text(in: language))\n\n"
      for (number, entry) in numbered where section.figures.contains(entry.figure) {
        text += "- \(BulletinWords(entry).text(in: language))\(stop(language))[^\(number)]\n"
      }
    }
    text += "\n"
    for (number, entry) in numbered {
      text += "[^\(number)]: \(footnote(entry, language, quote: "`"))\n"
    }
    return text
  }

  // MARK: Parts

  /// The figures in the order of the sections, counted from 1.
  private var numbered: [(number: Int, entry: BulletinEntry)] {
    BulletinSection.allCases.flatMap(\.figures).compactMap { bulletin.entry($0) }
      .enumerated().map { ($0.offset + 1, $0.element) }
  }

  private func blocks(_ language: Language) -> [[String]] {
    var blocks = [[title(language)]]
    for section in BulletinSection.allCases {
      let sentences = numbered.filter { section.figures.contains($0.entry.figure) }.map {
        "  \(BulletinWords($0.entry).text(in: language))\(stop(language))[\($0.number)]"
      }
      blocks.append([section.text(in: language)] + sentences)
    }
    blocks.append(
      numbered.map { "[\($0.number)] " + footnote($0.entry, language, quote: "") })
    return blocks
  }

  private func title(_ language: Language) -> String {
    let period = bulletin.period
    let note =
      bulletin.isProvisional
      ? (language == .zh ? "（暂定：不在已公布的放假安排之内）" : " (provisional: outside the holiday tables)") : ""
    return language == .zh
      ? "工作小结  \(period.from.iso) 至 \(period.through.iso)\(note)"
      : "Period report  \(period.from.iso) to \(period.through.iso)\(note)"
  }

  private func stop(_ language: Language) -> String { language == .zh ? "。" : "." }

  private func footnote(
    _ entry: BulletinEntry, _ language: Language, quote: String
  ) -> String {
    let period = bulletin.period
    let command =
      "\(quote)waiqin bulletin --from \(period.from.iso) --to \(period.through.iso) "
      + "--rows \(entry.figure.rawValue)\(quote)"
    let definition = entry.figure.definition(in: language)
    return language == .zh ? "\(definition)。明细：\(command)" : "\(definition); rows: \(command)"
  }
}
