internal import Exchange
internal import Model

/// Compares the clock of a device with what the office knows of the time.
///
/// That a clock is behind can be told only by what the device must have had in hand when it exported: a bundle may
/// well be handed in days later.
enum ClockNotes {
  /// - Parameters:
  ///   - exported: when the device says that it exported the bundle.
  ///   - latest: the latest moment that one of its operations says; nil where it is not after `exported`.
  ///   - received: when the bundle was taken in, by the office's clock.
  ///   - pack: when the office made the work pack that the device had.
  ///   - before: when the device says that it exported the bundle before.
  static func of(
    exported: Timestamp, latest: Timestamp?, received: Instant, pack: Instant?, before: Timestamp?
  ) -> [BundleNote] {
    func isLater(_ moment: Instant, than other: Instant) -> Bool {
      moment.seconds - BundleNote.tolerance > other.seconds
    }
    var notes: [BundleNote] = []
    let last = latest.map { $0.instant > exported.instant ? $0 : exported } ?? exported
    if isLater(last.instant, than: received) {
      notes.append(.clockAhead(device: last, received: received))
    }
    if let pack, isLater(pack, than: exported.instant) {
      notes.append(.clockBehind(device: exported, pack: pack))
    } else if let before, isLater(before.instant, than: exported.instant) {
      notes.append(.clockSetBack(device: exported, before: before))
    }
    return notes
  }
}
