internal import Model

/// The short words for the codes under which operations are parked; `review show` has the long ones.
enum ParkingWords {
  /// The words for a code; the code itself where a newer program wrote it.
  static func text(of code: String, _ language: Language) -> String {
    let words: (zh: String, en: String)? =
      switch code {
      case "P-KIND": ("操作类型未知", "unknown kind of operation")
      case "P-FIELD": ("字段名不合规则", "not a field's name")
      case "P-VALUE": ("值不符合字段类型", "the value does not fit the field")
      case "P-ENTRY": ("内容不完整", "the entry is incomplete")
      case "P-RECORD": ("所写的记录尚未到", "its record has not come")
      case "P-REFERENCE": ("所指的记录尚未到", "names a record that has not come")
      case "P-OTHER-KIND": ("记录种类不符", "the record is of another kind")
      case "P-COLLISION": ("编号已被占用", "the identifier is taken")
      case "P-NOT-YOURS": ("该记录未交给此人", "the record was never given to this officer")
      case "P-OFFICE": ("只限单位写入", "only the office writes this")
      case "P-REVOKED": ("设备密钥已停用", "the device's key was revoked")
      case "P-DISCARDED": ("已作废", "was discarded")
      default: nil
      }
    guard let words else { return code }
    return language == .zh ? words.zh : words.en
  }
}
