extension Schema {
  /// The log without an index over identities, which come in no order: what is found by them is found by device
  /// and number or by record too, and these stand together. Only what the office decides about, or might, has
  /// to be found by its identity alone.
  static let version8 = """
    -- The number that the next operation had when the action began: those of an action stand together.
    ALTER TABLE action ADD COLUMN first INTEGER NOT NULL DEFAULT 1;
    UPDATE action SET first = coalesce(
      (SELECT operation.number FROM operation WHERE operation.action >= action.number
       ORDER BY operation.action, operation.number LIMIT 1),
      (SELECT 1 + coalesce(max(operation.number), 0) FROM operation));

    CREATE TABLE operation_in_order (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL CHECK (length(id) = 32),
      device BLOB NOT NULL CHECK (length(device) = 16),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      record BLOB CHECK (length(record) = 16),
      -- The kind of record that it means to create; the operation that it releases or discards.
      creates TEXT,
      decides BLOB CHECK (length(decides) = 32),
      -- The device whose gap or fork it takes off the review list.
      dismisses BLOB CHECK (length(dismisses) = 16),
      bytes BLOB NOT NULL,
      action INTEGER NOT NULL REFERENCES action (number),
      -- The code of the reason why it is parked, and the record that it waits for.
      parked TEXT,
      awaits BLOB CHECK (length(awaits) = 16),
      -- 1 where it would be parked had the office not released it.
      released INTEGER CHECK (released = 1),
      -- An identity is a digest of the device and of bytes that hold the number, so it is unique with them.
      UNIQUE (device, sequence, id)
    ) STRICT;
    INSERT INTO operation_in_order
      (number, id, device, sequence, record, creates, decides, dismisses, bytes, action, parked,
       awaits)
    SELECT number, id, device, sequence, record, creates, decides, dismisses, bytes, action, parked,
      awaits
    FROM operation ORDER BY number;
    DROP TABLE operation;
    ALTER TABLE operation_in_order RENAME TO operation;
    CREATE INDEX operation_record ON operation (record, id);
    CREATE INDEX operation_awaits ON operation (awaits) WHERE awaits IS NOT NULL;
    CREATE INDEX operation_parked ON operation (record) WHERE parked IS NOT NULL;
    CREATE INDEX operation_decides ON operation (decides) WHERE decides IS NOT NULL;
    CREATE INDEX operation_dismisses ON operation (dismisses) WHERE dismisses IS NOT NULL;
    CREATE INDEX operation_decidable ON operation (id)
    WHERE record IS NULL OR parked IS NOT NULL OR released IS NOT NULL;

    CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
    BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;
    CREATE TRIGGER operation_is_never_changed
    BEFORE UPDATE OF id, device, sequence, bytes, action ON operation
    BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;

    -- Which operations the office has released follows from making the tables anew.
    DELETE FROM setting WHERE name = 'vocabulary';
    """
}
