/// A numbering of places in which those near each other have numbers near each other.
///
/// The legs from one place to its neighbours then lie side by side, and the search, which asks for little
/// else, finds them in the processor's cache. It changes no solution.
struct PlaceOrder {
  /// By place of the problem: its new number. The last one is nowhere, and stays the last.
  let numbers: [Int32]

  /// From the first place on, always the nearest that is left.
  init(_ problem: Problem) {
    let size = problem.places
    guard let matrix = problem.matrices.first, matrix.size == size else {
      numbers = (0...size).map { Int32($0) }
      return
    }
    var numbers = (0...size).map { Int32($0) }
    var left = Array(0..<size)
    var place = 0
    for number in 0..<size {
      var nearest = 0
      var least = Int64.max
      for (index, other) in left.enumerated() {
        let there = place * size + other
        let back = other * size + place
        let way =
          Int64(matrix.seconds[there]) + Int64(matrix.seconds[back])
          + Int64(matrix.metres[there]) + Int64(matrix.metres[back])
        if way < least {
          least = way
          nearest = index
        }
      }
      place = left[nearest]
      left.swapAt(nearest, left.count - 1)
      left.removeLast()
      numbers[place] = Int32(number)
    }
    self.numbers = numbers
  }

  subscript(_ place: Int) -> Int32 { numbers[place] }
}
