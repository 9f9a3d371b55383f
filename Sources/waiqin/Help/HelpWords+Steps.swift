extension HelpWords {
  /// The Chinese of the steps of tickets and visits, and of the files of other programs.
  static let steps = [
    "The day due stays where none is given, also where it lies in the past.":
      "不写新的到期日时，原到期日不变，即使已经过去。",
    "Add, list, show, edit and import sites, and keep in touch": "录入、列出、查看、修改和导入点位，并记下联系",
    "Add, list, show, edit and import tickets, and take their steps": "录入、列出、查看、修改和导入问题单，并办理各环节",
    "Add, list, show and edit visits, and take their steps": "录入、列出、查看和修改走访，并记下各环节",
    "A CSV file as Excel writes it, or .geojson for sites; - for standard input":
      "Excel 另存的 CSV，点位也可用 .geojson；- 表示标准输入",
    "A file of format waiqin-kobo-map/1.0": "格式为 waiqin-kobo-map/1.0 的对应表",
    "A sensitive receptor as NAME,DIRECTION,METRES,SIZE; may be given again":
      "敏感点，写成 名称,方位,米,规模；可写多次",
    "An officer who helps; may be given again": "协办人；可写多次",
    "Close a ticket that was checked, answered and rated": "把已核查、反馈、评价的问题单销号",
    "From 1, bad, to 5, good": "从 1（差）到 5（好）",
    "Give a ticket more time, once and with a reason": "延期一次，须写理由",
    "Give a ticket to an officer": "把问题单交办给人员",
    "Hand a ticket on that is not ours": "退回不属于本单位的问题单",
    "Note that a visit did not come about": "记下未能走访",
    "Note that a visit is done, with what was written down": "记下走访完成和现场记录",
    "Note that officers are on site": "记下人员已到现场",
    "Note that the handler took a ticket on": "记下经办人已签收",
    "Note that work on a ticket began": "记下问题单开始办理",
    "Note the check on the spot, or that it is waived": "记下现场核查，或免于核查",
    "Only show what would be written": "只显示将写入的内容",
    "Open a ticket again that was closed or handed on": "重开已销号或已退回的问题单",
    "Part of it is left for another visit": "还有一部分留待下次走访",
    "Submissions as JSON; - for standard input": "JSON 格式的提交记录；- 表示标准输入",
    "Take in sites from a table or from GeoJSON points": "从表格或 GeoJSON 点要素导入点位",
    "Taking the table in again changes nothing.": "再把此表导入不会有任何改动。",
    "Begin with a byte-order mark, by which Excel knows UTF-8": "以字节顺序标记开头，Excel 据此识别 UTF-8",
    "Take in notes of visits from a KoboToolbox export": "从 KoboToolbox 导出的文件导入走访记录",
    "The answer": "答复内容",
    "The officer who took it; else the first of the crew": "办理此环节的人员；否则取走访人员的第一人",
    "The datum of coordinates: wgs84, gcj02 or bd09": "坐标系：wgs84、gcj02 或 bd09",
    "The day of the step, YYYY-MM-DD; else today": "此环节的日子，YYYY-MM-DD；否则为今天",
    "The encoding, utf-8 or gb18030; else told by the bytes": "编码，utf-8 或 gb18030；否则自动判断",
    "The visit's purpose or site, or digits of its identifier": "走访的事由或点位名称，或标识的前几位或后几位",
    "The name of the source; files of one source follow on each other": "来源名称；同一来源的文件前后相续",
    "The new due day, YYYY-MM-DD": "新的到期日，YYYY-MM-DD",
    "The officer who handles it, by code or name": "经办人，写编号或姓名",
    "The officer who took it; else the handler where it is an officer's step":
      "办理此环节的人员；否则由经办人办理的环节取经办人",
    "The process flow (工艺流程)": "工艺流程",
    "The ticket's register number, title, or digits of its identifier":
      "问题单的登记号、标题，或标识的前几位或后几位",
    "There are no sensitive receptors around": "周围没有敏感点",
    "What was found, in words": "现场发现，文字说明",
    "Where pollutants arise and leave (产排污环节)": "产排污环节",
    "Who it is handed on to": "转交给谁",
    "Who signed": "签字人",
    "Why it is not ours": "为何不属于本单位",
    "Why no check on the spot is needed": "为何不需要现场核查",
    "Why there is no rating": "为何没有评价",
    "Why": "理由",
    "Why, where it is given to somebody else": "改交他人时的理由",
    "Write down how the person served rates the answer": "记下服务对象的评价",
    "Write down what the person served was told": "记下给服务对象的答复",
    "Write nothing when a single row is wrong": "只要有一行有误就不写入",
    "Write nothing when a single submission is wrong": "只要有一份有误就不写入",
    "The first line names the columns, in Chinese or English. The same file again "
      + "changes nothing.":
      "首行是列名，中文或英文。同一文件再导入不会有任何改动。",
    "A pre-approval visit needs its three blocks, unless the store has its note already. Two "
      + "officers have to be on site, on an inspection two with certificates.":
      "审批前期服务须写齐三块记录，库中已有的除外。现场须有两人，执法检查须两人持证。",
    "An officer who was there, by code or name; given once for each; else the crew of the visit "
      + "or of the day's plan":
      "到场人员，写编号或姓名，每人一次；不写则取走访或当日计划的人员",
    "The mapping names the questions of the form; see docs/commands.md. The same "
      + "submission again changes nothing.":
      "对应表写明表单各题的名称，见 docs/commands.md。同一份提交再导入不会有任何改动。",
  ]
}
