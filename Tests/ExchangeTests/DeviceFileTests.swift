import Model
import Testing

@testable import Exchange

struct DeviceFileTests {
  private func devices(_ list: String) throws -> [Device] {
    try DeviceFile.devices(
      Array(#"{"format":"waiqin-devices/1.0"\#(list)}"#.utf8), path: "devices.json")
  }

  private func device(officer: String, key: String) -> String {
    #","devices":[{"id":"0198f2b0-0000-7000-8000-000000000001","officer":\#(officer),"#
      + #""key":"k","name":"n","public_key":"\#(key)"}]"#
  }

  private let key = String(repeating: "ab", count: 32)

  @Test func `A device of the office says so with null`() throws {
    #expect(try devices(device(officer: "null", key: key)).map(\.isOffice) == [true])
    #expect(try devices(device(officer: "\"O-001\"", key: key)).map(\.officer) == ["O-001"])
  }

  @Test(arguments: ["17", "true", "\"\"", "\"o 1\""])
  func `What is no officer's code makes no device of the office`(officer: String) {
    #expect {
      try devices(device(officer: officer, key: key))
    } throws: {
      ($0 as? DeviceFileFault)?.code == "E-SCHEMA-TYPE"
    }
  }

  @Test func `A list without devices, and a key that is none, are named`() {
    #expect(throws: DeviceFileFault(path: "devices.json", problem: .noDevices)) {
      try devices("")
    }
    #expect(throws: DeviceFileFault(path: "devices.json", problem: .key(index: 0))) {
      try devices(device(officer: "null", key: "ab"))
    }
  }
}
