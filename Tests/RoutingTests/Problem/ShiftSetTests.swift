import Testing

@testable import Routing

struct ShiftSetTests {
  @Test(arguments: [0, 1, 63, 64, 200])
  func `A shift is in the set once it was inserted`(_ shift: Int) {
    var set: ShiftSet = [3]
    #expect(!set.contains(shift))
    set.insert(shift)
    #expect(set.contains(shift))
    #expect(set.contains(3))
  }

  @Test
  func `Numbers that no shift has are in no set`() {
    let set = ShiftSet([-1, 2])
    #expect(!set.contains(-1))
    #expect(!set.contains(1000))
    #expect(set == [2])
  }
}
