import Exchange
import Model

extension AttackSet {
  mutating func identity() {
    let text = self.text(sound())
    let stranger = TestDevice(7)
    add("identity-no-seal", "E-SEAL-MISSING", text.replacing(/,\n"seal":\{[^}]*\}/, with: ""))
    add(
      "identity-null-seal", "E-SCHEMA-TYPE",
      text.replacing(/"seal":\{[^}]*\}/, with: "\"seal\":null"))
    add(
      "identity-empty-seal", "E-SCHEMA-MISSING",
      text.replacing(/"seal":\{[^}]*\}/, with: "\"seal\":{}"))
    add("identity-other-signer", "E-SEAL-KEY", resealed("x-nothing", "", by: stranger))
    var forged = TestPen(tablet)
    forged.set(.ticket, .test(1), ["severity": .integer(1)])
    add(
      "identity-forged-signature", "E-SEAL-SIGNATURE",
      Array(
        (BundleWriter.file(body: forged.exportBody(), key: tablet.key, secret: stranger.secret)
          ?? "").utf8))
    add(
      "identity-short-signature", "E-SEAL-SIGNATURE",
      text.replacing(/"signature":"[^"]*"/, with: "\"signature\":\"AAAA\""))
    add(
      "identity-no-base64", "E-SEAL-SIGNATURE",
      text.replacing(/"signature":"[^"]*"/, with: "\"signature\":\"!!!\""))
    add(
      "identity-signature-number", "E-SCHEMA-TYPE",
      text.replacing(/"signature":"[^"]*"/, with: "\"signature\":7"))
    add(
      "identity-upper-digest", "E-SCHEMA-OPERATION",
      text.replacing(/"sha256":"[^"]*"/, with: "\"sha256\":\"ABCD\""))
    add(
      "identity-wrong-digest", "E-SEAL-BODY",
      text.replacing(
        /"sha256":"[^"]*"/, with: "\"sha256\":\"\(String(repeating: "0", count: 64))\""))
    var unknown = TestPen(stranger)
    unknown.set(.ticket, .test(1), ["severity": .integer(1)])
    add("identity-unknown-device", "E-DEVICE-UNKNOWN", unknown.export())
    add("identity-foreign-officer", "E-OFFICER-FOREIGN", resealed("\"O-001\"", "\"O-002\""))
    add(
      "identity-foreign-device", "E-SEAL-KEY", resealed(tablet.id.text, TestDevice.office.id.text))
    add(
      "identity-malformed-pack", "E-SCHEMA-ID", resealed("\"from\"", "\"pack\":\"7\",\"from\""))
    add(
      "identity-unknown-pack", "taken N-PACK",
      resealed("\"from\"", "\"pack\":\"\(RecordID.test(77).text)\",\"from\""))
    var revoked = TestPen(TestDevice(3))
    for number in 0..<4 {
      revoked.write(
        .add(.note, of: .ticket, .test(1), .object([("text", .text("第 \(number)"))]), at: .sample))
    }
    add("identity-revoked-key", "taken P-REVOKED P-REVOKED", revoked.export())
    var foreign = TestPen(tablet)
    foreign.set(.ticket, .test(2), ["severity": .integer(3)])
    add("identity-foreign-ticket", "taken P-NOT-YOURS", foreign.export())
    var officer = TestPen(tablet)
    officer.set(.officer, .test(40), ["code": .text("O-099")])
    officer.write(
      .release(OperationID(digest: [UInt8](repeating: 1, count: 32)), reason: "我", at: .sample))
    add("identity-acts-as-office", "taken P-OFFICE P-OFFICE", officer.export())
  }

  mutating func sequence() {
    add("sequence-from-0", "E-SCHEMA-SEQUENCE", resealed("\"from\":1", "\"from\":0"))
    add("sequence-from-negative", "E-SCHEMA-SEQUENCE", resealed("\"from\":1", "\"from\":-1"))
    add(
      "sequence-from-2-63", "E-JSON-WHOLE", resealed("\"from\":1", "\"from\":9223372036854775808"))
    add("sequence-from-float", "E-JSON-WHOLE", resealed("\"from\":1", "\"from\":1.0"))
    add("sequence-from-text", "E-SCHEMA-WHOLE", resealed("\"from\":1", "\"from\":\"1\""))
    add("sequence-to-too-far", "E-SCHEMA-SEQUENCE", resealed("\"to\":2", "\"to\":3"))
    add("sequence-to-before-from", "E-SCHEMA-SEQUENCE", resealed("\"to\":2", "\"to\":-5"))
    add(
      "sequence-to-lowest", "E-SCHEMA-SEQUENCE", resealed("\"to\":2", "\"to\":-9223372036854775808")
    )
    add(
      "sequence-to-highest", "E-SCHEMA-SEQUENCE", resealed("\"to\":2", "\"to\":9223372036854775807")
    )
    add("sequence-operation-0", "E-SCHEMA-SEQUENCE", resealed("\"seq\":1", "\"seq\":0"))
    add("sequence-operation-twice", "E-SCHEMA-SEQUENCE", resealed("\"seq\":2", "\"seq\":1"))
    add("sequence-operation-skipped", "E-SCHEMA-SEQUENCE", resealed("\"seq\":2", "\"seq\":9"))
    add("sequence-operation-float", "E-JSON-WHOLE", resealed("\"seq\":2", "\"seq\":2e0"))
    add("sequence-operation-missing", "E-SCHEMA-MISSING", resealed(",\"seq\":2", ""))
    add("sequence-no-operations", "E-SCHEMA-EMPTY", operations([]))
    var far = TestPen(tablet, next: .max - 1)
    far.set(.ticket, .test(1), ["severity": .integer(1)])
    add("sequence-far-gap", "taken", far.export())
    var reused = TestPen(tablet)
    reused.set(.ticket, .test(1), ["severity": .integer(1)])
    add("sequence-reused", "taken", reused.export())
    add(
      "sequence-previous-short", "E-SCHEMA-OPERATION",
      resealed("\"previous\":\"00", "\"previous\":\""))
  }
}
