/// What happens to files on their way to the office.
extension SampleFile {
  /// The same bytes under another name.
  func named(_ name: String) -> SampleFile {
    SampleFile(path: Self.bundleFolder + name + ".json", bytes: bytes)
  }

  /// The file cut off in the middle of its last operation.
  func cutOff() -> SampleFile {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.ranges(of: "\"kind\"").last?.lowerBound ?? text.endIndex
    return SampleFile(path: path, bytes: Array(text[..<end].utf8))
  }

  /// The file with one word changed after it was sealed.
  func changing(_ word: String, to other: String) -> SampleFile {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(word, with: other, maxReplacements: 1)
    return SampleFile(path: path, bytes: Array(text.utf8))
  }
}
