import Routing

/// Changes settings of the search by their names, to try out others.
enum Tuning {
  private static var numbers: [(name: String, path: WritableKeyPath<Settings, Double>)] {
    [
      ("firstTemperature", \.firstTemperature), ("lastTemperature", \.lastTemperature),
      ("averageRemoved", \.averageRemoved), ("longestString", \.longestString),
      ("splitShare", \.splitShare), ("splitDepth", \.splitDepth), ("blinkShare", \.blinkShare),
      ("generousShare", \.generousShare), ("longRoute", \.longRoute),
      ("startsShare", \.startsShare), ("roundsPerVisit", \.roundsPerVisit),
      ("rewarmedTemperature", \.rewarmedTemperature), ("splitRouteShare", \.splitRouteShare),
      ("firstShare", \.choosing.firstShare), ("warmth", \.choosing.temperature),
      ("partedFrom", \.parting.firstShare), ("partTemperature", \.parting.temperature),
      ("leastRounds", \.choosing.leastRounds), ("selectionShare", \.choosing.selectionShare),
      ("noteMargin", \.noteMargin),
      ("lastSelection", \.lastSelection), ("prizeShare", \.prizeShare),
      ("openingShare", \.openingShare), ("farShare", \.farShare),
      ("firstPrize", \.firstPrize), ("lastPrize", \.lastPrize), ("legsInPrize", \.legsInPrize),
    ]
  }
  private static var counts: [(name: String, path: WritableKeyPath<Settings, Int>)] {
    [
      ("neighbours", \.neighbours), ("mostStarts", \.mostStarts), ("nearRoutes", \.nearRoutes),
      ("nearPlacesFrom", \.nearPlacesFrom), ("nearPlaces", \.nearPlaces),
      ("parts", \.parting.count), ("partSize", \.partSize), ("poolSize", \.poolSize),
      ("rewarmings", \.choosing.count), ("settlers", \.settlers),
      ("othersOfManyRoutes", \.othersOfManyRoutes),
    ]
  }

  /// - Parameter assignment: as in `averageRemoved=8`.
  static func apply(_ assignment: String, to settings: inout Settings) throws {
    let parts = assignment.split(separator: "=", maxSplits: 1)
    let names = numbers.map(\.name) + counts.map(\.name)
    let fault = ArgumentFault.value(
      option: "--set", found: assignment,
      expected: "a number for one of " + names.joined(separator: ", "))
    guard parts.count == 2, let value = Double(parts[1]), (0...1e6).contains(value) else {
      throw fault
    }
    if let number = numbers.first(where: { $0.name == parts[0] }) {
      settings[keyPath: number.path] = value
    } else if let count = counts.first(where: { $0.name == parts[0] }) {
      settings[keyPath: count.path] = Int(value)
    } else {
      throw fault
    }
  }
}
