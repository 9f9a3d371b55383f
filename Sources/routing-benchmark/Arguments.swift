import Routing

/// What the command line asks for.
struct Arguments {
  var instances: [String] = []
  /// Processor time of each search.
  var seconds: Double?
  var iterations: Int?
  var seeds: [UInt64] = [1]
  var threads = 1
  /// How many routes a TOPTW file stands for.
  var routes = 1
  var wantsHelp = false
  /// Only how many rounds a second there are.
  var wantsMicro = false
  /// A folder for `.sol` files.
  var solutions: String?
  /// A table of best known values.
  var best: String?
  /// The numbers that steer the search.
  var settings = Settings()

  static let help = """
    Solve public routing instances and print cost, routes, time and feasibility of each

    routing-benchmark solomon/R101.txt --seconds 5
    routing-benchmark homberger/200/*.txt --seconds 10 --seed 1 --best bks_homberger.csv
    routing-benchmark R101.txt --iterations 100000 --solutions out

      --seconds S       processor seconds of each search (default 5 without --iterations)
      --iterations N    rounds of each search; the result is then the same everywhere
      --seed N          seed of the search (default 1); may be given several times
      --threads T       independent searches side by side (default 1)
      --routes N        routes of a TOPTW file, which doesn't say (default 1)
      --solutions DIR   write a CVRPLIB .sol file for each instance
      --micro           print rounds a second and memory only
      --set NAME=X      change a setting of the search, such as averageRemoved=8
      --best FILE       table of best known values, to print gaps
    """

  init(_ words: [String]) throws {
    var rest = words[...]
    var seeds: [UInt64] = []
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": wantsHelp = true
      case "--micro": wantsMicro = true
      case "--seconds":
        seconds = try Self.value(word, &rest, "seconds from 0") {
          Double($0)
        } check: {
          $0 >= 0 && $0 < 1e6
        }
      case "--iterations":
        iterations = try Self.value(word, &rest, "a number from 0") {
          Int($0)
        } check: {
          $0 >= 0
        }
      case "--seed":
        seeds.append(
          try Self.value(word, &rest, "a number from 0") {
            UInt64($0)
          } check: { _ in
            true
          })
      case "--threads":
        threads = try Self.value(word, &rest, "a number from 1 to 64") {
          Int($0)
        } check: {
          (1...64).contains($0)
        }
      case "--routes":
        routes = try Self.value(word, &rest, "a number from 1 to 100") {
          Int($0)
        } check: {
          (1...100).contains($0)
        }
      case "--set":
        let words = try Self.value(word, &rest, "name=number") {
          $0
        } check: {
          $0.contains("=")
        }
        try Tuning.apply(words, to: &settings)
      case "--solutions":
        solutions = try Self.value(word, &rest, "a folder") {
          $0
        } check: {
          !$0.isEmpty
        }
      case "--best":
        best = try Self.value(word, &rest, "a file") {
          $0
        } check: {
          !$0.isEmpty
        }
      case _ where word.hasPrefix("-"): throw ArgumentFault.unknown(word)
      default: instances.append(word)
      }
    }
    if !seeds.isEmpty { self.seeds = seeds }
    if seconds == nil, iterations == nil { seconds = 5 }
    if instances.isEmpty, !wantsHelp { throw ArgumentFault.noInstance }
  }

  private static func value<Value>(
    _ option: String, _ rest: inout ArraySlice<String>, _ expected: String,
    read: (String) -> Value?, check: (Value) -> Bool
  ) throws -> Value {
    guard let word = rest.popFirst() else {
      throw ArgumentFault.value(option: option, found: nil, expected: expected)
    }
    guard let value = read(word), check(value) else {
      throw ArgumentFault.value(option: option, found: word, expected: expected)
    }
    return value
  }
}
