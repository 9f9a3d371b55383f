internal import ArgumentParser
internal import Model

/// What officers wrote down on a visit.
struct NoteOptions: ParsableArguments {
  @Option(help: "What was found, in words")
  var text: String?
  @Option(help: "The process flow (工艺流程)")
  var processFlow: String?
  @Option(help: "Where pollutants arise and leave (产排污环节)")
  var pollutants: String?
  @Option(help: "A sensitive receptor as NAME,DIRECTION,METRES,SIZE; may be given again")
  var receptor: [String] = []
  @Flag(help: "There are no sensitive receptors around")
  var noReceptors = false

  /// The note's value; nil when nothing was written down.
  ///
  /// - Throws: `StepFault.badReceptor`.
  func value() throws -> FieldValue? {
    var members: [(String, FieldValue)] = []
    if let text { members.append(("text", .text(text))) }
    if let processFlow { members.append(("process_flow", .text(processFlow))) }
    if let pollutants { members.append(("pollutants", .text(pollutants))) }
    if noReceptors || !receptor.isEmpty {
      members.append(("receptors", .list(try receptor.map(Self.receptor))))
    }
    return members.isEmpty ? nil : .object(members)
  }

  private static func receptor(_ text: String) throws -> FieldValue {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == "，" }).map { String($0) }
    guard parts.count == 4, let metres = Int64(parts[2]), let size = Int64(parts[3]), metres >= 0,
      size >= 0
    else { throw StepFault.badReceptor(text) }
    return .object([
      ("name", .text(parts[0])), ("direction", .text(parts[1])), ("metres", .integer(metres)),
      ("size", .integer(size)),
    ])
  }
}
