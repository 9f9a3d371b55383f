extension Schema {
  /// What undo needs: which action took back which, and the operations of an action.
  static let version2 = """
    CREATE TABLE reversal (
      action INTEGER PRIMARY KEY REFERENCES action (number),
      reversed INTEGER NOT NULL UNIQUE REFERENCES action (number)
    ) STRICT;

    CREATE INDEX operation_action ON operation (action);
    """
}
