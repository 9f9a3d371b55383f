internal import Model

/// A part of the period report, with the figures that it tells.
enum BulletinSection: CaseIterable, Phrased {
  case service
  case fieldwork
  case approvals
  case regions
  case supervision

  var figures: [BulletinFigure] {
    switch self {
    case .service: [.oneTrip, .items, .intake, .notices, .standIns, .couriers]
    case .fieldwork:
      [.preApprovalVisits, .majorProjects, .ticketsClosed, .firstMile, .lastMile]
    case .approvals:
      [
        .registrationFilings, .reportBooks, .reportForms, .approvalSpread, .handling, .drafting,
        .crossDepartment,
      ]
    case .regions: [.regions, .negativeList, .regionalProjects, .regionalWorkdaysSaved]
    case .supervision: [.permits, .followUps, .inspections, .twoOnSite]
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.service, .zh): "一、窗口服务"
    case (.service, .en): "1. At the window"
    case (.fieldwork, .zh): "二、现场服务和“三服务”"
    case (.fieldwork, .en): "2. On the spot"
    case (.approvals, .zh): "三、审批提速"
    case (.approvals, .en): "3. Approvals"
    case (.regions, .zh): "四、区域环评+环境标准"
    case (.regions, .en): "4. Regional assessment with standards"
    case (.supervision, .zh): "五、排污许可和事中事后监管"
    case (.supervision, .en): "5. Permits and supervision"
    }
  }
}
