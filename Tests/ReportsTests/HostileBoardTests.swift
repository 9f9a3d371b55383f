import Model
import TestSupport
import Testing

@testable import Reports

/// Whatever stands in the data, nothing but text reaches the terminal, within its width.
struct HostileBoardTests {
  private static func board(seed: UInt64) throws -> BoardReport {
    let histories = try (0..<12).map { number in
      let values: [String: FieldValue] = [
        "title": .text("示例"), "found": .text("2026-11-0\(number % 9 + 1)"),
        "town": .text(HostileText.text(seed: seed &* 31 &+ UInt64(number), count: 6)),
        "handler": .text(HostileText.text(seed: seed &* 17 &+ UInt64(number), count: 6)),
      ]
      return TicketHistory(
        ticket: try Ticket(Sample.fields(.ticket, number, values)), events: [], statusSince: nil)
    }
    let officers = try (0..<6).map { number in
      let code = HostileText.text(seed: seed &* 17 &+ UInt64(number), count: 6)
      return try Officer(
        Sample.fields(
          .officer, 50 + number,
          [
            "code": .text("x" + code),
            "name": .text("y" + HostileText.text(seed: seed &+ UInt64(number))),
          ]))
    }
    let figures = BoardFigures(histories, on: try Day(iso: "2026-11-20"), calendar: .china)
    return BoardReport(
      figures, names: BoardNames(towns: Town.xiuzhou, officers: officers),
      intake: BoardIntake(
        review: [], freshness: officers.map { .init(officer: $0.code, received: nil) }),
      filter: TicketFilter(town: histories[0].ticket.town, officer: officers[0].code))
  }

  /// True for what moves the cursor, turns or hides text.
  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA: false
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0x2028...0x2029:
      true
    default: false
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `nothing of the data moves the cursor, and no line is too wide`(seed: UInt64) throws {
    let board = try Self.board(seed: seed)
    for language in Language.allCases {
      for width in [60, 80, 120] {
        for ambiguous in [DisplayWidth.Ambiguous.narrow, .wide] {
          let screen = Screen(width: width, language: language, ambiguous: ambiguous)
          let text = board.text(on: screen)
          #expect(!text.unicodeScalars.contains(where: Self.isDangerous))
          for line in text.split(separator: "\n") {
            #expect(screen.columns(of: String(line)) <= width, "\(line)")
          }
        }
      }
      let plain = board.text(on: Screen(width: 80, language: language, plain: true))
      #expect(!plain.unicodeScalars.contains(where: Self.isDangerous))
    }
  }

  @Test func `the control: the data as they are would move it`() {
    let wrong = (0..<30 as Range<UInt64>).count {
      HostileText.text(seed: $0).unicodeScalars.contains(where: Self.isDangerous)
    }
    #expect(wrong > 20)
  }
}
