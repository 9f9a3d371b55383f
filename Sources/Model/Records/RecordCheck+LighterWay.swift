/// Whether a project can have gone the lighter way that the record says it went.
extension RecordCheck {
  /// True where the record says that a project went the lighter way.
  var asksRegions: Bool {
    record.kind == .application && record.bool("lighter")
      && isChanged("lighter", "region", "site", "applied", "accepted", "decided")
  }

  /// Why a project can't have gone the lighter way: its region did not hold, does not reach to the site, or has the
  /// site's industry on its negative list. Whether a process is on it a person has to say.
  func lighterWay(
    regions: [Region], sites: [Site], restrictions: [Restriction]
  ) -> RecordContradiction? {
    func named<Noun: Identifiable<RecordID>>(_ field: String, _ nouns: [Noun]) -> Noun? {
      record.reference(field).flatMap { id in nouns.first { $0.id == id } }
    }
    guard let region = named("region", regions) else { return .lighterWithoutRegion }
    let day = projectDay
    let standing = region.standing(on: day)
    if standing != .holds { return .lighter(region: region.name, standing, day) }
    guard let site = named("site", sites) else { return nil }
    if let place = site.point, let outline = region.outline, !outline.contains(place) {
      return .lighterOutside(region: region.name, site: site.name)
    }
    let question = ScreeningQuestion(
      place: site.point, industry: site.industry.flatMap { try? Industry($0) }, words: "",
      class: nil, day: day)
    return NegativeList(of: region, among: restrictions).reasons(for: question)
      .compactMap { reason -> RecordContradiction? in
        guard case .hit(_, let line, .industry(let code)) = reason else { return nil }
        return .lighterListed(
          region: region.name, line: line.line, document: line.document, industry: code)
      }.first
  }
}
