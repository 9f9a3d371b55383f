/// A form in which other programs, or paper, take what the store knows.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// Comma-separated values for programs (RFC 4180 with line feeds).
  case csv
  /// Comma-separated values for spreadsheet programs, safe to open with a double click.
  case spreadsheet = "xlsx-csv"
  /// iCalendar (RFC 5545).
  case ics
  /// GeoJSON (RFC 7946).
  case geojson
  /// GPX 1.1.
  case gpx
  /// KML 2.2.
  case kml
  /// One page that needs nothing else: to look at and to print.
  case html

  /// The formats of routes, the one used where nobody says first.
  package static let routes = allCases
  package static let records: [ExportFormat] = [.csv, .spreadsheet, .geojson]
  package static let board: [ExportFormat] = [.csv, .spreadsheet, .html]

  /// True for those that GB18030 is of use for.
  package var isTable: Bool { self == .csv || self == .spreadsheet }
}
