import BundleSupport
import Exchange
import Foundation
import Model
import Testing

@testable import Store

/// What a path may lead to that is no ordinary file of a sensible size.
@Suite struct OddFileTests {
  private let folder = NSTemporaryDirectory() + "waiqin-odd-\(UUID().uuidString)"

  private func withFolder(_ body: (String) throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func fault(at path: String) -> StoreFault? {
    do throws(StoreFault) {
      _ = try BundleFiles.bytes(at: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `of a sparse file of 2 GB no more is read than a bundle may have`() throws {
    try withFolder { folder in
      let path = folder + "/sparse.json"
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      #expect(truncate(path, 2 << 30) == 0)
      let bytes = try BundleFiles.bytes(at: path)
      #expect(bytes.count > Bundle.sizeLimit)
      #expect(bytes.count < Bundle.sizeLimit + (1 << 20))
      let store = try TemporaryStore([.office])
      let receipt = try #require(try store.takeIn([bytes]).first)
      #expect(receipt.code == "E-BUNDLE-SIZE")
      guard case .refused(_, _, let kept) = receipt.outcome else { return }
      // What was not read whole is not kept, and nobody is told that it was.
      #expect(kept.isEmpty)
      #expect(store.names(in: store.paths.quarantine).isEmpty)
    }
  }

  @Test func `a pipe nobody writes to does not hang, a device does not fill the memory`() throws {
    try withFolder { folder in
      let path = folder + "/pipe.json"
      #expect(mkfifo(path, 0o644) == 0)
      #expect(fault(at: path)?.code == "E-INPUT-UNREADABLE")
      #expect(fault(at: "/dev/zero")?.code == "E-INPUT-UNREADABLE")
      #expect(fault(at: folder)?.code == "E-INPUT-UNREADABLE")
      #expect(fault(at: folder + "/nothing.json")?.code == "E-INPUT-NONE")
      #expect(throws: StoreFault.self) { try BundleFiles.at(folder + "/none") }
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func `a file that may not be read is named`() throws {
    try withFolder { folder in
      let path = folder + "/closed.json"
      _ = FileManager.default.createFile(
        atPath: path, contents: Data("{}".utf8), attributes: [.posixPermissions: 0])
      #expect(fault(at: path)?.code == "E-INPUT-UNREADABLE")
    }
  }

  @Test func `a file that grows while it is read ends at the limit`() throws {
    try withFolder { folder in
      let path = folder + "/growing.json"
      _ = FileManager.default.createFile(atPath: path, contents: Data("{\"format\":".utf8))
      let writer = Thread {
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        _ = try? handle.seekToEnd()
        for _ in 0..<200 { try? handle.write(contentsOf: Data(count: 1 << 20)) }
      }
      writer.start()
      let bytes = try BundleFiles.bytes(at: path)
      #expect(bytes.count <= Bundle.sizeLimit + (1 << 20))
      let store = try TemporaryStore([.office])
      guard case .refused = try store.takeIn([bytes]).first?.outcome else {
        Issue.record("not refused")
        return
      }
      while !writer.isFinished { usleep(1_000) }
    }
  }
}
