internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// Every version of every item of the catalogue.
  package func items() throws -> [Item] { try nouns(.item, Item.init) }

  package func agencies() throws -> [Agency] { try nouns(.agency, Agency.init) }

  package func regions() throws -> [Region] { try nouns(.region, Region.init) }

  /// The lines of the negative lists of all regions.
  package func restrictions() throws -> [Restriction] {
    try nouns(.restriction, Restriction.init)
  }

  package func cars() throws -> [Car] { try nouns(.car, Car.init) }

  package func permits() throws -> [Permit] { try nouns(.permit, Permit.init) }
}
