internal import Model

extension HelpWords {
  /// What each text of help is in Chinese.
  static let chinese: [String: String] = {
    var words = commands.merging(options) { first, _ in first }
      .merging(steps) { first, _ in first }.merging(supervision) { first, _ in first }
      .merging(roads) { first, _ in first }
      .merging(cases) { first, _ in first }
      .merging(reference) { first, _ in first }
      .merging(planning) { first, _ in first }
      .merging(board) { first, _ in first }
      .merging(ListFilterWords.chinese) { first, _ in first }
    for kind in RecordKind.allCases {
      let (en, zh) = (kind.text(in: .en), kind.text(in: .zh))
      words["Add, list, show and edit \(kind.plural)"] = "录入、列出、查看和修改\(zh)"
      words["Add, list, show, edit, import and export \(kind.plural)"] =
        "录入、列出、查看、修改、导入和导出\(zh)"
      words["Take in \(kind.plural) from a table"] = "从表格导入\(zh)"
      words["Print the \(kind.plural) as a table"] = "把\(zh)打印成表格"
      words["List every \(en)"] = "列出全部\(zh)"
      words["It is narrowed down as waiqin \(kind.rawValue) list is."] =
        "筛选方式同 waiqin \(kind.rawValue) list。"
      words["Show one \(en) with all its fields"] = "查看一条\(zh)的全部字段"
      words["Add \(kind.article) \(en), given as FIELD=VALUE"] = "录入一条\(zh)，写成 字段=值"
      words["Change fields of \(kind.article) \(en), given as FIELD=VALUE"] =
        "修改一条\(zh)的字段，写成 字段=值"
    }
    return words
  }()

