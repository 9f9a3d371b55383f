internal import Model

/// A fault with the file in which it is.
struct FileFault: Fault {
  let path: String
  let fault: any Fault

  var code: String { fault.code }

  func text(in language: Language) -> String {
    "\(path)\(language == .zh ? "：" : ": ")\(fault.text(in: language))"
  }

  /// Does `body`; its fault comes out with the file's name.
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as any Fault {
      throw FileFault(path: path, fault: fault)
    }
  }
}
