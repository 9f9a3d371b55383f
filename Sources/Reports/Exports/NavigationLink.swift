internal import Model

/// A link that opens the way to a place in the map application most phones in China have.
///
/// Source: AMAP URI API, "navigation"; coordinates in GCJ-02.
enum NavigationLink {
  /// The most bytes that a link takes: what a QR code of version 10 at level M holds.
  static let longest = 213

  /// The link to `point`; of a long name only the beginning, so that its QR code stays readable.
  static func text(to point: Point, name: String) -> String {
    let place = point.coordinate(in: .gcj02)
    let head =
      "https://uri.amap.com/navigation?to=\(DegreeText.micro(place.longitude)),"
      + "\(DegreeText.micro(place.latitude)),"
    let tail = "&mode=car&src=waiqin&callnative=1"
    var room = longest - head.utf8.count - tail.utf8.count
    var encoded = ""
    for character in FileText.line(name) {
      let next = percentEncoded(String(character))
      room -= next.utf8.count
      if room < 0 { break }
      encoded += next
    }
    return head + encoded + tail
  }

  /// Source: RFC 3986, 2.3: everything but unreserved characters as its bytes.
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isUnreserved =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
          || "-._~".unicodeScalars.contains(scalar))
      return isUnreserved
        ? String(scalar) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
