import Exchange
import Foundation
import Model

@testable import Store

/// A bundle as an officer hands it in: the file, and the photos beside it.
struct HandedIn {
  let bundle: [UInt8]
  var photos: [[UInt8]] = []

  /// The name under which a photo lies beside the bundle, and in the store.
  static func name(ofPhoto bytes: [UInt8]) -> String {
    Hexadecimal.text(Seal.digest(of: bytes)) + ".jpg"
  }
}

/// The files beside a database that an import leaves: what was handed in, photos, receipts.
struct StoredFiles {
  let paths: StorePaths

  /// True when all that `file` brought is there, to the byte.
  func keep(_ file: HandedIn) -> Bool {
    let name = Hexadecimal.text(Seal.digest(of: file.bundle))
    return [paths.inbox, paths.quarantine].contains { holds(file.bundle, $0 + "/" + name) }
      && keepPhotos(of: file)
      && access(paths.receipts + "/" + ReceiptFile.name(of: file.bundle), F_OK) == 0
  }

  func keepPhotos(of file: HandedIn) -> Bool {
    file.photos.allSatisfy { holds($0, paths.photos + "/" + HandedIn.name(ofPhoto: $0)) }
  }

  /// True when every file under its final name is what its name says, as far as that can be told.
  var areWhole: Bool {
    let photos = names(in: paths.photos).allSatisfy { name in
      FileManager.default.contents(atPath: paths.photos + "/" + name).map {
        HandedIn.name(ofPhoto: [UInt8]($0)) == name
      } == true
    }
    return photos
      && names(in: paths.receipts).allSatisfy { name in
        let text = FileManager.default.contents(atPath: paths.receipts + "/" + name) ?? Data()
        return text.starts(with: Data("receipt of ".utf8)) && text.last == UInt8(ascii: "\n")
      }
  }

  private func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { !$0.hasSuffix(".part") }
  }

  private func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    FileManager.default.contents(atPath: path) == Data(bytes)
  }
}
