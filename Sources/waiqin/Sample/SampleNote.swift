internal import Model

/// What officers wrote down on a pre-approval visit: its three obligatory blocks.
struct SampleNote {
  private let visit: Int
  let day: Day
  /// The value of the note's entry; see `VisitNote`.
  let entry: FieldValue

  private init?(_ row: SampleRow) {
    guard let visit = row.number(0), let day = row.day(1) else { return nil }
    self.visit = visit
    self.day = day
    entry = .object([
      ("process_flow", .text(row.text(2))), ("pollutants", .text(row.text(3))),
      ("receptors", .list(row.parts(4).compactMap(Self.receptor))),
    ])
  }

  /// A receptor written as `name direction metres size`.
  private static func receptor(_ text: String) -> FieldValue? {
    let words = text.split(separator: " ").map { String($0) }
    guard words.count == 4, let metres = Int64(words[2]), let size = Int64(words[3]) else {
      return nil
    }
    return .object([
      ("name", .text(words[0])), ("direction", .text(words[1])), ("metres", .integer(metres)),
      ("size", .integer(size)),
    ])
  }

  static func of(visit: Int) -> SampleNote? { all.first { $0.visit == visit } }

  /// Visit, day, process flow, where pollutants arise and leave, sensitive receptors.
  private static let all = SampleTable.rows(
    """
    4 | 11-16 | 制版→印刷→覆膜→模切 | 印刷废气集气后两级活性炭，15米排气筒 | 天字小区 东北 180 320
    5 | 11-17 | 贴片→回流焊→清洗→组装 | 焊接烟尘滤筒处理；清洗废液作危废 | -
    6 | 11-17 | 除油→水洗→喷涂→烘干 | 喷涂废气水帘加催化燃烧；除油废水接管 | 玄字新村 西 260 410
    7 | 11-18 | 白水→气浮→超滤→回用 | 浓水回调节池；污泥压滤外运 | 月字村 南 150 96 / 村卫生室 东南 420 12
    8 | 11-18 | 压膜→曝光→蚀刻→退膜 | 含铜废水单独收集；酸雾碱液喷淋 | 黄字花苑 北 310 860
    9 | 11-17 | 进布→上浆→定型→落布 | 定型废气静电回收；冷却水循环 | 宇字小学 东 540 1200
    """
  ).compactMap { SampleNote($0) }
}
