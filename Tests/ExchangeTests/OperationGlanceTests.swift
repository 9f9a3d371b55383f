import BundleSupport
import Model
import TestSupport
import Testing

@testable import Exchange

/// The quick look at the operations of a bundle never says more than reading them does.
@Suite struct OperationGlanceTests {
  private static let seeds = (1...TestSize.count(6, long: 1_000)).map { UInt64($0) }

  @Test(arguments: seeds)
  func `what the look lets through is read with the same number, and ends in the same place`(
    seed: UInt64
  ) {
    let unsound = Self.variants(seed).first { text in
      !Self.isSound(text) { OperationGlance.sequence(&$0) }
    }
    #expect(unsound == nil, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func `the look lets every ordinary operation through`(seed: UInt64) {
    for (operation, text) in Self.history(seed) where operation.kind != nil {
      var reader = JSONReader(Array(text.utf8), dialect: .bundle)
      #expect(OperationGlance.sequence(&reader) == operation.sequence, "seed \(seed): \(text)")
    }
  }

  @Test func `control: a look at the number alone lets through what is refused`() {
    let control = { (reader: inout JSONReader) in (try? reader.readValue())?["seq"]?.integer }
    let caught = Self.variants(1).filter { !Self.isSound($0, look: control) }
    #expect(caught.count > 100)
  }

  @Test func `a bundle is read as its operations were written`() throws {
    var pen = TestPen(.office)
    for number in 0..<60 {
      let text = String(repeating: "长", count: 15_000) + "\(number)\n"
      pen.set(.ticket, .test(UInt64(number % 7)), ["title": .text("甲"), "text": .text(text)])
    }
    let texts = pen.pending
    let bytes = pen.export()
    #expect(bytes.count > 2 << 20)
    let bundle = try BundleReader.bundle(
      bytes, enrolment: Enrolment([TestDevice.office.enrolled]), trust: .sealed)
    #expect(
      bundle.operations.map(\.id)
        == texts.map { OperationID(device: TestDevice.office.id, bytes: $0.utf8) })
  }

  /// True when `look` finds nothing in `text`, or what reading it finds.
  private static func isSound(_ text: String, look: (inout JSONReader) -> Int64?) -> Bool {
    let bytes = Array(text.utf8)
    var glancing = JSONReader(bytes, dialect: .bundle)
    guard let sequence = look(&glancing) else { return true }
    var reading = JSONReader(bytes, dialect: .bundle)
    guard let value = try? reading.readValue(),
      let reader = try? OperationReader(value, device: RecordID(high: 0, low: 1)),
      let operation = try? reader.operation(id: .none)
    else { return false }
    return operation.sequence == sequence && glancing.position == reading.position
  }

  private static func history(_ seed: UInt64) -> [(Exchange.Operation, String)] {
    let history = RandomHistory(seed: seed, steps: 30)
    return Array(zip(history.operations, history.texts))
  }

  /// The operations of a history as they are, and with one part at a time taken out or put wrong.
  private static func variants(_ seed: UInt64) -> [String] {
    history(seed).flatMap { _, text -> [String] in
      guard let value = FieldValue(json: text) else { return [text] }
      return [text, text + " ", String(text.dropLast()), "[" + text + "]"]
        + damaged(value).map(\.canonicalJSON)
    }
  }

  private static func damaged(_ value: FieldValue) -> [FieldValue] {
    let wrong: [FieldValue] = [
      .null, .bool(true), .integer(0), .integer(-1), .text(""), .text("ticket"), .list([]),
      .list([.text("x")]), .object([FieldValue.Member]()),
    ]
    switch value {
    case .object(let members):
      return wrong
        + members.indices.flatMap { index -> [FieldValue] in
          var fewer = members
          let member = fewer.remove(at: index)
          let renamed = FieldValue.Member(key: member.key + "_", value: member.value)
          return [.object(fewer), .object(fewer + [renamed])]
            + damaged(member.value).map {
              .object(fewer + [FieldValue.Member(key: member.key, value: $0)])
            }
        }
    case .list(let values): return wrong + values.flatMap(damaged).map { .list([$0]) }
    default: return wrong
    }
  }
}
