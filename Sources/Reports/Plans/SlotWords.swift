internal import Model

/// How a place in a crew's day is put into words.
struct SlotWords {
  let book: PlanBook

  /// Such as `2026-11-25 Wed 9:40 crew 2 (赵甲一, 钱乙二), 12 min more driving`.
  func text(_ slot: Slot, _ language: Language) -> String {
    let officers = slot.crew.officers.map(book.shortName)
    let weekday = slot.day.weekday.text(in: language)
    let more = slot.drivingMinutes
    switch language {
    case .zh:
      return "\(slot.day.iso) \(weekday) \(slot.begins.text) \(slot.crew.number)组"
        + "（\(officers.joined(separator: "、"))），"
        + (more < 0 ? "少行车 \(-more) 分钟" : "多行车 \(more) 分钟")
        + (slot.wishMinutes > 0 ? "，不合意愿折 \(slot.wishMinutes) 分钟" : "")
    case .en:
      return "\(slot.day.iso) \(weekday) \(slot.begins.text) crew \(slot.crew.number) "
        + "(\(officers.joined(separator: ", "))), "
        + (more < 0 ? "\(-more) min less driving" : "\(more) min more driving")
        + (slot.wishMinutes > 0 ? ", against wishes worth \(slot.wishMinutes) min" : "")
    }
  }

  /// The title of a visit with its site and identifier.
  func name(_ visit: RecordID) -> String {
    let title = book.purpose(of: visit) ?? ""
    let site = book.site(of: visit)?.name ?? ""
    let words = site.isEmpty || title.hasPrefix(site) ? title : "\(site) \(title)"
    return "\(words) [\(visit.short)]"
  }
}
