/// A region of the reform "regional assessment with standards" (区域环评+环境标准).
package struct Region: Hashable, Sendable {
  package let code: String
  package let zh: String
  package let en: String
  package let status: Status
  /// A WGS-84 place within it; an estimate, nil where even that is not known.
  package let centre: Coordinate?
  /// The WGS-84 outline; empty where none was imported.
  package let outline: [Coordinate]

  package enum Status: String, Sendable {
    case drafting
    case approved
  }

  /// The four regions of Xiuzhou: the high-tech zone's plan was still at the ministry in 2019.
  package static let xiuzhou = [
    Region(
      code: "xz_gaoxin", zh: "秀洲国家高新技术产业开发区",
      en: "Xiuzhou National Hi-tech Industrial Development Zone", status: .drafting,
      centre: Coordinate(latitude: 30.763, longitude: 120.685), outline: []),
    Region(
      code: "xz_jkq", zh: "浙江秀洲经济开发区",
      en: "Zhejiang Xiuzhou Economic Development Zone", status: .approved,
      centre: nil, outline: []),
    Region(
      code: "xz_guangfu", zh: "光伏特色小镇",
      en: "Photovoltaic Characteristic Town", status: .approved,
      centre: Coordinate(latitude: 30.763, longitude: 120.655), outline: []),
    Region(
      code: "xz_wuliu", zh: "物流特色小镇",
      en: "Smart Logistics Characteristic Town", status: .approved,
      centre: Coordinate(latitude: 30.668, longitude: 120.7), outline: []),
  ]
}
