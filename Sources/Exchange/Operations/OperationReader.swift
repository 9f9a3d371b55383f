package import Model

/// Makes an `Operation` of its JSON value.
///
/// What is wrong with the envelope of an operation (number, time, identifiers) is a fault of the whole
/// bundle. What is wrong with its meaning parks this one operation.
package struct OperationReader {
  package let device: RecordID
  let members: Members

  package init(
    _ value: JSONValue, device: RecordID, converter: UpConverter = .standard
  ) throws(SchemaFault) {
    self.device = device
    members = try Members(converter.converted(value))
  }

  /// The operation's number.
  package func sequence() throws(SchemaFault) -> Int64 {
    let number = try members.integer("seq")
    guard number >= 1 else { throw members.fault("seq", .notPositive(number)) }
    return number
  }

  /// - Throws: `SchemaFault` for a missing or malformed part of the envelope.
  package func operation(id: OperationID) throws(SchemaFault) -> Operation {
    let kind = try members.string("kind")
    let action: Operation.Action =
      if let record = RecordKind(rawValue: kind) {
        try write(record)
      } else if let entry = EntryKind(rawValue: kind) {
        try add(entry)
      } else if let decision = try decision(kind) {
        decision
      } else {
        .parked(
          .unknownKind(String(kind.prefix(40))),
          record: members.optionalString("rec").flatMap { RecordID($0) })
      }
    return Operation(
      id: id, device: device, sequence: try sequence(), action: action,
      at: try members.timestamp("at"))
  }

  /// What the office decides about operations; nil for another kind.
  private func decision(_ kind: String) throws(SchemaFault) -> Operation.Action? {
    switch kind {
    case "release":
      return .release(try members.operation("op"), reason: try members.string("reason"))
    case "discard":
      return .discard(try members.operation("op"), reason: try members.string("reason"))
    case "retract":
      return .retract(try members.operation("op"), reason: try members.string("reason"))
    case "dismiss":
      let (first, last) = (try members.integer("first"), try members.integer("last"))
      guard first >= 1 else { throw members.fault("first", .notPositive(first)) }
      guard first <= last else {
        throw members.fault("last", .outOfSequence(expected: first, found: last))
      }
      var operations: [OperationID] = []
      for item in try members.array("ops") {
        guard let id = item.string.flatMap({ OperationID($0) }) else {
          throw SchemaFault(.notAnOperation, at: item.start, path: "ops")
        }
        operations.append(id)
      }
      return .dismiss(
        Operation.Dismissal(
          device: try members.record("device"), numbers: first...last, operations: operations,
          reason: try members.string("reason")))
    default: return nil
    }
  }

  private func write(_ kind: RecordKind) throws(SchemaFault) -> Operation.Action {
    let record = try members.record("rec")
    let writes = try self.writes()
    if writes.isEmpty { throw members.fault("set", .empty) }
    if let reason = check(writes, kind: kind) { return .parked(reason, record: record) }
    return .write(kind: kind, record: record, writes: writes)
  }

  private func add(_ entry: EntryKind) throws(SchemaFault) -> Operation.Action {
    let record = try members.record("rec")
    let of = try members.string("of")
    guard let kind = RecordKind(rawValue: of) else {
      return .parked(.unknownKind(String(of.prefix(40))), record: record)
    }
    let value = try members.value("entry").fieldValue()
    let corrects =
      members.has("corrects") ? try members.operation("corrects") : nil
    let writes = members.has("set") ? try self.writes() : []
    if let reason = check(writes, kind: kind) { return .parked(reason, record: record) }
    guard entry.accepts(value) else { return .parked(.badEntry(entry), record: record) }
    return .add(
      Operation.Entry(kind: entry, value: value, corrects: corrects), kind: kind,
      record: record, writes: writes)
  }

  /// The members of `set`, in the byte order of their names.
  private func writes() throws(SchemaFault) -> [FieldWrite] {
    let set = try members.object("set")
    var writes: [FieldWrite] = []
    writes.reserveCapacity(set.count)
    for member in set {
      do throws(SchemaFault) {
        writes.append(try Self.write(of: member.key, member.value))
      } catch {
        throw error.inside("set.\(member.key)")
      }
    }
    if writes.count > 1 { writes.sort { $0.field.precedes($1.field) } }
    return writes
  }

  private static func write(
    of field: String, _ value: JSONValue
  ) throws(SchemaFault) -> FieldWrite {
    let members = try Members(value)
    var parents: [OperationID] = []
    for parent in try members.array("p") {
      guard let id = parent.string.flatMap({ OperationID($0) }) else {
        throw SchemaFault(.notAnOperation, at: parent.start, path: "p")
      }
      parents.append(id)
    }
    return FieldWrite(field: field, value: try members.value("v").fieldValue(), parents: parents)
  }

  private func check(_ writes: [FieldWrite], kind: RecordKind) -> ParkingReason? {
    for write in writes {
      guard Self.isFieldName(write.field) else {
        return .badField(String(write.field.prefix(40)))
      }
      if let field = kind.field(write.field), !field.type.accepts(write.value) {
        return .badValue(field: write.field)
      }
    }
    return nil
  }

  /// True for a lower-case letter followed by up to 63 lower-case letters, digits and `_`.
  private static func isFieldName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return false }
    return name.utf8.count <= 64
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
  }
}

extension EntryKind {
  /// True when `value` has what an entry of this kind needs.
  func accepts(_ value: FieldValue) -> Bool {
    switch self {
    case .note, .finding, .contact: value["text"]?.text != nil || VisitNote(entry: value) != nil
    case .photo:
      value["sha256"]?.text.flatMap { OperationID($0) } != nil
        && (value["size"]?.integer ?? 0) > 0
        && Operation.photoTypes.contains(value["type"]?.text ?? "")
    case .step:
      value["step"]?.text != nil && (value["day"]?.text).flatMap { try? Day(iso: $0) } != nil
    }
  }
}

extension JSONValue {
  /// The value as an operation may write it.
  func fieldValue() throws(SchemaFault) -> FieldValue {
    switch content {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .integer(let value): return .integer(value)
    case .string(let value): return .text(value)
    case .number: throw SchemaFault(.notWhole, at: start, path: "")
    case .array(let values):
      var list: [FieldValue] = []
      for value in values { list.append(try value.fieldValue()) }
      return .list(list)
    case .object(let members):
      var object: [FieldValue.Member] = []
      object.reserveCapacity(members.count)
      for member in members {
        object.append(.init(key: member.key, value: try member.value.fieldValue()))
      }
      if object.count > 1 { object.sort { $0.key.precedes($1.key) } }
      return .object(object)
    }
  }
}
