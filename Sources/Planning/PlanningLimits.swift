/// When the search stops: at the first of these.
package struct PlanningLimits: Sendable {
  package var iterations: Int?

  package init(iterations: Int?) { self.iterations = iterations }
}
