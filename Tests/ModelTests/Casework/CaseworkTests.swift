import Testing

@testable import Model

struct CaseworkTests {
  @Test func `a visit's defaults follow its kind`() throws {
    let service = try Visit(.sample(.visit))
    #expect(service.minutes == 30 && service.people == 2 && service.certified == 0)
    #expect(service.priority == 50 && service.status == .open)
    let inspection = try Visit(.sample(.visit, ["kind": .text("inspection")]))
    #expect(inspection.minutes == 90 && inspection.certified == 2)
    #expect(try Visit(.sample(.visit, ["people": .integer(1)])).people == 2)
  }

  @Test func `only open, missed and partly done visits are to be planned`() {
    #expect(VisitStatus.allCases.filter(\.isToPlan) == [.open, .missed, .partly])
  }

  @Test func `a ticket without a person behind it has no complainant`() throws {
    #expect(try Ticket(.sample(.ticket)).complainant == nil)
    let ticket = try Ticket(.sample(.ticket, ["complainant_phone": .text("0573-0000")]))
    #expect(ticket.complainant?.phone == "0573-0000" && ticket.complainant?.name == nil)
  }

  @Test func `an officer with an empty certificate or car has none`() throws {
    let officer = try Officer(
      .sample(.officer, ["certificate": .text(""), "car": .text(" "), "backup": .text("")]))
    #expect(officer.certificate == nil && officer.car == nil && officer.backup == nil)
  }

  @Test func `an officer is away on both ends of a leave`() throws {
    let officer = try Officer(
      .sample(.officer, ["away": .texts(["2026-11-23..2026-11-24"])]))
    let days = Week(containing: try Day(iso: "2026-11-23")).days
    #expect(days.map(officer.isAway) == [true, true, false, false, false, false, false])
  }

  @Test(arguments: [
    ("O-017", true), ("A", true), ("1234567890ABCDEF", true), ("1234567890ABCDEFG", false),
    ("", false), ("o-1", false), ("O 1", false), ("O-１", false),
  ])
  func `an officer's code is short and plain`(text: String, holds: Bool) {
    #expect(Officer.isCode(text) == holds)
  }

  @Test func `all but closed and returned tickets are open`() {
    #expect(TicketStatus.allCases.filter { !$0.isOpen } == [.returned, .closed])
  }

  @Test func `each category counts in one national class`() {
    #expect(Category.allCases.count == 15)
    let classes = Dictionary(grouping: Category.allCases, by: \.nationalClass)
    #expect(Set(classes.keys) == Set(NationalClass.allCases))
    #expect(classes[.air] == [.airOdour, .oilFume, .dust])
    #expect(classes[.construction] == [.eiaApproval, .acceptance])
  }

  @Test func `every word of a choice says something else in both languages`() {
    let lists: [[any Phrased]] = [
      Category.allCases, NationalClass.allCases, TicketStatus.allCases, TicketSource.allCases,
      VisitKind.allCases, VisitStatus.allCases, ApplicationClass.allCases,
      ApplicationStage.allCases, Skill.allCases, RecordKind.allCases, EntryKind.allCases,
      Weekday.allCases, Holiday.allCases, Light.allCases,
    ]
    for list in lists {
      for language in Language.allCases {
        #expect(Set(list.map { $0.text(in: language) }).count == list.count)
        #expect(list.allSatisfy { !$0.text(in: language).isEmpty })
      }
    }
  }

  @Test func `a note has its three blocks or is none`() {
    let receptor = FieldValue.object([
      ("name", .text("示例小学")), ("direction", .text("NE")), ("metres", .integer(240)),
      ("size", .integer(600)),
    ])
    func note(_ changes: [(String, FieldValue)]) -> VisitNote? {
      let members = [
        ("process_flow", FieldValue.text("染色→水洗")), ("pollutants", .text("废水、废气")),
        ("receptors", .list([receptor])),
      ]
      return VisitNote(
        entry: .object(members.filter { old in !changes.contains { $0.0 == old.0 } } + changes))
    }
    #expect(note([])?.receptors.first?.metres == 240)
    #expect(note([("receptors", .list([]))])?.receptors.isEmpty == true)
    for block in ["process_flow", "pollutants", "receptors"] {
      #expect(note([(block, .null)]) == nil)
      #expect(note([(block, .text(""))]) == nil)
    }
    #expect(note([("receptors", .list([.text("小学")]))]) == nil)
  }
}
