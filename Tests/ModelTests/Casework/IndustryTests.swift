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
  ])
  func `what is no code is refused with its reason`(
    text: String, problem: IndustryFault.Problem
  ) {
    #expect(throws: IndustryFault(text: text, problem: problem)) { try Industry(text) }
  }

  @Test(arguments: [
    ("17", "1713", true), ("1713", "17", false), ("C", "1713", true), ("C", "44", false),
    ("1713", "1713", true), ("171", "1751", false), ("17", "C", false),
  ])
  func `a code covers those that begin with it`(code: String, other: String, covers: Bool) throws {
    #expect(try Industry(code).covers(try Industry(other)) == covers)
  }
}
