/// What a device in the log is to the office.
package enum DeviceRole: String, CaseIterable, Sendable, Phrased {
  /// It hands in bundles under a key that the office knows.
  case enrolled
  /// The commands given at this office.
  case desk
  /// A pseudo-device under which the files of another program come in.
  case source
  /// Nobody enrolled it; its bundles came in while trust was open.
  case unknown

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.enrolled, .zh): "已登记"
    case (.desk, .zh): "本单位命令"
    case (.source, .zh): "表格来源"
    case (.unknown, .zh): "未登记"
    case (.enrolled, .en): "enrolled"
    case (.desk, .en): "commands"
    case (.source, .en): "source"
    case (.unknown, .en): "not enrolled"
    }
  }
}
