internal import Model

/// Why a review item can't be settled the way that was asked for.
enum ReviewFault: Fault {
  /// Letting it in does not help: something else is in the way.
  case stillWaits(String, reason: (any Phrased & Sendable)?)

  var code: String { "E-REVIEW-WAITS" }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.stillWaits(let item, let reason), .zh):
      "\(item)：放行也不能生效：\(reason?.text(in: .zh) ?? "")；未写入任何内容"
    case (.stillWaits(let item, let reason), .en):
      "\(item): releasing it does not let it in: \(reason?.text(in: .en) ?? ""); nothing was written"
    }
  }
}
