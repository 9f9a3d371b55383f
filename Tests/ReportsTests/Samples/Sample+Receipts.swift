import Model

extension Sample {
  /// A receipt of each outcome.
  static var receipts: [Receipt] {
    get throws {
      [
        Receipt(
          file: "01-tablet-O-001.json",
          outcome: .taken(
            taken(
              seal: .verified, pack: Receipt.NamedPack(id: id(7), holder: nil), known: 0,
              opened: Array(reviewItems.prefix(3)))),
          photos: missing(2)),
        Receipt(
          file: "02-平板-𠮷田𠀋的第二个数据包，名字很长很长很长.json",
          outcome: .taken(
            taken(
              seal: .unsealed, pack: Receipt.NamedPack(id: id(7), holder: "O-002"), known: 4,
              settled: [reviewItems[3]]))),
        Receipt(
          file: "03-again.json", outcome: .alreadyThere(device: id(9), officer: "O-003")),
        Receipt(
          file: "04-cut-off.json",
          outcome: .refused(
            TimeFault.noSuchMoment("2026-02-30T09:00:00+08:00"), offset: 257,
            kept: "store.sqlite.files/quarantine/00ff")),
        Receipt(
          file: "05-nothing.json", outcome: .unreadable(TimeFault.noSuchWeek("2026-W54"))),
      ]
    }
  }

  private static func taken(
    seal: SealState, pack: Receipt.NamedPack, known: Int, opened: [ReviewItem] = [],
    settled: [ReviewItem] = []
  ) -> Receipt.Taken {
    Receipt.Taken(
      device: id(8), officer: "O-001", seal: seal, pack: pack, from: 1, to: 7, new: 7 - known,
      known: known, opened: opened, settled: settled)
  }

  /// So many photos that have not come.
  private static func missing(_ count: Int) -> Receipt.Photos {
    var photos = Receipt.Photos()
    photos.missing = (1...count).map { String(repeating: "\($0)", count: 64) + ".jpg" }
    return photos
  }
}
