package import Model

/// The submissions in a KoboToolbox export, as notes of visits.
package struct KoboSubmissions: Sendable {
  package let notes: [Note]
  /// In the order of the file.
  package let faults: [KoboFault]

  package struct Note: Sendable {
    /// The submission's own identifier: what tells it from others, also in a later export.
    package let submission: String
    /// What the form says of the visit: its identifier or purpose.
    package let visit: String
    /// The note's value, with the submission in `source`.
    package let value: FieldValue
    package let at: Timestamp
  }

  /// - Parameter bytes: one submission, a list of them, or the answer of Kobo's API with `results`.
  /// - Throws: `JSONFault` when it is no JSON, `KoboFault.noSubmissions` for other JSON.
  package init(_ bytes: [UInt8], mapping: KoboMapping) throws {
    let value = try JSONReader.value(of: bytes, dialect: .rfc8259)
    let list = value.array ?? value["results"]?.array ?? (value["_uuid"] == nil ? nil : [value])
    guard let list else { throw KoboFault.noSubmissions }
    var notes: [Note] = []
    var faults: [KoboFault] = []
    for (index, item) in list.enumerated() {
      do throws(KoboFault) {
        notes.append(try Note(item, index: index, mapping: mapping))
      } catch {
        faults.append(error)
      }
    }
    self.notes = notes
    self.faults = faults
  }
}

extension KoboSubmissions.Note {
  fileprivate init(
    _ item: JSONValue, index: Int, mapping: KoboMapping
  ) throws(KoboFault) {
    let number = index + 1
    guard let submission = item["_uuid"]?.answer, !submission.isEmpty else {
      throw .submission(number, missing: "_uuid")
    }
    guard let visit = item[mapping.visit]?.answer, !visit.isEmpty else {
      throw .submission(number, missing: mapping.visit)
    }
    guard let at = Self.time(item) else { throw .submission(number, missing: "_submission_time") }
    var members: [(String, FieldValue)] = mapping.note.compactMap { part, question in
      item[question]?.answer.map { (part, .text($0)) }
    }
    if let group = mapping.receptors {
      members.append(("receptors", .list(try Self.receptors(item, group, number: number))))
    }
    members.append(("source", .text("kobo:" + submission)))
    let value = FieldValue.object(members)
    guard EntryKind.note.accepts(value) else {
      throw .submission(number, missing: mapping.note.map(\.question).joined(separator: ", "))
    }
    self.submission = submission
    self.visit = visit
    self.value = value
    self.at = at
  }

  private static func receptors(
    _ item: JSONValue, _ group: KoboMapping.Receptors, number: Int
  ) throws(KoboFault) -> [FieldValue] {
    var list: [FieldValue] = []
    for receptor in item[group.group]?.array ?? [] {
      var members: [(String, FieldValue)] = []
      for (part, question) in group.parts {
        guard let answer = receptor[question]?.answer else {
          throw .submission(number, missing: question)
        }
        if part == "metres" || part == "size" {
          guard let amount = Int64(HalfWidth.folded(answer)) else {
            throw .answer(number, question: question, text: answer)
          }
          members.append((part, .integer(amount)))
        } else {
          members.append((part, .text(answer)))
        }
      }
      list.append(.object(members))
    }
    return list
  }

  /// When it was filled in: `end` with its zone, else when Kobo took it in, which it writes in UTC without
  /// saying so.
  private static func time(_ item: JSONValue) -> Timestamp? {
    if let end = item["end"]?.string, let time = whole(end) { return time }
    guard let taken = item["_submission_time"]?.string else { return nil }
    return whole(taken) ?? whole(taken + "Z")
  }

  /// The moment without its fraction of a second.
  private static func whole(_ text: String) -> Timestamp? {
    guard let point = text.firstIndex(of: ".") else { return try? Timestamp(rfc3339: text) }
    let zone = text[point...].drop { $0 == "." || $0.isNumber }
    return try? Timestamp(rfc3339: String(text[..<point]) + String(zone))
  }
}

extension JSONValue {
  /// An answer as text; nil for none.
  fileprivate var answer: String? {
    switch content {
    case .string(let text), .number(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
