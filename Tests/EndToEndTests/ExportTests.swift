import Foundation
import TestSupport
import Testing

/// Files for other programs, as the built program writes them from the sample week.
struct ExportTests {
  private static let planned = Result {
    let workplace = try Workplace.withSample()
    try workplace.take("plan 2026-W48 --iterations 200 --today 2026-11-20", exit: 3)
    return workplace
  }

  private static func workplace() throws -> Workplace {
    try Workplace(contents: planned.get().folder)
  }

  private static func bytes(_ file: String, in workplace: Workplace) throws -> [UInt8] {
    Array(try Data(contentsOf: workplace.folder.appending(path: file)))
  }

  @Test func `a file on disk holds what standard output gets, and is not written twice`() throws {
    let workplace = try Self.workplace()
    let table = try workplace.run("export", "routes", "2026-W48").output
    let stops = table.split(separator: "\n").count - 1
    #expect(try workplace.run("export", "routes", "2026-W48", "--json").exitCode == 64)
    for format in ["csv", "xlsx-csv", "ics", "geojson", "gpx", "kml", "html"] {
      let command = "export routes 2026-W48 --format \(format)".split(separator: " ").map(
        String.init)
      let printed = try workplace.run(command)
      #expect(printed.exitCode == 0)
      let receipt = try workplace.run(command + ["-o", "file.\(format)", "--json"])
      let written = try Self.bytes("file.\(format)", in: workplace)
      #expect(
        receipt.output
          == #"{"file":"file.\#(format)","format":"\#(format)","rows":\#(stops),"bytes":\#(written.count)}"#
          + "\n")
      #expect(written == Array(printed.output.utf8), "\(format)")
      let again = try workplace.run(command + ["-o", "file.\(format)"])
      #expect(again.exitCode == 73)
      let marked = written.starts(with: [0xEF, 0xBB, 0xBF])
      #expect(marked == (format == "xlsx-csv"))
    }
    let nowhere = try workplace.run("export", "board", "-o", "no/such/folder.csv")
    #expect(nowhere.exitCode == 73)
  }

  @Test func `a table in GB18030 says what the one in UTF-8 says`() throws {
    let workplace = try Self.workplace()
    for kind in ["tickets", "visits"] {
      let plain = try workplace.run("export", kind)
      _ = try workplace.run("export", kind, "--gb18030", "-o", "\(kind).csv")
      let bytes = try Self.bytes("\(kind).csv", in: workplace)
      #expect(String(validating: bytes, as: UTF8.self) == nil)
      let gb18030 = String.Encoding(rawValue: 0x8000_0632)
      #expect(String(data: Data(bytes), encoding: gb18030) == plain.output)
      #expect(plain.output.split(separator: "\n").count > 30)
    }
  }

  @Test func `no file of the sample holds a complainant`() throws {
    let workplace = try Self.workplace()
    let bundle = try String(
      contentsOf: workplace.folder.appending(path: "week/bundles/02-window-tickets.json"),
      encoding: .utf8)
    let phones = bundle.matches(of: /"complainant_phone":\{"p":\[\],"v":"([^"]+)"/)
      .map(\.1)
    #expect(phones.count > 10)
    for command in [
      "export tickets", "export tickets --format geojson", "export visits", "export board",
      "export routes 2026-W48", "export routes 2026-W48 --format html",
    ] {
      let output = try workplace.run(command.split(separator: " ").map(String.init)).output
      #expect(phones.filter { output.contains($0) } == [], "\(command)")
    }
  }
}
