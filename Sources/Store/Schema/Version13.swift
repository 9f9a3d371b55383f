extension Schema {
  /// All that was ever written of who complained, by the ticket: it stays hidden also once it is corrected.
  static let version13 = """
    CREATE TABLE complainant (
      ticket BLOB NOT NULL CHECK (length(ticket) = 16),
      value TEXT NOT NULL,
      PRIMARY KEY (ticket, value)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO complainant (ticket, value)
    SELECT DISTINCT operation.record, json_extract(field.value, '$.v')
    FROM operation, json_each(CAST(operation.bytes AS TEXT), '$.set') AS field
    WHERE operation.record IS NOT NULL
      AND instr(CAST(operation.bytes AS TEXT), '"complainant') > 0
      AND field.key LIKE 'complainant%' AND json_type(field.value, '$.v') = 'text';
    """
}
