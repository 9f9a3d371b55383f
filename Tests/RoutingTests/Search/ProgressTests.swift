import Synchronization
import Testing

@testable import Routing

struct ProgressTests {
  @Test
  func `The first limit that is reached ends the search`() {
    var progress = Progress(Limits(iterations: 5, noImprovement: 3), clock: { 0 })
    progress.count(isImprovement: false)
    progress.count(isImprovement: true)
    progress.count(isImprovement: false)
    #expect(!progress.isOver)
    progress.count(isImprovement: false)
    progress.count(isImprovement: false)
    #expect(progress.isOver)
  }

  @Test
  func `Seconds end the search by the clock that was handed in`() {
    let time = Mutex(0.0)
    var progress = Progress(Limits(seconds: 1), clock: { time.withLock { $0 } })
    progress.askClock()
    #expect(!progress.isOver)
    time.withLock { $0 = 0.5 }
    progress.askClock()
    progress.updateShare()
    #expect(progress.share == 0.5)
    time.withLock { $0 = 1.01 }
    progress.askClock()
    #expect(progress.isOver)
    #expect(progress.isOutOfTime)
  }
}
