package import Model

/// Records of one kind as a file for other programs: every field that tells nothing of who complained.
package struct RecordExport: Sendable {
  let kind: RecordKind
  let records: [Fields]
  let language: Language
  private let names: RecordNames
  private let points: [RecordID: Point]
  /// What was written down about a record, in words.
  private let notes: [RecordID: String]

  /// - Parameters:
  ///   - records: withdrawn ones are left out.
  ///   - named: the records that references may mean, sites among them.
  ///   - notes: what was written down about each visit.
  package init(
    kind: RecordKind, records: [Fields], named: [Fields], notes: [RecordID: [NoteEntry]] = [:],
    officers: [Officer] = [], language: Language
  ) {
    self.kind = kind
    self.records = records.filter { !$0.bool("withdrawn") }.map(\.masked)
      .sorted { $0.id < $1.id }
    self.language = language
    names = RecordNames(named.map(\.masked))
    points = Dictionary(
      named.compactMap { site in site.point("point").map { (site.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let authors = officers.namesWithCodes
    self.notes = Dictionary(
      records.map { record in
        let lines = (notes[record.id] ?? []).map {
          $0.masked(record.mask).line(authors, language)
        }
        return (record.id, lines.joined(separator: "\n"))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The records of the file.
  package var rowCount: Int { records.count }

  /// The file in a format, as text; GeoJSON where the format is no table.
  package func text(as format: ExportFormat) -> String {
    switch format {
    case .csv: table.plain
    case .spreadsheet: table.spreadsheet
    case .geojson, .ics, .gpx, .kml, .html: geoJSON.line
    }
  }

  private var fields: [Field] { kind.fields.filter { $0.isInTables && !$0.isPrivate } }

  /// Where the record is, or its site.
  private func point(_ record: Fields) -> Point? {
    record.point("point") ?? record.reference("site").flatMap { points[$0] }
  }

  private func cell(_ field: Field, of record: Fields) -> String {
    if case .reference(let other) = field.type, let id = record.reference(field.name) {
      return names.name(of: id, kind: other)
    }
    return FieldText.text(record, field, language)
  }

  var table: DelimitedTable {
    let zh = language == .zh
    return DelimitedTable(
      headings: [zh ? "标识" : "id"] + fields.map { $0.text(in: language) }
        + (kind == .visit ? [zh ? "走访记录" : "notes"] : [])
        + (zh ? ["经度(WGS-84)", "纬度(WGS-84)"] : ["longitude (WGS-84)", "latitude (WGS-84)"]),
      rows: records.map { record in
        let place = point(record)?.longitudeLatitude ?? ["", ""]
        return [.text(record.id.text)]
          + fields.map { field in
            let text = cell(field, of: record)
            return if case .integer = field.type { .number(text) } else { .text(text) }
          } + (kind == .visit ? [.text(notes[record.id] ?? "")] : [])
          + place.map { .number($0) }
      })
  }

  private func notes(of record: Fields) -> [(String, JSONOutput)] {
    guard let text = notes[record.id], !text.isEmpty else { return [] }
    return [("notes", .text(FileText.cleaned(text)))]
  }

  /// A point a record, with its fields in words; without a place where its site has none.
  var geoJSON: JSONOutput {
    .object([
      ("type", .text("FeatureCollection")),
      (
        "features",
        .list(
          records.map { record in
            GeoJSON.feature(
              id: record.id.text,
              geometry: point(record).map { GeoJSON.geometry("Point", $0.geoJSON) } ?? .null,
              properties: fields.compactMap { field in
                let text = cell(field, of: record)
                return text.isEmpty ? nil : (field.name, .text(FileText.cleaned(text)))
              } + notes(of: record))
          })
      ),
    ])
  }
}
