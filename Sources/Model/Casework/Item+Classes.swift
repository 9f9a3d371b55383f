extension Item {
  /// Why an application of class `class` can't fall under it; nil where it can.
  package func contradiction(with class: ApplicationClass) -> RecordContradiction? {
    if !`class`.fits(self.class) { return .item(code, self.class, application: `class`) }
    guard [.reportBook, .reportForm, .permit].contains(`class`), !namedClasses.isEmpty,
      !namedClasses.contains(`class`)
    else { return nil }
    return .itemOfOtherClass(code, name: name, namedClasses, application: `class`)
  }

  /// The approvals that its name says it is for (报告书, 报告表, 排污许可); none where it names none.
  ///
  /// Catalogues say it nowhere else: books and forms are both permissions.
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
