package import Model

/// Why one operation waits while the rest of its bundle applies.
package enum ParkingReason: Hashable, Sendable {
  case unknownKind(String)
  case badField(String)
  case badValue(field: String)
  case badEntry(EntryKind)
  /// It is about a record that nobody has created yet.
  case noRecord(RecordID)
  /// A field names a record that nobody has created yet.
  case noReference(field: String, RecordID)
  case otherKind(expected: RecordKind, found: RecordKind)
  /// Another creation of the same record stands.
  case collision(standing: OperationID)
  case notYours(officer: String)
  case officeOnly
  /// The device's key was withdrawn before this operation's number.
  case revoked(after: Int64)
  case discarded(by: OperationID)

  package var code: String {
    switch self {
    case .unknownKind: "P-KIND"
    case .badField: "P-FIELD"
    case .badValue: "P-VALUE"
    case .badEntry: "P-ENTRY"
    case .noRecord: "P-RECORD"
    case .noReference: "P-REFERENCE"
    case .otherKind: "P-OTHER-KIND"
    case .collision: "P-COLLISION"
    case .notYours: "P-NOT-YOURS"
    case .officeOnly: "P-OFFICE"
    case .revoked: "P-REVOKED"
    case .discarded: "P-DISCARDED"
    }
  }

  /// The record whose arrival would let the operation in.
  package var awaited: RecordID? {
    switch self {
    case .noRecord(let record), .noReference(_, let record): record
    default: nil
    }
  }
}

extension ParkingReason: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .unknownKind(let kind): "不认识的操作类型 '\(kind)'；升级本程序后会自动生效"
    case .badField(let field): "字段名 '\(field)' 不合规则；请升级设备上的程序"
    case .badValue(let field): "'\(field)' 的值不符合该字段的类型；请在设备上更正后重新导出"
    case .badEntry(let kind): "\(kind.text(in: .zh))的内容不完整；请在设备上补全后重新导出"
    case .noRecord(let record): "尚无记录 '\(record.short)'；它所在的数据包导入后会自动生效"
    case .noReference(let field, let record):
      "'\(field)' 所指的记录 '\(record.short)' 尚未导入；导入后会自动生效"
    case .otherKind(let expected, let found):
      "按\(expected.text(in: .zh))写入，但该记录是\(found.text(in: .zh))；请核对编号"
    case .collision(let standing):
      "同一编号已由操作 '\(standing.short)' 建立；请核对两者，需要时另建一条"
    case .notYours(let officer): "该记录未交给 '\(officer)' 办理；请核实后放行或作废"
    case .officeOnly: "只有单位可以写入；请核实后放行或作废"
    case .revoked(let after): "该设备的密钥自第 \(after) 号操作之后已停用；请核实后放行或作废"
    case .discarded(let operation): "已由操作 '\(operation.short)' 作废"
    }
  }

  private var english: String {
    switch self {
    case .unknownKind(let kind):
      "unknown kind '\(kind)'; it takes effect by itself once this program is updated"
    case .badField(let field): "'\(field)' can't be a field's name; update the app on the device"
    case .badValue(let field):
      "the value does not fit the field '\(field)'; correct it on the device and export again"
    case .badEntry(let kind):
      "the \(kind.text(in: .en)) is incomplete; complete it on the device and export again"
    case .noRecord(let record):
      "no record '\(record.short)' yet; it takes effect once the bundle with it is imported"
    case .noReference(let field, let record):
      "'\(field)' names the record '\(record.short)', which is not here yet; "
        + "it takes effect once that is imported"
    case .otherKind(let expected, let found):
      "writes a \(expected.text(in: .en)), but the record is a \(found.text(in: .en)); "
        + "check the identifier"
    case .collision(let standing):
      "operation '\(standing.short)' created the same identifier; compare both, "
        + "create another record if needed"
    case .notYours(let officer):
      "the record was never given to '\(officer)'; check, then release or discard it"
    case .officeOnly: "only the office writes this; check, then release or discard it"
    case .revoked(let after):
      "the device's key was revoked after operation \(after); check, then release or discard it"
    case .discarded(let operation): "discarded by operation '\(operation.short)'"
    }
  }
}
