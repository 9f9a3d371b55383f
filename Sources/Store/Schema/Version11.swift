extension Schema {
  /// The bureau's cars.
  static let version11 = """
    CREATE TABLE car (
      id BLOB PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      plate TEXT, seats INTEGER, town TEXT, away TEXT, withdrawn INTEGER
    ) STRICT, WITHOUT ROWID;
    """
}
