import BundleSupport
import Exchange
import Foundation
import Model
import TestSupport
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

  @Test(.enabled(if: ImportingProcess.canBeOrdinary))
  func `a file that may not be read is named, and stops no other`() throws {
    try withFolder { folder in
      let store = try TemporaryStore([.office])
      try ImportingProcess.giveToOrdinaryUser(store.folder)
      let paths = ["closed", "sound"].map { "\(folder)/\($0).json" }
      var pen = TestPen(.office)
      pen.set(.ticket, .test(1), ["title": .text("油烟")])
      try Data(pen.export()).write(to: URL(filePath: paths[1]))
      func lines(mode: mode_t) throws -> [String] {
        _ = FileManager.default.createFile(atPath: paths[0], contents: Data("{}".utf8))
        #expect(chmod(paths[0], mode) == 0)
        let output = try ImportingProcess(store.paths, files: paths, isOrdinary: true).output()
        #expect(output.status == 0, "\(output.errors)")
        return output.lines.map { String($0.prefix { $0 != " " }) }
      }
      #expect(try lines(mode: 0) == ["unreadable", "taken"])
      #expect(try lines(mode: 0o644) == ["refused", "taken"], "control: once it may be read")
    }
  }

  @Test func `a regular file whose bytes can't be had is named, whoever asks`() {
    #expect(fault(at: "/proc/self/mem")?.code == "E-INPUT-UNREADABLE")
  }

  @Test(.enabled(if: FaultyImport.isPossible))
  func `a process that meets them all takes the sound one, with less than 300 MB of memory`() throws
  {
    try withFolder { folder in
      let manager = FileManager.default
      let store = try TemporaryStore([.office])
      let names = [
        "sparse", "pipe", "folder", "link-to-nothing", "link-to-pipe", "growing", "sound",
        "list", "operation",
      ]
      let paths = names.map { "\(folder)/\($0).json" }
      _ = manager.createFile(atPath: paths[0], contents: nil)
      #expect(truncate(paths[0], 2 << 30) == 0)
      #expect(mkfifo(paths[1], 0o600) == 0)
      try manager.createDirectory(atPath: paths[2], withIntermediateDirectories: true)
      try manager.createSymbolicLink(atPath: paths[3], withDestinationPath: folder + "/nothing")
      try manager.createSymbolicLink(atPath: paths[4], withDestinationPath: paths[1])
      _ = manager.createFile(atPath: paths[5], contents: Data("{\"format\":\"".utf8))
      var pen = TestPen(.office)
      pen.set(.ticket, .test(1), ["title": .text("油烟")])
      try Data(pen.export()).write(to: URL(filePath: paths[6]))
      // Values of two bytes each, which as a tree would take many times as much.
      let count = TestSize.count(3_000_000, long: 30_000_000)
      let many = "[" + String(repeating: "1,", count: count) + "1]"
      try Data(#"{"format":"waiqin-bundle/1.0","body":{"list":\#(many)}}"#.utf8)
        .write(to: URL(filePath: paths[7]))
      try Data(#"{"format":"waiqin-bundle/1.0","body":{"ops":[{"seq":\#(many)}]}}"#.utf8)
        .write(to: URL(filePath: paths[8]))
      let growing = paths[5]
      let writer = Thread {
        guard let handle = FileHandle(forWritingAtPath: growing) else { return }
        _ = try? handle.seekToEnd()
        for _ in 0..<300 { try? handle.write(contentsOf: Data(repeating: 0x20, count: 1 << 20)) }
      }
      writer.start()
      let files = ["/dev/zero", "/proc/self/mem"] + paths
      let output = try ImportingProcess(store.paths, files: files).output()
      while !writer.isFinished { usleep(1_000) }
      #expect(output.status == 0, "\(output.errors)")
      #expect(
        output.lines.map { String($0.prefix { $0 != " " }) } == [
          "unreadable", "unreadable", "refused", "unreadable", "unreadable", "unreadable",
          "unreadable", "refused", "taken", "refused", "refused",
        ])
      let peak = try #require(output.peakMemory)
      #expect(peak < 300 << 20)
      print("odd files: \(files.count) of them, at most \(peak >> 20) MB of memory")
      #expect(try store.count("record") == 1)
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
