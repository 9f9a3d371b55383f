extension Schema {
  /// What a discarded operation waits for is kept; before, it was forgotten with the discard.
  ///
  /// Where something was discarded, forgetting by which vocabulary the tables were made has them all made anew.
  static let version14 = """
    DELETE FROM setting WHERE name = 'vocabulary'
      AND EXISTS (SELECT 1 FROM operation WHERE parked = 'P-DISCARDED');
    """
}
