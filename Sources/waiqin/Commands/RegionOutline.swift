internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension RegionCommand {
  /// Gives a region its outline.
  struct OutlineImport: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "outline", abstract: "Take in a region's outline from GeoJSON polygons",
      discussion: """
        Examples:
          waiqin region outline xz_guangfu guangfu.geojson --datum gcj02

        All polygons of the file become the outline, in the place of an earlier one.
        """)

    @Argument(help: "The region's code or name, or digits of its identifier")
    var region: String
    @Argument(help: "A GeoJSON file with a Polygon or MultiPolygon; - for standard input")
    var file: String
    @Option(help: "The datum of coordinates: wgs84, gcj02 or bd09")
    var datum: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard let datum = Datum(rawValue: datum) else { throw UsageFault.badDatum(datum) }
      let bytes = try BundleFiles.bytes(at: file)
      let outline = try FileFault.naming(file) {
        try GeoJSONOutline.outline(bytes, datum: datum)
      }
      let record = try OfficeDevice.work(common: common, now: try today.now()) {
        transaction, pen in
        let fields = try transaction.snapshot.record(region, kind: .region)
        let write = FieldWrite(
          field: "outline", value: outline.field,
          parents: try transaction.heads(of: "outline", in: fields.id))
        try pen.write([.write(.region, fields.id, set: [write], at: pen.at)], in: transaction)
        return fields
      }
      let report = OutlineReport(
        outline, code: record.text("code") ?? "", name: record.text("name") ?? "")
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
