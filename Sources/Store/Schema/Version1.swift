extension Schema {
  /// The first released shape. Derived tables follow from `operation` and `device` and can be made anew.
  static let version1 = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE device (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      name TEXT NOT NULL,
      officer TEXT,
      key TEXT NOT NULL,
      public_key BLOB NOT NULL CHECK (length(public_key) = 32),
      revoked_after INTEGER CHECK (revoked_after >= 0)
    ) STRICT, WITHOUT ROWID;

    -- What was done, by whom: one row for each import and each command at the office.
    CREATE TABLE action (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      person TEXT NOT NULL,
      command TEXT NOT NULL
    ) STRICT;

    CREATE TABLE bundle (
      file BLOB PRIMARY KEY CHECK (length(file) = 32),
      id BLOB NOT NULL CHECK (length(id) = 16),
      device BLOB NOT NULL CHECK (length(device) = 16),
      officer TEXT NOT NULL,
      first INTEGER NOT NULL CHECK (first >= 1),
      last INTEGER NOT NULL,
      body BLOB NOT NULL CHECK (length(body) = 32),
      previous BLOB CHECK (length(previous) = 32),
      seal TEXT NOT NULL,
      exported TEXT NOT NULL,
      app TEXT NOT NULL,
      name TEXT NOT NULL,
      received INTEGER NOT NULL,
      action INTEGER NOT NULL REFERENCES action (number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE refusal (
      file BLOB PRIMARY KEY CHECK (length(file) = 32),
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      byte INTEGER,
      received INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The log. Nothing in it is ever changed but where the operation stands.
    CREATE TABLE operation (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
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
      awaits BLOB CHECK (length(awaits) = 16)
    ) STRICT;
    CREATE INDEX operation_record ON operation (record);
    CREATE INDEX operation_sequence ON operation (device, sequence);
    CREATE INDEX operation_awaits ON operation (awaits) WHERE awaits IS NOT NULL;
    CREATE INDEX operation_parked ON operation (record) WHERE parked IS NOT NULL;
    CREATE INDEX operation_decides ON operation (decides) WHERE decides IS NOT NULL;
    CREATE INDEX operation_dismisses ON operation (dismisses) WHERE dismisses IS NOT NULL;

    CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
    BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;
    CREATE TRIGGER operation_is_never_changed
    BEFORE UPDATE OF id, device, sequence, record, creates, decides, dismisses, bytes, action ON operation
    BEGIN SELECT RAISE (ABORT, 'the log only grows'); END;

    CREATE TABLE record (
      id BLOB PRIMARY KEY CHECK (length(id) = 16),
      kind TEXT NOT NULL,
      creation BLOB NOT NULL CHECK (length(creation) = 32),
      visible INTEGER NOT NULL CHECK (visible IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE head (
      -- The columns stand in the order of the key: SQLite 3.40 checks them wrongly otherwise.
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      field TEXT NOT NULL,
      -- How far from the safe side: in the order of the key the first head is the one to show.
      rank INTEGER NOT NULL,
      chain INTEGER NOT NULL CHECK (chain >= 1),
      operation BLOB NOT NULL CHECK (length(operation) = 32),
      value TEXT NOT NULL,
      awaiting INTEGER NOT NULL CHECK (awaiting IN (0, 1)),
      PRIMARY KEY (record, field, rank, chain DESC, operation)
    ) STRICT, WITHOUT ROWID;

    -- Parents that have not come, and the records in which they are named.
    CREATE TABLE awaited (
      parent BLOB NOT NULL CHECK (length(parent) = 32),
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (parent, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX awaited_record ON awaited (record);

    -- The officers to whom a record was ever given.
    CREATE TABLE granted (
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      officer TEXT NOT NULL,
      PRIMARY KEY (record, officer)
    ) STRICT, WITHOUT ROWID;

    -- The numbers of a device's operations that are here, as ranges without a gap.
    CREATE TABLE span (
      device BLOB NOT NULL CHECK (length(device) = 16),
      first INTEGER NOT NULL CHECK (first >= 1),
      last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (device, first)
    ) STRICT, WITHOUT ROWID;

    -- Numbers that two or more operations of a device share.
    CREATE TABLE fork (
      device BLOB NOT NULL CHECK (length(device) = 16),
      sequence INTEGER NOT NULL CHECK (sequence >= 1),
      PRIMARY KEY (device, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entry (
      operation BLOB PRIMARY KEY CHECK (length(operation) = 32),
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      corrects BLOB CHECK (length(corrects) = 32)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_record ON entry (record);
    CREATE INDEX entry_corrects ON entry (corrects) WHERE corrects IS NOT NULL;

    CREATE TABLE ticket_event (
      operation BLOB PRIMARY KEY CHECK (length(operation) = 32),
      ticket BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      step TEXT NOT NULL,
      day TEXT NOT NULL,
      person TEXT,
      reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_event_ticket ON ticket_event (ticket, day);

    CREATE TABLE photo (
      operation BLOB PRIMARY KEY CHECK (length(operation) = 32),
      record BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      size INTEGER NOT NULL,
      type TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      record BLOB CHECK (length(record) = 16),
      device BLOB CHECK (length(device) = 16),
      field TEXT,
      operation BLOB CHECK (length(operation) = 32),
      first INTEGER,
      last INTEGER,
      reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_record ON review (record);
    CREATE INDEX review_device ON review (device);

    CREATE TABLE site (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT, town TEXT, address TEXT, point TEXT, industry TEXT, contact TEXT, phone TEXT,
      windows TEXT, major INTEGER, tracker TEXT, next_contact TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE officer (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      code TEXT, name TEXT, skills TEXT, certificate TEXT, backup TEXT, office TEXT, point TEXT,
      car TEXT, away TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ticket (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      number TEXT, title TEXT, text TEXT, category TEXT, also TEXT, source TEXT,
      site TEXT, town TEXT, found TEXT, due TEXT, status TEXT, severity INTEGER, handler TEXT,
      helpers TEXT, answer TEXT, transfer_to TEXT, complainant TEXT, complainant_phone TEXT,
      complainant_address TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE visit (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT, title TEXT, site TEXT, ticket TEXT, application TEXT, status TEXT,
      minutes INTEGER, windows TEXT, earliest TEXT, due TEXT, priority INTEGER, skills TEXT,
      people INTEGER, certified INTEGER, wished TEXT, crew TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      number TEXT, name TEXT, site TEXT, class TEXT, stage TEXT, applied TEXT, accepted TEXT,
      decided TEXT, delivered TEXT, pauses TEXT, channel TEXT, trips INTEGER, handled_by TEXT,
      officer TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan (
      week TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 1),
      made INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (week, version)
    ) STRICT, WITHOUT ROWID;
    """
}
