extension Tours {
  /// Offers an unused shift of a kind to insertions.
  mutating func activateUnused(_ kind: Int) {
    guard let shift = unused[kind].last else { return }
    activate(Int(shift))
  }

  /// A shift gets its first visit.
  mutating func markUsed(_ shift: Int) {
    let kind = tables.shifts[shift].kind
    guard let position = unused[kind].lastIndex(of: Int32(shift)) else { return }
    let wasOffered = position == unused[kind].count - 1
    unused[kind].remove(at: position)
    usedRoutes += 1
    if wasOffered {
      activateUnused(kind)
    } else {
      activate(shift)
    }
  }

  /// A shift has lost its last visit.
  mutating func markUnused(_ shift: Int) {
    let kind = tables.shifts[shift].kind
    if let offered = unused[kind].last { deactivate(Int(offered)) }
    unused[kind].append(Int32(shift))
    usedRoutes -= 1
  }

  /// False for one that is left alone, or unused and not offered.
  @inline(__always)
  func isActive(_ shift: Int) -> Bool { activeIndices[shift] >= 0 }

  /// Leaves all used shifts alone but some, until all visits are taken out.
  mutating func narrow(to shifts: [Int]) {
    for shift in sizes.indices where sizes[shift] > 0 && !shifts.contains(shift) {
      deactivate(shift)
    }
  }

  /// Leaves no shift alone any more; `clear` does so first.
  mutating func widen() {
    for shift in sizes.indices where sizes[shift] > 0 { activate(shift) }
  }

  private mutating func activate(_ shift: Int) {
    guard activeIndices[shift] < 0 else { return }
    activeIndices[shift] = Int32(active.count)
    active.append(Int32(shift))
  }

  private mutating func deactivate(_ shift: Int) {
    let index = Int(activeIndices[shift])
    guard index >= 0 else { return }
    activeIndices[shift] = -1
    let last = active.removeLast()
    guard index < active.count else { return }
    active[index] = last
    activeIndices[Int(last)] = Int32(index)
  }

  mutating func markAbsent(_ visit: Int) {
    if hasReloads, tables.reloads.contains(visit) { return }
    absentIndices[visit] = Int32(absent.count)
    absent.append(Int32(visit))
  }

  mutating func markPresent(_ visit: Int) {
    let index = Int(absentIndices[visit])
    guard index >= 0 else { return }
    absentIndices[visit] = -1
    let last = absent.removeLast()
    guard index < absent.count else { return }
    absent[index] = last
    absentIndices[Int(last)] = Int32(index)
  }
}
