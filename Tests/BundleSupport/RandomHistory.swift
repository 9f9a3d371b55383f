package import Exchange
package import Model
internal import TestSupport

/// A made-up past: some devices write to a few records, see each other's work now and then through packs,
/// with clocks that are wrong and numbers that a cloned device repeats.
package struct RandomHistory: Sendable {
  package private(set) var operations: [Exchange.Operation] = []
  /// The text of each operation, in the order of `operations`.
  package private(set) var texts: [String] = []
  package let devices: [TestDevice]
  /// The operations that the writer of each one had before him.
  package private(set) var sights: [OperationID: Set<OperationID>] = [:]

  package var enrolment: Enrolment { Enrolment(devices.map(\.enrolled)) }

  package init(seed: UInt64, devices count: Int = 4, steps: Int = 24) {
    var random = SeededGenerator(seed: seed)
    devices = (0..<count).map { number in
      // Now and then the key of the last device was revoked midway.
      TestDevice(number, revokedAfter: number == count - 1 && seed % 5 == 0 ? 3 : nil)
    }
    let records = (1...3).map { RecordID.test($0) }
    var seen = [[Exchange.Operation]](repeating: [], count: count)
    var numbers = [Int64](repeating: 0, count: count)
    for _ in 0..<steps {
      let device = Int.random(in: 0..<count, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        // A work pack: the device now sees everything.
        seen[device] = operations
      }
      // A cloned device repeats a number now and then.
      if Int.random(in: 0..<12, using: &random) != 0 || numbers[device] == 0 {
        numbers[device] += 1
      }
      let record = records[Int.random(in: 0..<records.count, using: &random)]
      guard
        let draft = Self.draft(
          record: record, seen: seen[device], other: records[0], random: &random)
      else { continue }
      let text = draft.text(sequence: numbers[device])
      let bytes = Array(text.utf8)
      guard let value = try? JSONReader.value(of: bytes, dialect: .bundle),
        let operation = try? OperationReader(value, device: devices[device].id)
          .operation(id: OperationID(device: devices[device].id, bytes: bytes))
      else { continue }
      operations.append(operation)
      texts.append(text)
      sights[operation.id] = Set(seen[device].map(\.id))
      seen[device].append(operation)
    }
  }

  /// The history as sealed files: runs of consecutive numbers of each device, at most `length` long.
  package func bundles(length: Int) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for device in devices {
      var pen: TestPen?
      for (operation, text) in zip(operations, texts) where operation.device == device.id {
        if var open = pen, open.next != operation.sequence || open.pending.count >= length {
          files.append(open.export())
          pen = open.next == operation.sequence ? open : nil
        }
        if pen == nil { pen = TestPen(device, next: operation.sequence) }
        pen?.write(text: text)
      }
      if var open = pen { files.append(open.export()) }
    }
    return files
  }

  private static func draft(
    record: RecordID, seen: [Exchange.Operation], other: RecordID,
    random: inout SeededGenerator
  ) -> OperationDraft? {
    let second = Int.random(in: 0..<60, using: &random)
    guard
      let at = try? Timestamp(
        rfc3339: "\(2019 + Int.random(in: 0..<10, using: &random))-06-01T08:00:"
          + (second < 10 ? "0" : "") + "\(second)+08:00")
    else { return nil }
    let isKnown = seen.contains { $0.record == record }
    var set: [FieldWrite] = []
    let fields: [(String, [FieldValue])] = [
      ("title", [.text("甲"), .text("乙"), .text("𠮷田𠀋")]),
      ("status", [.text("assigned"), .text("closed"), .text("reopened")]),
      ("severity", [.integer(1), .integer(3)]), ("handler", [.text("O-001"), .text("O-002")]),
      ("new_field", [.list([.integer(1)]), .null]),
    ]
    for (field, values) in fields
    where !isKnown && field == "title" || Int.random(in: 0..<3, using: &random) == 0 {
      let value = values[Int.random(in: 0..<values.count, using: &random)]
      set.append(
        FieldWrite(
          field: field, value: value,
          parents: parents(of: field, in: record, seen: seen, random: &random)))
    }
    if Int.random(in: 0..<9, using: &random) == 0 {
      set.append(FieldWrite(field: "site", value: .text(other.text), parents: []))
    }
    if isKnown, Int.random(in: 0..<6, using: &random) == 0 {
      set.append(
        FieldWrite(
          field: "withdrawn", value: .bool(Int.random(in: 0..<4, using: &random) != 0),
          parents: heads(of: record, seen: seen, random: &random)))
    }
    switch Int.random(in: 0..<17, using: &random) {
    case 0: return .add(.note, of: .ticket, record, .object([("text", .text("记"))]), at: at)
    case 12:
      let decisions = seen.filter { $0.decides != nil || $0.dismisses != nil }
      return decisions.randomElement(using: &random).map {
        .retract($0.id, reason: "撤回", at: at)
      }
    case 13:
      guard let device = seen.randomElement(using: &random)?.device else { return nil }
      let first = Int64.random(in: 1...4, using: &random)
      let siblings = seen.filter { $0.device == device && $0.sequence == first }.map(\.id)
      return .dismiss(
        Exchange.Operation.Dismissal(
          device: device, numbers: first...(first + 2),
          operations: siblings.count > 1 ? siblings : [], reason: "不再等"), at: at)
    case 14:
      return seen.randomElement(using: &random).map {
        .add(
          .step, of: .ticket, record,
          .object([
            ("step", .text("register")), ("day", .text("2026-11-19")),
            ("withdrawn", .bool(Bool.random(using: &random))),
          ]), corrects: $0.id, at: at)
      }
    case 15:
      // Of kinds that only a later version knows: about a record, about nothing, about another operation.
      let later: [[(String, FieldValue)]] = [
        [("rec", .text(record.text)), ("set", .object([("title", .object([("v", .text("丁"))]))]))],
        [("shape", .list([.integer(1), .null]))],
        seen.randomElement(using: &random).map { [("op", .text($0.id.text))] } ?? [],
      ]
      return OperationDraft(
        kind: ["drone", "later.kind", ""][Int.random(in: 0..<3, using: &random)],
        members: later[Int.random(in: 0..<3, using: &random)], at: at)
    case 16:
      return OperationDraft(
        kind: "note",
        members: [
          ("rec", .text(record.text)), ("of", .text("drone")),
          ("entry", .object([("text", .text("记"))])),
        ], at: at)
    case 1: return seen.randomElement(using: &random).map { .release($0.id, reason: "核实", at: at) }
    case 2: return seen.randomElement(using: &random).map { .discard($0.id, reason: "作废", at: at) }
    case 3:
      return .write(
        .visit, record, set: [FieldWrite(field: "kind", value: .text("service"), parents: [])],
        at: at)
    case 4:
      return .write(
        .site, record, set: [FieldWrite(field: "name", value: .text("厂"), parents: [])], at: at)
    case 5:
      return .add(
        .step, of: .ticket, record,
        .object([("step", .text("register")), ("day", .text("2026-11-18"))]), set: set, at: at)
    default: return set.isEmpty ? nil : .write(.ticket, record, set: set, at: at)
    }
  }

  /// What a device that withdraws names as seen: mostly all that stands in the record, at times nothing.
  private static func heads(
    of record: RecordID, seen: [Exchange.Operation], random: inout SeededGenerator
  ) -> [OperationID] {
    if Int.random(in: 0..<8, using: &random) == 0 { return [] }
    let fields = Set(seen.filter { $0.record == record }.flatMap { $0.writes.map(\.field) })
    return fields.sorted().flatMap {
      parents(of: $0, in: record, seen: seen, random: &random)
    }
  }

  /// What a device names as seen: mostly the values that stand, at times an older one.
  private static func parents(
    of field: String, in record: RecordID, seen: [Exchange.Operation],
    random: inout SeededGenerator
  ) -> [OperationID] {
    let writes = seen.filter { $0.record == record }.flatMap { operation in
      operation.writes.filter { $0.field == field }.map { (operation.id, $0.parents) }
    }
    if Int.random(in: 0..<8, using: &random) == 0 {
      return writes.randomElement(using: &random).map { [$0.0] } ?? []
    }
    let superseded = Set(writes.flatMap(\.1))
    return writes.map(\.0).filter { !superseded.contains($0) }
  }
}
