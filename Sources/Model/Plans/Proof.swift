extension Plan {
  /// How far a plan can be from the best possible one.
  package struct Proof: Hashable, Sendable {
    /// What driving and unmet wishes of the plan come to, in minutes of driving.
    package let minutes: Int
    /// By how much at most another plan could be better; nil where it isn't proven that no other plan
    /// serves more visits, or more urgent ones.
    package let minutesBelow: Int?

    package init(minutes: Int, minutesBelow: Int?) {
      self.minutes = minutes
      self.minutesBelow = minutesBelow
    }
  }
}
