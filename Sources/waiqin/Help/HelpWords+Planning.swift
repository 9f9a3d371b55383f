extension HelpWords {
  /// The Chinese of work on a plan: pins, publishing, replanning, absences.
  static let planning = [
    "List every visit, or those still to be made with their priority": "列出全部走访，或待办走访及其优先级",
    "With --why each term of the priority is shown: kind, term, category, severity, source, major project. "
      + "A priority that a person gave stands alone.":
      "加 --why 时列出优先级各项：类型、期限、类别、严重程度、来源、重大项目。人工指定的优先级单独成项。",
    "Those still to be made, the weightiest first, with what their priority is made of":
      "待办走访，优先级高的在前，并列出构成",
    "Fix who goes on a visit, its day, or when it begins": "锁定走访的人员、日子或开始时间",
    "Every later plan keeps to it; a new pin takes the place of the old one.":
      "以后的计划都照此安排；新的锁定取代旧的。",
    "An officer of the crew, by code or name": "组内人员，写编号或姓名",
    "The day, YYYY-MM-DD": "日子，YYYY-MM-DD",
    "When it begins, HH:MM": "开始时间，HH:MM",
    "When it begins at the earliest, HH:MM": "最早开始时间，HH:MM",
    "When it begins at the latest, HH:MM": "最晚开始时间，HH:MM",
    "Leave a pinned visit to the planner again": "解除走访的锁定",
    "Give a plan to the officers: write it to its visits": "发布计划：把安排写入各走访",
    "Work packs follow the published plan, and a later replan changes as little of it as it can. A plan that "
      + "breaks a rule is not published.":
      "工作包以已发布的计划为准，以后重排尽量少改动它。违反规则的计划不予发布。",
    "Take in what changed, and change as little of the plan as it takes": "按变化重排，尽量少改动计划",
    "Starts from the published plan, else from the newest. Visits that were added, missed or partly done come in; "
      + "those begun or done, and all that lies before the moment, stay where they are. What has to be made this week "
      + "comes first, then as few changes as possible, then priority. An absence is written down as leave.":
      "以已发布的计划为底，未发布的以最新一版为底。新增、未能走访和部分完成的走访排进来；已开始、已完成的和此刻之前的一律不动。"
      + "本周必须办的在先，其次改动最少，再次优先级。缺勤同时记为请假。",
    "An officer who is away from that day on, by code or name; may be given again":
      "自那天起不在的人员，写编号或姓名；可写多次",
    "The first day that may change, YYYY-MM-DD; else today": "可以改动的第一天，YYYY-MM-DD；否则为今天",
    "The last day of the absence, YYYY-MM-DD; else the week's Sunday":
      "不在的最后一天，YYYY-MM-DD；否则为本周日",
    "The time on that day from which to plan, HH:MM; else all of the day":
      "那天从几点起排，HH:MM；否则排全天",
    "A visit that takes longer, and until when, as VISIT=HH:MM; may be given again":
      "超时的走访及其结束时间，写成 走访=HH:MM；可写多次",
    "Plan only from this day of the week on, YYYY-MM-DD; what lies before stays":
      "只排本周自这一天起的日子，YYYY-MM-DD；之前的不动",
    "Minutes on site that are left, of a visit partly done: 5 to 600":
      "部分完成的走访还剩的现场分钟：5 到 600",
    "A plan that waiqin plan show --json wrote, or a .csv typed by hand; else the newest plan":
      "waiqin plan show --json 写出的计划，或手工录入的 .csv；否则取最新的计划",
    "A table has a row a visit: day, officers, visit and begins; crew, car and ends where they are known. "
      + "It may be UTF-8 or GB18030, with headings in Chinese or English. Visits that it leaves out are no fault. "
      + "The checker shares no code with the search. Exit 1 when a rule is broken.":
      "表格每行一项走访：日期、人员、走访、开始，已知时另写组、车辆、结束。编码为 UTF-8 或 GB18030，列名中英文皆可。"
      + "表中没有的走访不算错。核查与排班搜索不共用代码。违反规则时退出码为 1。",
    "Add, list, show, edit, import and export cars": "录入、列出、查看、修改、导入和导出车辆",
    "Where cars are recorded, a crew goes out only with one of them that is in service that day and has a seat for "
      + "each of its members. Where none is, each officer at work who has a car makes room for a crew.":
      "登记了车辆时，班组须有当日可用、座位足够的一辆才出车。没有登记时，每名在岗有车的人员可带出一个班组。",
    "Show how a week falls on the officers, and how the eight weeks before did": "查看本周和前八周各人的工作量",
    "Hours are those of the plans: of this week the newest, of each week before the published one, else its newest. "
      + "Where recorded cars are too few, a new plan sends, of crews that would be missed as much, those who were out less.":
      "小时数取自计划：本周取最新一版，前八周取已发布的一版，未发布的取最新一版。登记的车辆不够时，新计划在同样需要的班组中先派此前出车较少的。",
    "Start a week's plan from another week's, or from one typed by hand": "以另一周的计划或手工录入的计划为底稿",
    "From another week come the crews, weekdays and order of what is still to be made; a file is taken as it "
      + "stands, and refused when it breaks a rule. The copy is a further version of the week: the published plan stays, "
      + "waiqin plan replan fills in the rest. An earlier version of the same week comes back with waiqin plan restore.":
      "取自另一周时，待办走访的班组、星期和次序照搬；取自文件时原样采用，违反规则则不予采用。副本存为本周新的一版，已发布的计划不变；"
      + "其余走访用 waiqin plan replan 补排。同一周较早的一版用 waiqin plan restore 取回。",
    "Another week, or a file: what waiqin plan show --json wrote, or a .csv typed by hand":
      "另一周，或文件：waiqin plan show --json 写出的，或手工录入的 .csv",
    "The number of the other week's plan in its history; else the newest":
      "另一周计划的版号；否则取最新",
    "With --explain: the sum that the search makes as small as possible, each term with its amount, its weight in "
      + "seconds of driving and what it comes to. Changes count where another plan is published.":
      "加 --explain：列出搜索使之最小的各项之和，每项有数量、折成行车秒的权重和合计。另有已发布的计划时，改动计入。",
    "The terms of the search with their weights, which add up to its objective":
      "列出搜索目标的各项及其权重，合计即目标值",
    "Officers down, days across, with how full each day is": "按人员和日期列出，并显示每天的满度",
    "This day in time and on small maps, YYYY-MM-DD": "按时间并用小地图显示这一天，YYYY-MM-DD",
    "Add, list, show and edit officers, and note when they are away": "录入、列出、查看和修改人员，并记下请假",
    "Write down when officers are away, or take that back": "记下或撤销人员请假",
    "A table has the columns officer, from and to (人员、起、止). What is known already stays as it is.":
      "表格的列为人员、起、止。已有的记录不变。",
    "The first day, YYYY-MM-DD": "第一天，YYYY-MM-DD",
    "The last day, YYYY-MM-DD; else the first": "最后一天，YYYY-MM-DD；否则只有第一天",
    "A table of absences: CSV, UTF-8 or GB18030": "请假表：CSV，UTF-8 或 GB18030",
    "Take these absences back": "撤销这些请假",
  ]
}
