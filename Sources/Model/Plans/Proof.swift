extension Plan {
  /// How far a plan can be from the best possible one.
  package struct Proof: Hashable, Sendable {
    /// What driving and unmet wishes of the plan come to, in minutes of driving.
    package let minutes: Int
    /// By how much at most another plan could be better, in minutes.
    package let minutesBelow: Int
    /// True when no other plan serves more, or more urgent, visits; false when the proof is about plans
    /// that serve the same visits only.
    package let isAboutAllPlans: Bool

    package init(minutes: Int, minutesBelow: Int, isAboutAllPlans: Bool) {
      self.minutes = minutes
      self.minutesBelow = minutesBelow
      self.isAboutAllPlans = isAboutAllPlans
    }
  }
}
