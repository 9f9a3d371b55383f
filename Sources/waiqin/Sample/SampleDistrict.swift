/// The sample district: made-up records of a real-looking week, as its devices would hand them in.
///
/// It is the same bytes every time. All persons, firms, phone numbers and plates are invented.
enum SampleDistrict {
  /// The list of devices to enrol and the bundles to import, in the order of their names.
  static func files() -> [SampleFile] {
    var window = SampleWindow()
    let base = [
      window.enterOfficersAndSites(), window.enterTickets(), window.enterApplicationsAndVisits(),
    ]
    // The tablets leave with what the window knows now, and see nothing of each other.
    let field = SampleFieldWeek.bundles(seen: window.pen.seen)
    let bundles = base + field + [window.enterLastWeek()]
    return [SampleFile(path: devicesPath, bytes: Array(SampleDevice.list.utf8))]
      + bundles.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static let devicesPath = "devices.json"
}
