package import Model

/// The names that a plan refers to: who, where and what for.
package struct PlanBook: Sendable {
  package let officers: [Officer]
  private let officersByCode: [String: Officer]
  private let sites: [RecordID: Site]
  private let visits: [RecordID: Visit]
  let allTowns: [Town]
  private let towns: [String: Town]

  package init(officers: [Officer], sites: [Site], visits: [Visit], towns: [Town]) {
    self.officers = officers
    officersByCode = Dictionary(
      officers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.sites = Dictionary(sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.visits = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    allTowns = towns
    self.towns = Dictionary(towns.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func officer(_ code: String) -> Officer? { officersByCode[code] }

  func visit(_ id: RecordID) -> Visit? { visits[id] }

  /// What a visit is for.
  func purpose(of visit: RecordID) -> String? { visits[visit]?.title }

  func site(of visit: RecordID) -> Site? { visits[visit].flatMap { sites[$0.site] } }

  /// The officer's name with the code; the code alone where the officer is not known.
  func name(of code: String) -> String {
    officersByCode[code].map { "\($0.name)(\(code))" } ?? code
  }

  /// The officer's name alone where nobody else has it, else with the code.
  func shortName(of code: String) -> String {
    guard let officer = officersByCode[code] else { return code }
    return officers.count { $0.name == officer.name } == 1 ? officer.name : name(of: code)
  }

  func town(of site: Site?, _ language: Language) -> String {
    guard let code = site?.town else { return "" }
    guard let town = towns[code] else { return code }
    return town.text(in: language)
  }
}
