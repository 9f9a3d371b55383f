package import Model

/// Why a whole bundle is refused; nothing of it is applied, and its bytes are kept.
package enum BundleFault: Fault, Equatable {
  case empty
  case zip
  case html
  case otherEncoding
  /// Of such a file only the beginning is read, so that its size is not known.
  case tooLarge(limit: Int)
  case json(JSONFault)
  case schema(SchemaFault)
  case unknownFormat(String)
  case newerMajor(found: Int, known: Int)
  case unsealed
  case bodyChanged(offset: Int, end: Int, promised: String, found: String)
  case badSignature(key: String, offset: Int)
  case unknownDevice(RecordID)
  case wrongKey(found: String, enrolled: String)
  case foreignOfficer(found: String, enrolled: String)

  package var code: String {
    switch self {
    case .empty: "E-BUNDLE-EMPTY"
    case .zip: "E-BUNDLE-ZIP"
    case .html: "E-BUNDLE-HTML"
    case .otherEncoding: "E-BUNDLE-ENCODING"
    case .tooLarge: "E-BUNDLE-SIZE"
    case .json(let fault): fault.code
    case .schema(let fault): fault.code
    case .unknownFormat: "E-BUNDLE-FORMAT"
    case .newerMajor: "E-BUNDLE-NEWER"
    case .unsealed: "E-SEAL-MISSING"
    case .bodyChanged: "E-SEAL-BODY"
    case .badSignature: "E-SEAL-SIGNATURE"
    case .unknownDevice: "E-DEVICE-UNKNOWN"
    case .wrongKey: "E-SEAL-KEY"
    case .foreignOfficer: "E-OFFICER-FOREIGN"
    }
  }

  /// Where in the file the trouble starts, in bytes; nil where the file as a whole is meant.
  package var offset: Int? {
    switch self {
    case .json(let fault): fault.offset
    case .schema(let fault): fault.offset
    case .bodyChanged(let offset, _, _, _), .badSignature(_, let offset): offset
    default: nil
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .empty: "文件是空的；请在设备上重新导出"
    case .zip: "这是 ZIP 压缩包；请先解压，再导入其中的 .json 文件"
    case .html: "这是网页（HTML），多半是下载时的登录页；请重新下载数据包"
    case .otherEncoding: "不是 UTF-8 编码；请原样传送文件，不要用编辑器另存"
    case .tooLarge(let limit): "超过上限 '\(limit)' 字节；请分几个数据包导出"
    case .json(let fault): fault.text(in: .zh)
    case .schema(let fault): fault.text(in: .zh)
    case .unknownFormat(let found): "format：'\(found)' 不是 waiqin-bundle；请选择设备导出的数据包"
    case .newerMajor(let found, let known):
      "format：版本 '\(found)' 比本程序所知的 '\(known)' 新；请安装 waiqin \(found).0 或更新版本后再导入，原文件已留存"
    case .unsealed: "seal：没有封签；请用已登记的设备导出，或由管理员改用开放模式"
    case .bodyChanged(let offset, let end, let promised, let found):
      "body（第 \(offset) 至 \(end) 字节）：内容与封签不符（封签 '\(promised.prefix(12))'，实际 '\(found.prefix(12))'），"
        + "文件被另存、重排或改动过；请原样传送设备导出的文件"
    case .badSignature(let key, let offset):
      "seal.signature（第 \(offset) 字节）：不是密钥 '\(key)' 的签名；请用已登记的设备重新导出"
    case .unknownDevice(let device):
      "body.device：设备 '\(device.text)' 未登记；请先用 waiqin device enrol 登记"
    case .wrongKey(let found, let enrolled):
      "seal.key：密钥 '\(found)' 不是该设备登记的 '\(enrolled)'；请核对设备，必要时重新登记"
    case .foreignOfficer(let found, let enrolled):
      "body.officer：数据包写的是 '\(found)'，设备登记给 '\(enrolled)'；请核对持有人，必要时重新登记"
    }
  }

  private var english: String {
    switch self {
    case .empty: "the file is empty; export it again on the device"
    case .zip: "this is a zip archive; unpack it and import the .json files inside"
    case .html:
      "this is a web page (HTML), most likely a login page saved by mistake; "
        + "download the bundle again"
    case .otherEncoding:
      "not UTF-8; send the file as it is, do not re-save it in an editor"
    case .tooLarge(let limit):
      "larger than the limit of '\(limit)' bytes; export in several bundles"
    case .json(let fault): fault.text(in: .en)
    case .schema(let fault): fault.text(in: .en)
    case .unknownFormat(let found):
      "format: '\(found)' is not waiqin-bundle; choose a bundle that a device exported"
    case .newerMajor(let found, let known):
      "format: version '\(found)' is newer than '\(known)', which this program knows; "
        + "install waiqin \(found).0 or later and import again, the file is kept"
    case .unsealed:
      "seal: there is none; export from an enrolled device, or have the store set to open trust"
    case .bodyChanged(let offset, let end, let promised, let found):
      "body (bytes \(offset) to \(end)): differs from what was sealed "
        + "(sealed '\(promised.prefix(12))', found '\(found.prefix(12))'): the file was re-saved, "
        + "re-ordered or edited; send the file as the device exported it"
    case .badSignature(let key, let offset):
      "seal.signature (byte \(offset)): not made by the key '\(key)'; "
        + "export again from the enrolled device"
    case .unknownDevice(let device):
      "body.device: the device '\(device.text)' is not enrolled; "
        + "enrol it first with waiqin device enrol"
    case .wrongKey(let found, let enrolled):
      "seal.key: '\(found)' is not the key '\(enrolled)' of this device; "
        + "check the device, enrol it anew if need be"
    case .foreignOfficer(let found, let enrolled):
      "body.officer: the bundle says '\(found)', the device is enrolled for '\(enrolled)'; "
        + "check who carries it, enrol it anew if need be"
    }
  }
}
