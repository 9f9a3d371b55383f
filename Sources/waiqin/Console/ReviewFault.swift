internal import Model

/// Why the office can't do what was asked for: an item stays, or its own words would have to wait.
enum ReviewFault: Fault {
  /// Letting it in does not help: something else is in the way.
  case stillWaits(String, reason: (any Phrased & Sendable)?)
  /// What the office itself writes would have to wait.
  case ownParked(any Phrased & Sendable)

  var code: String {
    switch self {
    case .stillWaits: "E-REVIEW-WAITS"
    case .ownParked: "E-REVIEW-OWN"
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.stillWaits(let item, let reason), .zh):
      "\(item)：放行也不能生效：\(reason?.text(in: .zh) ?? "")；未写入任何内容"
    case (.ownParked(let reason), .zh): "未写入：\(reason.text(in: .zh))"
    case (.ownParked(let reason), .en): "not written: \(reason.text(in: .en))"
    case (.stillWaits(let item, let reason), .en):
      "\(item): releasing it does not let it in: \(reason?.text(in: .en) ?? ""); nothing was written"
    }
  }
}
