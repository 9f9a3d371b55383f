/// One file of the sample district.
struct SampleFile: Equatable, Sendable {
  /// Relative to the sample's folder, such as `bundles/01-window-officers-and-sites.json`.
  let path: String
  let bytes: [UInt8]

  /// True for a file that a device handed in.
  var isBundle: Bool { path.hasPrefix(Self.bundleFolder) }

  static let bundleFolder = "bundles/"
}
