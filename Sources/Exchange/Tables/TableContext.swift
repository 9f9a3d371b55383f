package import Model

/// What the cells of a table may name: officers by code or name, sites by identifier or name.
package struct TableContext: Sendable {
  private let officers: [String: String]
  private let sites: [String: [RecordID]]
  /// The datum of points, where no column says it.
  package let datum: Datum?

  package init(officers: [Officer], sites: [Site], datum: Datum?) {
    var codes: [String: String] = [:]
    for officer in officers {
      codes[officer.code] = officer.code
      codes[officer.name] = officer.code
    }
    self.officers = codes
    var known: [String: [RecordID]] = [:]
    for site in sites {
      known[site.id.text] = [site.id]
      known[site.name, default: []].append(site.id)
    }
    self.sites = known
    self.datum = datum
  }

  func officer(_ text: String) -> String? { officers[HalfWidth.folded(text)] ?? officers[text] }

  func sites(_ text: String) -> [RecordID] { sites[text] ?? [] }
}
