import Model
import Testing

@testable import Reports

struct NavigationLinkTests {
  @Test func `the link names the place in the datum of the map`() throws {
    let point = try Point(latitude: 30.763, longitude: 120.716, datum: .wgs84)
    #expect(
      NavigationLink.text(to: point, name: "示例 a") == "https://uri.amap.com/navigation"
        + "?to=120.720299,30.760688,%E7%A4%BA%E4%BE%8B%20a&mode=car&src=waiqin&callnative=1")
  }

  @Test(arguments: UInt64(0)..<100)
  func `a link fits into a code, whatever the name`(seed: UInt64) throws {
    let point = try Point(latitude: -30.763, longitude: -120.716, datum: .wgs84)
    let link = NavigationLink.text(to: point, name: HostileText.text(seed: seed))
    #expect(link.utf8.allSatisfy { 0x21...0x7E ~= $0 })
    #expect(link.hasSuffix("&mode=car&src=waiqin&callnative=1"))
    #expect(QRCode(link) != nil)
  }
}
