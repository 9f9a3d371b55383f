/// A week's plan as the store keeps it: which one it is, when it was made, and what it replaced.
package struct PlanEdition: Hashable, Sendable {
  package let plan: Plan
  /// From 1; each plan of the week that is kept raises it.
  package let version: Int
  package let made: Instant
  /// The earlier plans of the week, the newest first.
  package let earlier: [Plan]

  package init(plan: Plan, version: Int, made: Instant, earlier: [Plan]) {
    self.plan = plan
    self.version = version
    self.made = made
    self.earlier = earlier
  }
}
