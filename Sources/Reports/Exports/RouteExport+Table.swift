internal import Model

extension RouteExport {
  /// A stop a row.
  var table: DelimitedTable {
    DelimitedTable(
      headings: isChinese
        ? [
          "周", "日期", "星期", "组", "人员", "车辆", "序号", "到达", "开始", "结束", "点位", "镇街", "地址", "联系人",
          "电话", "类型", "事由", "行车分钟", "行车米", "经度(WGS-84)", "纬度(WGS-84)", "走访标识",
        ]
        : [
          "week", "day", "weekday", "crew", "officers", "car", "stop", "arrives", "begins", "ends",
          "site", "town", "address", "contact", "phone", "kind", "purpose", "driving minutes",
          "driving metres", "longitude (WGS-84)", "latitude (WGS-84)", "visit",
        ],
      rows: routes.flatMap { route in
        route.stops.enumerated().map { row($0.element, number: $0.offset + 1, of: route) }
      })
  }

  private func row(
    _ stop: Plan.Stop, number: Int, of route: Plan.Route
  ) -> [DelimitedTable.Cell] {
    let site = book.site(of: stop.visit)
    let place = site?.point?.longitudeLatitude
    return [
      .text(plan.week.iso), .text(route.day.iso), .text(route.day.weekday.text(in: language)),
      .integer(route.crew.number),
      .text(route.crew.officers.map(book.name).joined(separator: ";")), .text(route.crew.car),
      .integer(number), .text(stop.arrives.text), .text(stop.begins.text),
      .text(stop.ends.text), .text(siteName(stop)), .text(book.town(of: site, language)),
      .optional(site?.address), .optional(site?.contact), .optional(site?.phone),
      .text(kind(stop)), .text(purpose(stop)), .integer(stop.drivingMinutes),
      .integer(stop.metres), .number(place?[0] ?? ""), .number(place?[1] ?? ""),
      .text(stop.visit.text),
    ]
  }
}
