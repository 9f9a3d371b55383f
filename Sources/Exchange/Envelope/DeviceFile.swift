package import Model

/// The list of devices that the office enrols: `{"format":"waiqin-devices/1.0","devices":[…]}`.
package enum DeviceFile {
  package static let format = "waiqin-devices/1.0"

  /// The devices in `bytes`, in the order of the file.
  ///
  /// - Throws: `DeviceFileFault`.
  package static func devices(
    _ bytes: [UInt8], path: String
  ) throws(DeviceFileFault) -> [Device] {
    let value: JSONValue
    do {
      value = try JSONReader.value(of: bytes, dialect: .bundle)
    } catch {
      throw DeviceFileFault(path: path, problem: .json(error))
    }
    guard value["format"]?.string == format else {
      throw DeviceFileFault(path: path, problem: .format(value["format"]?.string ?? ""))
    }
    var devices: [Device] = []
    guard let list = value["devices"]?.array else {
      throw DeviceFileFault(path: path, problem: .noDevices)
    }
    for (index, item) in list.enumerated() {
      let found: Device?
      do throws(SchemaFault) {
        found = try device(item)
      } catch {
        throw DeviceFileFault(path: path, problem: .schema(error.inside("devices[\(index)]")))
      }
      guard let found else { throw DeviceFileFault(path: path, problem: .key(index: index)) }
      devices.append(found)
    }
    return devices
  }

  /// The device; nil when its public key is none.
  private static func device(_ value: JSONValue) throws(SchemaFault) -> Device? {
    let members = try Members(value)
    var officer: String?
    // Without an officer it is a device of the office: that has to be said, with null.
    if case .null = try members.value("officer").content {
      officer = nil
    } else {
      let code = try members.string("officer")
      if !Officer.isCode(code) { throw members.fault("officer", .notAText) }
      officer = code
    }
    guard let key = Hexadecimal.bytes(try members.string("public_key")), key.count == 32 else {
      return nil
    }
    return Device(
      id: try members.record("id"), officer: officer, key: try members.string("key"),
      publicKey: key, name: try members.string("name"))
  }
}

/// Why a file is not a list of devices.
package struct DeviceFileFault: Fault, Equatable {
  package let path: String
  package let problem: Problem

  package enum Problem: Equatable, Sendable {
    case json(JSONFault)
    case schema(SchemaFault)
    case format(String)
    case noDevices
    /// The device at this place, from 0, has no public key.
    case key(index: Int)
  }

  package var code: String {
    switch problem {
    case .json(let fault): fault.code
    case .schema(let fault): fault.code
    case .format, .noDevices, .key: "E-DEVICE-FILE"
    }
  }

  package func text(in language: Language) -> String {
    switch (problem, language) {
    case (.json(let fault), _): "\(path): \(fault.text(in: language))"
    case (.schema(let fault), _): "\(path): \(fault.text(in: language))"
    case (.noDevices, .zh): "\(path)：devices：没有设备列表；请选择单位的设备登记表"
    case (.noDevices, .en):
      "\(path): devices: there is no list; choose the office's list of devices"
    case (.key(let index), .zh):
      "\(path)：devices[\(index)].public_key：不是 64 位小写十六进制的公钥；请从设备上重新抄录"
    case (.key(let index), .en):
      "\(path): devices[\(index)].public_key: is no public key of 64 lower-case hexadecimal "
        + "digits; copy it from the device again"
    case (.format(let found), .zh):
      "\(path)：format '\(found)' 不是 waiqin-devices/1.0；请选择单位的设备登记表"
    case (.format(let found), .en):
      "\(path): format '\(found)' is not waiqin-devices/1.0; choose the office's list of devices"
    }
  }
}
