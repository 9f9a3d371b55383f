internal import Model

/// A figure of the period report as one sentence.
struct BulletinWords {
  private let entry: BulletinEntry

  init(_ entry: BulletinEntry) { self.entry = entry }

  func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch entry.figure {
    case .oneTrip:
      "办结申请 \(n("applications")) 件，其中跑零次 \(p("zeroTrips"))，最多跑一次 \(p("atMostOneTrip"))"
        + "\(missing("tripsKnown", .zh))，"
        + "网上申请 \(p("online"))\(missing("channelKnown", .zh))，即办 \(p("atOnce"))，"
        + "时限压缩（各类分计）：\(termsCut(.zh))"
    case .items: "权力事项库在用事项 \(n()) 项"
    case .intake: "一窗受理问题单 \(n("tickets")) 件、申请 \(n("applications")) 件"
    case .notices: "一次性告知 \(n("applications")) 件，有回执 \(n("withReceipt")) 件"
    case .standIns: "在岗人员 \(n("officers")) 名，其中 \(n("withStandIn")) 名有 B 岗"
    case .preApprovalVisits: "环评审批前期现场服务 \(n()) 次"
    case .majorProjects:
      "重大项目 \(n("total")) 个，专人跟踪 \(n("tracked")) 个，超过约定联系日 \(n("waiting")) 个"
    case .couriers: "双向快递：寄来材料 \(n("materialsIn")) 件，寄出决定 \(n("decisionsOut")) 件"
    case .registrationFilings: "网上登记表备案 \(n()) 件（备案不是审批，不计入平均）"
    case .crossDepartment:
      "部门间最多跑一次事项 \(n("items")) 项，材料由 \(n("materialsBefore")) 份减为 \(n("materialsAfter")) 份，"
        + "承诺时限由 \(n("promiseBefore")) 个工作日减为 \(n("promiseAfter")) 个工作日"
    case .reportBooks: approval("报告书")
    case .reportForms: approval("报告表")
    case .approvalSpread:
      "审批用时中位数：报告书 \(n("reportBooks.medianWorkdays"))、报告表 \(n("reportForms.medianWorkdays")) 个工作日；"
        + "最长：报告书 \(n("reportBooks.longestWorkdays"))、报告表 \(n("reportForms.longestWorkdays")) 个工作日"
    case .handling: "自办 \(n("self")) 件，中介代办 \(n("agency")) 件，科室代办 \(n("section")) 件"
    case .drafting:
      "编制完成报告书 \(n("reportBooks.count")) 本（中位 \(n("reportBooks.medianWorkdays")) 个工作日，"
        + "逾期 \(n("reportBooks.late"))、退回 \(n("reportBooks.sentBack"))），"
        + "报告表 \(n("reportForms.count")) 本（中位 \(n("reportForms.medianWorkdays")) 个工作日，"
        + "逾期 \(n("reportForms.late"))、退回 \(n("reportForms.sentBack"))）"
    case .ticketsClosed: "“三服务”问题销号 \(n()) 件"
    case .firstMile: "最先一公里（收集→交办）\(mile)"
    case .lastMile: "最后一公里（反馈→评价）\(mile)"
    case .regionalProjects: "按“区域环评+环境标准”简化办理项目 \(n()) 个"
    case .regionalWorkdaysSaved: "共节省 \(n()) 个工作日"
    case .negativeList: "负面清单现行条目 \(n()) 条"
    case .regions:
      "改革区域 \(n("total")) 个，其中已批准 \(n("approved")) 个、编制中 \(n("drafting")) 个"
    case .followUps: "事后监管走访 \(n()) 次"
    case .inspections: "执法检查 \(n()) 次"
    case .permits: "持有效排污许可证企业 \(n("enterprises")) 家，涉及行业 \(n("industries")) 个"
    case .twoOnSite: "现场走访 \(n("visits")) 次，其中两人以上 \(n("withTwo")) 次"
    }
  }

  private var english: String {
    switch entry.figure {
    case .oneTrip:
      "\(n("applications")) applications decided: \(p("zeroTrips")) without a trip, "
        + "\(p("atMostOneTrip")) with one at most\(missing("tripsKnown", .en)), "
        + "\(p("online")) online\(missing("channelKnown", .en)), \(p("atOnce")) at once; "
        + "terms cut, each class by itself: \(termsCut(.en))"
    case .items: "Items in the catalogue of powers: \(n())"
    case .intake:
      "Taken in at one window: tickets \(n("tickets")), applications \(n("applications"))"
    case .notices:
      "One-time notices: \(n("applications")), with a receipt \(n("withReceipt"))"
    case .standIns: "Officers: \(n("officers")), with a stand-in \(n("withStandIn"))"
    case .preApprovalVisits: "Visits before approval: \(n())"
    case .majorProjects:
      "Major projects: \(n("total")), followed by a named person \(n("tracked")), "
        + "past their contact day \(n("waiting"))"
    case .couriers:
      "Couriers: material in \(n("materialsIn")), decisions out \(n("decisionsOut"))"
    case .registrationFilings:
      "Registration forms filed online: \(n()) (filings are no approvals and enter no average)"
    case .crossDepartment:
      "Items between departments: \(n("items")); materials from \(n("materialsBefore")) to "
        + "\(n("materialsAfter")), promised working days from \(n("promiseBefore")) to "
        + "\(n("promiseAfter"))"
    case .reportBooks: approvalInEnglish("Report books")
    case .reportForms: approvalInEnglish("Report forms")
    case .approvalSpread:
      "Working days, median: books \(n("reportBooks.medianWorkdays")), forms "
        + "\(n("reportForms.medianWorkdays")); longest: books \(n("reportBooks.longestWorkdays")), "
        + "forms \(n("reportForms.longestWorkdays"))"
    case .handling:
      "Handled by the applicant \(n("self")), by an agency \(n("agency")), by the section "
        + "\(n("section"))"
    case .drafting:
      "Drafts finished: books \(n("reportBooks.count")) (median \(n("reportBooks.medianWorkdays")) "
        + "working days, late \(n("reportBooks.late")), sent back \(n("reportBooks.sentBack"))), "
        + "forms \(n("reportForms.count")) (median \(n("reportForms.medianWorkdays")), late "
        + "\(n("reportForms.late")), sent back \(n("reportForms.sentBack")))"
    case .ticketsClosed: "Problems closed (\"three services\"): \(n())"
    case .firstMile: "First mile (found → assigned): \(mileInEnglish)"
    case .lastMile: "Last mile (answered → rated): \(mileInEnglish)"
    case .regionalProjects: "Projects by the lighter way of a region: \(n())"
    case .regionalWorkdaysSaved: "Working days saved by it: \(n())"
    case .negativeList: "Lines of negative lists in force: \(n())"
    case .regions:
      "Regions: \(n("total")), approved \(n("approved")), drafting \(n("drafting"))"
    case .followUps: "Follow-up visits: \(n())"
    case .inspections: "Inspections: \(n())"
    case .permits:
      "Enterprises with a discharge permit in force: \(n("enterprises")), in \(n("industries")) "
        + "industries"
    case .twoOnSite: "Visits on the spot: \(n("visits")), by two or more \(n("withTwo"))"
    }
  }

  private func approval(_ name: String) -> String {
    "\(name) \(n("count")) 件，平均 \(n("meanWorkdays")) 个工作日，法定 \(n("statutoryWorkdays")) 个工作日，"
      + "压缩 \(p("cut"))"
  }

  private func approvalInEnglish(_ name: String) -> String {
    "\(name): \(n("count")), mean \(n("meanWorkdays")) of \(n("statutoryWorkdays")) working days, "
      + "cut by \(p("cut"))"
  }

  private var mile: String {
    "\(n("tickets")) 件，平均 \(n("meanWorkdays"))、中位 \(n("medianWorkdays"))、最长 "
      + "\(n("longestWorkdays")) 个工作日"
  }

  private var mileInEnglish: String {
    "tickets \(n("tickets")), working days mean \(n("meanWorkdays")), median "
      + "\(n("medianWorkdays")), longest \(n("longestWorkdays"))"
  }

  /// The number at `path`, names with points between; a dash where nothing was counted.
  private func n(_ path: String = "") -> String {
    switch value(path) {
    case .count(let count): String(count)
    case .days(let days): days?.text(digits: 1) ?? "-"
    case .share, .group, nil: "-"
    }
  }

  /// How many applications a share leaves out, of which it was not written down; nothing where there is none.
  private func missing(_ path: String, _ language: Language) -> String {
    guard case .count(let known)? = value(path), case .count(let all)? = value("applications"),
      known < all
    else { return "" }
    return language == .zh ? "（另有 \(all - known) 件未登记）" : " (not recorded: \(all - known))"
  }

  /// The cut of each class that has one; a dash where none has.
  private func termsCut(_ language: Language) -> String {
    let names: [(path: String, class: ApplicationClass)] = [
      ("reportBooks", .reportBook), ("reportForms", .reportForm),
      ("crossDepartment", .crossDepartment), ("permits", .permit),
    ]
    let cuts = names.compactMap { path, kind in
      guard case .share(_?) = value("termsCut." + path) else { return nil as String? }
      return kind.text(in: language) + " " + p("termsCut." + path)
    }
    return cuts.isEmpty ? "-" : cuts.joined(separator: language == .zh ? "、" : ", ")
  }

  /// The share at `path` in percent.
  private func p(_ path: String) -> String {
    guard case .share(let share?) = value(path),
      let hundred = Ratio(share.sum * 100, of: share.count)
    else { return "-" }
    return hundred.text(digits: 1) + " %"
  }

  private func value(_ path: String) -> BulletinEntry.Value? {
    var value: BulletinEntry.Value? = entry.value
    for name in path.split(separator: ".") {
      guard case .group(let parts) = value else { return nil }
      value = parts.first { $0.name == name }?.value
    }
    return value
  }
}
