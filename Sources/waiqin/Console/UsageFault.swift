internal import Model

/// Arguments that can't be what was meant.
enum UsageFault: Fault, Equatable {
  case badPlace(String)
  case badDatum(String)
  case badUnit(String)
  case badPeriod(from: Day, through: Day)
  case badFigure(String)
  case noBoardFigure(String, option: String)
  /// An option that says nothing of the records of a list.
  case notNarrowed(kind: RecordKind, option: String)
  case badFormat(String, allowed: [String])
  case ruleOrLimit
  case badEncoding(String)
  case notForGB18030(String)
  case noName(kind: RecordKind, field: String)
  case badAssignment(String)
  case unknownField(kind: RecordKind, name: String)
  /// `allowed` holds the words of which the value must be one, if there are any.
  case badFieldValue(name: String, value: String, allowed: [String])
  /// A value typed for a field that can't hold it.
  case badField(kind: RecordKind, name: String, value: String)
  case setBySteps(kind: RecordKind, name: String)
  case noSuchRecord(kind: RecordKind, text: String)
  case manyRecords(kind: RecordKind, text: String, candidates: Candidates)
  case notYet(kind: RecordKind, text: String, on: Day)
  case noSuchReview(String)
  case wrongReviewKind(String)
  case noSuchChoice(Int, count: Int)
  case noPlan(Week)
  case noVersion(Int, week: Week, newest: Int)
  case sameWeek(Week)
  case noSuchOfficer(String)
  case badPlanFile(path: String)
  case badLanguage(String)
  case badSeconds(Double)
  case badWatch(Int)
  case badIterations(Int)
  case badThreads(Int, ClosedRange<Int>)
  case badEven(Int)
  case badCrews(String)
  case badAfter(Int64)
  case oneTagTask
  case nothingToTag
  case recordToTag(String)
  case badPercent(Int)
  case badFolds(Int)
  case keepOrValue
  case siteOrPoint
  case badPoint(String)
  case badDays(Int, option: String)
  case badShell(String)
  case fileOrReceipt
  case emptyPin
  case timeOrRange
  case reversedTimes(from: TimeOfDay, to: TimeOfDay)
  case badOverrun(String)
  case leftWithoutPartly
  case badLeft(Int)
  case leaveOrFile

