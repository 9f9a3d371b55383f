internal import Model

/// The cars that can go out on a day.
///
/// Where the bureau's cars are recorded these are the ones in service. Where none is, each officer at work who has
/// a car brings it.
struct Fleet: Sendable {
  struct Car: Hashable, Sendable {
    let plate: String
    /// Officers that it takes.
    let seats: Int
  }

  /// By plate, each once.
  let cars: [Car]

  /// - Parameter cars: by plate, each once.
  init(cars: [Car]) { self.cars = cars }

  /// - Parameters:
  ///   - recorded: all cars of the bureau; empty where none is recorded.
  ///   - atWork: those at work on the day.
  ///   - seats: of a car of which nothing else is known.
  init(_ recorded: [Model.Car], on day: Day, atWork: [Officer], seats: Int) {
    let plates = Set(atWork.compactMap(\.car)).sorted()
    let inService = recorded.filter { !$0.isAway(on: day) }
      .sorted { ($0.plate, $0.id) < ($1.plate, $1.id) }
    cars =
      recorded.isEmpty
      ? plates.map { Car(plate: $0, seats: seats) }
      : inService.reduce(into: []) { cars, car in
        if cars.last?.plate == car.plate { return }
        cars.append(Car(plate: car.plate, seats: car.seats ?? seats))
      }
  }

  /// The most officers that one of the cars takes; 0 without any.
  var most: Int { cars.map(\.seats).max() ?? 0 }

  func car(_ plate: String) -> Car? { cars.first { $0.plate == plate } }

  /// A car for each group in which all its members have a seat, as far as there are such cars.
  ///
  /// Groups that not every car takes choose first. A member's own car goes before others, of these the one with
  /// the fewest seats.
  func shared(among groups: [[Officer]]) -> [Car?] {
    let least = cars.map(\.seats).min() ?? 0
    let large = groups.indices.filter { groups[$0].count > least }
    let small = groups.indices.filter { groups[$0].count <= least }
    var free = cars
    var shared = [Car?](repeating: nil, count: groups.count)
    for indices in [large, small] {
      for index in indices { shared[index] = Self.own(of: groups[index], in: &free) }
      for index in indices where shared[index] == nil {
        shared[index] = Self.take(for: groups[index].count, from: &free)
      }
    }
    return shared
  }

  /// A car that a member drives, taken out of `free`.
  static func own(of group: [Officer], in free: inout [Car]) -> Car? {
    let own = group.compactMap(\.car).compactMap { plate in
      free.first { $0.plate == plate && $0.seats >= group.count }
    }.first
    free.removeAll { $0 == own }
    return own
  }

  /// The car with the fewest seats that takes so many, taken out of `free`.
  static func take(for people: Int, from free: inout [Car]) -> Car? {
    let next = free.filter { $0.seats >= people }.min { $0.seats < $1.seats }
    free.removeAll { $0 == next }
    return next
  }
}
