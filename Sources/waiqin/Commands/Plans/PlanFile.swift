internal import Exchange
internal import Model
internal import Planning
internal import Store

/// A plan in a file: one that `waiqin plan show --json` wrote, or a table that somebody typed.
struct PlanFile {
  let plan: Plan
  /// Rows of a table that say nothing which can be planned.
  let faults: [TableFault]

  /// - Parameter input: the week that a table is meant for.
  /// - Throws: `UsageFault.badPlanFile` for a file that holds no plan.
  init(_ path: String, input: PlanningInput, _ snapshot: borrowing StoreSnapshot) throws {
    let bytes = try BundleFiles.bytes(at: path)
    if path.hasSuffix(".csv") {
      let fields = try snapshot.fields(of: .visit)
      let table = try FileFault.naming(path) {
        try PlanTable(
          try CSVReader.rows(try TableText(bytes).text), officers: input.officers,
          visit: { text in (try? fields.one(text, kind: .visit))?.id })
      }
      plan = TypedPlan.plan(table.stops, input: input)
      faults = table.faults
    } else {
      guard let value = FieldValue(json: String(decoding: bytes, as: UTF8.self)),
        let plan = Plan(value: value)
      else { throw UsageFault.badPlanFile(path: path) }
      self.plan = plan
      faults = []
    }
  }
}
