internal import Dispatch
internal import Synchronization

/// What `work` makes of each number below `count`, in their order; each on a core of its own, as far as there are cores.
func concurrently<Outcome: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Outcome
) -> [Outcome] {
  let outcomes = Mutex<[Int: Outcome]>([:])
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let outcome = work(number)
    outcomes.withLock { $0[number] = outcome }
  }
  return outcomes.withLock { outcomes in (0..<count).compactMap { outcomes[$0] } }
}
