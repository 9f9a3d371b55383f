import BundleSupport
import Exchange
import Model
import Testing

@testable import Store

/// Two items whose names would be the same at the usual length.
@Suite struct ReviewNamesTests {
  private static func text(_ sequence: Int, _ number: Int) -> String {
    #"{"seq":\#(sequence),"kind":"later","at":"2026-11-18T09:00:00+08:00","n":\#(number)}"#
  }

  /// Operations of device 1 whose identities begin with the same eight digits; found by trying 600,000.
  private static let (first, second) = (text(1, 438), text(2, 53_689))

  @Test func `items that share eight digits are told apart by a ninth, in any order of coming`()
    throws
  {
    let names = try [[Self.first, Self.second], [Self.second, Self.first]].map { texts in
      let store = try TemporaryStore([TestDevice(1)])
      for text in texts {
        var pen = TestPen(TestDevice(1), next: text == Self.first ? 1 : 2)
        pen.write(text: text)
        try store.takeIn([pen.export()])
      }
      return try StoreReader(store.paths).read { snapshot in
        let names = try snapshot.reviewItems().map(\.id)
        for name in names {
          let found = try snapshot.reviewCase(name)
          #expect(found?.item.id == name)
        }
        // What both begin with names neither.
        let both = try snapshot.reviewCase("P-814eb058")
        #expect(both?.item.id == nil)
        return names
      }
    }
    #expect(names == [["P-814eb0587", "P-814eb058e"], ["P-814eb0587", "P-814eb058e"]])
  }

  @Test func `the same item alone has eight digits, and its longer name still leads to it`() throws
  {
    let store = try TemporaryStore([TestDevice(1)])
    var pen = TestPen(TestDevice(1))
    pen.write(text: Self.first)
    try store.takeIn([pen.export()])
    try StoreReader(store.paths).read { snapshot in
      let names = try snapshot.reviewItems().map(\.id)
      #expect(names == ["P-814eb058"])
      let found = try snapshot.reviewCase("P-814eb0587")
      #expect(found?.item.id == "P-814eb058")
    }
  }
}
