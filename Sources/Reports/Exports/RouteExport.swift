package import Model

/// The routes of a week's plan that somebody asked for, from which every file of routes is made.
///
/// The same plan gives the same bytes: times come from the plan, never from the clock.
package struct RouteExport: Sendable {
  let plan: Plan
  let version: Int
  let made: Instant
  let routes: [Plan.Route]
  /// Stops of earlier plans that are in this one no more and were not made either, by day and time.
  let dropped: [Dropped]
  let book: PlanBook
  /// The code of the officer whose routes these are; nil for everyone's.
  let officer: String?
  let language: Language

  /// A stop that an earlier plan held.
  struct Dropped: Sendable {
    let route: Plan.Route
    let stop: Plan.Stop
  }

  /// - Parameters:
  ///   - newest: the plan whose routes these are.
  ///   - earlier: those of the week before it, the newest first.
  ///   - officer: only routes of the crew with this officer, by code; nil for all.
  ///   - day: only this day; nil for all.
  package init(
    _ newest: PlanVersion, earlier: some Sequence<PlanVersion>, book: PlanBook, officer: String?,
    day: Day?, language: Language
  ) {
    func concern(_ route: Plan.Route) -> Bool {
      officer.map(route.crew.officers.contains) ?? true
    }
    plan = newest.plan
    version = newest.number
    made = newest.made
    self.book = book
    self.officer = officer
    self.language = language
    let all = newest.plan.routes.filter(concern)
    routes = all.filter { route in day.map { $0 == route.day } ?? true }
    // A visit that moved to another day still stands; a day gone by before this plan was never in it.
    var seen = Set(all.flatMap(\.stops).map(\.visit))
    var dropped: [Dropped] = []
    for version in earlier {
      for route in version.plan.routes where concern(route) {
        let isGone = newest.plan.firstDay.map { route.day < $0 } ?? false
        for stop in route.stops where seen.insert(stop.visit).inserted {
          let isDone = book.visit(stop.visit)?.status == .done
          if isGone || isDone || day.map({ $0 != route.day }) ?? false { continue }
          dropped.append(Dropped(route: route, stop: stop))
        }
      }
    }
    self.dropped = dropped.sorted {
      ($0.route.day, $0.stop.begins, $0.stop.visit) < ($1.route.day, $1.stop.begins, $1.stop.visit)
    }
  }

  /// The stops of the routes, a row or a point of the file each.
  package var rowCount: Int { routes.reduce(0) { $0 + $1.stops.count } }

  /// The file in a format, as text; a mark of byte order is not in it.
  package func text(as format: ExportFormat) -> String {
    switch format {
    case .csv: table.plain
    case .spreadsheet: table.spreadsheet
    case .ics: calendar
    case .geojson: geoJSON.line
    case .gpx: gpx
    case .kml: kml
    case .html: page
    }
  }
}

extension RouteExport {
  var isChinese: Bool { language == .zh }

  func says(_ zh: String, _ en: String) -> String { isChinese ? zh : en }

  func crew(_ route: Plan.Route) -> String {
    says("第 \(route.crew.number) 组", "crew \(route.crew.number)")
  }

  func officers(_ route: Plan.Route) -> String {
    route.crew.officers.map(book.name).joined(separator: says("、", ", "))
  }

  /// The crew's names as paper has room for them.
  func names(_ route: Plan.Route) -> String {
    route.crew.officers.map(book.shortName).joined(separator: says("、", ", "))
  }

  /// The day, the crew and its members in one line.
  func title(_ route: Plan.Route) -> String {
    "\(dayName(route.day)) \(crew(route)) \(officers(route))"
  }

  func dayName(_ day: Day) -> String { "\(day.iso) \(day.weekday.text(in: language))" }

  func siteName(_ stop: Plan.Stop) -> String {
    book.site(of: stop.visit)?.name ?? stop.visit.short
  }

  func point(_ stop: Plan.Stop) -> Point? { book.site(of: stop.visit)?.point }

  func kind(_ stop: Plan.Stop) -> String {
    book.visit(stop.visit)?.kind.text(in: language) ?? ""
  }

  func purpose(_ stop: Plan.Stop) -> String { book.purpose(of: stop.visit) ?? "" }

  /// Kind and purpose in one line.
  func work(_ stop: Plan.Stop) -> String {
    [kind(stop), purpose(stop)].filter { !$0.isEmpty }.joined(separator: says("：", ": "))
  }

  /// The home office, where the crew's leader sets out.
  func home(_ route: Plan.Route) -> Point? {
    route.crew.officers.first.flatMap(book.officer)?.point
  }

  /// The places of a route in the order of driving, with the home office at both ends where it is known.
  func line(_ route: Plan.Route) -> [Point] {
    let ends = home(route).map { [$0] } ?? []
    return ends + route.stops.compactMap(point) + ends
  }
}
