/// The catalogue of powers, regional assessment and permits.
extension BulletinCount {
  func itemsInForce(on day: Day) -> [Item] {
    records.items.filter { $0.validity.contains(day) }.sorted {
      ($0.code, $0.id) < ($1.code, $1.id)
    }
  }

  /// Materials and promised terms of items between departments, as they stood before the period's first day
  /// or change and as they stand on its last day; means over the items.
  var crossDepartment: BulletinEntry {
    let after = itemsInForce(on: period.through).filter { $0.class == .crossDepartment }
    let before = after.map { item in
      records.items.filter { $0.code == item.code && $0.validity.contains(period.from) }
        .min { $0.id < $1.id } ?? item
    }
    func mean(_ items: [Item], _ number: (Item) -> Int?) -> BulletinEntry.Value {
      let numbers = items.compactMap(number)
      return .days(Ratio(numbers.reduce(0, +), of: numbers.count))
    }
    return BulletinEntry(
      .crossDepartment, .item, after,
      .group([
        ("items", .count(after.count)), ("materialsBefore", mean(before, \.materials.count)),
        ("materialsAfter", mean(after, \.materials.count)),
        ("promiseBefore", mean(before, \.promised)), ("promiseAfter", mean(after, \.promised)),
      ]))
  }

  /// Projects that were decided in the period by the lighter way of a region whose plan held on their day.
  var regionalProjects: [Application] {
    decided.filter { project in
      guard project.isLighter, let day = project.rulesDay else { return false }
      return region(of: project)?.standing(on: day) == .holds
    }
  }

  var regionalWorkdaysSaved: BulletinEntry {
    let projects = regionalProjects
    let days = projects.reduce(0) { $0 + (region(of: $1)?.savedWorkdays ?? 0) }
    return BulletinEntry(.regionalWorkdaysSaved, .application, projects, .count(days))
  }

  var negativeList: BulletinEntry {
    BulletinEntry(
      .negativeList, .restriction,
      records.restrictions.filter { $0.validity.contains(period.through) })
  }

  /// Regions that hold, or are being drafted, on some day of the period.
  var regions: BulletinEntry {
    let days = Validity(from: period.from, through: period.through)
    let all = records.regions.filter { $0.validity.overlaps(days) }.sorted {
      ($0.code, $0.id) < ($1.code, $1.id)
    }
    return BulletinEntry(
      .regions, .region, all,
      .group([
        ("total", .count(all.count)), ("approved", .count(all.count { $0.status == .approved })),
        ("drafting", .count(all.count { $0.status == .drafting })),
      ]))
  }

  /// Permits in force on the last day: enterprises, and divisions of industry (the first two digits).
  var permits: BulletinEntry {
    let held = records.permits.filter {
      Validity(from: $0.issued, through: $0.expires).contains(period.through)
    }
    let divisions = Set(held.compactMap { $0.industry?.prefix(2) })
    return BulletinEntry(
      .permits, .permit, held,
      .group([
        ("enterprises", .count(Set(held.map(\.site)).count)),
        ("industries", .count(divisions.count)),
      ]))
  }

  private func region(of application: Application) -> Region? {
    application.region.flatMap { id in records.regions.first { $0.id == id } }
  }
}
