internal import Model

/// Reads a bundle from the bytes of a file and checks everything that can be known without a store.
///
/// Nothing of a bundle is used before all of it has passed: size, encoding, grammar, shape, seal, device
/// and officer.
package enum BundleReader {
  /// - Parameter forecast: gives what has been worked out of the seal meanwhile; it is asked once the file was read.
  /// - Throws: `BundleFault` for whatever makes the whole bundle unusable.
  package static func bundle(
    _ bytes: [UInt8], enrolment: Enrolment, trust: Trust, forecast: () -> SealForecast? = { nil }
  ) throws(BundleFault) -> Bundle {
    try checkTransport(bytes)
    let envelope: Envelope
    do { envelope = try Envelope(bytes) } catch { throw .json(error) }
    try checkFormat(envelope.format)
    guard let range = envelope.body else { throw .schema(envelope.bodyFault) }
    let body = bytes[range]
    let forecast = forecast()
    let digest = forecast?.digest(of: range) ?? Seal.digest(of: body)
    let head: Head
    do { head = try Head(envelope) } catch { throw .schema(error) }
    let seal = try check(
      envelope.seal, body: body, digest: digest, head: head, enrolment: enrolment, trust: trust,
      forecast: forecast)
    let ranges: [Range<Int>]
    do { ranges = try operations(in: envelope, head: head) } catch { throw .schema(error) }
    return Bundle(
      id: head.bundle, device: head.device, officer: head.officer, pack: head.pack, from: head.from,
      to: head.to, previous: head.previous, exported: head.exported, app: head.app, seal: seal,
      digest: digest, ranges: ranges, bytes: bytes)
  }

  /// Tells apart what is no bundle at all, so that the message can name it.
  private static func checkTransport(_ bytes: [UInt8]) throws(BundleFault) {
    if bytes.count > Bundle.sizeLimit {
      throw .tooLarge(limit: Bundle.sizeLimit)
    }
    guard let first = bytes.first(where: { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }) else {
      throw .empty
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .zip }
    if first == UInt8(ascii: "<") { throw .html }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .otherEncoding
    }
  }

  private static func checkFormat(_ format: String?) throws(BundleFault) {
    let found = format ?? ""
    let parts = found.split(separator: "/", omittingEmptySubsequences: false)
    let version = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2, parts[0] == Bundle.format, version.count == 2,
      let major = number(version[0]), number(version[1]) != nil, major >= 1
    else { throw .unknownFormat(String(found.prefix(60))) }
    if major > Bundle.major { throw .newerMajor(found: major, known: Bundle.major) }
  }

  /// A number of one to six digits, without sign or leading zero.
  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text.utf8.count <= 6, text == "0" || !text.hasPrefix("0")
    else { return nil }
    return Int(text)
  }

  private static func check(
    _ value: JSONValue?, body: ArraySlice<UInt8>, digest: [UInt8], head: Head,
    enrolment: Enrolment, trust: Trust, forecast: SealForecast?
  ) throws(BundleFault) -> SealState {
    guard let value else {
      if trust == .open { return .unsealed }
      throw .unsealed
    }
    let seal: Seal
    do { seal = try Seal(value) } catch { throw .schema(error) }
    guard seal.digest == digest else {
      throw .bodyChanged(
        offset: body.startIndex, end: body.endIndex, promised: Hexadecimal.text(seal.digest),
        found: Hexadecimal.text(digest))
    }
    guard let device = enrolment[head.device] else {
      if trust == .open { return .unknownKey }
      throw .unknownDevice(head.device)
    }
    guard seal.key == device.key else {
      throw .wrongKey(found: seal.key, enrolled: device.key)
    }
    let isSignature =
      forecast?.isSignature(seal, of: body.indices, by: device.publicKey)
      ?? seal.isSignature(of: body, by: device.publicKey)
    guard isSignature else {
      throw .badSignature(key: seal.key, offset: seal.signatureOffset)
    }
    if let officer = device.officer, officer != head.officer {
      throw .foreignOfficer(found: head.officer, enrolled: officer)
    }
    return .verified
  }

  /// Where the operations stand, once each has its shape and they are as many as the head says.
  private static func operations(
    in envelope: Envelope, head: Head
  ) throws(SchemaFault) -> [Range<Int>] {
    let start = envelope.body?.lowerBound ?? 0
    guard let ranges = envelope.operations else {
      throw SchemaFault(.notAList, at: start, path: "body.ops")
    }
    if let fault = envelope.operationFault { throw fault }
    if ranges.isEmpty { throw SchemaFault(.empty, at: start, path: "body.ops") }
    let (span, overflow) = head.to.subtractingReportingOverflow(head.from)
    guard !overflow, span < Int64.max, span + 1 == Int64(ranges.count) else {
      throw SchemaFault(
        .wrongCount(expected: overflow ? .max : span &+ 1, found: Int64(ranges.count)),
        at: start, path: "body.to")
    }
    for (index, sequence) in envelope.sequences.enumerated() {
      let expected = head.from + Int64(index)
      guard sequence == expected else {
        throw SchemaFault(
          .outOfSequence(expected: expected, found: sequence), at: ranges[index].lowerBound,
          path: "body.ops[\(index)].seq")
      }
    }
    return ranges
  }
}

/// The head of a bundle.
private struct Head {
  let bundle: RecordID
  let device: RecordID
  let officer: String
  let pack: RecordID?
  let from: Int64
  let to: Int64
  let previous: [UInt8]?
  let exported: Timestamp
  let app: String

  init(_ envelope: Envelope) throws(SchemaFault) {
    do throws(SchemaFault) {
      let members = try Members(envelope.headObject)
      bundle = try members.record("bundle")
      device = try members.record("device")
      officer = try members.string("officer")
      pack = members.has("pack") ? try members.record("pack") : nil
      from = try members.integer("from")
      to = try members.integer("to")
      guard from >= 1 else { throw members.fault("from", .notPositive(from)) }
      guard let previous = OperationID(try members.string("previous")) else {
        throw members.fault("previous", .notAnOperation)
      }
      self.previous = previous.bytes.allSatisfy { $0 == 0 } ? nil : previous.bytes
      exported = try members.timestamp("exported")
      app = try members.string("app")
    } catch {
      throw error.inside("body")
    }
  }
}
