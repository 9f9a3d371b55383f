extension Schema {
  /// When a published plan sends whom on a visit, and what a person has pinned of it.
  static let version9 = """
    ALTER TABLE visit ADD COLUMN planned TEXT;
    ALTER TABLE visit ADD COLUMN pinned_officer TEXT;
    ALTER TABLE visit ADD COLUMN pinned TEXT;
    """
}
