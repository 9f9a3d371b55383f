internal import Model

extension Phrased where Self: RawRepresentable<String>, Self: CaseIterable {
  /// The word that a person typed, in either language.
  ///
  /// - Parameter name: of the option.
  /// - Throws: `UsageFault.badFieldValue` for a word that stands for nothing.
  init(typed text: String, as name: String) throws {
    guard let choice = Self(typed: text) else {
      throw UsageFault.badFieldValue(
        name: name, value: text, allowed: Self.allCases.map(\.rawValue))
    }
    self = choice
  }
}
