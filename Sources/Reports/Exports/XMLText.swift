/// XML, and HTML that is XML too, written element by element.
struct XMLText {
  private(set) var text: String

  /// - Parameter declaration: what stands before the first element.
  init(declaration: String = "") { text = declaration }

  /// Adds an element with what `content` puts into it; an attribute without a value is left out.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout XMLText) -> Void
  ) {
    open(name, attributes, end: ">")
    text += "\n"
    content(&self)
    text += "</\(name)>\n"
  }

  /// Adds an element with a text in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    open(name, attributes, end: ">")
    text += Self.escaped(content) + "</\(name)>\n"
  }

  /// Adds an element that never has a content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    open(name, attributes, end: "/>")
    text += "\n"
  }

  /// Adds markup that is well formed in itself.
  mutating func add(_ markup: String) { text += markup }

  private mutating func open(
    _ name: String, _ attributes: KeyValuePairs<String, String?>, end: String
  ) {
    text += "<" + name
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(Self.escaped(value))\"" }
    }
    text += end
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in FileText.cleaned(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
