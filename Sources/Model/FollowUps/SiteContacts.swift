/// When officers were last in touch with each site and each record: contacts written down and visits done.
package struct SiteContacts: Sendable {
  private let visited: [RecordID: Day]
  private let contacted: [RecordID: Day]

  /// - Parameters:
  ///   - visitDays: the day on which each visit was done.
  ///   - contactDays: the newest contact written down about each site or visit.
  package init(
    _ visits: [Visit], visitDays: [RecordID: Day], contactDays: [RecordID: Day]
  ) {
    var visited: [RecordID: Day] = [:]
    var contacted = contactDays
    for visit in visits {
      if visit.status == .done, let day = visitDays[visit.id] {
        for record in [visit.site, visit.permit, visit.application].compactMap({ $0 }) {
          visited[record] = max(visited[record] ?? day, day)
        }
      }
      if let day = contactDays[visit.id] {
        contacted[visit.site] = max(contacted[visit.site] ?? day, day)
      }
    }
    self.visited = visited
    self.contacted = contacted
  }

  /// The last visit done at a site, or about a permit or an application.
  package func lastVisit(of record: RecordID) -> Day? { visited[record] }

  /// The last visit or contact, whichever came later.
  package func last(of site: RecordID) -> Day? {
    [visited[site], contacted[site]].compactMap { $0 }.max()
  }
}