  /// What commands do.
  private static let commands = [
    "Plan site visits, take in what officers wrote down, show how problems get closed":
      "安排现场走访，收取外勤记录，显示问题如何销号",
    "Do the whole main job on a made-up sample district": "在虚构的样例辖区上完整演示一遍",
    "Takes in the bundles of a week, shows what waits for people, plans the coming week, and "
      + "prints routes and board. Nothing is left behind unless --keep names a folder.":
      "导入一周的数据包，列出待审事项，安排下一周，打印路线和看板。除非用 --keep 指定文件夹，否则不留下任何文件。",
    "Make an empty store": "建立空库",
    "Take in bundles, and print a receipt for each": "导入数据包，逐个打印回执",
    "Only tell what an import would do": "只说明导入的结果，不写入",
    "Write the receipt of each file into this folder instead of the store's":
      "把每个文件的回执写入此文件夹，而不是库的文件夹",
    "A store is made where there is none. Files that are refused stay whole in quarantine. "
      + "Photos beside a bundle, named by their digests, are taken along. Each receipt is also "
      + "kept as a file.":
      "没有数据库时自动建立。拒收的文件原样保存在隔离区。数据包旁边以摘要命名的照片一并收取。每份回执另存为文件。",
    "Write the work pack that an officer's device takes along": "写出人员设备随身携带的工作包",
    "Enrol and list the devices that may hand in bundles": "登记和列出可以交数据包的设备",
    "Enrol, revoke, restore and list the devices that hand in bundles": "登记、停用、恢复和列出交数据包的设备",
    "Print the key by which devices know the office's work packs": "打印设备核验工作包所用的本局公钥",
    "Enrol the devices in a list": "登记设备表中的设备",
    "With --json it prints the office's public key as well: devices check their work packs "
      + "against it.":
      "加 --json 时同时打印单位的公钥：设备据此核验工作包。",
    "List the devices and how far each has come": "列出各设备及各自收到第几号操作",
    "Behind those enrolled stand the sources of tables, the commands given here, and devices that "
      + "are not enrolled.":
      "已登记的在前；其后是表格来源、本单位的命令，以及未登记的设备。",
    "Stop trusting a device's key after one of its operations": "自某一号操作之后不再信任设备的密钥",
    "Up to that number its operations count as before, whenever they arrive; later ones are parked. "
      + "Given again with another number it moves the limit; device restore takes it away.":
      "该号及之前的操作何时到达都照常生效；之后的一律挂起。换一个号再用一次，界限随之移动；device restore 取消界限。",
    "Trust a device's key again that was revoked by mistake": "恢复误被停用的设备密钥",
    "The operations that waited because of the revocation are judged as if there had been none.":
      "因停用而挂起的操作，按未停用重新判定。",
    "Settle conflicts, parked operations, gaps and forks": "处理冲突、挂起的操作、缺号和分叉",
    "List what waits for a person": "列出待人处理的事项",
    "Show one item, with every value and who wrote it": "查看一个事项的全部值及其书写人",
    "Settle a conflict: keep one value, or write another": "了结冲突：保留其中一个值，或另写一个",
    "Let a parked operation in all the same": "放行一条挂起的操作",
    "Take a parked operation, a gap or a fork off the list; the log keeps it":
      "作废一条挂起的操作、缺号或分叉；日志仍保留",
    "Print the merged state as canonical JSON: same bytes for the same operations":
      "以规范 JSON 打印合并结果：操作相同，字节就相同",
    "Make all tables anew from the log": "按日志重建各表",
    "Propose categories for a text, with the words that led to them": "为一段文字建议类别，并给出依据的词",
    "--measure leaves out of each part the words that only its own texts bear out, and gives beside it the figures with "
      + "all words.":
      "--measure 评判每一份时，先去掉只有这一份的文本才支持的词；并列出用全部词时的数值。",
    "Nothing is written to the store: a category is a person's choice, made with ticket edit.":
      "不写入数据库：类别由人选定，用 ticket edit 写入。",
    "Work out a deadline, with the days counted": "计算到期日，并列出计入的日子",
    "Show a point in all datums, with its town and its regions": "显示一个点在各坐标系中的坐标、所属镇街和改革区域",
    "Plan a week's visits into routes, and work on the plan": "把一周的走访排成路线，并处理计划",
    "Plan a week and keep the plan": "安排一周并保存计划",
    "With iterations as the only limit the plan is the same on every machine. Others than usual ride together where "
      + "more visits come in by that, or a quarter of an hour of driving is saved for each such crew and day.":
      "只以轮数为限时，任何机器上的计划都相同。能多排走访、或每组每天能省一刻钟行车时，才不按常规编组出车。",
    "Show the newest plan of a week, or an earlier one": "显示一周的最新计划或较早的计划",
    "List the best slots for a visit in the newest plan": "列出一项走访在最新计划中的最佳时段",
    "Say why a visit is where it is, or why it is not planned": "说明一项走访为何排在那里，或为何没有排上",
    "Each answer was tried out: every position of every crew's day, and which visits would have to make room.":
      "每个答案都经过试排：每天每个班组的每个位置，以及哪些走访须让位。",
    "Put a visit into the day of a crew, in its best position": "把一项走访排入某天某组的最佳位置",
    "What is in the way is named; what it costs is shown. The new plan is a further version of the week.":
      "说明有何妨碍和代价。新计划保存为该周的又一版。",
    "Exchange the crews and days of two visits": "对调两项走访的班组和日子",
    "List the plans of a week that were kept": "列出一周保存过的各版计划",
    "Show what changed between two plans of a week": "显示一周两版计划之间的改动",
    "Without numbers: the newest plan and the one before it.": "不写版号时：最新一版和它的前一版。",
    "Keep an earlier plan of a week as the newest again": "把较早的一版重新保存为最新计划",
    "The checker looks at it first: a plan that no longer keeps the rules is refused.":
      "先经核查：已不合规则的计划不予保存。",
    "Show what the newest plan comes to, term by term": "逐项显示最新计划的得分",
    "Check a plan against the records, rule by rule": "对照记录逐条核查计划",
    "The checker shares no code with the search. Exit 1 when a rule is broken.":
      "核查与搜索不共用代码。违反任一规则时退出码为 1。",
    "Show a week's route sheets": "显示一周的路线单",
    "Show how problems get closed": "显示问题如何销号",
    "Give a register number to every ticket, visit and application without one":
      "给没有登记号的问题单、走访和申请编号",
    "One register whatever the source: what devices found gets its number here, what is added at the office has one at once.":
      "不论来源，统一登记：设备发现的在此编号，本局录入的当即编号。",
    "Write the period report, every figure computed from the records": "生成工作小结，各项指标均由记录算出",
    "Each sentence has a footnote: what it counts, and the command that lists those records.":
      "每句附脚注：统计口径，以及列出这些记录的命令。",
    "Show what was done, by whom: imports and commands, newest first":
      "显示谁做了什么：导入和命令，最新的在前",
    "Take back the newest command, or the one of a number": "撤销最近的命令，或指定序号的命令",
    "Nothing is deleted: new operations put the earlier values back and withdraw what came into "
      + "being. Repeated, it walks further back over the commands of this office. An import is only "
      + "taken back by its number: then its records are withdrawn, and its operations stay in the log.":
      "不删除任何内容：以新的操作恢复原值，并撤回新建的记录。重复运行则继续往前撤销本单位的命令。"
      + "导入只能按序号撤销：其记录被撤回，操作仍留在日志中。",
    "Do again what was undone last": "重做最近撤销的命令",
    "Copy the store as it stands into a new file, and check the copy": "把数据库原样复制到新文件，并核对副本",
    "Others may go on writing meanwhile. A file that exists is left alone.":
      "其间他人可以继续写入。已有的文件不会被改动。",
    "Look whether store and terminal are in good health": "检查数据库和终端是否正常",
    "Exit code 1 when something has to be done.": "有需要处理之处时退出码为 1。",
  ]

