internal import Foundation
internal import Model

/// Where a day's route goes: a small map, or each way in words on a plain screen.
struct RouteSketch {
  private let stops: [(number: Int, name: String, point: Coordinate?)]
  private let home: Coordinate?

  /// The map takes no more columns than these, however wide the screen.
  private static let mostColumns = 78

  init(_ route: Plan.Route, book: PlanBook) {
    stops = route.stops.enumerated().map { index, stop in
      let site = book.site(of: stop.visit)
      return (index + 1, site?.name ?? "", site?.point?.wgs84)
    }
    home = route.crew.officers.first.flatMap(book.officer)?.point?.wgs84
  }

  /// Lines within the screen's width; none where no stop has a point.
  func lines(on screen: Screen) -> [String] {
    if !stops.contains(where: { $0.point != nil }) { return [] }
    if screen.plain { return facts(screen.language) }
    let columns = min(screen.width, Self.mostColumns)
    let map = DotMap(
      way: (home.map { [$0] } ?? []) + stops.compactMap(\.point) + (home.map { [$0] } ?? []),
      places: (home.map { [DotMap.Place(position: $0, label: "*")] } ?? [])
        + stops.compactMap { stop in
          stop.point.map { DotMap.Place(position: $0, label: String(stop.number)) }
        }, columns: columns, rows: columns / 5)
    return map.lines(ascii: screen.ascii)
      + Paragraph.lines(caption(of: map, screen.language), on: screen, indent: 2)
  }

  private func caption(of map: DotMap, _ language: Language) -> String {
    let zh = language == .zh
    let width = RouteReport.kilometres(map.frame?.metresWide ?? 0)
    let height = RouteReport.kilometres(map.frame?.metresHigh ?? 0)
    let missing = (stops.filter { $0.point == nil }.map { String($0.number) } + map.missing)
      .joined(separator: zh ? "、" : ", ")
    return switch language {
    case .zh:
      "上北，直线相连；东西 \(width) 公里，南北 \(height) 公里" + (home == nil ? "" : "；* 驻地")
        + (missing.isEmpty ? "" : "；未上图：\(missing)")
    case .en:
      "north up, straight lines; \(width) km wide, \(height) km high"
        + (home == nil ? "" : "; * home office")
        + (missing.isEmpty ? "" : "; not on the map: \(missing)")
    }
  }

  /// How far each stop lies from the place before it, and in which direction.
  private func facts(_ language: Language) -> [String] {
    let zh = language == .zh
    var before = home.map { (name: zh ? "驻地" : "the home office", point: $0) }
    return stops.map { number, name, point in
      let start = SafeText.line("\(number) \(name)") + (zh ? "：" : ": ")
      guard let point else { return start + (zh ? "没有坐标" : "no point") }
      defer { before = (zh ? "第 \(number) 处" : "stop \(number)", point) }
      guard let before else { return start + (zh ? "第一处" : "the first place") }
      let way = Way(from: before.point, to: point)
      return start
        + (zh
          ? "在\(before.name)\(way.text(in: .zh))" : "\(way.text(in: .en)) \(before.name)")
    }
  }
}

/// A straight way in words.
private struct Way: Phrased {
  private let metres: Int
  /// Eighths of a circle from north, clockwise.
  private let direction: Int

  init(from: Coordinate, to: Coordinate) {
    metres = Int(from.metres(to: to).rounded())
    let north = to.latitude - from.latitude
    let east =
      (to.longitude - from.longitude).remainder(dividingBy: 360)
      * cos((from.latitude + to.latitude) / 2 * .pi / 180)
    direction = (Int((atan2(east, north) / .pi * 4).rounded()) + 8) % 8
  }

  func text(in language: Language) -> String {
    let far = RouteReport.kilometres(metres)
    switch language {
    case .zh:
      let names = ["北", "东北", "东", "东南", "南", "西南", "西", "西北"]
      return far == "0.0" ? "同一处" : "\(names[direction])面 \(far) 公里"
    case .en:
      let names = [
        "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
      ]
      return far == "0.0" ? "at the same place as" : "\(far) km \(names[direction]) of"
    }
  }
}
