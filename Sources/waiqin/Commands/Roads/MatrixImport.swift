internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Model
internal import Reports
internal import Store

struct MatrixImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in ways by road: OSRM's answers, or a table",
    discussion: """
      Examples:
        waiqin matrix import answer.json --request request.txt
        waiqin matrix import ways.csv --source 司机实测

      A table has the columns from, to, minutes and km (起点, 终点, 分钟, 公里); places are sites, or the towns of
      offices. What is taken in holds for later plans; a plan made before keeps its times until it is made anew.
      """)

  @Argument(help: "OSRM's answers in the order of the requests, or one CSV file")
  var files: [String]
  @Option(help: "The file with the requests, a line each, as waiqin matrix request prints them")
  var request: String?
  @Option(help: "Where the ways come from, in your words; else the name of the file")
  var source: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try today.now()
    if let request {
      try keep(try answers(to: request), faults: [], at: now)
    } else if files.count == 1, let file = files.first, !file.lowercased().hasSuffix(".json") {
      let bytes = try BundleFiles.bytes(at: file)
      let cells = try FileFault.naming(file) {
        try CSVReader.rows(try TableText(bytes, encoding: nil).text)
      }
      let spots = try common.reader().read { try SpotsByName($0) }
      let table = try FileFault.naming(file) { try RoadTable(cells, spots: spots.spots) }
      if table.matrix.known == 0, let fault = table.faults.first {
        throw FileFault(path: file, fault: fault)
      }
      try keep([table.matrix], faults: table.faults, at: now)
    } else {
      throw MatrixFault.noRequest
    }
  }

  private func answers(to request: String) throws -> [RoadMatrix] {
    let bytes = try BundleFiles.bytes(at: request)
    let requests = try FileFault.naming(request) {
      try TableText(bytes, encoding: nil).text.split(whereSeparator: \.isNewline)
        .filter { !$0.allSatisfy(\.isWhitespace) }
        .map { try TableRequest(address: String($0)) }
    }
    guard requests.count == files.count else {
      throw FileFault(
        path: request,
        fault: RoadFault.otherCount(requests: requests.count, answers: files.count))
    }
    return try zip(files, requests).map { file, request in
      let bytes = try BundleFiles.bytes(at: file)
      return try FileFault.naming(file) { try TableAnswer(bytes, to: request).matrix }
    }
  }

  /// All or nothing: a half of a week's ways is taken for the whole too easily.
  private func keep(_ matrices: [RoadMatrix], faults: [any Fault], at now: Instant) throws {
    let file = files.joined(separator: " ")
    guard matrices.contains(where: { $0.known > 0 }) else {
      throw FileFault(path: file, fault: RoadFault.nothing)
    }
    let source =
      self.source ?? files.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? ""
    let writer = try common.writer()
    let kept = try writer.transaction { transaction in
      _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
      return try matrices.map { matrix in
        KeptRoadMatrix(
          number: try transaction.keep(matrix, source: source, on: now.day), day: now.day,
          source: source, matrix: matrix)
      }
    }
    try writer.checkpoint()
    let report = RoadReceipt(file: file, matrices: kept, faults: faults)
    common.print(report.text(on: common.screen), json: report.json)
    if report.hasFaults { throw Exit.waiting }
  }
}

/// Where the places lie that a table may name: sites by name or identifier, offices by their town.
private struct SpotsByName {
  private let sites: [Site]
  private let offices: [(town: String, spot: Spot)]

  init(_ snapshot: borrowing StoreSnapshot) throws {
    sites = try snapshot.sites()
    offices = try snapshot.officers().compactMap { officer in
      guard let town = officer.office, let point = officer.point else { return nil }
      return (town, Spot(point))
    }
  }

  func spots(_ name: String) -> [Spot] {
    if name.isEmpty { return [] }
    let named = sites.filter {
      [$0.writtenName, $0.name].contains(name) || $0.id.isNamed(by: name)
    }
    let towns = Town.xiuzhou.filter { [$0.code, $0.zh, $0.en].contains(name) }.map(\.code)
    let found =
      named.compactMap { $0.point.map { Spot($0) } }
      + offices.filter { towns.contains($0.town) }.map(\.spot)
    var known: Set<Spot> = []
    return found.filter { known.insert($0).inserted }
  }
}