  /// What arguments and options mean.
  private static let options = [
    "Only show what would get a number": "只显示将要编号的记录，不写入",
    "The day to go, YYYY-MM-DD": "前往的日子，YYYY-MM-DD",
    "The number of the crew on that day": "那一天的班组号",
    "Only show what it would do to the plan": "只显示对计划的改动，不保存",
    "A visit's purpose or site, or digits of its identifier": "走访的事由或点位名称，或标识的前几位或后几位",
    "Another visit's purpose or site, or digits of its identifier":
      "另一项走访的事由或点位名称，或标识的前几位或后几位",
    "The number of the plan in waiqin plan history": "waiqin plan history 中的版号",
    "The number of the plan in waiqin plan history; else the newest":
      "waiqin plan history 中的版号；不写则为最新",
    "The number of the earlier plan": "较早一版的版号",
    "The number of the later plan": "较新一版的版号",
    "The first day of the period, YYYY-MM-DD": "期初日，YYYY-MM-DD",
    "The last day of the period, YYYY-MM-DD": "期末日，YYYY-MM-DD",
    "text, or md for Markdown": "text，或 md（Markdown）",
    "List the records that a figure counts, such as ticketsClosed": "列出某项指标所计的记录，如 ticketsClosed",
    "Read rows with text from this file, or - for standard input; print a row for each":
      "读取此文件（- 为标准输入）中含 text 的各行，逐行打印结果",
    "List the open tickets without a category whose proposal is not sure":
      "列出未定类别、建议又没有把握的未结问题单",
    "With --review: percent under which a proposal is not sure, 1 to 100":
      "与 --review 合用：低于此百分数即为没有把握，1 至 100",
    "Cross-validate on the labelled rows of this file": "用此文件中已标类别的各行作交叉检验",
    "With --measure: the number of parts, 2 to 100": "与 --measure 合用：份数，2 至 100",
    "Learn from the labelled rows of this file, and print the table to compile in":
      "从此文件中已标类别的各行学习，打印供编入程序的表",
    "Language of output, zh or en": "输出语言，zh 或 en",
    "One fact a line, no drawing, for screen readers": "每行一项、不画图，供读屏软件使用",
    "Print JSON for programs": "打印 JSON，供程序使用",
    "The store's file; else WAIQIN_STORE, else the user's data folder":
      "数据库文件；否则取 WAIQIN_STORE，再否则在用户数据文件夹",
    "The day to take as today, YYYY-MM-DD": "当作今天的日子，YYYY-MM-DD",
    "Keep the store and the sample's files in this folder": "把数据库和样例文件留在此文件夹",
    "Files, folders, or - for standard input": "文件、文件夹，或用 - 表示标准输入",
    "A file of format waiqin-devices/1.0": "格式为 waiqin-devices/1.0 的文件",
    "The device's name, the name of its key, or digits of its identifier":
      "设备名称、密钥名称，或标识的前几位或后几位",
    "The last number that its key vouches for; else the highest that has come":
      "其密钥担保的最后一号；否则取已收到的最大号",
    "The item, such as C-1a2b3c4d": "事项，如 C-1a2b3c4d",
    "The conflict, such as C-1a2b3c4d": "冲突，如 C-1a2b3c4d",
    "The parked operation, such as P-1a2b3c4d": "挂起的操作，如 P-1a2b3c4d",
    "The item, such as P-1a2b3c4d, G-1a2b3c4d or F-1a2b3c4d":
      "事项，如 P-1a2b3c4d、G-1a2b3c4d 或 F-1a2b3c4d",
    "Keep the value with this number in waiqin review show": "保留 waiqin review show 中这一序号的值",
    "Write this value instead": "改写为此值",
    "Why; the log keeps it": "理由；记入日志",
    "Only compare the tables with the log; exit 1 on a difference": "只比较各表与日志；不一致时退出码为 1",
    "The first or last digits of its identifier, or its number, code or name":
      "标识的前几位或后几位，或登记号、编号、名称",
    "Show who complained; the log keeps that it was shown": "显示投诉人；日志会记下此次查看",
    "FIELD=VALUE …; lists with commas, a point as LAT,LON,DATUM":
      "字段=值 …；列表用逗号分隔，坐标写成 纬度,经度,坐标系",
    "FIELD=VALUE …; nothing after = empties the field": "字段=值 …；等号后留空则清空该字段",
    "The text, or - for standard input": "文字，或用 - 表示标准输入",
    "The day of receipt, YYYY-MM-DD; it is day 0": "收到之日，YYYY-MM-DD；算第 0 天",
    "The length of the term": "期限长度",
    "A pause, both days included: YYYY-MM-DD..YYYY-MM-DD; may be given several times":
      "暂停，含起止两日：YYYY-MM-DD..YYYY-MM-DD；可写多次",
    "LAT,LON in degrees": "纬度,经度（度）",
    "The datum that the point is given in: wgs84, gcj02 or bd09": "该点所用的坐标系：wgs84、gcj02 或 bd09",
    "An ISO week such as 2026-W48": "ISO 周，如 2026-W48",
    "Also prove how far the plan is from the best, in this many seconds at most":
      "并在最多这么多秒内证明计划离最优有多远",
    "Who rides together: pairs (A/B pairs stay together, else whom it pays), free or usual":
      "谁与谁同车：pairs（AB岗不拆，其余怎样合算怎样编）、free（都可拆）或 usual（常规编组）",
    "Even loads: a crew of n hours on site costs n² times so many minutes of driving; else 0":
      "工作量均衡：班组现场 n 小时折成 n² 倍这么多行车分钟；否则为 0",
    "Stop after this many seconds of searching": "搜索这么多秒后停止",
    "Where the search starts; another seed may find another plan": "搜索的起点；换一个种子可能得到另一份计划",
    "Stop after this many rounds of the search": "搜索这么多轮后停止",
    "Search on so many cores and keep the best; else 2 with --seconds alone, 1 with rounds":
      "用这么多个核同时搜索，取最好的；不写时只限秒数用 2 个，限轮数用 1 个",
    "Only the routes of this officer, by code or name": "只看此人的路线，写编号或姓名",
    "Only this day, YYYY-MM-DD": "只看这一天，YYYY-MM-DD",
    "The officer's code or name": "人员的编号或姓名",
    "The file to write; one that exists is left alone": "要写的文件；已有的文件不会被改动",
    "Put in who complained, of tickets that a visit is about; the log keeps that":
      "写入走访所涉问题单的投诉人；记入日志",
    "Show this action with the operations that it wrote": "显示这一动作及其写下的操作",
    "How many actions to show at most": "最多显示多少个动作",
    "The number of the action in waiqin log": "waiqin log 中的动作序号",
    "The file to make": "要生成的文件",
    "Write files for other programs and for paper": "写出供其他程序使用和打印的文件",
    "Who complained is never in a file. The same records give the same bytes.":
      "文件中从不含投诉人。记录不变，则文件逐字节相同。",
    "csv, xlsx-csv, ics, geojson, gpx, kml or html; not all for each":
      "csv、xlsx-csv、ics、geojson、gpx、kml 或 html；各子命令支持的不尽相同",
    "Write the table in GB18030 instead of UTF-8": "表格用 GB18030 编码，不用 UTF-8",
    "Write the routes of a week's newest plan": "写出某周最新计划的路线",
    "A calendar cancels the visits that an earlier plan of the week held and this one does not.":
      "日历会取消本周早先计划中有、此计划中没有的走访。",
    "Write the tickets as a table or on a map": "把问题单写成表格或地图点位",
    "Write the visits as a table or on a map": "把走访写成表格或地图点位",
    "Write the board as a table or a page": "把看板写成表格或网页",
  ]
}

extension RecordKind {
  /// The English article before the kind's name.
  var article: String {
    switch self {
    case .officer, .application, .item, .agency: "an"
    case .site, .ticket, .visit, .region, .restriction, .permit, .car: "a"
    }
  }
}
