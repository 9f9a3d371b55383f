internal import Model

/// What each figure of the board means.
extension BoardFigure {
  func definition(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .open: "看板之日终了时仍须本单位处理的问题单：已收集，未销号也未退回"
    case .openChange: "在办件数减去一周前同日的在办件数；明细列出两日在办与否不同的问题单"
    case .overdue: "在办且当日的到期日早于看板之日的问题单"
    case .dueSoon: "在办、未超期、在 3 个工作日内到期的问题单"
    case .dueInSeven: "在办、未超期、在 7 个工作日内到期的问题单，含 3 个工作日内的"
    case .closedThisWeek: "看板之日所在周（周一起，至看板之日）销号且当日仍为销号的问题单"
    case .reopenedThisWeek: "最近一次重开在看板之日所在周的问题单"
    case .closedInTime:
      "期内销号且有到期日的问题单中，销号日不晚于当时到期日的百分比；延期在销号之前的，以延后的日子为准"
    case .term(.met): "期内销号、不晚于当时到期日的问题单"
    case .term(.running): "在办、到期日在 3 个工作日以后的问题单"
    case .term(.atRisk): "在办、在 3 个工作日内到期的问题单"
    case .term(.missed): "期内逾期销号的问题单，加上在办且已超期的"
    case .week(.opened):
      "一周内收集或重开的问题单，有筛选时含转入的；一周内有进有出而状态如前的，新增和了结各计一次。明细为看板之日所在周；其他周改写 --to"
    case .week(.ended): "一周内销号或退回的问题单，有筛选时含转出的，计法同新增。明细为看板之日所在周；其他周改写 --to"
    case .week(.open): "周末（本周为看板之日）在办的问题单：上周末在办加新增减了结。明细为看板之日"
    case .ages: "在办问题单按收集至今的自然日分档"
    case .age(.p50): "在办问题单收集至今的自然日，第 50 百分位（中位数）"
    case .age(.p80): "在办问题单收集至今的自然日，第 80 百分位"
    case .age(.p95): "在办问题单收集至今的自然日，第 95 百分位"
    case .age(.oldest): "在办最久的问题单收集至今的自然日"
    case .span(let stretch, let part): stretch.chinese + "：" + part.chinese
    case .breakdown(let dimension, let measure):
      "按\(dimension.text(in: .zh))分：" + measure.figure.chinese
    case .gap(.operations): "设备发来的操作中有缺号的段数"
    case .gap(.incomplete): "缺少本类记录必填内容的记录"
    case .gap(.noDue): "在办而没有到期日的问题单"
    case .gap(.noCategory): "在办而没有类别的问题单"
    case .gap(.noTown): "在办而没有镇街的问题单"
    case .gap(.noHandler): "在办而没有经办人的问题单"
    case .approval(let part): part.chinese
    case .visitsShort: "本年截至看板之日完成的走访中，现场人数或持证人数不足的；不随筛选变化"
    case .pausesWithoutNotice: "在办或本年办结的申请中，有暂停而没有书面告知的；不随筛选变化"
    case .longPromises: "看板之日有效的事项中，承诺时限长于法定时限的；不随筛选变化"
    case .freshness: "每名人员最近一个数据包收到的日子，截至看板之日"
    case .review: "待人处理的全部事项；不随筛选变化，也不回溯"
    }
  }

  private var english: String {
    switch self {
    case .open:
      "tickets that this office still had to act on at the end of the board's day: found, neither closed nor "
        + "returned"
    case .openChange:
      "open tickets, less those open on the same day a week before; the rows are the tickets that were open on "
        + "one of the two days only"
    case .overdue: "open tickets whose due day, as it stood then, lies before the board's day"
    case .dueSoon: "open tickets that are not overdue and due within 3 working days"
    case .dueInSeven:
      "open tickets that are not overdue and due within 7 working days, those within 3 among them"
    case .closedThisWeek:
      "tickets closed in the week of the board's day, from Monday up to that day, and still closed then"
    case .reopenedThisWeek: "tickets last reopened in the week of the board's day"
    case .closedInTime:
      "of the tickets closed in the period that had a due day, the percentage closed no later than the due day "
        + "of that time; an extension counts where it came before the closing"
    case .term(.met): "tickets closed in the period, no later than the due day of that time"
    case .term(.running): "open tickets due in more than 3 working days"
    case .term(.atRisk): "open tickets due within 3 working days"
    case .term(.missed): "tickets closed late in the period, and open ones that are overdue"
    case .week(.opened):
      "tickets found or reopened in a week, or under a filter come to it; one that came and went within it and stands as before counts both "
        + "as opened and as ended. The rows are those of the week of the board's day; for another week change "
        + "--to"
    case .week(.ended):
      "tickets closed or returned in a week, or under a filter gone from it, counted as those opened. The rows are those of the week of the "
        + "board's day; for another week change --to"
    case .week(.open):
      "tickets open at the end of a week, or on the board's day: those of the week before, and opened, less "
        + "ended. The rows are those of the board's day"
    case .ages: "open tickets by the days since they were found, rest days included"
    case .age(.p50): "days since the open tickets were found: the 50th percentile, the median"
    case .age(.p80): "days since the open tickets were found: the 80th percentile"
    case .age(.p95): "days since the open tickets were found: the 95th percentile"
    case .age(.oldest): "days since the oldest open ticket was found"
    case .span(let stretch, let part): stretch.english + ": " + part.english
    case .breakdown(let dimension, let measure):
      "by \(dimension.text(in: .en)): " + measure.figure.english
    case .gap(.operations): "runs of operations that a device made and that have not come"
    case .gap(.incomplete): "records that lack what their kind needs"
    case .gap(.noDue): "open tickets without a due day"
    case .gap(.noCategory): "open tickets without a category"
    case .gap(.noTown): "open tickets without a town"
    case .gap(.noHandler): "open tickets that nobody handles"
    case .approval(let part): part.english
    case .visitsShort:
      "visits done in the year of the board's day, up to it, by fewer officers or fewer with a certificate than it "
        + "takes; not narrowed down"
    case .pausesWithoutNotice:
      "applications that run or were decided in the year of the board's day and have a pause without a written "
        + "notice; not narrowed down"
    case .longPromises:
      "items valid on the board's day that promise a longer term than the law allows; not narrowed down"
    case .freshness:
      "the day on which each officer's newest bundle came, as far as it was there on the board's day"
    case .review: "all that waits for a person; neither narrowed down nor as of an earlier day"
    }
  }
}

