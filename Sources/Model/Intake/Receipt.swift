/// What came of one file that was taken in.
package struct Receipt: Sendable {
  /// The name of the file as it was given.
  package let file: String
  package let outcome: Outcome
  /// What came of the photos that its operations name.
  package var photos = Photos()

  package enum Outcome: Sendable {
    case taken(Taken)
    /// The very same file had been taken in before.
    case alreadyThere(device: RecordID, officer: String)
    /// Nothing of it was applied; its bytes are in quarantine.
    case refused(any Fault, offset: Int?, kept: String)
    /// It could not be read at all.
    case unreadable(any Fault)
  }

  package struct Taken: Sendable {
    package let device: RecordID
    package let officer: String
    package let seal: SealState
    /// The work pack that it says its device had; nil where it names none.
    package let pack: NamedPack?
    package let from: Int64
    package let to: Int64
    /// Operations that were not in the store.
    package let new: Int
    /// Operations that were there already.
    package let known: Int
    /// Review items that it opened, and those that it settled.
    package let opened: [ReviewItem]
    package let settled: [ReviewItem]
    /// What is odd about it but for the work pack.
    package let notes: [BundleNote]

    package init(
      device: RecordID, officer: String, seal: SealState, pack: NamedPack? = nil, from: Int64,
      to: Int64, new: Int, known: Int, opened: [ReviewItem], settled: [ReviewItem],
      notes: [BundleNote] = []
    ) {
      self.device = device
      self.officer = officer
      self.seal = seal
      self.pack = pack
      self.from = from
      self.to = to
      self.new = new
      self.known = known
      self.opened = opened
      self.settled = settled
      self.notes = notes
    }
  }

  /// A work pack as a bundle names it. It says where the officer's view came from; nothing merges by it.
  package struct NamedPack: Hashable, Sendable {
    package let id: RecordID
    /// The officer to whom this store handed it out; nil for one that it never did.
    package let holder: String?

    package init(id: RecordID, holder: String?) {
      self.id = id
      self.holder = holder
    }
  }

  package struct Photos: Hashable, Sendable {
    /// How many came with the file.
    package var taken = 0
    /// The names of those that are not here yet.
    package var missing: [String] = []
    /// The names of those that lie beside the file and are not what the operation says.
    package var damaged: [String] = []

    package init() {}
  }

  package init(file: String, outcome: Outcome, photos: Photos = Photos()) {
    self.file = file
    self.outcome = outcome
    self.photos = photos
  }

  /// True when nothing of it is in the store.
  package var isRefused: Bool {
    switch outcome {
    case .refused, .unreadable: true
    case .taken, .alreadyThere: false
    }
  }

  /// True when it was taken without a seal that an enrolled device vouches for.
  package var isUnverified: Bool {
    if case .taken(let taken) = outcome { taken.seal != .verified } else { false }
  }

  /// True when a person has to look at something because of this file.
  package var needsPerson: Bool {
    if !photos.damaged.isEmpty { return true }
    return switch outcome {
    case .taken(let taken): !taken.opened.isEmpty
    case .alreadyThere: false
    case .refused, .unreadable: true
    }
  }
}

/// What the seal of a bundle proved.
package enum SealState: String, Sendable {
  case verified
  /// No seal; only a store with open trust takes it.
  case unsealed
  /// A seal by a key that is not enrolled; only a store with open trust takes it.
  case unknownKey = "unknown_key"
}
