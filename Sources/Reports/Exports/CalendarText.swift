/// The lines of an iCalendar file.
///
/// Source: RFC 5545, 3.1 (folding) and 3.3.11 (escapes).
struct CalendarText {
  private(set) var text = ""

  /// The most octets that a line takes, its end left out.
  static let octets = 75

  /// Adds a line whose value is written as it is.
  mutating func add(_ name: String, _ value: String) {
    text += Self.folded("\(name):\(value)")
  }

  /// Adds a line whose value is a text from outside; nothing where there is none.
  mutating func add(_ name: String, text value: String?) {
    guard let value, !value.isEmpty else { return }
    add(name, Self.escaped(value))
  }

  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in FileText.cleaned(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n":
        result.append("\\")
        result.append("n")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The line in pieces of at most 75 octets, each but the first after a space, each with its CRLF.
  ///
  /// A piece ends between two characters as people see them; only one that is longer than a line is split.
  static func folded(_ line: String) -> String {
    var result = ""
    var free = octets
    func append(_ part: String) {
      if part.utf8.count > free {
        result += "\r\n "
        free = octets - 1
      }
      result += part
      free -= part.utf8.count
    }
    for character in line {
      if character.utf8.count < octets {
        append(String(character))
      } else {
        for scalar in character.unicodeScalars { append(String(scalar)) }
      }
    }
    return result + "\r\n"
  }
}
