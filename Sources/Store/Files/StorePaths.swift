internal import Foundation

/// Where a store keeps its files: the database at `database`, everything else in one folder beside it.
package struct StorePaths: Hashable, Sendable {
  package let database: String

  package init(database: String) { self.database = database }

  /// True when something is there that is not the remains of an unfinished making: a store, or another file.
  package var isTaken: Bool {
    do {
      _ = try Connection.checked(self)
      return true
    } catch StoreFault.noStore {
      return false
    } catch {
      return true
    }
  }

  package var folder: String { database + ".files" }
  /// Every file taken in, by its digest, from before it is looked at.
  package var inbox: String { folder + "/inbox" }
  /// Files that were refused as a whole.
  package var quarantine: String { folder + "/quarantine" }
  /// Photos by their digest.
  package var photos: String { folder + "/photos" }
  /// The receipt of every file, for the officer who handed it in.
  package var receipts: String { folder + "/receipts" }
  package var lock: String { database + ".lock" }
  /// The office's private key, readable by its owner only.
  package var officeKey: String { folder + "/office.key" }
}
