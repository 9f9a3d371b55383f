/// One term of what the search makes as small as possible: an amount in its own unit, times a weight.
///
/// Weights and costs are in seconds of driving. The costs of all terms of a plan add up to its objective.
package struct PlanTerm: Hashable, Sendable {
  package let kind: Kind
  /// In the unit of its kind.
  package let amount: Int
  /// The most that it could be in this week; nil where nothing bounds it.
  package let all: Int?
  /// What one unit costs.
  package let weight: Int64

  package init(_ kind: Kind, amount: Int, of all: Int? = nil, weight: Int64) {
    self.kind = kind
    self.amount = amount
    self.all = all
    self.weight = weight
  }

  package var cost: Int64 { Int64(amount) * weight }

  /// The greatest weights first; a point of priority still outweighs all driving and wishes.
  package enum Kind: String, CaseIterable, Sendable {
    /// Visits left out that were due before the week's working days.
    case overdue
    /// Visits left out that are due in the week, or pinned.
    case due
    /// Visits left out that another plan has.
    case dropped
    /// Visits on another day or with another crew than another plan has them.
    case moved
    /// Points of priority left out: each visit counts one more than its priority.
    case priority
    /// Minutes.
    case driving
    /// Visits that go without the officer who is wished for or tracks the project, nor the stand-in.
    case otherOfficer = "other_officer"
    /// Visits on which the stand-in goes instead.
    case standIn = "stand_in"
    /// Visits on which nobody goes who was there before.
    case otherCrew = "other_crew"
    /// Working days that overdue visits wait.
    case lateDays = "late_days"
    /// Crews that are not among those that go out together usually, by day.
    case regrouped
    /// The squares of the whole hours that each crew works on site.
    case uneven
  }
}

extension PlanTerm.Kind: Phrased {
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.overdue, .zh): "逾期而未排的走访"
    case (.overdue, .en): "overdue visits left out"
    case (.due, .zh): "本周到期或锁定而未排的走访"
    case (.due, .en): "visits due or pinned, left out"
    case (.dropped, .zh): "已发布而未排的走访"
    case (.dropped, .en): "published visits left out"
    case (.moved, .zh): "已发布而换日换组的走访"
    case (.moved, .en): "published visits moved"
    case (.priority, .zh): "未排的优先级点数"
    case (.priority, .en): "points of priority left out"
    case (.driving, .zh): "行车分钟"
    case (.driving, .en): "minutes of driving"
    case (.otherOfficer, .zh): "指定人员和B岗都不去的走访"
    case (.otherOfficer, .en): "visits without their officer"
    case (.standIn, .zh): "由B岗代去的走访"
    case (.standIn, .en): "visits by the stand-in"
    case (.otherCrew, .zh): "去过的人都不去的走访"
    case (.otherCrew, .en): "visits by a crew new there"
    case (.regrouped, .zh): "不按常规编组的出车"
    case (.regrouped, .en): "crews other than usual"
    case (.uneven, .zh): "各组现场小时的平方"
    case (.uneven, .en): "squares of crews' hours"
    case (.lateDays, .zh): "逾期走访再等的工作日"
    case (.lateDays, .en): "days that overdue visits wait"
    }
  }
}
