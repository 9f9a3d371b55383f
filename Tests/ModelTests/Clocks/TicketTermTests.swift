import Testing

@testable import Model

struct TicketTermTests {
  private static func term(
    _ source: TicketSource, _ category: Category? = nil, _ text: String = "示例",
    found: String = "2026-11-02"
  ) throws -> TicketTerm? {
    TicketTerm(
      source: source, category: category, text: text, found: try Day(iso: found),
      calendar: .china)
  }

  @Test func `a petition takes Zhejiang's term, the stricter of two`() throws {
    let term = try #require(try Self.term(.petition))
    #expect(term.rule.id == "petition_close_zj" && term.due.iso == "2026-12-02")
    #expect(!term.isByAnalogy)
    #expect(try Self.term(.petition, found: "2016-07-31") == nil)
  }

  @Test func `the hotline's term follows what is asked for`() throws {
    #expect(try Self.term(.hotline12345, .noise)?.rule.id == "hotline_complaint")
    #expect(try Self.term(.hotline12345, nil, "咨询排污许可")?.rule.id == "hotline_consult")
    #expect(try Self.term(.hotline12345, nil, "求助纳管")?.rule.id == "hotline_help")
    #expect(try Self.term(.hotline12345, .noise)?.due.iso == "2026-11-11")
  }

  @Test func `where that can't be told the shortest term counts, and it is said`() throws {
    let term = try #require(try Self.term(.hotline12345, .other))
    #expect(term.appeal == nil && term.rule.id == "hotline_consult")
    #expect(term.words(in: .zh).contains("按最短的期限"))
    #expect(term.words(in: .en).contains("could not be told apart"))
    let told = try #require(try Self.term(.hotline12345, .noise))
    #expect(!told.words(in: .en).contains("could not be told apart"))
  }

  @Test func `every source has a term, by analogy where no rule names it`() throws {
    for source in TicketSource.allCases {
      let term = try #require(try Self.term(source, .noise))
      #expect(term.isByAnalogy == ![.petition, .hotline12345].contains(source))
      #expect(term.words(in: .en).contains("by analogy") == term.isByAnalogy)
    }
  }
}
