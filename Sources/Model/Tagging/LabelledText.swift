/// A text of which a person said what it is about.
package struct LabelledText: Sendable {
  package let text: String
  package let category: Category

  package init(text: String, category: Category) {
    self.text = text
    self.category = category
  }
}
