/// Where a ticket stands in its life, in the order of safety: of two, the earlier one is the safer to show.
package enum TicketStatus: String, CaseIterable, Sendable, Phrased {
  case found
  case reopened
  case assigned
  case accepted
  case inHand = "in_hand"
  case answered
  case rated
  case returned
  case closed

  /// True while somebody of this bureau still has to act.
  package var isOpen: Bool { self != .closed && self != .returned }

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.found, .zh): "收集"
    case (.found, .en): "found"
    case (.reopened, .zh): "重开"
    case (.reopened, .en): "reopened"
    case (.assigned, .zh): "交办"
    case (.assigned, .en): "assigned"
    case (.accepted, .zh): "签收"
    case (.accepted, .en): "accepted"
    case (.inHand, .zh): "办理"
    case (.inHand, .en): "in hand"
    case (.answered, .zh): "反馈"
    case (.answered, .en): "answered"
    case (.rated, .zh): "评价"
    case (.rated, .en): "rated"
    case (.returned, .zh): "退回"
    case (.returned, .en): "returned"
    case (.closed, .zh): "销号"
    case (.closed, .en): "closed"
    }
  }
}

/// The channel through which a ticket came in.
package enum TicketSource: String, CaseIterable, Sendable, Phrased {
  case visit
  case window
  case hotline12345 = "12345"
  case hotline12369 = "12369"
  case petition
  case superior
  case stewardApp = "steward_app"

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.visit, .zh): "走访"
    case (.visit, .en): "visit"
    case (.window, .zh): "窗口"
    case (.window, .en): "window"
    case (.hotline12345, _): "12345"
    case (.hotline12369, _): "12369"
    case (.petition, .zh): "信访"
    case (.petition, .en): "petition"
    case (.superior, .zh): "上级交办"
    case (.superior, .en): "superior"
    case (.stewardApp, .zh): "环保管家"
    case (.stewardApp, .en): "steward app"
    }
  }
}

/// The steps of a ticket's life that are kept as events.
package enum TicketStep: String, CaseIterable, Sendable {
  case find
  case assign
  case accept
  case start
  case `return`
  case extend
  case answer
  case check
  case rate
  case close
  case reopen
  /// A field was changed with a reason, outside of the other steps.
  case correct

  /// The status that a ticket has after this step; nil where the step leaves it as it is.
  package var status: TicketStatus? {
    switch self {
    case .find: .found
    case .assign: .assigned
    case .accept: .accepted
    case .start: .inHand
    case .return: .returned
    case .answer: .answered
    case .rate: .rated
    case .close: .closed
    case .reopen: .reopened
    case .extend, .check, .correct: nil
    }
  }
}
