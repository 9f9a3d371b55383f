import Foundation
import TestSupport
import Testing

@testable import Model

struct TownTests {
  @Test func `codes are keys, since two towns share their pinyin`() {
    #expect(Set(Town.xiuzhou.map(\.code)).count == 9)
    #expect(Town.xiuzhou.map(\.code) == Town.xiuzhou.map(\.code).sorted())
    #expect(Town.xiuzhou.count { $0.en.hasPrefix("Xincheng") } == 2)
    #expect(Town.xiuzhou.allSatisfy { $0.code.hasPrefix("330411") && $0.code.count == 9 })
  }

  @Test func `a seat is nearest to its own town`() {
    for town in Town.xiuzhou { #expect(Town.nearest(to: town.centre) == town) }
  }

  @Test func `a place far from every seat is in no town`() {
    #expect(Town.nearest(to: Coordinate(latitude: 30.27, longitude: 120.15)) == nil)
    #expect(Town.nearest(to: Coordinate(latitude: 30.763, longitude: 120.716))?.zh == "新城街道")
  }

  private struct Table: Decodable {
    let towns: [Entry]

    struct Entry: Decodable {
      let code: String
      let name_zh: String
      let name_en: String
      let wgs84: [Double]
      let gcj02: [Double]
      let bd09: [Double]
      let accuracy_km: Double
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the shared reference data"))
  func `towns are as in the reference data, in every datum`() throws {
    let table = try Fixtures.sharedJSON("domain/towns_regions.json", as: Table.self)
    #expect(table.towns.map(\.code) == Town.xiuzhou.map(\.code))
    for (entry, town) in zip(table.towns, Town.xiuzhou) {
      #expect(entry.name_zh == town.zh && entry.name_en == town.en)
      #expect([town.centre.latitude, town.centre.longitude] == entry.wgs84)
      #expect(entry.accuracy_km == town.accuracyKilometres)
      for (datum, expected) in [(Datum.gcj02, entry.gcj02), (.bd09, entry.bd09)] {
        let place = town.centre.converted(from: .wgs84, to: datum)
        #expect(abs(place.latitude - expected[0]) < 1e-6, "\(town.zh) \(datum)")
        #expect(abs(place.longitude - expected[1]) < 1e-6, "\(town.zh) \(datum)")
      }
    }
  }
}
