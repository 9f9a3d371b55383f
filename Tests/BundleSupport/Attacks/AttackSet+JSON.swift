import Exchange
import Model

extension AttackSet {
  mutating func json() {
    add(
      "json-duplicate-format", "E-JSON-DUPLICATE",
      #"{"format":"waiqin-bundle/1.0","format":"waiqin-bundle/1.0"}"#)
    add(
      "json-duplicate-escaped", "E-JSON-DUPLICATE",
      #"{"format":"waiqin-bundle/1.0","\u0066ormat":"x"}"#)
    add(
      "json-duplicate-in-operation", "E-JSON-DUPLICATE",
      operations([operation(#""kind":"note","kind":"ticket""#)]))
    add(
      "json-duplicate-nested", "E-JSON-DUPLICATE",
      operations([operation(#""kind":"x","a":{"b":1,"\u0062":2}"#)]))
    add("json-trailing-comma", "E-JSON-SYNTAX", #"{"format":"waiqin-bundle/1.0",}"#)
    add("json-comment", "E-JSON-SYNTAX", #"{/* */"format":"waiqin-bundle/1.0"}"#)
    add("json-single-quotes", "E-JSON-SYNTAX", "{'format':1}")
    add("json-nan", "E-JSON-SYNTAX", #"{"format":NaN}"#)
    add("json-infinity", "E-JSON-NUMBER", #"{"format":-Infinity}"#)
    add("json-1e400", "E-JSON-WHOLE", #"{"format":1e400}"#)
    add("json-minus-zero", "E-JSON-WHOLE", #"{"format":-0}"#)
    add("json-leading-zero", "E-JSON-NUMBER", #"{"format":007}"#)
    add(
      "json-long-number", "E-JSON-WHOLE",
      "{\"format\":" + String(repeating: "9", count: 100_000) + "}")
    add("json-lone-surrogate", "E-JSON-SURROGATE", #"{"format":"\ud800"}"#)
    add("json-lone-surrogate-key", "E-JSON-SURROGATE", #"{"\udfff":1}"#)
    add(
      "json-raw-surrogate", "E-JSON-UTF8",
      Array("{\"a\":\"".utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8))
    add("json-overlong", "E-JSON-UTF8", Array("{\"a\":\"".utf8) + [0xC0, 0xAF] + Array("\"}".utf8))
    add(
      "json-past-unicode", "E-JSON-UTF8",
      Array("{\"a\":\"".utf8) + [0xF4, 0x90, 0x80, 0x80] + Array("\"}".utf8))
    add("json-nul", "E-JSON-NUL", #"{"a":"\u0000"}"#)
    add("json-control", "E-JSON-CONTROL", "{\"a\":\"\u{1}\"}")
    add("json-bad-escape", "E-JSON-ESCAPE", #"{"a":"\q"}"#)
    add(
      "json-depth-17", "E-JSON-DEPTH",
      String(repeating: "[", count: 17) + String(repeating: "]", count: 17))
    add("json-depth-100000", "E-JSON-DEPTH", String(repeating: "[", count: 100_000))
    add("json-depth-objects", "E-JSON-DEPTH", String(repeating: "{\"a\":", count: 20_000))
    add(
      "json-depth-in-operation", "E-JSON-DEPTH",
      operations([
        operation(
          "\"kind\":\"x\",\"a\":" + String(repeating: "[", count: 14)
            + String(repeating: "]", count: 14))
      ]))
    let few = (0..<5_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    let keys = (0..<50_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    add("json-50000-keys", "E-BUNDLE-FORMAT", "{\(keys)}")
    add("json-5000-keys-and-one-again", "E-JSON-DUPLICATE", "{\(few),\"k2500\":0}")
    add("json-long-key", "E-BUNDLE-FORMAT", "{\"" + String(repeating: "长", count: 20_000) + "\":1}")
    add(
      "json-long-string", "E-BUNDLE-FORMAT",
      "{\"format\":\"" + String(repeating: "a", count: 100_000) + "\"}")
    add("json-array", "E-BUNDLE-FORMAT", "[1,2,3]")
    add("json-number", "E-BUNDLE-FORMAT", "7")
    add("json-null", "E-BUNDLE-FORMAT", "null")
    let parents = (0..<3_000).map {
      "\""
        + Hexadecimal.text([UInt8](repeating: 0, count: 29) + [1, UInt8($0 >> 8), UInt8($0 & 255)])
        + "\""
    }
    add(
      "json-parents-that-look-alike", "taken",
      operations([
        operation(
          "\"kind\":\"ticket\",\"rec\":\"\(RecordID.test(1).text)\",\"set\":{\"severity\":{\"v\":2,\"p\":[\(parents.joined(separator: ","))]}}"
        )
      ]))
    add(
      "json-operation-above-1-mb", "E-SCHEMA-LIMIT",
      operations([
        operation("\"kind\":\"x\",\"a\":\"" + String(repeating: "a", count: 1 << 20) + "\"")
      ]))
    add(
      "json-operations-object", "E-SCHEMA-TYPE",
      seal(
        #"{"bundle":"\#(RecordID.test(9).text)","device":"\#(tablet.id.text)","officer":"O-001","from":1,"to":1,"previous":"\#(String(repeating: "0", count: 64))","exported":"2026-11-18T09:00:00+08:00","app":"a","ops":{}}"#,
        tablet))
    add("json-operation-number", "E-SCHEMA-TYPE", operations(["7"]))
    add("json-body-list", "E-SCHEMA-TYPE", #"{"format":"waiqin-bundle/1.0","body":[]}"#)
  }
}
