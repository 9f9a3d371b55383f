extension Schema {
  /// What a ticket was given at its entry counts from the beginning, also where a step is told of an earlier day, and due
  /// days count from the day of the step that wrote them.
  ///
  /// Where either was ever written, forgetting by which vocabulary the tables were made has them all made anew.
  static let version15 = """
    DELETE FROM setting WHERE name = 'vocabulary'
      AND EXISTS (SELECT 1 FROM ticket_course WHERE properties IS NOT NULL OR dues IS NOT NULL);
    """
}
