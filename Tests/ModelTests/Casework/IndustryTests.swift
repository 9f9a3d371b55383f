import Testing

@testable import Model

struct IndustryTests {
  @Test func `there are 97 divisions from 01 to 97, in 20 sections in the order of the letters`() {
    let all = IndustryDivision.all
    #expect(all.count == 97)
    for (index, division) in all.enumerated() {
      #expect(Int(division.code) == index + 1 && division.code.utf8.count == 2)
      #expect(!division.zh.isEmpty && !division.en.isEmpty)
    }
    let sections = all.map { String($0.section) }
    #expect(sections == sections.sorted())
    #expect(Set(sections) == Set(IndustryDivision.sections.map { String($0) }))
    #expect(Set(all.map(\.zh)).count == 97 && Set(all.map(\.en)).count == 97)
  }

  @Test(arguments: [
    ("1713", "1713", "C"), ("C1713", "1713", "C"), ("１７", "17", "C"), ("纺织业", "17", "C"),
    ("c", "C", "C"), ("d44", "44", "D"), ("0411", "0411", "A"),
  ])
  func `codes as people write them`(text: String, code: String, section: String) throws {
    let industry = try Industry(text)
    #expect(industry.code == code && String(industry.section) == section)
  }

  @Test(arguments: [
    ("98", IndustryFault.Problem.division), ("0012", .division), ("1", .form), ("17131", .form),
    ("Z1", .form), ("", .form), ("印染", .form), ("D1713", .section("C")), ("17.1", .form),
    ("1714", .class("1714", known: ["1711", "1712", "1713"])),
    ("1799", .group("179", known: ["171", "172", "173", "174", "175", "176", "177", "178"])),
  ])
  func `what is no code is refused with its reason`(
    text: String, problem: IndustryFault.Problem
  ) {
    #expect(throws: IndustryFault(text: text, problem: problem)) { try Industry(text) }
  }

  @Test func `there are 473 groups and 1,381 classes, each once and within its division`() throws {
    let groups = IndustryDivision.all.flatMap { IndustryClasses.groups(of: $0.code) }
    let classes = groups.flatMap { IndustryClasses.classes(of: $0) }
    #expect(groups.count == 473 && classes.count == 1_381)
    #expect(groups == groups.sorted() && Set(groups).count == 473)
    #expect(classes == classes.sorted() && Set(classes).count == 1_381)
    for code in groups + classes { #expect(try Industry(code).code == code) }
  }

  @Test func `a code of the classification is one that the table has, whatever the digits`() {
    let known = Set(
      IndustryDivision.all.flatMap { IndustryClasses.groups(of: $0.code) }
        .flatMap { IndustryClasses.classes(of: $0) })
    let taken = (0...9_999).map { number in
      String(repeating: "0", count: 4 - String(number).count) + String(number)
    }.filter { (try? Industry($0)) != nil }
    #expect(Set(taken) == known)
  }

  @Test(arguments: [
    ("17", "1713", true), ("1713", "17", false), ("C", "1713", true), ("C", "44", false),
    ("1713", "1713", true), ("171", "1751", false), ("17", "C", false),
  ])
  func `a code covers those that begin with it`(code: String, other: String, covers: Bool) throws {
    #expect(try Industry(code).covers(try Industry(other)) == covers)
  }
}
