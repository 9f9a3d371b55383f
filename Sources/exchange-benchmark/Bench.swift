import Dispatch
import Exchange
import Foundation
import Model
import Store
import bare_loop

/// The measurements, each printed as one line.
struct Bench {
  let folder: String
  let at: Timestamp

  private var clock: ContinuousClock { ContinuousClock() }

  // MARK: The measurements

  /// 100,000 operations from files on the disk into an empty store, beside a bare loop over the same rows.
  func throughput(_ count: Int, isOrdered: Bool = true) throws {
    var work = Workload(at: at, isOrdered: isOrdered)
    var files: [String] = []
    var size = 0
    for number in 0..<max(1, count / 50_000) {
      let bytes = work.week(min(count, 50_000))
      size += bytes.count
      files.append(try write(bytes, "throughput-\(isOrdered)-\(number).json"))
    }
    let store = try newStore("throughput-\(isOrdered)")
    let (seconds, own) = try importing(files, into: store)
    var bareOwn = 0.0
    let bare = bare_loop_seconds(
      store.database, folder + "/bare-\(isOrdered).sqlite", Int32(files.count),
      Int32(Connection.cacheSize), &bareOwn)
    print(
      "operations       \(count) in \(files.count) files, \(size >> 10) KB, "
        + (isOrdered ? "identifiers of version 7" : "identifiers in no order"))
    print("end to end       \(text(seconds)) s, \(Int(Double(count) / seconds)) operations/s")
    print("bare loop        \(text(bare)) s; ratio \(text(bare / seconds))")
    print(
      "processor        \(text(own)) s, \(Int(Double(count) / own)) operations/s; "
        + "bare loop \(text(bareOwn)) s; ratio \(text(bareOwn / own))")
    if !isOrdered { return }
    let memory = try peakMemory(files)
    print(
      "peak memory      \(memory >> 10) KB, \(text(Double(memory) / Double(size))) of the files, "
        + "\(text(Double(memory) / Double(size) * Double(files.count))) of one")
  }

  /// An ordinary week's bundle by the tool itself, start-up included.
  func week() throws {
    var work = Workload(at: at)
    let store = try newStore("week")
    let file = try write(work.week(2_000), "week.json")
    let tool = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "waiqin")
    guard FileManager.default.fileExists(atPath: tool.path) else {
      return print("week             build the product waiqin to measure it")
    }
    var times: [Double] = []
    for number in 0..<9 {
      let path = "\(folder)/week-\(number)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: store.database, toPath: path + "/s.sqlite")
      let process = Process()
      process.executableURL = tool
      process.arguments = ["import", file, "--store", path + "/s.sqlite"]
      process.standardOutput = FileHandle.nullDevice
      // `waitUntilExit` looks only every 50 ms.
      let isDone = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in isDone.signal() }
      let time = try clock.measure {
        try process.run()
        isDone.wait()
      }
      times.append(seconds(time))
    }
    times.sort()
    print(
      "week of 2,000    median \(text(times[times.count / 2] * 1_000)) ms, "
        + "fastest \(text(times[0] * 1_000)) ms, start-up included")
  }

  /// What bundles of 2,000 cost in stores of growing size; then making all tables anew.
  func growth(to total: Int) throws {
    var work = Workload(at: at)
    let store = try newStore("growth")
    var held = 0
    var mark = 1_000
    while mark <= total {
      while held < mark {
        let count = min(50_000, mark - held)
        _ = try importing([try write(work.week(count), "fill.json")], into: store)
        held += count
      }
      var best = (wall: Double.infinity, processor: Double.infinity)
      for _ in 0..<5 {
        let file = try write(work.week(2_000), "step.json")
        let (wall, processor) = try importing([file], into: store)
        best = (min(best.wall, wall), min(best.processor, processor))
        held += 2_000
      }
      print(
        "in store of \(mark)  \(text(best.wall / 2_000 * 1_000_000)) us an operation, "
          + "\(text(best.processor / 2_000 * 1_000_000)) of the processor")
      fflush(nil)
      mark *= 10
    }
    let time = try measuring {
      let writer = try StoreWriter(store, create: false)
      try writer.transaction { try $0.rebuild() }
    }
    print(
      "rebuild          \(held) operations in \(text(time.wall)) s, "
        + "\(text(time.processor)) s of the processor")
  }

  /// One field written again and again: the last bundle must not cost more than the first.
  func oneField(_ count: Int, isChained: Bool) throws {
    var work = Workload(at: at)
    let store = try newStore("field-\(isChained)")
    var times: [(wall: Double, processor: Double)] = []
    for _ in 0..<max(1, count / 50_000) {
      let file = try write(work.oneField(min(count, 50_000), isChained: isChained), "field.json")
      times.append(try importing([file], into: store))
    }
    let half = max(1, times.count / 2)
    let first = times.prefix(half).map(\.processor).reduce(0, +)
    let second = times.suffix(half).map(\.processor).reduce(0, +)
    print(
      "one field\(isChained ? ", chained " : ", unseen  ") \(count) writes in "
        + "\(text(times.map(\.wall).reduce(0, +))) s, "
        + "\(text(times.map(\.processor).reduce(0, +))) s of the processor; "
        + "second half \(text(second / first)) of the first")
  }

  // MARK: Parts

  private func newStore(_ name: String) throws -> StorePaths {
    let paths = StorePaths(database: "\(folder)/\(name).sqlite")
    let writer = try StoreWriter(paths, create: true)
    try writer.transaction { _ = try $0.enrol([Workload.device]) }
    return paths
  }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// The seconds from opening the store to having closed it.
  private func importing(
    _ files: [String], into store: StorePaths
  ) throws -> (wall: Double, processor: Double) {
    try measuring {
      let writer = try StoreWriter(store, create: false)
      for file in files {
        let receipt = try writer.takeIn(
          try BundleFiles.bytes(at: file), name: "bench", by: "bench", at: at.instant)
        if case .refused(let fault, _, _) = receipt.outcome { throw BenchFault(fault: fault) }
      }
      try writer.checkpoint()
    }
  }

  private func measuring(_ work: () throws -> Void) throws -> (wall: Double, processor: Double) {
    let began = processorSeconds
    let wall = seconds(try clock.measure(work))
    return (wall, processorSeconds - began)
  }

  /// The most memory that a process held which took in `files` and nothing else, in bytes.
  private func peakMemory(_ files: [String]) throws -> Int {
    let store = try newStore("memory")
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--memory", store.database] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Int(String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)) ?? 0
  }

  /// Takes in `files` and prints the most memory that was held.
  static func memory(_ database: String, _ files: [String]) throws {
    let writer = try StoreWriter(StorePaths(database: database), create: false)
    for file in files {
      _ = try writer.takeIn(
        try BundleFiles.bytes(at: file), name: "bench", by: "bench",
        at: Instant(seconds: 1_790_000_000))
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    print((line.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10)
  }

  /// What this process has used of the processors so far, waiting for the disk left out.
  private var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func text(_ number: Double) -> String { String(format: "%.2f", number) }
}

/// A bundle of the benchmark's own that was refused.
struct BenchFault: Error {
  let fault: any Fault
}
