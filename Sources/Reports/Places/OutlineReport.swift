package import Model

/// An outline that a region was given.
package struct OutlineReport: Sendable {
  private let outline: Outline
  private let code: String
  private let name: String

  package init(_ outline: Outline, code: String, name: String) {
    self.outline = outline
    self.code = code
    self.name = name
  }

  package func text(on screen: Screen) -> String {
    let words = FieldText.text(
      outline.field, field: nil, kind: .region, screen.language)
    return Paragraph.lines("\(code)  \(name)  \(words)", on: screen, indent: 2)
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("region", .text(code)), ("polygons", .integer(outline.polygons.count)),
      ("corners", .integer(outline.cornerCount)), ("from", .text(outline.datum.rawValue)),
    ])
  }
}
