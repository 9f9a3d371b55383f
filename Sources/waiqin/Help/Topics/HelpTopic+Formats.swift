internal import Model
internal import Reports

extension HelpTopic {
  static func formats(in language: Language) -> [HelpDocument.Section] {
    let zh = language == .zh
    func rows(_ rows: [(form: String, words: String)]) -> HelpDocument.Content {
      .rows(rows.map { HelpDocument.Row(form: $0.form, words: $0.words) })
    }
    return [
      HelpDocument.Section(
        heading: .own(zh ? "值的写法" : "Values"),
        content: rows(
          ValueForm.allCases.map { form in
            (
              form.name(in: language),
              form.examples.joined(separator: zh ? "、" : ", ") + form.note(in: language)
            )
          })),
      HelpDocument.Section(
        heading: .own(zh ? "export 写出的文件（--format）" : "Files that export writes (--format)"),
        content: rows(ExportFormat.allCases.map { ($0.rawValue, $0.words(in: language)) })),
      HelpDocument.Section(
        heading: .own(zh ? "各类数据可用的格式，未写时取第一种" : "Which for what; the first where none is named"),
        content: rows([
          ("export routes", ExportFormat.routes.list),
          ("export tickets", ExportFormat.records.list),
          ("export visits", ExportFormat.records.list), ("export board", ExportFormat.board.list),
        ])),
      HelpDocument.Section(
        heading: .own(zh ? "本程序自己的文件" : "Files of its own"),
        content: rows(OwnFormat.allCases.map { ($0.name, $0.text(in: language)) })),
      HelpDocument.Section(heading: .own("JSON"), content: .prose(JSONStyle.text(in: language))),
    ]
  }
}

extension [ExportFormat] {
  fileprivate var list: String { map(\.rawValue).joined(separator: ", ") }
}

extension ExportFormat {
  func words(in language: Language) -> String {
    switch (self, language) {
    case (.csv, .zh): "供程序读取的 CSV（RFC 4180，UTF-8）"
    case (.csv, .en): "CSV for programs (RFC 4180, UTF-8)"
    case (.spreadsheet, .zh): "双击即可在 Excel 或 WPS 中打开的 CSV：带 BOM，公式和长数字前加撇号"
    case (.spreadsheet, .en):
      "CSV to open with a double click: a byte-order mark, an apostrophe before formulas and long numbers"
    case (.ics, .zh): "日历（iCalendar，RFC 5545）"
    case (.ics, .en): "A calendar (iCalendar, RFC 5545)"
    case (.geojson, .zh): "GIS 用的 GeoJSON（RFC 7946，WGS-84）"
    case (.geojson, .en): "GeoJSON for a GIS (RFC 7946, WGS-84)"
    case (.gpx, .zh): "手持 GPS 用的 GPX 1.1"
    case (.gpx, .en): "GPX 1.1 for a receiver"
    case (.kml, .zh): "地图软件用的 KML 2.2"
    case (.kml, .en): "KML 2.2 for programs that show maps"
    case (.html, .zh): "不依赖网络的网页，可直接打印成 A4"
    case (.html, .en): "A page that needs no network, to look at and to print on A4"
    }
  }
}
