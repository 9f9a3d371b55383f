extension Schema {
  /// The catalogue of powers, regions with their negative lists, permits and agencies; and what an application
  /// keeps of its notices, clocks and ways.
  static let version4 = """
    CREATE TABLE item (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      code TEXT, name TEXT, class TEXT, immediate INTEGER, statutory INTEGER, promised INTEGER,
      materials TEXT, law TEXT, "from" TEXT, through TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE region (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      code TEXT, name TEXT, status TEXT, "from" TEXT, through TEXT, document TEXT, standard TEXT,
      saved INTEGER, outline TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE restriction (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      line TEXT, region TEXT, industry TEXT, words TEXT, document TEXT, "from" TEXT, through TEXT,
      reason TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE permit (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      number TEXT, site TEXT, class TEXT, industry TEXT, issued TEXT, expires TEXT,
      withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE agency (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT, number TEXT, contact TEXT, phone TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE visit ADD COLUMN permit TEXT;

    ALTER TABLE application ADD COLUMN item TEXT;
    ALTER TABLE application ADD COLUMN noticed TEXT;
    ALTER TABLE application ADD COLUMN notice_receipt TEXT;
    ALTER TABLE application ADD COLUMN completed TEXT;
    ALTER TABLE application ADD COLUMN at_once INTEGER;
    ALTER TABLE application ADD COLUMN courier_in TEXT;
    ALTER TABLE application ADD COLUMN courier_out TEXT;
    ALTER TABLE application ADD COLUMN agency TEXT;
    ALTER TABLE application ADD COLUMN draft_from TEXT;
    ALTER TABLE application ADD COLUMN drafted TEXT;
    ALTER TABLE application ADD COLUMN sent_back INTEGER;
    ALTER TABLE application ADD COLUMN region TEXT;
    ALTER TABLE application ADD COLUMN lighter INTEGER;
    """
}
