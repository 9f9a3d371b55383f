import Model
import Testing

@testable import Reports

struct RouteExportTests {
  @Test(arguments: ExportFormat.routes)
  func `the same plan gives the same bytes, and another version others only where it says so`(
    format: ExportFormat
  ) throws {
    #expect(
      try Sample.routeExport().text(as: format) == Sample.routeExport().text(as: format))
  }

  @Test(arguments: ExportFormat.routes)
  func `an officer's file holds that officer's visits and no other`(format: ExportFormat) throws {
    let all = try Sample.routeExport().text(as: format)
    let mine = try Sample.routeExport(officer: "O-002").text(as: format)
    let names = [Sample.names[3], Sample.names[4]].map { String($0.prefix(6)) }
    for name in names { #expect(mine.contains(name)) }
    #expect(all.contains(Sample.names[1]))
    // The page lists what was left out only when it is about everyone.
    #expect(!mine.contains(Sample.names[1]))
  }

  @Test func `a calendar cancels what an earlier plan held and this one does not`() throws {
    let calendar = try Sample.routeExport().calendar
    #expect(calendar.components("STATUS:CANCELLED") == 1)
    #expect(calendar.components("STATUS:CONFIRMED") == 6)
    #expect(calendar.contains("UID:\(Sample.id(406).text)-2026-W48@waiqin\r\n"))
    #expect(calendar.components("SEQUENCE:3\r\n") == 7)
    #expect(calendar.components("DTSTAMP:20261120T040000Z\r\n") == 7)
  }

  @Test func `a calendar of one day leaves a visit that moved to another day alone`() throws {
    let wednesday = try Week(iso: "2026-W48").days[2]
    let calendar = try Sample.routeExport(day: wednesday).calendar
    // Visit 5 moved from Wednesday to Tuesday; visit 6 is gone.
    #expect(!calendar.contains(Sample.id(405).text))
    #expect(calendar.contains(Sample.id(406).text))
  }

  @Test func `a calendar does not cancel days that had gone by before the plan was made`() throws {
    let versions = try Sample.versions
    let week = versions[0].plan.week
    func dropped(from firstDay: Day?) throws -> Int {
      let plan = Plan(
        week: week, from: firstDay, seed: 1, iterations: 1, routes: [], unplanned: [])
      let newest = PlanVersion(number: 4, made: versions[0].made, plan: plan)
      return RouteExport(
        newest, earlier: versions, book: try Sample.book, officer: nil, day: nil, language: .en
      ).dropped.count
    }
    #expect(try dropped(from: week.days[3]) == 0)
    #expect(try dropped(from: nil) == 7)
  }

  @Test func `complainants are in no file`() throws {
    let routes = try ExportFormat.routes.map { try Sample.routeExport().text(as: $0) }
    let tickets = try ExportFormat.records.map { try Sample.recordExport(.ticket).text(as: $0) }
    let visits = try ExportFormat.records.map { try Sample.recordExport(.visit).text(as: $0) }
    for text in routes + tickets + visits {
      #expect(!text.contains("示例某") && !text.contains("000-0000,") && !text.contains("投诉人"))
      #expect(!text.contains(Sample.someone))
    }
    #expect(visits.allSatisfy { $0.contains("***称夜间有味") })
    #expect(Sample.ticket(0).text("complainant") == "示例某")
  }

  @Test func `a page asks for nothing from elsewhere`() throws {
    let page = try Sample.routeExport().page
    for word in ["<script", "src=", "url(", "@import", "<link", "http-equiv"] {
      #expect(!page.contains(word), "\(word)")
    }
    // Addresses are names of XML only.
    #expect(page.replacing("http://www.w3.org/2000/svg", with: "").contains("http") == false)
  }

  @Test func `a page has a sheet for each officer and day, with a code for each stop`() throws {
    let page = try Sample.routeExport().page
    #expect(page.components("<section class=\"sheet\">") == 7)
    #expect(page.components("class=\"code\"") == 3 * 2 + 2 * 3 + 1 * 2)
  }
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
