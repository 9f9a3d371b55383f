import Foundation

/// The lines that the tool prints.
enum Table {
  static func decimal(_ value: Double, digits: Int = 1) -> String {
    String(format: "%.\(digits)f", value)
  }

  static func line(_ result: Run.Result, gap: Double?) -> String {
    var words = [
      result.instance, String(result.clients), decimal(result.cost), String(result.routes),
      decimal(result.seconds, digits: 2), result.isFeasible ? "yes" : "no",
      "seed=\(result.seed)", "rounds=\(result.iterations)",
    ]
    if let gap { words.append("gap=\(decimal(gap, digits: 3))%") }
    if let violation = result.violations.first { words.append("(\(violation))") }
    return words.joined(separator: " ")
  }
}
