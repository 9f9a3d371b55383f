internal import Model

/// What somebody wrote down, as running text.
enum NoteText {
  static func text(_ value: FieldValue, _ language: Language) -> String {
    guard let note = VisitNote(entry: value) else { return value["text"]?.text ?? "" }
    let receptors = note.receptors.map { receptor in
      "\(receptor.name) \(receptor.direction) \(receptor.metres) m"
    }
    switch language {
    case .zh:
      return "工艺流程：\(note.processFlow)；产排污环节：\(note.pollutants)；敏感点："
        + (receptors.isEmpty ? "无" : receptors.joined(separator: "、"))
    case .en:
      return "process flow: \(note.processFlow); pollutants: \(note.pollutants); receptors: "
        + (receptors.isEmpty ? "none" : receptors.joined(separator: ", "))
    }
  }
}
