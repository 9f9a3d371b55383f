package import Model

/// The matrices of ways by road that were taken in.
package struct RoadListReport: Sendable {
  private let matrices: [KeptRoadMatrix]

  package init(_ matrices: [KeptRoadMatrix]) { self.matrices = matrices }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if matrices.isEmpty {
      let none =
        zh
        ? "没有路网矩阵：行车时间都是估计；见 waiqin matrix request"
        : "no matrix of ways by road: all driving times are estimates; see waiqin matrix request"
      return Paragraph.lines(none, on: screen).map { $0 + "\n" }.joined()
    }
    return Table(
      columns: [
        .init(zh ? "号" : "no.", alignment: .right), .init(zh ? "日期" : "day", minimum: 10),
        .init(zh ? "来源" : "source", shrinks: true, minimum: 8),
        .init(zh ? "起点" : "from", alignment: .right),
        .init(zh ? "终点" : "to", alignment: .right),
        .init(zh ? "路段" : "ways", alignment: .right),
        .init(zh ? "缺" : "missing", alignment: .right),
      ],
      rows: matrices.map { kept in
        [
          .init(String(kept.number)), .init(kept.day.iso), .init(kept.source),
          .init(String(kept.matrix.origins.count)), .init(String(kept.matrix.destinations.count)),
          .init(String(kept.matrix.known)), .init(String(kept.matrix.missing)),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .object([("matrices", .list(matrices.map(\.json)))])
  }
}

extension KeptRoadMatrix {
  var json: JSONOutput {
    .object([
      ("number", .integer(number)), ("day", .text(day.iso)), ("source", .text(source)),
      ("from", .integer(matrix.origins.count)), ("to", .integer(matrix.destinations.count)),
      ("ways", .integer(matrix.known)), ("missing", .integer(matrix.missing)),
    ])
  }
}
