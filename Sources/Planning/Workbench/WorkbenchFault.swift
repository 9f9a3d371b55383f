package import Model

/// Why a change to a plan by hand is refused.
package enum WorkbenchFault: Fault, Equatable {
  /// Crews or open visits are no longer those that the plan was made from.
  case stale(week: Week)
  /// Not to be planned, or open to no crew's day by itself; visits are named by their purpose.
  case notOpen(String)
  case notPlanned(String)
  /// It lies before the moment from which the plan was made.
  case past(String)
  /// Without it its crew's day can't be driven in time.
  case holdsTogether(String)
  case noCrew(day: Day, crew: Int)
  /// Everything that is in the way, never empty.
  case inTheWay(String, [Obstacle])

  package var code: String {
    switch self {
    case .stale: "E-PLAN-STALE"
    case .notOpen: "E-PLAN-NOT-OPEN"
    case .notPlanned: "E-PLAN-NOT-PLANNED"
    case .past: "E-PLAN-PAST"
    case .holdsTogether: "E-PLAN-HOLDS"
    case .noCrew: "E-PLAN-CREW"
    case .inTheWay: "E-PLAN-IN-THE-WAY"
    }
  }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.stale(let week), .zh):
      "\(week.iso)：计划之后人员或走访有变；请先重新运行 waiqin plan \(week.iso)"
    case (.stale(let week), .en):
      "\(week.iso): officers or visits have changed since the plan; run waiqin plan \(week.iso) again first"
    case (.notOpen(let visit), .zh): "走访“\(visit)”：不是待排的走访，或本周没有班组能去；请看 waiqin plan explain"
    case (.notOpen(let visit), .en):
      "visit '\(visit)': not one to plan, or no crew of this week can make it; see waiqin plan explain"
    case (.notPlanned(let visit), .zh): "走访“\(visit)”：不在计划中；请用 waiqin plan move 排入"
    case (.notPlanned(let visit), .en):
      "visit '\(visit)': not in the plan; put it in with waiqin plan move"
    case (.past(let visit), .zh):
      "走访“\(visit)”：在计划的起排时刻之前，不再改动；走访结果请用 waiqin visit finish 或 miss 记下"
    case (.past(let visit), .en):
      "visit '\(visit)': lies before the moment from which the plan was made and never moves; "
        + "note what came of it with waiqin visit finish or miss"
    case (.holdsTogether(let visit), .zh):
      "走访“\(visit)”：抽走后该组当天来不及，因为绕过它比经过它更费时；请先移走它之后的走访"
    case (.holdsTogether(let visit), .en):
      "visit '\(visit)': without it the crew's day can't be driven in time, as the way past it takes longer "
        + "than over it; move a visit after it first"
    case (.noCrew(let day, let crew), .zh): "\(day.iso)：没有 \(crew) 组出车；请看 waiqin plan show"
    case (.noCrew(let day, let crew), .en):
      "\(day.iso): no crew \(crew) goes out; see waiqin plan show"
    case (.inTheWay(let visit, let obstacles), .zh):
      "走访“\(visit)”：\(obstacles.map { $0.text(in: .zh) }.joined(separator: "，"))；请用 waiqin plan candidates 看可行的时段"
    case (.inTheWay(let visit, let obstacles), .en):
      "visit '\(visit)': \(obstacles.map { $0.text(in: .en) }.joined(separator: ", ")); see waiqin plan candidates for slots that hold"
    }
  }
}
