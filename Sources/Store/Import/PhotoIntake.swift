internal import Exchange
internal import Foundation
internal import Model

/// Looks beside a bundle for the photos that its operations name.
struct PhotoIntake {
  /// The folder of those that are here.
  private let kept: String
  /// The names of those that count as here: what a rehearsal would have taken.
  private var found: Set<String> = []

  init(_ paths: StorePaths) { kept = paths.photos }

  /// What comes of `photos`, from the files in `folder`.
  ///
  /// - Parameter keep: called with each that was not here and is what the operation says.
  mutating func receipt(
    of photos: [NamedPhoto], from folder: String?, keep: (NamedPhoto, [UInt8]) throws -> Void
  ) rethrows -> Receipt.Photos {
    var receipt = Receipt.Photos()
    for photo in photos where !isHere(photo) {
      switch folder.flatMap(photo.bytes) {
      case .some(let bytes) where Seal.digest(of: bytes) == photo.digest:
        try keep(photo, bytes)
        found.insert(photo.name)
        receipt.taken += 1
      case .some: receipt.damaged.append(photo.name)
      case .none: receipt.missing.append(photo.name)
      }
    }
    return receipt
  }

  private func isHere(_ photo: NamedPhoto) -> Bool {
    found.contains(photo.name) || access(kept + "/" + photo.name, F_OK) == 0
  }
}
