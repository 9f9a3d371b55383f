internal import Model

extension RouteExport {
  /// An event a visit, and a cancelled one for each that an earlier plan held.
  ///
  /// Source: RFC 5545. A visit keeps its UID within a week; SEQUENCE is the plan's version.
  var calendar: String {
    var lines = CalendarText()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//waiqin//routes//\(language.rawValue.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: calendarName)
    for (name, value) in Self.zone { lines.add(name, value) }
    for route in routes {
      for stop in route.stops { add(stop, of: route, isCancelled: false, to: &lines) }
    }
    for gone in dropped { add(gone.stop, of: gone.route, isCancelled: true, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private var calendarName: String {
    let week = says("走访 \(plan.week.iso)", "Visits \(plan.week.iso)")
    return officer.map { "\(week) \(book.name(of: $0))" } ?? week
  }

  /// China has kept one offset since 1991.
  private static let zone = [
    ("BEGIN", "VTIMEZONE"), ("TZID", "Asia/Shanghai"), ("BEGIN", "STANDARD"),
    ("DTSTART", "19700101T000000"), ("TZOFFSETFROM", "+0800"), ("TZOFFSETTO", "+0800"),
    ("TZNAME", "CST"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
  ]

  private func add(
    _ stop: Plan.Stop, of route: Plan.Route, isCancelled: Bool, to lines: inout CalendarText
  ) {
    let site = book.site(of: stop.visit)
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", "\(stop.visit.text)-\(plan.week.iso)@waiqin")
    lines.add("SEQUENCE", String(version))
    lines.add("DTSTAMP", made.utc.filter { $0 != "-" && $0 != ":" })
    lines.add("DTSTART;TZID=Asia/Shanghai", Self.moment(route.day, stop.begins))
    lines.add("DTEND;TZID=Asia/Shanghai", Self.moment(route.day, stop.ends))
    lines.add("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
    lines.add("SUMMARY", text: "\(siteName(stop)) \(kind(stop))")
    lines.add(
      "LOCATION",
      text: [siteName(stop), site?.address ?? ""].filter { !$0.isEmpty }
        .joined(separator: says("，", ", ")))
    if let place = site?.point?.longitudeLatitude { lines.add("GEO", "\(place[1]);\(place[0])") }
    lines.add("DESCRIPTION", text: description(stop, of: route, site))
    lines.add("CATEGORIES", text: kind(stop))
    lines.add("END", "VEVENT")
  }

  private func description(_ stop: Plan.Stop, of route: Plan.Route, _ site: Site?) -> String {
    let contact = [site?.contact, site?.phone].compactMap { $0 }.joined(separator: " ")
    return [
      purpose(stop), "\(crew(route)) \(officers(route)) \(route.crew.car)", contact,
      site?.point.map { NavigationLink.text(to: $0, name: siteName(stop)) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The end of a day is the beginning of the next.
  private static func moment(_ day: Day, _ time: TimeOfDay) -> String {
    let isMidnight = time.minutes == 24 * 60
    let day = isMidnight ? day.adding(days: 1) : day
    return day.iso.filter { $0 != "-" } + "T"
      + (isMidnight ? "0000" : time.text.filter { $0 != ":" }) + "00"
  }
}

extension Instant {
  /// The moment as `2026-11-20T04:00:00Z`.
  var utc: String {
    let shifted = Instant(seconds: seconds - Int64(Instant.offsetMinutes) * 60)
    return shifted.rfc3339.prefix(19) + "Z"
  }
}
