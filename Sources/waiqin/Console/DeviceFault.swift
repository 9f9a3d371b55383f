internal import Model

/// Which device a person meant is not clear.
enum DeviceFault: Fault, Equatable {
  case none(String)
  case many(String, count: Int)
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
    case (.many(let text, let count), .zh): "设备：'\(text)' 对应 \(count) 台；请多写几位编号"
    case (.many(let text, let count), .en):
      "device: '\(text)' stands for \(count) of them; give more digits of the identifier"
    case (.notRevoked(let name), .zh): "设备：'\(name)' 未被停用，无需恢复；请用 waiqin device list 查看"
    case (.notRevoked(let name), .en):
      "device: '\(name)' is not revoked, there is nothing to restore; see waiqin device list"
    }
  }
}
