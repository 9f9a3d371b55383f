internal import Model
internal import Store

/// What a person named to be taken in: files, those of folders, and what is not there.
enum IntakeInput {
  case file(String)
  /// Nothing to take is at the path, for this reason.
  case absent(String, StoreFault)

  /// What `paths` lead to, in their order; `-` is standard input.
  ///
  /// - Throws: the first reason where nothing at all is there.
  static func all(at paths: [String]) throws(StoreFault) -> [IntakeInput] {
    var inputs: [IntakeInput] = []
    var reason: StoreFault?
    for path in paths {
      if path == "-" {
        inputs.append(.file(path))
        continue
      }
      do throws(StoreFault) {
        inputs += try BundleFiles.at(path).map { .file($0) }
      } catch {
        reason = reason ?? error
        inputs.append(.absent(path, error))
      }
    }
    if let reason, inputs.allSatisfy(\.isAbsent) { throw reason }
    return inputs
  }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  var path: String {
    switch self {
    case .file(let path), .absent(let path, _): path
    }
  }

  /// What people call it, for receipts.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where the photos of a file may lie; nil for standard input.
  var folder: String? {
    if path == "-" { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// Its bytes, or why they can't be had, which stops no other file.
  func bytes() throws(StoreFault) -> Result<[UInt8], StoreFault> {
    if case .absent(_, let fault) = self { return .failure(fault) }
    do throws(StoreFault) {
      return .success(try BundleFiles.bytes(at: path))
    } catch {
      switch error {
      case .unreadable, .noSuchInput: return .failure(error)
      default: throw error
      }
    }
  }
}