  var code: String {
    switch self {
    case .badPlace, .badPoint, .siteOrPoint: "E-ARG-PLACE"
    case .badDatum: "E-ARG-DATUM"
    case .badUnit: "E-ARG-UNIT"
    case .badCrews: "E-ARG-CREWS"
    case .badPeriod: "E-ARG-PERIOD"
    case .badFigure, .noBoardFigure: "E-ARG-FIGURE"
    case .notNarrowed: "E-ARG-FILTER"
    case .badFormat: "E-ARG-FORMAT"
    case .ruleOrLimit: "E-ARG-TERM"
    case .badEncoding: "E-ARG-ENCODING"
    case .notForGB18030: "E-ARG-GB18030"
    case .noName: "E-ARG-NAME"
    case .badAssignment: "E-ARG-SET"
    case .unknownField: "E-ARG-FIELD"
    case .badFieldValue, .badField: "E-ARG-VALUE"
    case .setBySteps: "E-ARG-BY-STEPS"
    case .noSuchRecord, .notYet: "E-ARG-RECORD"
    case .manyRecords: "E-ARG-AMBIGUOUS"
    case .noSuchReview: "E-ARG-REVIEW"
    case .wrongReviewKind: "E-ARG-REVIEW-KIND"
    case .noSuchChoice: "E-ARG-CHOICE"
    case .noPlan: "E-PLAN-NONE"
    case .noVersion: "E-PLAN-VERSION"
    case .sameWeek: "E-PLAN-COPY"
    case .noSuchOfficer: "E-ARG-OFFICER"
    case .badPlanFile: "E-PLAN-FILE"
    case .badLanguage: "E-ARG-LANG"
    case .badSeconds, .badWatch, .badIterations, .badThreads, .badAfter, .badPercent, .badFolds,
      .badDays, .badEven:
      "E-ARG-LIMIT"
    case .oneTagTask, .nothingToTag, .recordToTag: "E-ARG-TAG"
    case .badShell: "E-ARG-SHELL"
    case .fileOrReceipt: "E-ARG-RECEIPT"
    case .keepOrValue: "E-ARG-KEEP"
    case .emptyPin, .timeOrRange, .reversedTimes: "E-ARG-PIN"
    case .badOverrun: "E-ARG-OVER"
    case .leftWithoutPartly, .badLeft: "E-ARG-LEFT"
    case .leaveOrFile: "E-ARG-LEAVE"
    }
  }

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .emptyPin: "锁定：没有说要锁定什么；请写 --officer、--day、--time，或 --from 和 --to"
    case .timeOrRange: "--time：不能与 --from、--to 同用；请只留一种"
    case .reversedTimes(let from, let to): "--from：'\(from.text)' 晚于 --to '\(to.text)'；请对调"
    case .leftWithoutPartly: "--left：只有部分完成的走访才有剩余；请加 --partly"
    case .badLeft(let minutes): "--left：'\(minutes)' 不在 5 到 600 分钟之间；请改"
    case .leaveOrFile: "请假：请写人员和 --from、--to，或写 --file，不能都写也不能都不写"
    case .badOverrun(let text): "--over：'\(text)' 不是 走访=时:分；请写成 32195d8a=11:20"
    case .badPlace(let text): "'\(text)'：不是 纬度,经度；请写成 30.763,120.716"
    case .badDatum(let text): "--datum：'\(text)' 不是坐标系；请写 wgs84、gcj02 或 bd09"
    case .badPeriod(let from, let through):
      "--from：'\(from.iso)' 晚于 --to '\(through.iso)'；请对调"
    case .badFigure(let text):
      "--rows：没有指标 '\(text)'；可写 \(BulletinFigure.allCases.map(\.rawValue).joined(separator: "、"))"
    case .noBoardFigure(let text, let option):
      "\(option)：这里没有指标 '\(text)'；用 waiqin board --explain all 查看全部"
    case .notNarrowed(let kind, let option):
      "\(option)：\(kind.text(in: .zh))没有这一项；"
        + (kind.filters.isEmpty
          ? "这个列表不筛选，请去掉"
          : "可用 \(kind.filters.flatMap(\.options).joined(separator: "、"))")
    case .badFormat(let text, let allowed):
      "--format：'\(text)' 不是这里的格式；请写 \(allowed.joined(separator: "、"))"
    case .badCrews(let text): "--crews：没有编组方式 '\(text)'；请写 free、pairs 或 usual"
    case .badEven(let minutes): "--even：'\(minutes)' 不在 0 至 1000 之间；请写行车分钟"
    case .badUnit(let text): "--unit：'\(text)' 不是单位；请写 workdays、days 或 months"
    case .ruleOrLimit: "due：请写 --rule，或同时写 --limit 和 --unit，不能并用"
    case .noName(let kind, let field):
      "\(kind.text(in: .zh))：不能没有“\(kind.field(field)?.zh ?? field)”；请写 \(field)=…"
    case .badEncoding(let text): "--encoding：'\(text)' 不是编码；请写 utf-8 或 gb18030"
    case .notForGB18030(let format): "--gb18030：'\(format)' 只用 UTF-8；请去掉，或写 csv、xlsx-csv"
    case .badAssignment(let text): "'\(text)'：不是 字段=值；请写成 name=新名称"
    case .unknownField(let kind, let name):
      "\(kind.text(in: .zh))：没有字段 '\(name)'；可用：\(kind.fields.map(\.name).joined(separator: "、"))"
    case .badFieldValue(let name, let value, let allowed):
      "\(name)：'\(value)' 不符合该字段的类型；"
        + (allowed.isEmpty
          ? "请查看 docs/bundle-format.md" : "可用 \(allowed.joined(separator: "、"))")
    case .badField(let kind, let name, let value):
      "\(name)：'\(value)' 不合\(needs(kind, name, .zh))"
    case .setBySteps(let kind, let name):
      RecordContradiction.bySteps(kind, field: name, kind.stepField(name)?.commands ?? [])
        .text(in: .zh)
    case .noSuchRecord(let kind, let text):
      "\(kind.text(in: .zh))：没有 '\(text)'；请用 waiqin \(kind.rawValue) list 查看"
    case .manyRecords(let kind, let text, let candidates):
      "\(kind.text(in: .zh))：'\(text)' 对应 \(candidates.count) 条："
        + "\(candidates.text(in: .zh))；请用方括号中的标识指明一条"
    case .notYet(let kind, let text, let day):
      "--today：\(kind.text(in: .zh)) '\(text)' 在 '\(day.iso)' 还没有；请写更晚的日期"
    case .noSuchReview(let id): "'\(id)'：没有这条待审事项；请用 waiqin review list 查看"
    case .wrongReviewKind(let id): "'\(id)'：这类事项不能这样处理；请用 waiqin review show \(id) 查看"
    case .noSuchChoice(let number, let count):
      "--keep：没有第 '\(number)' 个值，共 \(count) 个；请用 waiqin review show 查看"
    case .noPlan(let week): "\(week.iso)：还没有计划；请先运行 waiqin plan \(week.iso)"
    case .noVersion(let number, let week, let newest):
      "\(week.iso)：没有第 '\(number)' 版，最新为第 \(newest) 版；请看 waiqin plan history \(week.iso)"
    case .sameWeek(let week): "\(week.iso)：不能复制到本周自身；较早的一版请用 waiqin plan restore 取回"
    case .noSuchOfficer(let text): "--officer：没有 '\(text)'；请用 waiqin officer list 查看"
    case .badPlanFile(let path): "\(path)：不是计划文件；请用 waiqin plan show 周 --json 导出"
    case .badLanguage(let text): "--lang：'\(text)' 不是可用的语言；请写 zh 或 en"
    case .badWatch(let seconds): "--watch：'\(seconds)' 不在 1 至 86400 之间；请写秒数"
    case .badSeconds(let seconds): "--seconds：'\(seconds)' 不在 0 至 86400 之间；请写秒数"
    case .badIterations(let number): "--iterations：'\(number)' 小于 0；请写轮数"
    case .badThreads(let number, let range):
      "--threads：'\(number)' 不在 \(range.lowerBound) 至 \(range.upperBound) 之间；请写核数"
    case .badAfter(let number): "--after：'\(number)' 小于 0；请写操作序号，0 表示一条也不信任"
    case .keepOrValue: "review resolve：--keep 和 --value 须写且只写一个"
    case .oneTagTask: "tag：文字、--jsonl、--review、--measure、--train 须写且只写一个"
    case .recordToTag(let text):
      "tag：'\(text)' 像是记录的编号，不是问题的内容；看问题单的建议类别用 waiqin tag --review，"
        + "定类别用 waiqin ticket edit \(text) category=类别"
    case .nothingToTag: "tag：'' 里没有文字，无可归类；请写问题的内容"
    case .siteOrPoint: "screen：--site 和 --point 须写且只写一个"
    case .badPoint(let text): "--point：'\(text)' 不是 纬度,经度,坐标系；请写成 30.763,120.716,wgs84"
    case .badDays(let number, let option): "\(option)：'\(number)' 不在 0 至 3660 之间；请写天数"
    case .fileOrReceipt: "export --json：没有 -o 时写出的是文件本身，没有回执可打印；请加 -o 文件，或去掉 --json"
    case .badShell(let text): "'\(text)'：没有这种 shell 的补全；请写 bash、zsh 或 fish"
    case .badPercent(let number): "--below：'\(number)' 不在 1 至 100 之间；请写百分数"
    case .badFolds(let number): "--folds：'\(number)' 不在 2 至 100 之间；请写份数"
    }
  }

  private var english: String {
    switch self {
    case .emptyPin:
      "pin: nothing is said of what to fix; write --officer, --day, --time, or --from and --to"
    case .timeOrRange: "--time: can't stand beside --from and --to; keep one of them"
    case .reversedTimes(let from, let to):
      "--from: '\(from.text)' is after --to '\(to.text)'; turn them round"
    case .leftWithoutPartly: "--left: only of a visit partly done something is left; add --partly"
    case .badLeft(let minutes): "--left: '\(minutes)' is not between 5 and 600 minutes; change it"
    case .leaveOrFile:
      "leave: give an officer with --from and --to, or --file, and not both; see waiqin officer leave --help"
    case .badOverrun(let text): "--over: '\(text)' is not VISIT=HH:MM; write 32195d8a=11:20"
    case .badPlace(let text): "'\(text)': not LAT,LON; write it as 30.763,120.716"
    case .badDatum(let text): "--datum: '\(text)' is no datum; write wgs84, gcj02 or bd09"
    case .badPeriod(let from, let through):
      "--from: '\(from.iso)' lies after --to '\(through.iso)'; change them round"
    case .badFigure(let text):
      "--rows: no figure '\(text)'; there are "
        + BulletinFigure.allCases.map(\.rawValue).joined(separator: ", ")
    case .noBoardFigure(let text, let option):
      "\(option): no such figure '\(text)' here; see waiqin board --explain all"
    case .notNarrowed(let kind, let option):
      "\(option): says nothing of \(kind.plural); "
        + (kind.filters.isEmpty
          ? "this list is not narrowed down, leave it out"
          : "use \(kind.filters.flatMap(\.options).joined(separator: ", "))")
    case .badFormat(let text, let allowed):
      "--format: '\(text)' is no format here; write \(allowed.joined(separator: ", "))"
    case .badCrews(let text):
      "--crews: '\(text)' is no way to make crews; write free, pairs or usual"
    case .badEven(let minutes):
      "--even: '\(minutes)' is not between 0 and 1000; write minutes of driving"
    case .badUnit(let text): "--unit: '\(text)' is no unit; write workdays, days or months"
    case .ruleOrLimit: "due: give either --rule, or both --limit and --unit"
    case .noName(let kind, let field):
      "\(kind.text(in: .en)): can't be without its \(kind.field(field)?.en ?? field); give \(field)=…"
    case .badEncoding(let text):
      "--encoding: '\(text)' is no encoding here; write utf-8 or gb18030"
    case .notForGB18030(let format):
      "--gb18030: '\(format)' is always UTF-8; leave it out, or write csv or xlsx-csv"
    case .badAssignment(let text): "'\(text)': not FIELD=VALUE; write it as name=NEW"
    case .unknownField(let kind, let name):
      "\(kind.text(in: .en)): no field '\(name)'; there are "
        + kind.fields.map(\.name).joined(separator: ", ")
    case .badFieldValue(let name, let value, let allowed):
      "\(name): '\(value)' does not fit the field; "
        + (allowed.isEmpty
          ? "see docs/bundle-format.md" : "use one of \(allowed.joined(separator: ", "))")
    case .badField(let kind, let name, let value):
      "\(name): '\(value)' does not fit\(needs(kind, name, .en))"
    case .setBySteps(let kind, let name):
      RecordContradiction.bySteps(kind, field: name, kind.stepField(name)?.commands ?? [])
        .text(in: .en)
    case .noSuchRecord(let kind, let text):
      "\(kind.text(in: .en)): no '\(text)'; see waiqin \(kind.rawValue) list"
    case .manyRecords(let kind, let text, let candidates):
      "\(kind.text(in: .en)): '\(text)' stands for \(candidates.count) of them: "
        + "\(candidates.text(in: .en)); name one by the digits in brackets"
    case .notYet(let kind, let text, let day):
      "--today: there was no \(kind.text(in: .en)) '\(text)' yet on '\(day.iso)'; give a later day"
    case .noSuchReview(let id): "'\(id)': no such review item; see waiqin review list"
    case .wrongReviewKind(let id):
      "'\(id)': an item of this kind is not settled this way; see waiqin review show \(id)"
    case .noSuchChoice(let number, let count):
      "--keep: there is no value '\(number)' of \(count); see waiqin review show"
    case .noPlan(let week):
      "\(week.iso): there is no plan yet; run waiqin plan \(week.iso) first"
    case .noVersion(let number, let week, let newest):
      "\(week.iso): no version '\(number)', the newest is \(newest); see waiqin plan history \(week.iso)"
    case .sameWeek(let week):
      "\(week.iso): is the week itself; an earlier version of it comes back with waiqin plan restore"
    case .noSuchOfficer(let text): "--officer: no '\(text)'; see waiqin officer list"
    case .badPlanFile(let path):
      "\(path): is not a plan; write one with waiqin plan show WEEK --json"
    case .badLanguage(let text): "--lang: '\(text)' is neither zh nor en; give one of them"
    case .badWatch(let seconds):
      "--watch: '\(seconds)' is not from 1 to 86400; give a number of seconds"
    case .badSeconds(let seconds):
      "--seconds: '\(seconds)' is not from 0 to 86400; give a number of seconds"
    case .badIterations(let number):
      "--iterations: '\(number)' is below 0; give a number of rounds"
    case .badThreads(let number, let range):
      "--threads: '\(number)' is not from \(range.lowerBound) to \(range.upperBound); give a number of cores"
    case .badAfter(let number):
      "--after: '\(number)' is below 0; give the number of an operation, 0 to trust none"
    case .keepOrValue: "review resolve: give either --keep or --value"
    case .oneTagTask: "tag: give one of a text, --jsonl, --review, --measure and --train"
    case .recordToTag(let text):
      "tag: '\(text)' looks like the number of a record, not like a text; see what is proposed for tickets "
        + "with waiqin tag --review, and choose with waiqin ticket edit \(text) category=CATEGORY"
    case .nothingToTag:
      "tag: '' has no words, so there is nothing to tag; give the text of a problem"
    case .siteOrPoint: "screen: give either --site or --point"
    case .badPoint(let text):
      "--point: '\(text)' is not LAT,LON,DATUM; write it as 30.763,120.716,wgs84"
    case .badDays(let number, let option):
      "\(option): '\(number)' is not between 0 and 3660; give a number of days"
    case .fileOrReceipt:
      "export --json: without -o the file itself is printed, there is no receipt; "
        + "add -o FILE, or leave --json out"
    case .badShell(let text): "'\(text)': no completion for this shell; write bash, zsh or fish"
    case .badPercent(let number):
      "--below: '\(number)' is not between 1 and 100; give a share in percent"
    case .badFolds(let number):
      "--folds: '\(number)' is not between 2 and 100; give a number of parts"
    }
  }
}

extension UsageFault {
  /// The field in words, and how it is typed.
  private func needs(_ kind: RecordKind, _ name: String, _ language: Language) -> String {
    guard let field = kind.field(name) else { return "" }
    if case .text(let limit) = field.type, !["town", "office", "industry"].contains(name) {
      return language == .zh
        ? "“\(field.zh)”：至多 \(limit) 字节；请缩短" : " \(field.en): \(limit) bytes at most; shorten it"
    }
    let form = field.form(language, of: kind)
    return language == .zh ? "“\(field.zh)”；写法：\(form)" : " \(field.en); give \(form)"
  }

  /// - Throws: `badDays` for a number of days that is none, or longer than ten years.
  static func checkDays(_ days: Int, option: String) throws(UsageFault) {
    guard (0...3_660).contains(days) else { throw .badDays(days, option: option) }
  }
}
