/// How far the search may change who rides with whom.
package enum CrewChoice: String, CaseIterable, Sendable {
  /// Not at all: A/B pairs first, then the others in the order of their codes.
  case usual
  /// A/B pairs who are both at work stay together; the others ride with whom it pays.
  case pairs
  /// Any officers ride together when it pays.
  case free
}
