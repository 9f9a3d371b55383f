internal import Exchange
internal import Model

/// The kinds of files that this program alone defines.
enum OwnFormat: CaseIterable, Phrased {
  case bundle
  case pack
  case state
  case devices
  case koboMapping

  /// What stands in the file's member `format`.
  var name: String {
    switch self {
    case .bundle: "\(Bundle.format)/\(Bundle.major).\(Bundle.minor)"
    case .pack: WorkPack.format
    case .state: MergedState.format
    case .devices: DeviceFile.format
    case .koboMapping: KoboMapping.format
    }
  }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.bundle, .zh): "设备导出的数据包，见 docs/bundle-format.md"
    case (.bundle, .en): "A bundle that a device exported, see docs/bundle-format.md"
    case (.pack, .zh): "人员设备随身携带的工作包"
    case (.pack, .en): "A work pack that an officer's device takes along"
    case (.state, .zh): "waiqin state 打印的合并结果"
    case (.state, .en): "The merged state that waiqin state prints"
    case (.devices, .zh): "waiqin device enrol 读取的设备表"
    case (.devices, .en): "The list of devices that waiqin device enrol reads"
    case (.koboMapping, .zh): "waiqin visit import --map 读取的表单对应表"
    case (.koboMapping, .en): "The mapping of a form that waiqin visit import --map reads"
    }
  }
}
