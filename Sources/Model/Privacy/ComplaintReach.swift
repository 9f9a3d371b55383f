/// The tickets and the sites by which a record has to do with complaints: itself, its ticket, its site, and the site of
/// its application.
package struct ComplaintReach: Hashable, Sendable {
  let tickets: [RecordID]
  let sites: [RecordID]

  /// - Parameters:
  ///   - reference: the record that a field of it refers to.
  ///   - siteOfApplication: the site of an application.
  package init(
    _ record: RecordID, kind: RecordKind, reference: (String) -> RecordID?,
    siteOfApplication: (RecordID) throws -> RecordID?
  ) rethrows {
    let itself = { (other: RecordKind) in kind == other ? record : nil }
    tickets = [itself(.ticket), reference("ticket")].compactMap { $0 }
    sites = [
      itself(.site), reference("site"), try reference("application").flatMap(siteOfApplication),
    ].compactMap { $0 }
  }

  /// The reach of several records together.
  package init(joining reaches: [ComplaintReach]) {
    tickets = reaches.flatMap(\.tickets)
    sites = reaches.flatMap(\.sites)
  }
}
