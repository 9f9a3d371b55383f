internal import Model

/// How review items are put into words, in receipts and lists alike.
enum ReviewWords {
  /// One line that says what waits.
  static func line(
    _ item: ReviewItem, kind: RecordKind? = nil, _ language: Language
  ) -> String {
    "\(item.id)  \(subject(item, kind: kind, language))"
  }

  /// One line that says that it waits no longer.
  static func settled(_ item: ReviewItem, _ language: Language) -> String {
    switch language {
    case .zh: "\(item.id)  已了结：\(subject(item, .zh))"
    case .en: "\(item.id)  settled: \(subject(item, .en))"
    }
  }

  /// - Parameter kind: of the record, where it is known; then a field is called as people call it.
  static func subject(
    _ item: ReviewItem, kind: RecordKind? = nil, _ language: Language
  ) -> String {
    switch (item.subject, language) {
    case (.conflict(let record, let field), .zh):
      "冲突：记录 \(record.short) 的“\(kind?.field(field)?.zh ?? field)”有几个不同的值"
    case (.conflict(let record, let field), .en):
      "conflict: several values stand in \(kind?.field(field)?.en ?? field) of record "
        + record.short
    case (.parked(let operation, _, let reason), .zh):
      "挂起：\(ParkingWords.text(of: reason, .zh)) [\(reason)]，操作 \(operation.short)"
    case (.parked(let operation, _, let reason), .en):
      "parked: \(ParkingWords.text(of: reason, .en)) [\(reason)], operation \(operation.short)"
    case (.fork(let device, let sequence), .zh): "分叉：设备 \(device.short) 有几条不同的第 \(sequence) 号操作"
    case (.fork(let device, let sequence), .en):
      "fork: device \(device.short) has several operations \(sequence)"
    case (.gap(let device, let missing), .zh):
      "缺号：设备 \(device.short) 的第 \(missing.lowerBound)–\(missing.upperBound) 号操作未到"
    case (.gap(let device, let missing), .en):
      "gap: operations \(missing.lowerBound)–\(missing.upperBound) of device \(device.short) "
        + "have not come"
    case (.incomplete(let record, let reason), .zh): "数据不全 [\(reason)]：记录 \(record.short)，请补填"
    case (.incomplete(let record, let reason), .en):
      "incomplete [\(reason)]: record \(record.short), fill it in"
    }
  }

  /// Who wrote an operation, on which device, and when by both clocks.
  static func written(_ written: ReviewCase.Written, _ language: Language) -> String {
    let received = written.received.rfc3339
    switch language {
    case .zh:
      return "\(written.officer ?? "单位")，\(written.device) 第 \(written.sequence) 号，"
        + "设备时间 \(written.at.rfc3339)，收到 \(received)"
    case .en:
      return "\(written.officer ?? "office"), \(written.device) number \(written.sequence), "
        + "device time \(written.at.rfc3339), received \(received)"
    }
  }

  static func json(_ item: ReviewItem) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("id", .text(item.id))]
    switch item.subject {
    case .conflict(let record, let field):
      members += [
        ("kind", .text("conflict")), ("record", .text(record.text)), ("field", .text(field)),
      ]
    case .parked(let operation, let record, let reason):
      members += [
        ("kind", .text("parked")), ("operation", .text(operation.text)),
        ("record", .optional(record?.text)), ("reason", .text(reason)),
      ]
    case .fork(let device, let sequence):
      members += [
        ("kind", .text("fork")), ("device", .text(device.text)),
        ("sequence", .integer(Int(sequence))),
      ]
    case .gap(let device, let missing):
      members += [
        ("kind", .text("gap")), ("device", .text(device.text)),
        ("first", .integer(Int(missing.lowerBound))),
        ("last", .integer(Int(missing.upperBound))),
      ]
    case .incomplete(let record, let reason):
      members += [
        ("kind", .text("incomplete")), ("record", .text(record.text)), ("reason", .text(reason)),
      ]
    }
    return .object(members)
  }
}
