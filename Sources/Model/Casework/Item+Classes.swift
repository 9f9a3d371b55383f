extension Item {
  /// Why an application of class `class` can't fall under it; nil where it can.
  ///
  /// - Parameter day: the rules of this day tell books and forms apart where the item's name does not.
  package func contradiction(
    with class: ApplicationClass, on day: Day
  ) -> RecordContradiction? {
    if !`class`.fits(self.class) { return .item(code, self.class, application: `class`) }
    guard [.reportBook, .reportForm, .permit].contains(`class`) else { return nil }
    if !namedClasses.isEmpty {
      return namedClasses.contains(`class`)
        ? nil : .itemOfOtherClass(code, name: name, namedClasses, application: `class`)
    }
    guard let statutory, let own = termClass(on: day), `class` != .permit, own != `class` else {
      return nil
    }
    return .itemOfOtherTerm(code, statutory: statutory, own, application: `class`)
  }

  /// The class of assessment whose term in law is the item's own statutory one; nil where it is neither's.
  private func termClass(on day: Day, rules: RuleTable = .standard) -> ApplicationClass? {
    [(ApplicationClass.reportBook, "eia_book"), (.reportForm, "eia_form")].first { _, id in
      rules.rule(id, on: day)?.count == statutory
    }?.0
  }

  /// The approvals that its name says it is for (报告书, 报告表, 排污许可); none where it names none.
  ///
  /// Catalogues have no column for it: books and forms are both permissions.
  package var namedClasses: [ApplicationClass] {
    let name = HalfWidth.folded(name).lowercased()
    func says(_ words: String...) -> Bool { words.contains { name.contains($0) } }
    // 报告书（表） and 报告书、报告表 are both.
    let forms = says("报告表", "书(表", "书,表", "书/表", "书和表", "report form")
    return [
      (ApplicationClass.reportBook, says("报告书", "report book")), (.reportForm, forms),
      (.permit, says("排污许可", "discharge permit")),
    ].filter(\.1).map(\.0)
  }
}

extension ApplicationClass {
  /// True where an application of this class may fall under an item of that kind.
  ///
  /// Filings and items between departments are kinds of their own; what the catalogue leaves open fits any.
  fileprivate func fits(_ kind: ItemClass) -> Bool {
    switch (self, kind) {
    case (_, .other): true
    case (.reportBook, _), (.reportForm, _), (.permit, _): kind == .permission
    case (.registration, _): kind == .filing
    case (.crossDepartment, _): kind == .crossDepartment
    }
  }
}
