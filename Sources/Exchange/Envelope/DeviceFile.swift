package import Model

/// The list of devices that the office enrols: `{"format":"waiqin-devices/1.0","devices":[…]}`.
package enum DeviceFile {
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
    guard value["format"]?.string == "waiqin-devices/1.0" else {
      throw DeviceFileFault(path: path, problem: .format(value["format"]?.string ?? ""))
    }
    var devices: [Device] = []
    for (index, item) in (value["devices"]?.array ?? []).enumerated() {
      do throws(SchemaFault) {
        devices.append(try device(item))
      } catch {
        throw DeviceFileFault(path: path, problem: .schema(error.inside("devices[\(index)]")))
      }
    }
    return devices
  }

  private static func device(_ value: JSONValue) throws(SchemaFault) -> Device {
    let members = try Members(value)
    let officer = members.optionalString("officer")
    if let officer, !Officer.isCode(officer) { throw members.fault("officer", .notAText) }
    guard let key = Hexadecimal.bytes(try members.string("public_key")), key.count == 32 else {
      throw members.fault("public_key", .notAnOperation)
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
  }

  package var code: String {
    switch problem {
    case .json(let fault): fault.code
    case .schema(let fault): fault.code
    case .format: "E-DEVICE-FILE"
    }
  }

  package func text(in language: Language) -> String {
    switch (problem, language) {
    case (.json(let fault), _): "\(path): \(fault.text(in: language))"
    case (.schema(let fault), _): "\(path): \(fault.text(in: language))"
    case (.format(let found), .zh):
      "\(path)：format '\(found)' 不是 waiqin-devices/1.0；请选择单位的设备登记表"
    case (.format(let found), .en):
      "\(path): format '\(found)' is not waiqin-devices/1.0; choose the office's list of devices"
    }
  }
}
