internal import Model

/// Which device a person meant is not clear.
enum DeviceFault: Fault, Equatable {
  case none(String)
  case many(String, candidates: Candidates)
  case notRevoked(String)

  var code: String {
    switch self {
    case .none: "E-ARG-DEVICE"
    case .many: "E-ARG-DEVICES"
    case .notRevoked: "E-ARG-NOT-REVOKED"
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.none(let text), .zh): "设备：没有 '\(text)'；请用 waiqin device list 查看"
    case (.none(let text), .en): "device: no '\(text)'; see waiqin device list"
    case (.many(let text, let candidates), .zh):
      "设备：'\(text)' 对应 \(candidates.count) 台：\(candidates.text(in: .zh))；请用方括号中的标识指明一台"
    case (.many(let text, let candidates), .en):
      "device: '\(text)' stands for \(candidates.count) of them: \(candidates.text(in: .en)); "
        + "name one by the digits in brackets"
    case (.notRevoked(let name), .zh): "设备：'\(name)' 未被停用，无需恢复；请用 waiqin device list 查看"
    case (.notRevoked(let name), .en):
      "device: '\(name)' is not revoked, there is nothing to restore; see waiqin device list"
    }
  }
}