extension BoardFigure.Approval {
  fileprivate var chinese: String {
    switch self {
    case .decided: "按类：本年截至看板之日作出决定的申请；不随筛选变化"
    case .tripsKnown: "按类：其中登记了申请人跑动次数的"
    case .zeroTrips: "按类：登记了跑动次数的申请中，一次也没跑的比例"
    case .atOnce: "按类：本年决定的申请中，即办的比例"
    case .termsCut: "按类：办理日数与法定时限均已知的申请中，1 减去所用工作日与法定工作日之比；备案没有"
    }
  }

  fileprivate var english: String {
    switch self {
    case .decided:
      "by class: applications decided in the year of the board's day, up to it; not narrowed down"
    case .tripsKnown: "by class: those of them for which the applicant's trips are written down"
    case .zeroTrips:
      "by class: of the applications whose trips are written down, the share for which nobody had to come"
    case .atOnce: "by class: of the applications decided, the share that was done at once"
    case .termsCut:
      "by class: of the applications whose days and legal term are known, 1 less the working days used over "
        + "those allowed; filings have none"
    }
  }
}

extension BoardFigure.Measure {
  /// The figure of all tickets that it is a part of.
  fileprivate var figure: BoardFigure {
    switch self {
    case .open: .open
    case .overdue: .overdue
    case .dueSoon: .dueSoon
    case .closedThisWeek: .closedThisWeek
    }
  }
}

extension BoardFigure.Stretch {
  fileprivate var chinese: String {
    switch self {
    case .timeToClose: "期内销号的问题单，从收集到销号的工作日"
    case .firstMile: "期内首次交办的问题单，从收集到首次交办的工作日"
    case .lastMile: "最后一次评价在期内的问题单，从最后一次反馈到该评价的工作日"
    }
  }

  fileprivate var english: String {
    switch self {
    case .timeToClose: "working days from the find to the closing, of tickets closed in the period"
    case .firstMile:
      "working days from the find to the first assignment, of tickets first assigned in the period"
    case .lastMile:
      "working days from the last answer to the last rating, of tickets whose last rating lies in the period"
    }
  }
}

extension BoardFigure.Part {
  fileprivate var chinese: String {
    switch self {
    case .tickets: "件数"
    case .mean: "平均，一位小数，四舍五入"
    case .median: "第 50 百分位（中位数）"
    case .p80: "第 80 百分位"
    case .p95: "第 95 百分位"
    case .longest: "最长"
    }
  }

  fileprivate var english: String {
    switch self {
    case .tickets: "how many tickets"
    case .mean: "the mean, to one digit, half rounded up"
    case .median: "the 50th percentile, the median"
    case .p80: "the 80th percentile"
    case .p95: "the 95th percentile"
    case .longest: "the longest"
    }
  }
}
