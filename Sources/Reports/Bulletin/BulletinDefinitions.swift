internal import Model

/// What each figure of the period report counts: the words of its footnote.
extension BulletinFigure {
  func definition(in language: Language) -> String {
    switch language {
    case .zh: chineseDefinition
    case .en: englishDefinition
    }
  }

  private var chineseDefinition: String {
    switch self {
    case .oneTrip:
      "期内作出决定的全部申请；跑动次数、渠道和即办按登记，未登记的不入该项比例；时限压缩每类为有法定时限的各件 1−所用合计/法定合计，"
        + "各类不合并，与看板相同，备案不计；报告书、报告表的各件见 --rows reportBooks、--rows reportForms"
    case .items: "期末有效的权力事项"
    case .intake: "期内收集的问题单和期内申请的件"
    case .notices: "期内发出一次性告知的申请"
    case .standIns: "登记在册人员；B 岗即指定的、也在册的替岗人"
    case .preApprovalVisits: "期内完成的“审批前期服务”走访，完成日以办结环节或状态写入日为准"
    case .majorProjects: "标为重大项目的点位；约定联系日早于期末的算超过"
    case .couriers: "期内作出决定、登有快递号的申请"
    case .registrationFilings: "期内作出决定、渠道登记为网上的登记表备案"
    case .crossDepartment: "期末有效的部门间事项；“前”取同一编码在期初有效的版本；材料份数和承诺时限均为各事项平均"
    case .reportBooks: "期内作出决定的报告书；受理日为第 0 天，按工作日计到决定日，扣除暂停；法定时限取受理日有效的事项"
    case .reportForms: "期内作出决定的报告表；算法同报告书，两类不合并平均"
    case .approvalSpread: "报告书、报告表审批所用工作日的中位数和最长，两类分开"
    case .handling: "期内作出决定、登有办理方式的申请；只登记，不推荐机构"
    case .drafting: "期内编制完成的报告书、报告表；合同和资料齐全之日为第 0 天；超过当日规则的时限为逾期；退回按次数计"
    case .ticketsClosed: "期内销号且期末仍为销号的问题单，每单只计一次"
    case .firstMile: "期内销号的问题单，从收集到首次交办的工作日"
    case .lastMile: "期内销号的问题单，从最后一次反馈到最后一次评价的工作日"
    case .regionalProjects: "期内作出决定、按简化方式办理的申请；所在区域在受理之日（未登记的取申请日、决定日）已批准且有效"
    case .regionalWorkdaysSaved: "上述项目按所在区域规定的每项目节省工作日累计"
    case .negativeList: "期末有效的负面清单条目"
    case .regions: "登记的改革区域及其状态；有效期与期间无一日相交的不计"
    case .followUps: "期内完成的“事后监管”走访"
    case .inspections: "期内完成的“执法检查”走访"
    case .permits: "期末有效的排污许可证；企业按点位去重，行业按国民经济行业大类（前两位）"
    case .twoOnSite: "期内完成的全部走访；走访人员两名以上"
    }
  }

  private var englishDefinition: String {
    switch self {
    case .oneTrip:
      "applications decided in the period; trips, channel and at once as registered, a share of trips or "
        + "channels over those of which they are; the cut of a class is 1 - used/statutory over the sums of "
        + "those with a statutory term, as on the board, never one over two classes and none of filings; books and forms by themselves: --rows reportBooks, "
        + "--rows reportForms"
    case .items: "items valid on the last day"
    case .intake: "tickets found and applications filed in the period"
    case .notices: "applications whose one-time notice went out in the period"
    case .standIns: "officers on the register; a stand-in is a named one who is on it as well"
    case .preApprovalVisits:
      "pre-approval visits done in the period; the day is that of the finishing step or of the status"
    case .majorProjects:
      "sites marked as major; waiting when the next contact lies before the last day"
    case .couriers: "applications decided in the period that have a courier's number"
    case .registrationFilings: "registration forms decided in the period whose channel is online"
    case .crossDepartment:
      "items between departments valid on the last day; before: the same code as valid on the first "
        + "day; means over the items"
    case .reportBooks:
      "report books decided in the period; working days after the day of acceptance up to the decision, "
        + "pauses left out; the statutory term is that of the item valid on the day of acceptance"
    case .reportForms: "report forms, counted as report books are; never one average over both"
    case .approvalSpread: "median and longest of the same days, books and forms apart"
    case .handling:
      "applications decided in the period whose handling is registered; agencies are never suggested"
    case .drafting:
      "drafts finished in the period; the day of the contract with all material is day 0; late by the "
        + "rule of that day; sent back counts how often"
    case .ticketsClosed:
      "tickets closed in the period and still closed on its last day, each counted once"
    case .firstMile: "tickets closed in the period: working days from found to first assigned"
    case .lastMile:
      "tickets closed in the period: working days from the last answer to the last rating"
    case .regionalProjects:
      "applications decided in the period that went the lighter way of a region which was approved and in "
        + "force on the day of acceptance, or where that is not known of receipt, else of the decision"
    case .regionalWorkdaysSaved:
      "the sum over those projects of the working days that their region's plan saves a project"
    case .negativeList: "lines valid on the last day"
    case .regions:
      "regions on the register, by status; those whose days of validity miss the period are left out"
    case .followUps: "follow-up visits done in the period"
    case .inspections: "inspections done in the period"
    case .permits:
      "permits in force on the last day; enterprises are different sites, industries divisions of the "
        + "national classification (first two digits)"
    case .twoOnSite: "visits done in the period with two or more officers"
    }
  }
}
