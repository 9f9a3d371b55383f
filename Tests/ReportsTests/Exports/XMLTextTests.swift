import Foundation
import Model
import Testing

@testable import Reports

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct XMLTextTests {
  private static func isWellFormed(_ text: String) -> Bool {
    XMLParser(data: Data(text.utf8)).parse()
  }

  @Test(arguments: UInt64(0)..<40)
  func `GPX and KML are well formed on hostile names`(seed: UInt64) throws {
    let export = try Sample.routeExport(of: HostileText.text(seed: seed))
    for text in [export.gpx, export.kml] { #expect(Self.isWellFormed(text)) }
  }

  @Test(arguments: UInt64(100)..<110)
  func `pages are well formed on hostile names`(seed: UInt64) throws {
    let page = try Sample.routeExport(of: HostileText.text(seed: seed, count: 60)).page
    #expect(Self.isWellFormed(page))
  }

  @Test func `the control: texts that are not escaped break the law`() throws {
    #expect(Self.isWellFormed("<a>x</a>"))
    #expect(!Self.isWellFormed("<a>&</a>"))
    #expect(!Self.isWellFormed("<a>\u{1}</a>"))
    let gpx = try Sample.routeExport(of: "&").gpx
    #expect(!Self.isWellFormed(gpx.replacing("&amp;", with: "&")))
  }

  @Test func `markup becomes text, control characters go, all others stay`() {
    let lost = "\u{1}\u{202E}" + HostileText.noncharacters.joined()
    let text = "<𠮷田𠀋 & \"'\(lost)\tx\r\ny>"
    #expect(XMLText.escaped(text) == "&lt;𠮷田𠀋 &amp; &quot;&#39;\tx\ny&gt;")
  }
}
