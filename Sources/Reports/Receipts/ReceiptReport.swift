package import Model

/// The receipts of one import: a block a file, and what they come to.
package struct ReceiptReport: Sendable {
  private let receipts: [Receipt]

  package init(_ receipts: [Receipt]) { self.receipts = receipts }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    return receipts.map { Self.block($0, on: screen) }.joined() + Self.sum(receipts, language)
  }

  private static func block(_ receipt: Receipt, on screen: Screen) -> String {
    let language = screen.language
    var lines: [String] = []
    switch receipt.outcome {
    case .taken(let taken):
      lines.append("\(receipt.file)  \(headline(taken, language))")
      for item in taken.opened { lines.append("  + \(ReviewWords.line(item, language))") }
      for item in taken.settled { lines.append("  - \(ReviewWords.settled(item, language))") }
    case .alreadyThere(_, let officer):
      lines.append(
        language == .zh
          ? "\(receipt.file)  \(officer)：此前已收到同一文件，未作改动"
          : "\(receipt.file)  \(officer): the same file is here already, nothing changed")
    case .refused(let fault, _, _):
      lines.append(
        language == .zh
          ? "\(receipt.file)  拒收 [\(fault.code)]" : "\(receipt.file)  refused [\(fault.code)]")
      lines.append("  \(fault.text(in: language))")
      lines.append(
        language == .zh
          ? "  未作任何改动；原文件已存入隔离区" : "  nothing was applied; the file is kept in quarantine")
    case .unreadable(let fault):
      lines.append(
        language == .zh
          ? "\(receipt.file)  未读 [\(fault.code)]" : "\(receipt.file)  not read [\(fault.code)]")
      lines.append("  \(fault.text(in: language))")
    }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private static func headline(_ taken: Receipt.Taken, _ language: Language) -> String {
    var parts: [String] = []
    switch language {
    case .zh:
      parts.append("\(taken.officer) 第 \(taken.from)–\(taken.to) 号：新 \(taken.new)")
      if taken.known > 0 { parts.append("已有 \(taken.known)") }
      if taken.photosMissing > 0 { parts.append("缺照片 \(taken.photosMissing)") }
      if taken.seal != .verified { parts.append("封签未核验") }
      return parts.joined(separator: "，")
    case .en:
      parts.append("\(taken.officer) \(taken.from)–\(taken.to): \(taken.new) new")
      if taken.known > 0 { parts.append("\(taken.known) known") }
      if taken.photosMissing > 0 { parts.append("\(taken.photosMissing) photos missing") }
      if taken.seal != .verified { parts.append("seal not verified") }
      return parts.joined(separator: ", ")
    }
  }

  private static func sum(_ receipts: [Receipt], _ language: Language) -> String {
    var taken = 0
    var known = 0
    var refused = 0
    var operations = 0
    for receipt in receipts {
      switch receipt.outcome {
      case .taken(let facts):
        taken += 1
        operations += facts.new
      case .alreadyThere: known += 1
      case .refused, .unreadable: refused += 1
      }
    }
    switch language {
    case .zh:
      return "共 \(receipts.count) 个文件：收 \(taken)，已有 \(known)，拒 \(refused)；新操作 \(operations) 条\n"
    case .en:
      return "\(receipts.count) files: \(taken) taken, \(known) known, \(refused) refused; "
        + "\(operations) new operations\n"
    }
  }

  package var json: JSONOutput { .object([("receipts", .list(receipts.map(Self.json)))]) }

  private static func json(_ receipt: Receipt) -> JSONOutput {
    var members: [(String, JSONOutput)] = [("file", .text(receipt.file))]
    switch receipt.outcome {
    case .taken(let taken):
      members += [
        ("outcome", .text("taken")), ("device", .text(taken.device.text)),
        ("officer", .text(taken.officer)), ("seal", .text(taken.seal.rawValue)),
        ("from", .integer(Int(taken.from))), ("to", .integer(Int(taken.to))),
        ("new", .integer(taken.new)), ("known", .integer(taken.known)),
        ("opened", .list(taken.opened.map(ReviewWords.json))),
        ("settled", .list(taken.settled.map(ReviewWords.json))),
        ("photos_missing", .integer(taken.photosMissing)),
      ]
    case .alreadyThere(let device, let officer):
      members += [
        ("outcome", .text("already_there")), ("device", .text(device.text)),
        ("officer", .text(officer)),
      ]
    case .refused(let fault, let offset, let kept):
      members += [
        ("outcome", .text("refused")), ("code", .text(fault.code)),
        ("byte", offset.map { .integer($0) } ?? .null),
        ("message", .text(fault.text(in: .en))), ("kept", .text(kept)),
      ]
    case .unreadable(let fault):
      members += [
        ("outcome", .text("unreadable")), ("code", .text(fault.code)),
        ("message", .text(fault.text(in: .en))),
      ]
    }
    return .object(members)
  }
}
