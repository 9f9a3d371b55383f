/// What is asked: may a project at this place go the lighter way of regional assessment with standards?
package struct ScreeningQuestion: Sendable {
  /// nil where nobody knows where the site lies.
  package let place: Point?
  package let industry: Industry?
  /// What the project does, in the builder's words; empty where nobody said.
  package let words: String
  /// The class of assessment that it would need; nil where that is open.
  package let `class`: ApplicationClass?
  package let day: Day

  package init(
    place: Point?, industry: Industry?, words: String, class: ApplicationClass?, day: Day
  ) {
    self.place = place
    self.industry = industry
    self.words = words.allSatisfy(\.isWhitespace) ? "" : words
    self.class = `class`
    self.day = day
  }

  /// The classes that the lighter way starts from, each with what it leads to: a report book becomes a report
  /// form, a report form a registration by commitment.
  package var lighterWays: [(from: ApplicationClass, to: ApplicationClass)] {
    let all: [(from: ApplicationClass, to: ApplicationClass)] = [
      (.reportBook, .reportForm), (.reportForm, .registration),
    ]
    return all.filter { self.class == nil || $0.from == self.class }
  }
}
