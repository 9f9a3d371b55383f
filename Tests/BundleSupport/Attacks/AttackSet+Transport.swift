import Exchange
import Model

extension AttackSet {
  mutating func transport() {
    let whole = sound()
    let text = self.text(whole)
    add("transport-empty", "E-BUNDLE-EMPTY", "")
    add("transport-spaces", "E-BUNDLE-EMPTY", "  \r\n\t ")
    for part in [1, 30, 45, 90] {
      add(
        "transport-cut-\(part)-percent", "E-JSON-CUT", Array(whole[..<(whole.count * part / 100)]))
    }
    add("transport-cut-last-brace", "E-JSON-CUT", Array(whole.dropLast(2)))
    add("transport-cut-first-byte", "E-JSON-SYNTAX", "x" + text.dropFirst())
    // The digits 2 and 3 differ in one bit.
    add("transport-flipped-bit", "E-SEAL-BODY", text.replacing("\"v\":2", with: "\"v\":3"))
    add("transport-twice", "E-JSON-MORE", whole + whole)
    add("transport-two-different", "E-JSON-MORE", whole + Array("{}".utf8))
    add("transport-nul-tail", "E-JSON-MORE", whole + [0, 0, 0, 0])
    add("transport-zeros", "E-JSON-SYNTAX", [UInt8](repeating: 0, count: 4_096))
    add("transport-crlf", "E-SEAL-BODY", text.replacing("\n", with: "\r\n"))
    add("transport-bom", "E-JSON-BOM", [0xEF, 0xBB, 0xBF] + whole)
    let wide = Array(text.utf16)
    add(
      "transport-utf16-le", "E-BUNDLE-ENCODING",
      [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    add(
      "transport-utf16-be", "E-BUNDLE-ENCODING",
      [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    add(
      "transport-utf16-no-bom", "E-JSON-SYNTAX", wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    // 已 in GB18030 is D2 D1.
    let parts = text.split(separator: "已", maxSplits: 1).map(String.init)
    add(
      "transport-gb18030", "E-JSON-UTF8",
      Array(parts[0].utf8) + [0xD2, 0xD1] + Array(parts[1].utf8))
    add("transport-latin1", "E-JSON-UTF8", Array("{\"caf".utf8) + [0xE9] + Array("\":1}".utf8))
    add("transport-html", "E-BUNDLE-HTML", "<!DOCTYPE html><html><body>登录</body></html>")
    add("transport-html-later", "E-BUNDLE-HTML", "\n\n <html></html>")
    add("transport-xml", "E-BUNDLE-HTML", "<?xml version=\"1.0\"?><a/>")
    add("transport-zip", "E-BUNDLE-ZIP", [0x50, 0x4B, 3, 4, 20, 0] + whole)
    add("transport-gzip", "E-JSON-SYNTAX", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    add("transport-jpeg", "E-JSON-SYNTAX", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16])
    add("transport-sqlite", "E-JSON-SYNTAX", "SQLite format 3\u{0}")
    add("transport-quoted", "E-BUNDLE-FORMAT", FieldValue.text(text).canonicalJSON)
    add("transport-base64", "E-JSON-SYNTAX", "eyJmb3JtYXQiOiJ3YWlxaW4=")
    add("transport-percent", "E-JSON-SYNTAX", "%7B%22format%22")
    add("transport-resaved-spaces", "E-SEAL-BODY", text.replacing("\":", with: "\": "))
    add("transport-resaved-escapes", "E-SEAL-BODY", text.replacing("已", with: "\\u5df2"))
    add(
      "transport-reordered", "E-SEAL-BODY",
      text.replacing("\"from\":1,\"to\":2", with: "\"to\":2,\"from\":1"))
    add("transport-edited", "E-SEAL-BODY", text.replacing("已现场查看", with: "未现场查看"))
    add(
      "transport-dropped-operation", "E-SEAL-BODY", text.replacing(/,\n\{"at"[^\n]*\n/, with: "\n"))
  }
}
