extension HelpWords {
  /// The Chinese of the board, of lists that are narrowed down, and of how output is drawn.
  static let board = [
    "The board stands at the end of --to, else of today, and looks back to --from, else over eight "
      + "weeks. --explain all tells what every figure means.":
      "看板截至 --to 当日终了，未写则为今天；回看自 --from，未写则为八周。--explain all 说明全部指标。",
    "Say what a figure means and how to list its rows, such as overdue; or all":
      "说明一个指标的含义和列出明细的命令，如 overdue；all 为全部",
    "Show it live, made anew every so many seconds; q quits": "实时显示，每隔若干秒更新；按 q 退出",
    "Work on a week's plan by keys": "用按键调整一周的计划",
    "Arrows move, Enter takes a visit and puts it on another crew's day, p pins one where it is, u undoes, s saves, q quits, "
      + "? lists all keys. What is in the way of a move is named. Without a terminal the board is printed once.":
      "方向键移动，回车拿起走访并放到另一组的一天，p 把走访锁定在原处，u 撤销，s 保存，q 退出，? 列出全部按键。放不下时说明原因。没有终端时只打印一次。",
    "The first day that counts, YYYY-MM-DD": "计入的第一天，YYYY-MM-DD",
    "The last day that counts, YYYY-MM-DD": "计入的最后一天，YYYY-MM-DD",
    "Only this category, such as complaint.noise; of applications and items, this class":
      "只计此类别，如 complaint.noise；申请和事项为此类",
    "Only this class of the national figures, such as water": "只计国家统计的此类，如 water",
    "Only this town, by code or name": "只计此镇街，写代码或名称",
    "Only what this officer has in hand, by code or name": "只计此人手上的，写编号或姓名",
    "Only from this source, such as 12345; of applications, this channel":
      "只计此来源，如 12345；申请为此渠道",
    "Divide by category, class, town, officer or source":
      "分组：category（类别）、class（国家分类）、town（镇街）、officer（人员）或 source（来源）",
    "List tickets, all of them or those that a figure counts": "列出问题单，全部或某一指标所计的",
    "With a figure of the board the days are the board's, and tickets are listed as they stood then; else they are "
      + "those of the find.":
      "写了看板指标时，日期同看板，问题单按当日的样子列出；否则日期为收集日。",
    "Only the tickets that this figure of the board counts, such as overdue":
      "只列看板的这个指标所计的问题单，如 overdue",
    "The days are those on which visits are due; category and source are those of their tickets. "
      + "With a figure of the board the last day is the board's.":
      "日期为走访到期日；类别和来源取其问题单的。写了看板指标时，最后一天为看板之日。",
    "The days are those on which applications came in, with a figure of the board the last one is "
      + "the board's.":
      "日期为申请收到之日；写了看板指标时，最后一天为看板之日。",
    "Only those that this figure of the board counts, see board --explain all":
      "只列看板的这个指标所计的，见 board --explain all",
    "List every item, or those that a figure counts": "列出全部事项，或某一指标所计的",
    "The days are those on which items are valid, with a figure of the board its day.":
      "日期为事项的有效期，写了看板指标时为看板之日。",
    "Only conflict, parked, fork, gap or incomplete":
      "只列 conflict（冲突）、parked（挂起）、fork（分叉）、gap（缺号）或 incomplete（缺项）",
    "Draw lines and bars with ASCII characters only": "线条和条形只用 ASCII 字符",
    "Colours: always, never or auto": "颜色：always（总是）、never（从不）或 auto（自动）",
    "Columns of characters whose width depends on the font: 1 or 2": "宽度随字体而变的字符占几列：1 或 2",
  ]
}
