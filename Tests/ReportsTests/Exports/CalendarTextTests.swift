import Model
import Testing

@testable import Reports

struct CalendarTextTests {
  /// The bytes of the lines that break the law: no more than 75 octets, each ended by CRLF, whole UTF-8.
  private static func breaches(_ text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var lines: [[UInt8]] = [[]]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A {
        if index == 0 || bytes[index - 1] != 0x0D { return [-1] }
        lines[lines.count - 1].removeLast()
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    if lines.last?.isEmpty != true { return [-2] }
    return lines.filter { line in
      line.count > 75 || line.contains { $0 < 0x20 && $0 != 0x09 }
        || String(validating: line, as: UTF8.self) == nil
    }.map(\.count)
  }

  private static func unfolded(_ text: String) -> String {
    String(decoding: Array(text.utf8).split(crlfSpace: ()), as: UTF8.self)
  }

  @Test(arguments: UInt64(0)..<200)
  func `a folded line has pieces of 75 octets at most and reads as before`(seed: UInt64) {
    let line = "DESCRIPTION:" + CalendarText.escaped(HostileText.text(seed: seed, count: 60))
    let folded = CalendarText.folded(line)
    #expect(Self.breaches(folded) == [])
    #expect(Self.unfolded(folded) == line + "\r\n")
  }

  @Test(arguments: UInt64(0)..<40)
  func `every line of a calendar keeps the law on hostile names`(seed: UInt64) throws {
    let text = try Sample.routeExport(of: HostileText.text(seed: seed)).calendar
    #expect(Self.breaches(text) == [])
    let ends = text.ranges(of: "\r\nEND:VEVENT\r\n").count
    #expect(ends == 7)
  }

  @Test func `the control: folding by characters instead of octets breaks the law`() {
    let line = "SUMMARY:" + String(repeating: "秀洲", count: 40)
    let wrong = line.prefix(75) + "\r\n " + line.dropFirst(75) + "\r\n"
    #expect(Self.breaches(String(wrong)) != [])
    #expect(Self.breaches("SUMMARY:x\n") != [])
  }

  @Test func `a family stays on one line`() {
    let family = "👨‍👩‍👧‍👦"
    let folded = CalendarText.folded("SUMMARY:" + String(repeating: family, count: 20))
    for line in folded.split(separator: "\r\n") { #expect(!line.hasPrefix(" \u{200D}")) }
    #expect(folded.ranges(of: family).count == 20)
  }

  @Test func `commas, semicolons, backslashes and line ends are escaped`() {
    #expect(CalendarText.escaped("a,b;c\\d\r\ne") == "a\\,b\\;c\\\\d\\ne")
  }
}

extension [UInt8] {
  /// The bytes without each CRLF that a space follows.
  fileprivate func split(crlfSpace: Void) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if index + 2 < count, self[index...(index + 2)] == [0x0D, 0x0A, 0x20] {
        index += 3
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
