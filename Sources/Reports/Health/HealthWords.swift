internal import Model

/// How findings are put into words: what was found, and what to do about it.
enum HealthWords {
  static func name(_ fact: HealthFinding.Fact, _ language: Language) -> String {
    let (zh, en) =
      switch fact {
      case .integrity: ("文件完整", "integrity")
      case .foreignKeys: ("引用", "references")
      case .log: ("操作日志", "log")
      case .tables: ("各表", "tables")
      case .sqlite: ("SQLite", "SQLite")
      case .synchronous: ("落盘", "synchronous")
      case .disk: ("磁盘", "disk")
      case .inbox: ("收件箱", "inbox")
      case .quarantine: ("隔离区", "quarantine")
      case .review: ("待审", "review")
      case .awaited: ("所依据的操作", "built upon")
      case .photos: ("照片", "photos")
      case .officeKey: ("单位密钥", "office key")
      case .terminal: ("终端", "terminal")
      }
    return language == .zh ? zh : en
  }

  static func text(_ finding: HealthFinding, _ language: Language) -> String {
    let (zh, en) = words(finding.fact, isGood: finding.state == .good)
    return language == .zh ? zh : en
  }

  private static func words(
    _ fact: HealthFinding.Fact, isGood: Bool
  ) -> (zh: String, en: String) {
    switch fact {
    case .integrity(let problems):
      isGood
        ? ("完整", "whole")
        : (
          problems.joined(separator: "；") + "；请从备份恢复",
          problems.joined(separator: "; ") + "; restore a backup"
        )
    case .foreignKeys(let broken):
      isGood
        ? ("全部有着落", "all lead somewhere")
        : ("\(broken) 处落空；请运行 waiqin rebuild", "\(broken) lead nowhere; run waiqin rebuild")
    case .log(let operations, let damaged):
      isGood
        ? ("\(operations) 条操作，逐条核对无误", "\(operations.counted("operation")), each as it was written")
        : (
          "\(operations) 条操作中 \(damaged) 条与编号不符；请从备份恢复",
          "\(damaged) of \(operations) operations are not what was written; restore a backup"
        )
    case .tables:
      isGood
        ? ("与日志一致", "equal to the log")
        : ("与日志不一致；请运行 waiqin rebuild", "differ from the log; run waiqin rebuild")
    case .sqlite(let version, _):
      isGood
        ? (version, version)
        : (
          "\(version)：3.7.0 至 3.51.2 在多个连接同时写入和整理 WAL 时可能损坏文件；"
            + "waiqin 以写锁避开，请勿用其他程序写这个文件",
          "\(version): 3.7.0 to 3.51.2 can damage a file when one connection checkpoints while "
            + "another commits; waiqin's writer lock avoids it, let no other program write the file"
        )
    case .synchronous(let value):
      isGood ? ("FULL", "FULL") : ("'\(value)'，应为 2；请报告此问题", "'\(value)' instead of 2; report this")
    case .disk(let free, let store):
      isGood
        ? (
          "剩余 \(megabytes(free))，数据库 \(megabytes(store))",
          "\(megabytes(free)) free, the store takes \(megabytes(store))"
        )
        : (
          "只剩 \(megabytes(free))，数据库 \(megabytes(store))；请清理磁盘",
          "only \(megabytes(free)) free, the store takes \(megabytes(store)); make room"
        )
    case .inbox(let files, let unfinished):
      isGood
        ? ("\(files) 个文件，都已导入", "\(files.counted("file")), all taken in")
        : (
          "\(files) 个文件中 \(unfinished) 个没有导入完；请重新导入",
          "\(unfinished) of \(files) files were never finished; import them again"
        )
    case .quarantine(let files):
      isGood ? ("空", "empty") : ("\(files) 个拒收的文件", "\(files) refused files")
    case .review(let items):
      isGood
        ? ("无", "nothing")
        : ("\(items) 项：waiqin review list", "\(items) items: waiqin review list")
    case .awaited(let operations):
      isGood
        ? ("都已收到", "all here")
        : (
          "\(operations) 条尚未收到；请催收还没有交的数据包",
          "\(operations.counted("operation")) not here yet; ask for the bundles that are still out"
        )
    case .photos(let named, let missing):
      isGood
        ? ("\(named) 张，都在", "\(named), all here")
        : (
          "\(named) 张中缺 \(missing) 张；请把照片放在数据包旁边再导入",
          "\(missing) of \(named) missing; put them beside the bundle and import again"
        )
    case .officeKey(let exposed):
      switch exposed {
      case nil: ("尚未生成", "not made yet")
      case false?: ("只有所有者可读", "readable by its owner only")
      case true?: ("其他用户可读；请收紧文件权限", "readable by others; tighten the file's mode")
      }
    case .terminal(let terminal): words(terminal)
    }
  }

  private static func words(_ terminal: HealthFinding.Terminal) -> (zh: String, en: String) {
    let ambiguous = terminal.ambiguous.map { String($0) }
    let zh = [
      terminal.isTerminal ? "\(terminal.columns) 列" : "不是终端，按 \(terminal.columns) 列",
      terminal.hasColour ? "有颜色" : "无颜色",
      "编码 \(terminal.encoding.isEmpty ? "未设" : terminal.encoding)",
      "歧义宽度 \(ambiguous ?? "未知")",
      terminal.isUTF8 ? "" : "请设 LANG=C.UTF-8",
    ]
    let en = [
      (terminal.isTerminal ? "" : "none, taken as ") + "\(terminal.columns) columns",
      terminal.hasColour ? "colour" : "no colour",
      "encoding \(terminal.encoding.isEmpty ? "not set" : terminal.encoding)",
      "ambiguous width \(ambiguous ?? "unknown")",
      terminal.isUTF8 ? "" : "set LANG=C.UTF-8",
    ]
    return (
      zh.filter { !$0.isEmpty }.joined(separator: "，"),
      en.filter { !$0.isEmpty }.joined(separator: ", ")
    )
  }

  private static func megabytes(_ bytes: Int64) -> String { "\(bytes >> 20) MB" }

  /// The figures of a finding, for programs.
  static func members(_ fact: HealthFinding.Fact) -> [(String, JSONOutput)] {
    switch fact {
    case .integrity(let problems): [("problems", .texts(problems))]
    case .foreignKeys(let broken): [("broken", .integer(broken))]
    case .log(let operations, let damaged):
      [("operations", .integer(operations)), ("damaged", .integer(damaged))]
    case .tables(let equal): [("equal_log", .bool(equal))]
    case .sqlite(let version, _): [("version", .text(version))]
    case .synchronous(let value): [("value", .integer(value))]
    case .disk(let free, let store):
      [("free", .integer(Int(free))), ("store", .integer(Int(store)))]
    case .inbox(let files, let unfinished):
      [("files", .integer(files)), ("unfinished", .integer(unfinished))]
    case .quarantine(let files): [("files", .integer(files))]
    case .review(let items): [("items", .integer(items))]
    case .awaited(let operations): [("operations", .integer(operations))]
    case .photos(let named, let missing):
      [("named", .integer(named)), ("missing", .integer(missing))]
    case .officeKey(let exposed): [("exposed", exposed.map { .bool($0) } ?? .null)]
    case .terminal(let terminal):
      [
        ("terminal", .bool(terminal.isTerminal)), ("columns", .integer(terminal.columns)),
        ("colour", .bool(terminal.hasColour)), ("encoding", .text(terminal.encoding)),
        ("ambiguous", terminal.ambiguous.map { .integer($0) } ?? .null),
      ]
    }
  }
}
