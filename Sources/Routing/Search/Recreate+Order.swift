extension Recreate {
  /// Puts the queue into an order drawn at random.
  mutating func sort(_ random: inout SplitMix64) {
    guard let order = keys.draw(&random) else {
      for index in queue.indices.dropFirst() {
        queue.swapAt(index, random.index(below: index + 1))
      }
      return
    }
    keyed.removeAll(keepingCapacity: true)
    for visit in queue { keyed.append((keys[order, Int(visit)], visit)) }
    if keyed.count > 40 {
      keyed.sort { ($0.key, $0.visit) < ($1.key, $1.visit) }
    } else {
      // Insertion sort: the lists are short.
      for index in keyed.indices.dropFirst() {
        let item = keyed[index]
        var slot = index
        while slot > 0, keyed[slot - 1].key > item.key {
          keyed[slot] = keyed[slot - 1]
          slot -= 1
        }
        keyed[slot] = item
      }
    }
    for index in keyed.indices { queue[index] = keyed[index].visit }
  }
}
