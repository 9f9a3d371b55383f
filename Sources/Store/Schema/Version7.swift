extension Schema {
  /// Ways by road between places. They come from outside and from nobody's notes: they stand beside the log.
  ///
  /// Places are 8 bytes each, latitude and longitude in 1e-7 degree; ways are 8 bytes each, row by row, seconds
  /// and metres, both -1 where there is none; all numbers with the highest byte first.
  static let version7 = """
    CREATE TABLE road_matrix (
      number INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      source TEXT NOT NULL,
      origins BLOB NOT NULL,
      destinations BLOB NOT NULL,
      ways BLOB NOT NULL
    ) STRICT;
    """
}
