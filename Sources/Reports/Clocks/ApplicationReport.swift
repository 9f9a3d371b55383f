package import Model

/// One application with its fields, clocks, rules and warnings.
package struct ApplicationReport: Sendable {
  private let record: RecordReport
  private let clocks: ApplicationClocks?

  /// - Parameters:
  ///   - isMasked: leaves out who complained.
  ///   - referred: the records that it refers to.
  ///   - clocks: nil for a record that is no usable application yet.
  package init(
    _ record: Fields, isMasked: Bool = true, referred: [Fields] = [], clocks: ApplicationClocks?
  ) {
    self.record = RecordReport(record, isMasked: isMasked, referred: referred)
    self.clocks = clocks
  }

  private var block: ClockBlock {
    ClockBlock(clocks: clocks?.clocks ?? [], warnings: clocks?.warnings ?? [])
  }

  package func text(on screen: Screen) -> String {
    let block = block.text(on: screen)
    return record.text(on: screen) + (block.isEmpty ? "" : "\n" + block)
  }

  package var json: JSONOutput {
    .object(
      record.members + [("acceptedFrom", .optional(clocks?.acceptance?.day.iso))] + block.members)
  }
}
