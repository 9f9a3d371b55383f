extension Schema {
  /// What a record's creation wrote and nobody has written since has no row in `head` any more: the creation tells it.
  static let version16 = """
    DELETE FROM head
    WHERE field <> 'withdrawn' AND chain = 1 AND awaiting = 0
      AND operation = (SELECT creation FROM record WHERE id = head.record AND visible = 1)
      AND NOT EXISTS (
        SELECT 1 FROM head AS other
        WHERE other.record = head.record AND other.field = head.field
          AND other.operation <> head.operation);
    """
}
