internal import Exchange
internal import Model

/// Fields in which nothing stands but what their record's creation wrote, as in most fields of most records.
///
/// `head` has no row of these: the creation, which the log holds, tells the same, and a row of each field is what an
/// import would write most of. Withdrawals are asked for too often to be read from the log, so they have their rows.
struct CreatedFields {
  private let creation: Operation?

  init(of record: RecordID, in log: RecordLog) throws { creation = try log.creating(record) }

  /// By field: what stands in each where it has no row.
  var heads: [(field: String, head: Register.Head)] {
    guard let creation else { return [] }
    return creation.writes.map { write in
      (
        write.field,
        Register.Head(operation: creation.id, value: write.value, chain: 1, isAwaiting: false)
      )
    }
  }

  /// What stands in `field` where it has no row.
  func head(of field: String) -> Register.Head? {
    heads.first { $0.field.hasSameBytes(as: field) }?.head
  }

  /// What joins to rows of `record`, all of them shown, the rows of `operation` whose values stand in `field`.
  static func joiningWrites(of field: String) -> String {
    """
    LEFT JOIN head ON head.record = record.id AND head.field = '\(field)'
    JOIN operation ON operation.record = record.id
      AND operation.id = coalesce(head.operation, record.creation)
      AND (head.operation IS NOT NULL
        OR json_extract(CAST(operation.bytes AS TEXT), '$.set.\(field)') IS NOT NULL)
    """
  }

  /// True where `heads` of `field` are what the creation of a record that is shown wrote, so that they need no rows.
  static func hold(_ heads: [Register.Head], of field: String, creation: OperationID) -> Bool {
    guard heads.count == 1, let only = heads.first, field != Withdrawal.field else { return false }
    return only.operation == creation && only.chain == 1 && !only.isAwaiting
  }
}
