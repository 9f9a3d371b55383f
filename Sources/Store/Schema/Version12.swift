extension Schema {
  /// How each ticket came to its category, town, handler and source, for boards of earlier days.
  ///
  /// The rows follow from the log. Forgetting by which vocabulary the tables were made has them all made anew.
  static let version12 = """
    -- The last day on which a filter may have found it under another word than today; NULL for never.
    ALTER TABLE ticket_course ADD COLUMN former INTEGER;
    -- What was written of them, a line each: property, day and value, with spaces between.
    ALTER TABLE ticket_course ADD COLUMN properties TEXT;

    DELETE FROM setting WHERE name = 'vocabulary';
    """
}
