package import Model

/// What came of taking ways by road in.
package struct RoadReceipt: Sendable {
  private let file: String
  private let matrices: [KeptRoadMatrix]
  private let faults: [any Fault]

  /// - Parameter faults: of rows that were left out.
  package init(file: String, matrices: [KeptRoadMatrix], faults: [any Fault] = []) {
    self.file = file
    self.matrices = matrices
    self.faults = faults
  }

  package var hasFaults: Bool { !faults.isEmpty }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let ways = matrices.map(\.matrix.known).reduce(0, +)
    let missing = matrices.map(\.matrix.missing).reduce(0, +)
    var lines = [
      zh
        ? "\(file)：\(ways) 段路已导入" + (missing > 0 ? "，\(missing) 段没有，仍用估计" : "")
        : "\(file): \(ways.counted("way")) taken in"
          + (missing > 0 ? "; estimates stay for \(missing)" : "")
    ]
    if hasFaults {
      lines.append(zh ? "\(faults.count) 行未导入：" : "left out, \(faults.count.counted("row")):")
    }
    return lines.flatMap { Paragraph.lines($0, on: screen) }.map { $0 + "\n" }.joined()
      + faults.flatMap { fault in
        Paragraph.lines(
          "\(fault.text(in: screen.language)) [\(fault.code)]", on: screen, indent: 2)
      }.map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("file", .text(file)), ("matrices", .list(matrices.map(\.json))),
      (
        "faults",
        .list(
          faults.map {
            .object([("code", .text($0.code)), ("message", .text($0.text(in: .en)))])
          })
      ),
    ])
  }
}
