/// When crews work: a morning and an afternoon with noon between, in minutes after midnight.
///
/// Work on site lies within the morning or the afternoon, never in both. At noon a crew that is out
/// rests for a while, wherever it is; the rest of noon it may drive.
package struct OfficeHours: Hashable, Sendable {
  package let opens: Int
  package let noon: Range<Int>
  package let closes: Int
  package let restMinutes: Int

  /// 8:30–11:30 and 13:30–17:00, the whole noon for the rest.
  package static let usual = OfficeHours(
    checkedOpens: 8 * 60 + 30, noon: 11 * 60 + 30..<13 * 60 + 30, closes: 17 * 60, restMinutes: 120)

  /// - Throws: `PlanningFault.officeHours` when the times are not in this order within one day or the
  ///   rest is longer than noon.
  package init(
    opens: Int, noon: Range<Int>, closes: Int, restMinutes: Int
  ) throws(PlanningFault) {
    guard 0 <= opens, opens < noon.lowerBound, noon.upperBound < closes, closes < 24 * 60,
      (0...noon.count).contains(restMinutes)
    else {
      throw .officeHours(opens: opens, noon: noon, closes: closes, restMinutes: restMinutes)
    }
    self.init(checkedOpens: opens, noon: noon, closes: closes, restMinutes: restMinutes)
  }

  private init(checkedOpens opens: Int, noon: Range<Int>, closes: Int, restMinutes: Int) {
    self.opens = opens
    self.noon = noon
    self.closes = closes
    self.restMinutes = restMinutes
  }

  /// The morning and the afternoon.
  package var halves: [Range<Int>] { [opens..<noon.lowerBound, noon.upperBound..<closes] }

  /// True when a crew that is out for this time needs its rest on the way: too little of noon is left
  /// at the office before and after.
  package func needsRest(leaves: Int, returns: Int) -> Bool {
    restMinutes > 0 && leaves < noon.lowerBound + restMinutes
      && returns > noon.upperBound - restMinutes
  }
}
