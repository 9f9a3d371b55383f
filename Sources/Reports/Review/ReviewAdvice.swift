internal import Model

/// What a person can do about a review item.
enum ReviewAdvice {
  static func lines(_ item: ReviewItem, _ language: Language) -> [String] {
    let zh = language == .zh
    let discard = "waiqin review discard \(item.id) --reason …"
    switch item.subject {
    case .conflict:
      return [
        "waiqin review resolve \(item.id) --keep 1",
        "waiqin review resolve \(item.id) --value …",
      ]
    case .parked: return ["waiqin review release \(item.id) --reason …", discard]
    case .gap:
      return [
        zh
          ? "请该设备重新导出缺少的数据包再导入；设备已损坏、不会再来的，作废此项："
          : "have the device export the missing bundles and import them; "
            + "if it is lost and they will never come, take the item off:",
        discard,
      ]
    case .fork(let device, let sequence):
      return [
        zh
          ? "设备可能被克隆或恢复过，几条操作都已保留；请停用它并另行登记："
          : "the device may have been cloned or restored, all operations are kept; "
            + "revoke it and enrol it anew:",
        "waiqin device revoke \(device.text) --after \(sequence - 1) --reason …",
        zh ? "几条都属实的，核对后作废此项：" : "if all of them are right, take the item off:", discard,
      ]
    case .incomplete(let record, _):
      return [
        zh
          ? "请用 waiqin 记录类型 edit \(record.short) 字段=值 补填"
          : "fill it in with waiqin KIND edit \(record.short) FIELD=VALUE"
      ]
    }
  }
}
