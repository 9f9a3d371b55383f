package import Model

/// One application with its fields, clocks, rules and warnings.
package struct ApplicationReport: Sendable {
  private let record: RecordReport
  private let clocks: ApplicationClocks?

  /// - Parameter clocks: nil for a record that is no usable application yet.
  package init(_ record: Fields, clocks: ApplicationClocks?) {
    self.record = RecordReport(record, isMasked: true)
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
