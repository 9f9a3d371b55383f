import Foundation
import TestSupport
import Testing

@testable import waiqin

struct SampleFilesTests {
  @Test func `fixtures/xiuzhou-week is what the maker makes, to the byte`() throws {
    let folder = Fixtures.folder.appending(path: "xiuzhou-week")
    let files = SampleDistrict.files()
    #expect(files.count(where: \.isBundle) == 15)
    for file in files {
      expectGolden(String(decoding: file.bytes, as: UTF8.self), "xiuzhou-week/" + file.path)
    }
    let found = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "bundles").path)
    let made = files.filter(\.isBundle).map { $0.path.dropFirst(SampleFile.bundleFolder.count) }
    #expect(found.sorted() == made.map { String($0) }.sorted())
  }
}
