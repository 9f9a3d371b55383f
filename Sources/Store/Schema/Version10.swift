extension Schema {
  /// What figures need of each ticket, kept beside it in the order in which boards look back: those that are open
  /// last, then what was ended last. Days are numbers of days since 1970-01-01.
  ///
  /// The rows follow from the log. Forgetting by which vocabulary the tables were made has them all made anew.
  static let version10 = """
    CREATE TABLE ticket_course (
      -- The last day on which its life turned; the end of all days while it is open.
      until INTEGER NOT NULL,
      ticket BLOB NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      -- The last day on which anything happened that the row depends on.
      changed INTEGER NOT NULL,
      found INTEGER NOT NULL,
      category TEXT,
      town TEXT,
      handler TEXT,
      source TEXT NOT NULL,
      -- The days on which it stopped being open and became open again, by turns, with spaces between.
      turns TEXT,
      closed INTEGER,
      due INTEGER,
      assigned INTEGER,
      answered INTEGER,
      rated INTEGER,
      reopened INTEGER,
      -- What the record shows, since when its status stands, and every due day that was written, as
      -- `second=day` with spaces between: what the row has to be told from as of an earlier day.
      status TEXT NOT NULL,
      shown_due INTEGER,
      since INTEGER,
      dues TEXT,
      PRIMARY KEY (until, ticket)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX ticket_course_ticket ON ticket_course (ticket);

    DELETE FROM setting WHERE name = 'vocabulary';
    """
}
