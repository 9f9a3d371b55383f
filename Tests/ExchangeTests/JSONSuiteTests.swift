import Foundation
import Model
import TestSupport
import Testing

@testable import Exchange

/// The strict reader against the public suite, and against the project's own small one.
@Suite struct JSONSuiteTests {
  private func fault(_ bytes: [UInt8], _ dialect: JSONDialect) -> JSONFault? {
    do throws(JSONFault) {
      _ = try JSONReader.value(of: bytes, dialect: dialect)
      return nil
    } catch {
      return error
    }
  }

  /// The files of the public suite whose names start with `letter`.
  private func suite(_ letter: String) throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(Fixtures.shared).appending(path: "json/test_parsing")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix(letter + "_") }
      .map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }

  @Test(.enabled(if: Fixtures.shared != nil))
  func `all 95 texts of the public suite that are JSON are read`() throws {
    let files = try suite("y")
    #expect(files.count == 95)
    for file in files { #expect(fault(file.bytes, .rfc8259) == nil, "\(file.name)") }
  }

  @Test(.enabled(if: Fixtures.shared != nil))
  func `all 188 texts of the public suite that are none are refused, in both dialects`() throws {
    let files = try suite("n")
    #expect(files.count == 188)
    for file in files {
      #expect(fault(file.bytes, .rfc8259) != nil, "\(file.name)")
      #expect(fault(file.bytes, .bundle) != nil, "\(file.name)")
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil))
  func `the choice in each of the 35 open cases is the documented one`() throws {
    let page = try String(
      contentsOf: Fixtures.root.appending(path: "docs/bundle-format.md"), encoding: .utf8)
    let documented = page.split(separator: "\n").filter { $0.hasPrefix("| `i_") }.map(String.init)
    let found = try suite("i").map { name, bytes in
      let plain = fault(bytes, .rfc8259) == nil ? "read" : "refused"
      return "| `\(name)` | \(plain) | \(fault(bytes, .bundle)?.code ?? "read") |"
    }
    #expect(found.count == 35)
    #expect(documented == found)
  }

  @Test func `each small text is read, or refused with its code where it goes wrong`() throws {
    let file = Fixtures.folder.appending(path: "json/cases.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    #expect(lines.count > 100)
    for line in lines {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(parts.count == 3)
      let found = fault(Self.bytes(parts[2]), .bundle)
      #expect(found?.code ?? "ok" == parts[0], "\(parts[2])")
      #expect(found.map { String($0.offset) } ?? "-" == parts[1], "\(parts[2])")
    }
  }

  /// The bytes of a text in which `%XX` stands for one.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      if character == "%", let byte = UInt8(rest.prefix(2), radix: 16) {
        bytes.append(byte)
        rest.removeFirst(2)
      } else {
        bytes += Array(character.utf8)
      }
    }
    return bytes
  }
}
