import Exchange
import Model

extension AttackSet {
  mutating func identifiers() {
    let ticket = RecordID.test(1).text
    func write(_ kind: String, _ rec: String, _ field: String, _ value: String) -> String {
      operation(#""kind":"\#(kind)","rec":"\#(rec)","set":{"\#(field)":{"v":\#(value),"p":[]}}"#)
    }
    add(
      "id-nil-record", "E-SCHEMA-ID",
      operations([write("ticket", "00000000-0000-0000-0000-000000000000", "title", "\"a\"")]))
    add(
      "id-nil-device", "E-SCHEMA-ID",
      resealed(tablet.id.text, "00000000-0000-0000-0000-000000000000"))
    add(
      "id-upper-case", "E-SCHEMA-ID",
      operations([write("ticket", ticket.uppercased(), "title", "\"a\"")]))
    add("id-braces", "E-SCHEMA-ID", operations([write("ticket", "{\(ticket)}", "title", "\"a\"")]))
    add(
      "id-path", "E-SCHEMA-ID",
      operations([write("ticket", "../../../../../../../../../etc/passwd", "title", "\"a\"")]))
    add(
      "id-created-again", "taken P-COLLISION",
      operations([write("ticket", ticket, "title", "\"再建\"")]))
    add(
      "id-created-twice", "taken P-COLLISION",
      operations([
        write("ticket", RecordID.test(50).text, "title", "\"甲\""),
        write("ticket", RecordID.test(50).text, "title", "\"乙\""),
      ]))
    add(
      "id-across-kinds", "taken P-OTHER-KIND", operations([write("visit", ticket, "minutes", "30")])
    )
    add(
      "id-reference-to-nothing", "taken P-REFERENCE",
      operations([
        write("ticket", RecordID.test(60).text, "title", "\"a\""),
        write("ticket", RecordID.test(60).text, "site", "\"\(RecordID.test(61).text)\""),
      ]))
    add(
      "id-reference-to-other-kind", "taken P-REFERENCE",
      operations([
        write("ticket", RecordID.test(60).text, "title", "\"a\""),
        write("ticket", RecordID.test(60).text, "site", "\"\(ticket)\""),
      ]))
    add(
      "id-record-of-nobody", "taken P-RECORD",
      operations([write("ticket", RecordID.test(70).text, "severity", "1")]))
    add(
      "id-unknown-kind", "taken P-KIND",
      operations([operation(#""kind":"drone","rec":"\#(ticket)""#)]))
    add("id-empty-kind", "taken P-KIND", operations([operation(#""kind":"""#)]))
    add(
      "id-field-name", "taken P-FIELD",
      operations([write("ticket", ticket, "a b; DROP TABLE operation", "1")]))
    add("id-field-value", "taken P-VALUE", operations([write("ticket", ticket, "severity", "99")]))
    add(
      "id-parent-unknown", "taken",
      operations([
        operation(
          #""kind":"ticket","rec":"\#(ticket)","set":{"severity":{"v":1,"p":["\#(String(repeating: "ab", count: 32))"]}}"#
        )
      ]))
    add(
      "id-set-empty", "E-SCHEMA-EMPTY",
      operations([operation(#""kind":"ticket","rec":"\#(ticket)","set":{}"#)]))
    add(
      "id-set-list", "E-SCHEMA-TYPE",
      operations([operation(#""kind":"ticket","rec":"\#(ticket)","set":[]"#)]))
    add(
      "id-no-parents", "E-SCHEMA-MISSING",
      operations([operation(#""kind":"ticket","rec":"\#(ticket)","set":{"severity":{"v":1}}"#)]))
  }

  mutating func time() {
    func at(_ time: String) -> [UInt8] {
      operations([
        #"{"seq":#,"at":"\#(time)","kind":"note","of":"ticket","rec":"\#(RecordID.test(1).text)","entry":{"text":"a"}}"#
      ])
    }
    add("time-1970", "taken", at("1970-01-01T00:00:00Z"))
    add("time-2099", "taken", at("2099-12-31T23:59:59+14:00"))
    add("time-1969", "E-SCHEMA-TIME", at("1969-12-31T23:59:59Z"))
    add("time-30-february", "E-SCHEMA-TIME", at("2026-02-30T09:00:00+08:00"))
    add("time-24-hours", "E-SCHEMA-TIME", at("2026-02-20T24:00:00+08:00"))
    add("time-second-60", "E-SCHEMA-TIME", at("2016-12-31T23:59:60Z"))
    add("time-no-zone", "E-SCHEMA-TIME", at("2026-02-20T09:00:00"))
    add("time-fraction", "E-SCHEMA-TIME", at("2026-02-20T09:00:00.5+08:00"))
    add("time-space", "E-SCHEMA-TIME", at("2026-02-20 09:00:00+08:00"))
    add("time-full-width", "E-SCHEMA-TIME", at("２０２６-02-20T09:00:00+08:00"))
    add(
      "time-exported-no-zone", "E-SCHEMA-TIME",
      resealed("\"exported\":\"2026-11-18T09:00:00+08:00\"", "\"exported\":\"2026-11-18T09:00:00\"")
    )
  }

  mutating func names() {
    func photo(
      _ name: String, type: String = "jpg", size: String = "9", hash: String? = nil
    ) -> [UInt8] {
      var quoted = ""
      FieldValue.appendQuoted(name, to: &quoted)
      return operations([
        operation(
          #""kind":"photo","of":"ticket","rec":"\#(RecordID.test(1).text)","entry":{"sha256":"\#(hash ?? String(repeating: "a", count: 64))","size":\#(size),"type":"\#(type)","name":\#(quoted)}"#
        )
      ])
    }
    add("name-parent-folder", "taken", photo("../../../../tmp/waiqin-attack"))
    add("name-absolute", "taken", photo("/tmp/waiqin-attack"))
    add("name-device", "taken", photo("CON"))
    add("name-bidi", "taken", photo("a\u{202E}gpj.exe"))
    add("name-escape-sequence", "taken", photo("\u{1B}]0;x\u{7}"))
    add(
      "name-nul", "E-JSON-NUL",
      operations([
        operation(
          #""kind":"photo","of":"ticket","rec":"\#(RecordID.test(1).text)","entry":{"name":"a\u0000b"}"#
        )
      ]))
    add("name-type-path", "taken P-ENTRY", photo("a", type: "../../x"))
    add("name-hash-path", "taken P-ENTRY", photo("a", hash: "../../../../tmp/waiqin-attack"))
    add("name-size-0", "taken P-ENTRY", photo("a", size: "0"))
    add("name-size-negative", "taken P-ENTRY", photo("a", size: "-1"))
    add("name-size-huge", "taken", photo("a", size: "9223372036854775807"))
  }

  mutating func versions() {
    let text = self.text(sound())
    func version(_ version: String) -> String { text.replacing("waiqin-bundle/1.0", with: version) }
    add("version-newer-minor", "taken", version("waiqin-bundle/1.9"))
    add("version-newer-major", "E-BUNDLE-NEWER", version("waiqin-bundle/2.0"))
    add("version-far", "E-BUNDLE-NEWER", version("waiqin-bundle/999999.0"))
    add("version-too-long", "E-BUNDLE-FORMAT", version("waiqin-bundle/99999999999999999999.0"))
    add("version-0", "E-BUNDLE-FORMAT", version("waiqin-bundle/0.1"))
    add("version-negative", "E-BUNDLE-FORMAT", version("waiqin-bundle/-1.0"))
    add("version-plus", "E-BUNDLE-FORMAT", version("waiqin-bundle/+1.0"))
    add("version-none", "E-BUNDLE-FORMAT", version("waiqin-bundle"))
    add("version-pack", "E-BUNDLE-FORMAT", version("waiqin-pack/1.0"))
    add("version-case", "E-BUNDLE-FORMAT", version("Waiqin-Bundle/1.0"))
  }
}
