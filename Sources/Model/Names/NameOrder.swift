/// The order in which a reader looks for names: by pinyin in Chinese, by their bytes in English.
///
/// Made here and not by the platform's collation, which differs between versions of its tables, so that a list
/// reads the same on every machine.
package struct NameOrder: Sendable {
  private let language: Language
  private let ofPersons: Bool

  /// - Parameter ofPersons: whether names begin with a surname; some read otherwise than in running text.
  package init(_ language: Language, ofPersons: Bool = false) {
    self.language = language
    self.ofPersons = ofPersons
  }

  /// True when `left` stands before `right`; two different texts are never on a par.
  package func precedes(_ left: String, _ right: String) -> Bool {
    if language == .en { return left.precedes(right) }
    let (first, second) = (places(left), places(right))
    return first == second ? left.precedes(right) : first.lexicographicallyPrecedes(second)
  }

  /// The elements in the order of their names, those of one name as they were.
  package func sorted<Element>(
    _ elements: some Sequence<Element>, by name: (Element) -> String
  ) -> [Element] {
    elements.enumerated().map { (offset: $0.offset, name: name($0.element), element: $0.element) }
      .sorted { left, right in
        left.name.hasSameBytes(as: right.name)
          ? left.offset < right.offset : precedes(left.name, right.name)
      }.map(\.element)
  }

  private func places(_ name: String) -> [PinyinOrder.Place] {
    let scalars = Array(name.unicodeScalars)
    var places = scalars.map(PinyinOrder.place)
    if ofPersons, let first = scalars.first {
      places[0] = PinyinOrder.place(
        ofSurname: first, before: scalars.count > 1 ? scalars[1] : nil)
    }
    return places
  }
}
