import Exchange
import Model

/// What holds of the readers whatever bytes they are given; a law that is broken ends the process.
enum ReaderLaws {
  /// Every way in: as JSON, as a whole file without and with a seal, as the text of one operation.
  static func check(_ bytes: [UInt8]) {
    let value = json(bytes)
    file(bytes, enrolment: Enrolment([]), trust: .open)
    guard let value else { return }
    file(bytes, enrolment: Enrolment([Signer.device(.known, officer: "O-001")]), trust: .sealed)
    sealed(value, in: bytes)
    operation(value, within: bytes)
  }

  /// What bundles may hold is JSON, and a value that was read and written again is the same value.
  private static func json(_ bytes: [UInt8]) -> JSONValue? {
    let isJSON = (try? JSONReader.value(of: bytes, dialect: .rfc8259)) != nil
    let value: JSONValue
    do {
      value = try JSONReader.value(of: bytes, dialect: .bundle)
    } catch {
      speak(error, offset: error.offset, within: bytes)
      return nil
    }
    hold(isJSON, "a bundle's JSON is JSON")
    hold(0 <= value.start && value.start < value.end && value.end <= bytes.count, "a place")
    if let field = FieldValue(json: String(decoding: bytes, as: UTF8.self)) {
      hold(FieldValue(json: field.canonicalJSON) == field, "written and read again")
    }
    return value
  }

  private static func file(_ bytes: [UInt8], enrolment: Enrolment, trust: Trust) {
    do {
      let bundle = try BundleReader.bundle(bytes, enrolment: enrolment, trust: trust)
      merge(bundle, enrolment: enrolment)
    } catch .json {
      // `json` has said it.
    } catch {
      speak(error, offset: error.offset, within: bytes)
    }
  }

  /// The same bytes, or the body in them, as a body that its device has sealed: read like the unsealed one, and refused once any
  /// of its bytes differs.
  private static func sealed(_ whole: JSONValue, in bytes: [UInt8]) {
    let value = whole["body"] ?? whole
    guard value.object != nil, let id = value["device"]?.string.flatMap({ RecordID($0) }) else {
      return
    }
    let text = String(decoding: bytes[value.start..<value.end], as: UTF8.self)
    guard let file = Signer.file(body: text) else { fatalError("broken law: a body can be sealed") }
    let enrolment = Enrolment([Signer.device(id, officer: value["officer"]?.string ?? "O-001")])
    guard let bundle = try? BundleReader.bundle(file, enrolment: enrolment, trust: .sealed) else {
      return
    }
    hold(bundle.seal == .verified, "a seal that fits is one")
    merge(bundle, enrolment: enrolment)
    var changed = file
    let within = bytes.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % text.utf8.count
    changed[Signer.bodyStart + within] ^= 1
    let isTaken = (try? BundleReader.bundle(changed, enrolment: enrolment, trust: .sealed)) != nil
    hold(!isTaken, "no byte under a seal can change")
  }

  private static func operation(_ value: JSONValue, within bytes: [UInt8]) {
    do throws(SchemaFault) {
      _ = try OperationReader(value, device: .known).operation(id: .none)
    } catch {
      speak(error, offset: error.offset, within: bytes)
    }
  }

  /// Every operation that was counted is read again, and merging asks for no order.
  private static func merge(_ bundle: Bundle, enrolment: Enrolment) {
    let operations = bundle.operations
    hold(operations.count == bundle.ranges.count, "what was checked can be read")
    let state = MergedState(operations: operations, enrolment: enrolment).canonicalJSON
    let other = MergedState(operations: operations.reversed(), enrolment: enrolment).canonicalJSON
    hold(state.utf8.elementsEqual(other.utf8), "order does not matter")
    let read = try? JSONReader.value(of: Array(state.utf8), dialect: .rfc8259)
    hold(read != nil, "a state is JSON")
  }

  /// A fault can be said, in a language for half of the inputs each, and names a place within the bytes.
  private static func speak(_ fault: some Fault, offset: Int?, within bytes: [UInt8]) {
    hold(!fault.code.isEmpty, "a fault has a code")
    hold(!fault.text(in: bytes.count % 2 == 0 ? .zh : .en).isEmpty, "a fault has words")
    if let offset { hold(0...bytes.count ~= offset, "a fault's place") }
  }

  private static func hold(_ condition: Bool, _ law: StaticString) {
    if !condition { fatalError("broken law: \(law)") }
  }
}
