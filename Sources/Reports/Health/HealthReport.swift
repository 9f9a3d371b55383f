package import Model

/// How the store and the terminal are, one line a finding.
package struct HealthReport: Sendable {
  private let findings: [HealthFinding]

  package init(_ findings: [HealthFinding]) { self.findings = findings }

  /// True when something has to be done.
  package var isBad: Bool { findings.contains { $0.state == .bad } }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init("", minimum: 4), .init(zh ? "项目" : "what", minimum: 8),
        .init(zh ? "情况" : "how it is", shrinks: true, wraps: true, minimum: 20),
      ],
      rows: findings.map { finding in
        [
          .init(Self.word(finding.state, screen.language), Self.style(finding.state)),
          .init(HealthWords.name(finding.fact, screen.language)),
          .init(HealthWords.text(finding, screen.language)),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .object([
      ("bad", .bool(isBad)),
      (
        "findings",
        .list(
          findings.map { finding in
            .object(
              [
                ("what", .text(HealthWords.name(finding.fact, .en))),
                ("state", .text(finding.state.rawValue)),
              ] + HealthWords.members(finding.fact))
          })
      ),
    ])
  }

  private static func word(_ state: HealthFinding.State, _ language: Language) -> String {
    switch (state, language) {
    case (.good, .zh): "正常"
    case (.good, .en): "good"
    case (.notice, .zh): "留意"
    case (.notice, .en): "note"
    case (.bad, .zh): "异常"
    case (.bad, .en): "bad"
    }
  }

  private static func style(_ state: HealthFinding.State) -> Style {
    switch state {
    case .good: .good
    case .notice: .warning
    case .bad: .bad
    }
  }
}
