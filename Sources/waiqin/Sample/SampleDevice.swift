internal import Exchange
internal import Model

/// A device of the sample with its made-up key.
struct SampleDevice {
  let id: RecordID
  let name: String
  /// The code of the officer who carries it; nil for the intake window.
  let officer: String?
  let key: String
  let secret: [UInt8]

  init(number: Int, name: String, officer: String?, year: Int = 2026) {
    let label = year == 2026 ? "device \(number)" : "device \(number) of \(year)"
    id = SampleID.record(label)
    self.name = name
    self.officer = officer
    key = "dev\(number)-\(year)"
    secret = SampleID.secret(label)
  }

  /// The office's intake window (一窗受理).
  static let window = SampleDevice(number: 1, name: "一窗受理", officer: nil)

  /// A tablet for each A of a pair, in the order of the officers.
  static let tablets = SampleOfficer.all.enumerated().filter { $0.offset % 2 == 0 }.map {
    SampleDevice(
      number: $0.offset / 2 + 2, name: "平板 \($0.element.code)", officer: $0.element.code)
  }

  /// The list that the office enrols; see `DeviceFile`.
  static var list: String { list([window] + tablets) }

  static func list(_ devices: [SampleDevice]) -> String {
    let lines = devices.map { device in
      FieldValue.object([
        ("id", .text(device.id.text)), ("name", .text(device.name)),
        ("officer", device.officer.map { .text($0) } ?? .null), ("key", .text(device.key)),
        (
          "public_key",
          .text(Hexadecimal.text(BundleWriter.publicKey(of: device.secret) ?? []))
        ),
      ]).canonicalJSON
    }
    return "{\"format\":\"\(DeviceFile.format)\",\n\"devices\":[\n"
      + lines.joined(separator: ",\n") + "\n]}\n"
  }
}
