extension Schema {
  /// Visits stand in the register beside tickets and applications.
  static let version6 = """
    ALTER TABLE visit ADD COLUMN number TEXT;
    """
}
