import Testing

@testable import Routing

struct SmallSetTests {
  private static func random(_ random: inout SplitMix64) -> (small: SmallSet, numbers: Set<Int>) {
    var small = SmallSet()
    var numbers: Set<Int> = []
    for _ in 0..<random.index(below: 20) {
      let number = random.index(below: SmallSet.capacity)
      small.insert(number)
      numbers.insert(number)
    }
    return (small, numbers)
  }

  private static func numbers(_ set: SmallSet) -> [Int] {
    var set = set
    var numbers: [Int] = []
    while let number = set.popFirst() { numbers.append(number) }
    return numbers
  }

  @Test
  func `It holds what a set of numbers holds`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let (a, b) = (Self.random(&random), Self.random(&random))
      #expect(Self.numbers(a.small) == a.numbers.sorted())
      #expect((0..<SmallSet.capacity).allSatisfy { a.small.contains($0) == a.numbers.contains($0) })
      #expect(
        Self.numbers(a.small.intersection(b.small)) == a.numbers.intersection(b.numbers).sorted())
      #expect(
        Self.numbers(a.small.subtracting(b.small)) == a.numbers.subtracting(b.numbers).sorted())
      var toggled = a.small
      toggled.toggle(b.small)
      #expect(Self.numbers(toggled) == a.numbers.symmetricDifference(b.numbers).sorted())
      #expect(a.small.isSubset(of: b.small) == a.numbers.isSubset(of: b.numbers))
      #expect(a.small.intersection(b.small).isSubset(of: b.small))
    }
  }
}
