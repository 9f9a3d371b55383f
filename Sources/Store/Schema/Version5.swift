extension Schema {
  /// The work packs that were handed out, and the pack that a bundle names. What an operation is about
  /// follows from its bytes: a later version that understands them better may note it anew.
  static let version5 = """
    CREATE TABLE pack (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      officer TEXT NOT NULL,
      week TEXT NOT NULL,
      made INTEGER NOT NULL,
      action INTEGER NOT NULL REFERENCES action (number)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE bundle ADD COLUMN pack BLOB CHECK (length(pack) = 16);

    DROP TRIGGER operation_is_never_changed;
    CREATE TRIGGER operation_is_never_changed
    BEFORE UPDATE OF id, device, sequence, bytes, action ON operation
    BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;
    """
}
