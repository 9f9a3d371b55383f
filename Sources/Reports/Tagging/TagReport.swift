package import Model

/// What a text is about, and why.
package struct TagReport: Sendable {
  private let proposal: Tagger.Proposal

  package init(_ proposal: Tagger.Proposal) { self.proposal = proposal }

  package var json: JSONOutput {
    .object([
      ("category", .text(proposal.category.rawValue)),
      ("also", .texts(proposal.also.map(\.rawValue))),
      ("confidence", .integer(proposal.confidence)), ("because", .texts(proposal.because)),
      (
        "alsoBecause",
        .object(
          zip(proposal.also, proposal.alsoBecause).map { ($0.rawValue, .texts($1)) })
      ),
    ])
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let name = proposal.category.text(in: language)
    let also = zip(proposal.also, proposal.alsoBecause).filter { !$1.isEmpty }
      .map { category, words in
        category.text(in: language)
          + (language == .zh
            ? "（\(words.joined(separator: "、"))）" : " (\(words.joined(separator: ", ")))")
      }
    // No known word speaks for these.
    let perhaps = zip(proposal.also, proposal.alsoBecause).filter { $1.isEmpty }
      .map { $0.0.text(in: language) }
    let because = proposal.because
    let lines =
      switch language {
      case .zh:
        ["建议 \(name)（\(proposal.category.rawValue)），把握 \(proposal.confidence)%"]
          + (also.isEmpty ? [] : ["兼涉 \(also.joined(separator: "、"))"])
          + (perhaps.isEmpty ? [] : ["或为 \(perhaps.joined(separator: "、"))"])
          + ["依据 \(because.isEmpty ? "没有认得的词" : because.joined(separator: "、"))"]
      case .en:
        ["proposed \(name) (\(proposal.category.rawValue)), \(proposal.confidence)% sure"]
          + (also.isEmpty ? [] : ["also \(also.joined(separator: ", "))"])
          + (perhaps.isEmpty ? [] : ["perhaps \(perhaps.joined(separator: ", "))"])
          + ["because of \(because.isEmpty ? "no known word" : because.joined(separator: ", "))"]
      }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
  }
}
