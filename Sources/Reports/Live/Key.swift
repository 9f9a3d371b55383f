/// A key that a person pressed.
package enum Key: Equatable, Sendable {
  case character(Character)
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  case enter
  case backspace
  case escape
  /// Ctrl-C, where the terminal hands it on.
  case interrupt

  /// The keys that a terminal's bytes stand for; what stands for none is passed over.
  package static func all(in bytes: [UInt8]) -> [Key] {
    var keys: [Key] = []
    var rest = bytes[...]
    while let first = rest.first {
      switch first {
      case 0x1B:
        let (key, length) = sequence(rest)
        if let key { keys.append(key) }
        rest = rest.dropFirst(length)
      case 0x03: (keys, rest) = (keys + [.interrupt], rest.dropFirst())
      case 0x0A, 0x0D: (keys, rest) = (keys + [.enter], rest.dropFirst())
      case 0x08, 0x7F: (keys, rest) = (keys + [.backspace], rest.dropFirst())
      case 0..<0x20: rest = rest.dropFirst()
      default:
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        keys += String(decoding: rest.prefix(length), as: UTF8.self).map { .character($0) }
        rest = rest.dropFirst(length)
      }
    }
    return keys
  }

  /// The key of an escape sequence at the start of `bytes`, and how many bytes it takes.
  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (Key?, Int) {
    let bytes = Array(bytes)
    guard bytes.count > 1 else { return (.escape, 1) }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return (.escape, 1)
    }
    // Parameters, then one letter or a tilde.
    guard let end = bytes.indices.dropFirst(2).first(where: { 0x40...0x7E ~= bytes[$0] }) else {
      return (nil, bytes.count)
    }
    let text = String(decoding: bytes[2...end], as: UTF8.self)
    let key: Key? =
      switch text {
      case "A": .up
      case "B": .down
      case "C": .right
      case "D": .left
      case "H", "1~": .home
      case "F", "4~": .end
      case "5~": .pageUp
      case "6~": .pageDown
      default: nil
      }
    return (key, end + 1)
  }
}
