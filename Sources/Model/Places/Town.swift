/// A town or subdistrict; codes are keys, since two of them share the pinyin Xincheng.
package struct Town: Hashable, Sendable {
  /// The nine digits of the administrative division.
  package let code: String
  package let zh: String
  package let en: String
  /// The seat, WGS-84.
  package let centre: Coordinate
  /// How far off the seat may be.
  package let accuracyKilometres: Double
  /// True where the seat is an estimate that no map confirmed.
  package let isEstimate: Bool

  /// The towns of Xiuzhou, 330411, in the order of their codes.
  ///
  /// Source: division codes of 2024; seats from GeoNames, some estimated.
  package static let xiuzhou = [
    Town(
      code: "330411002", zh: "新城街道", en: "Xincheng Subdistrict",
      centre: Coordinate(latitude: 30.76, longitude: 120.708),
      accuracyKilometres: 2.0, isEstimate: true),
    Town(
      code: "330411003", zh: "嘉北街道", en: "Jiabei Subdistrict",
      centre: Coordinate(latitude: 30.77959, longitude: 120.71177),
      accuracyKilometres: 1.5, isEstimate: false),
    Town(
      code: "330411004", zh: "塘汇街道", en: "Tanghui Subdistrict",
      centre: Coordinate(latitude: 30.79466, longitude: 120.77198),
      accuracyKilometres: 1.5, isEstimate: false),
    Town(
      code: "330411005", zh: "高照街道", en: "Gaozhao Subdistrict",
      centre: Coordinate(latitude: 30.756, longitude: 120.665),
      accuracyKilometres: 2.5, isEstimate: true),
    Town(
      code: "330411101", zh: "王江泾镇", en: "Wangjiangjing Town",
      centre: Coordinate(latitude: 30.88345, longitude: 120.7053),
      accuracyKilometres: 1.5, isEstimate: false),
    Town(
      code: "330411103", zh: "油车港镇", en: "Youchegang Town",
      centre: Coordinate(latitude: 30.82888, longitude: 120.74809),
      accuracyKilometres: 1.5, isEstimate: false),
    Town(
      code: "330411104", zh: "新塍镇", en: "Xincheng Town",
      centre: Coordinate(latitude: 30.804, longitude: 120.611),
      accuracyKilometres: 2.0, isEstimate: true),
    Town(
      code: "330411105", zh: "王店镇", en: "Wangdian Town",
      centre: Coordinate(latitude: 30.62421, longitude: 120.71561),
      accuracyKilometres: 1.5, isEstimate: false),
    Town(
      code: "330411106", zh: "洪合镇", en: "Honghe Town",
      centre: Coordinate(latitude: 30.68278, longitude: 120.65865),
      accuracyKilometres: 1.5, isEstimate: false),
  ]

  /// The town of Xiuzhou whose seat is nearest to a WGS-84 place; nil beyond 15 km from every seat.
  ///
  /// The outlines of the towns are not at hand, so near a border this can be the neighbour.
  package static func nearest(to place: Coordinate) -> Town? {
    let ranked = xiuzhou.map { (town: $0, metres: $0.centre.metres(to: place)) }
      .min { $0.metres < $1.metres }
    return ranked.flatMap { $0.metres <= 15_000 ? $0.town : nil }
  }
}

extension Town: Phrased {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
