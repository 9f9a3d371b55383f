import Foundation

/// Reads an instance file of any known form.
enum InstanceFile {
  /// The most nodes that are read: the lengths between them all are kept.
  private static let mostNodes = 10_000

  /// - Parameter routes: how many routes a TOPTW file stands for, since it doesn't say.
  static func read(_ path: String, routes: Int = 1) throws(InstanceFault) -> Instance {
    let instance = try readAny(path, routes: routes)
    guard instance.nodes.count <= mostNodes else {
      throw .tooLarge(path: path, nodes: instance.nodes.count, most: mostNodes)
    }
    return instance
  }

  private static func readAny(_ path: String, routes: Int) throws(InstanceFault) -> Instance {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let data = FileManager.default.contents(atPath: path), data.count < 100_000_000,
      let text = String(data: data, encoding: .utf8)
    else { throw .unreadable(path: path) }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { Substring(String($0.map { $0 == "\t" ? " " : $0 })) }
    if lines.contains(where: { $0.hasPrefix("CREW COUNT") }) {
      return try TRSPReader(path: path).read(lines)
    }
    if lines.contains(where: { $0.split(separator: " ").first == "NUMBER" }) {
      return try SolomonReader(path: path).read(lines)
    }
    if lines.contains(where: { $0.hasPrefix("NODE_COORD_SECTION") }) {
      var reader = VRPLIBReader(path: path)
      return try reader.read(lines)
    }
    let heads = lines.prefix(2).map { $0.split(separator: " ").compactMap { Double($0) }.count }
    if heads == [4, 2] || heads == [4, 1] {
      return try TOPTWReader(path: path, routes: routes).read(lines)
    }
    throw .unknownForm(path: path)
  }
}
