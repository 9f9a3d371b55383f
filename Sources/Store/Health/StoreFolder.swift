internal import Foundation

/// The files of a store, looked at from outside.
struct StoreFolder {
  private let paths: StorePaths

  init(_ paths: StorePaths) { self.paths = paths }

  /// The names in `folder`, without those half written; none where there is no such folder.
  func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasSuffix(".part") }.sorted()
  }

  /// The size of the database with its write-ahead log.
  var bytes: Int64 {
    [paths.database, paths.database + "-wal"].reduce(0) { sum, path in
      var status = stat()
      return stat(path, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
  }

  /// The room left on the disk for whoever runs this program.
  var freeBytes: Int64 {
    var status = statvfs()
    guard statvfs(paths.database, &status) == 0 else { return 0 }
    let (bytes, overflow) = Int64(clamping: status.f_bavail)
      .multipliedReportingOverflow(by: Int64(clamping: status.f_frsize))
    return overflow ? .max : bytes
  }
}
