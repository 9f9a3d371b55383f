extension Schema {
  /// What belongs to a record stands beside it: keys begin with the record, so that an import touches the
  /// pages of its own records instead of pages all over the store.
  static let version3 = """
    CREATE TABLE entry_of_record (
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      operation BLOB NOT NULL CHECK (length(operation) = 32),
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      corrects BLOB CHECK (length(corrects) = 32),
      PRIMARY KEY (record, operation)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO entry_of_record (record, operation, kind, value, corrects)
    SELECT record, operation, kind, value, corrects FROM entry ORDER BY record, operation;
    DROP TABLE entry;
    ALTER TABLE entry_of_record RENAME TO entry;
    CREATE INDEX entry_corrects ON entry (corrects) WHERE corrects IS NOT NULL;

    CREATE TABLE event_of_ticket (
      ticket BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      day TEXT NOT NULL,
      operation BLOB NOT NULL CHECK (length(operation) = 32),
      step TEXT NOT NULL,
      person TEXT,
      reason TEXT,
      PRIMARY KEY (ticket, day, operation)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO event_of_ticket (ticket, day, operation, step, person, reason)
    SELECT ticket, day, operation, step, person, reason FROM ticket_event
    ORDER BY ticket, day, operation;
    DROP TABLE ticket_event;
    ALTER TABLE event_of_ticket RENAME TO ticket_event;

    CREATE TABLE photo_of_record (
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      operation BLOB NOT NULL CHECK (length(operation) = 32),
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      size INTEGER NOT NULL,
      type TEXT NOT NULL,
      PRIMARY KEY (record, operation)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO photo_of_record (record, operation, sha256, size, type)
    SELECT record, operation, sha256, size, type FROM photo ORDER BY record, operation;
    DROP TABLE photo;
    ALTER TABLE photo_of_record RENAME TO photo;
    """
}
