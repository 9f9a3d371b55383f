internal import Model

/// Which questions of a KoboToolbox form hold what: `{"format":"waiqin-kobo-map/1.0","visit":…,"note":{…}}`.
package struct KoboMapping: Sendable {
  /// The question that holds the visit's identifier or purpose.
  let visit: String
  /// The question behind each part of the note, such as `text` or `process_flow`.
  let note: [(part: String, question: String)]
  let receptors: Receptors?

  /// A group that repeats, with the questions inside.
  struct Receptors: Sendable {
    let group: String
    let parts: [(part: String, question: String)]
  }

  package static let format = "waiqin-kobo-map/1.0"

  /// - Throws: `JSONFault` or `KoboFault`.
  package init(_ bytes: [UInt8]) throws {
    let value = try JSONReader.value(of: bytes, dialect: .bundle)
    let found = value["format"]?.string ?? ""
    guard found == Self.format else { throw KoboFault.format(found) }
    guard let visit = value["visit"]?.string else { throw KoboFault.mapping("visit") }
    self.visit = visit
    var note: [(String, String)] = []
    for part in ["text", "process_flow", "pollutants"] {
      if let question = value["note"]?[part]?.string { note.append((part, question)) }
    }
    if let group = value["note"]?["receptors"] {
      guard let name = group["group"]?.string else {
        throw KoboFault.mapping("note.receptors.group")
      }
      var parts: [(String, String)] = []
      for part in ["name", "direction", "metres", "size"] {
        guard let question = group[part]?.string else {
          throw KoboFault.mapping("note.receptors.\(part)")
        }
        parts.append((part, question))
      }
      receptors = Receptors(group: name, parts: parts)
    } else {
      receptors = nil
    }
    if note.isEmpty { throw KoboFault.mapping("note") }
    self.note = note
  }
}
