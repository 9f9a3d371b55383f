internal import Model

/// The steps of a ticket as they stand under its record, a step a row.
struct CourseBlock: Sendable {
  private let steps: [ToldStep]
  private let names: [String: String]
  /// Hides who complained from what was said; nil to show it.
  private let mask: PrivacyMask?

  init(_ steps: [ToldStep], officers: [Officer], mask: PrivacyMask?) {
    self.steps = steps
    names = officers.namesWithCodes
    self.mask = mask
  }

  /// The table; nothing where no step was told.
  func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    return DatedTable(
      what: zh ? "环节" : "step", said: zh ? "说明" : "what was said",
      rows: steps.map { step in
        .init(
          day: step.day, what: step.step.text(in: language),
          person: step.person.map(name) ?? (zh ? "办公室" : "office"),
          said: words(of: step, language), style: step.standing == .stands ? .normal : .dim)
      }
    ).text(on: screen)
  }

  private func name(_ code: String) -> String { names[code] ?? code }

  private func shown(_ text: String) -> String { mask?.masked(text) ?? text }

  private func words(of step: ToldStep, _ language: Language) -> String {
    let zh = language == .zh
    var words: [String] = []
    switch step.standing {
    case .stands: break
    case .corrected: words.append(zh ? "已更正" : "corrected since")
    case .takenBack: words.append(zh ? "已撤销" : "taken back")
    }
    if let handler = step.handler {
      let officers = ([handler] + step.helpers).map(name).joined(separator: zh ? "、" : ", ")
      words.append(zh ? "交 \(officers)" : "to \(officers)")
    }
    if let to = step.transferTo.map(shown) { words.append(zh ? "转交 \(to)" : "handed on to \(to)") }
    if let due = step.due {
      words.append(
        step.dueBefore.map { before in
          zh ? "到期日由 \(before.iso) 改为 \(due.iso)" : "due moved from \(before.iso) to \(due.iso)"
        } ?? (zh ? "到期日 \(due.iso)" : "due \(due.iso)"))
    }
    if !step.fields.isEmpty {
      words.append(
        step.fields.map { RecordKind.ticket.field($0)?.text(in: language) ?? $0 }
          .joined(separator: zh ? "、" : ", "))
    }
    if let score = step.score { words.append(zh ? "\(score) 分" : "score \(score)") }
    if step.isWaived { words.append(zh ? "免" : "waived") }
    if let name = step.signedBy.map(shown) { words.append(zh ? "签字 \(name)" : "signed by \(name)") }
    if let reason = step.reason.map(shown) { words.append(reason) }
    return words.joined(separator: zh ? "；" : "; ")
  }

  var json: JSONOutput {
    .list(
      steps.map { step in
        .object([
          ("step", .text(step.step.rawValue)), ("day", .text(step.day.iso)),
          ("person", .optional(step.person)), ("standing", .text(step.standing.rawValue)),
          ("reason", .optional(step.reason.map(shown))), ("waived", .bool(step.isWaived)),
          ("score", step.score.map { .integer($0) } ?? .null),
          ("signedBy", .optional(step.signedBy.map(shown))), ("handler", .optional(step.handler)),
          ("helpers", .texts(step.helpers)),
          ("transferTo", .optional(step.transferTo.map(shown))),
          ("fields", .texts(step.fields)),
          ("due", .optional(step.due?.iso)), ("dueBefore", .optional(step.dueBefore?.iso)),
        ])
      })
  }
}
