package import Model

/// The receipts of one import: a block a file, and what they come to.
package struct ReceiptReport: Sendable {
  private let receipts: [Receipt]
  private let unnamedPhotos: [String]
  private let isRehearsal: Bool

  /// - Parameters:
  ///   - unnamedPhotos: the names of photos beside the files that no operation names.
  ///   - isRehearsal: true when nothing was done and the receipts only tell what would be.
  package init(_ receipts: [Receipt], unnamedPhotos: [String] = [], isRehearsal: Bool = false) {
    self.receipts = receipts
    self.unnamedPhotos = unnamedPhotos
    self.isRehearsal = isRehearsal
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let warning =
      switch (isRehearsal, language) {
      case (false, _): ""
      case (true, .zh): "试运行：以下为导入后的结果，未写入任何内容\n"
      case (true, .en): "rehearsal: what an import would do; nothing was written\n"
      }
    return warning + receipts.map { block($0, on: screen) }.joined() + unnamed(on: screen)
      + Self.sum(receipts, language)
  }

  private func unnamed(on screen: Screen) -> String {
    if unnamedPhotos.isEmpty { return "" }
    let names = unnamedPhotos.map { String($0.prefix(12)) + "…" }.joined(separator: " ")
    let line =
      screen.language == .zh
      ? "没有操作提到的照片，未收：\(names)"
      : "photos that no operation names, not taken: \(names)"
    return Paragraph.lines(line, on: screen, indent: 4).map { $0 + "\n" }.joined()
  }

  private func block(_ receipt: Receipt, on screen: Screen) -> String {
    let language = screen.language
    var lines: [String] = []
    switch receipt.outcome {
    case .taken(let taken):
      lines.append(
        "\(receipt.file)  \(Self.headline(taken, photos: receipt.photos, language))")
      lines += taken.allNotes.map { "  \($0.text(in: language))" }
      for item in taken.opened { lines.append("  + \(ReviewWords.line(item, language))") }
      for item in taken.settled { lines.append("  - \(ReviewWords.settled(item, language))") }
    case .alreadyThere(_, let officer):
      lines.append(
        language == .zh
          ? "\(receipt.file)  \(officer)：此前已收到同一文件，未作改动"
          : "\(receipt.file)  \(officer): the same file is here already, nothing changed")
    case .refused(let fault, _, let kept):
      lines.append(
        language == .zh
          ? "\(receipt.file)  拒收 [\(fault.code)]" : "\(receipt.file)  refused [\(fault.code)]")
      lines.append("  \(fault.text(in: language))")
      if !isRehearsal { lines.append("  " + Self.refusal(isKept: !kept.isEmpty, language)) }
    case .unreadable(let fault):
      lines.append(
        language == .zh
          ? "\(receipt.file)  未读 [\(fault.code)]" : "\(receipt.file)  not read [\(fault.code)]")
      lines.append("  \(fault.text(in: language))")
    }
    for name in receipt.photos.damaged {
      lines.append(
        language == .zh
          ? "  照片 \(name)：内容与操作所记不符；请重新传送原文件"
          : "  photo \(name): is not what the operation says; send the original file again")
    }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 4) }.map { $0 + "\n" }.joined()
  }

  private static func refusal(isKept: Bool, _ language: Language) -> String {
    switch (isKept, language) {
    case (true, .zh): "未作任何改动；原文件已存入隔离区"
    case (true, .en): "nothing was applied; the file is kept in quarantine"
    case (false, .zh): "未作任何改动；文件过大，未留存，请保留原件"
    case (false, .en): "nothing was applied; the file is too large to be kept, keep the original"
    }
  }

  private static func headline(
    _ taken: Receipt.Taken, photos: Receipt.Photos, _ language: Language
  ) -> String {
    var parts: [String] = []
    let missing = photos.missing.count
    switch language {
    case .zh:
      parts.append("\(taken.officer) 第 \(taken.from)–\(taken.to) 号：新 \(taken.new)")
      if taken.known > 0 { parts.append("已有 \(taken.known)") }
      if photos.taken > 0 { parts.append("收照片 \(photos.taken)") }
      if missing > 0 { parts.append("缺照片 \(missing)") }
      if taken.seal != .verified { parts.append("封签未核验") }
      return parts.joined(separator: "，")
    case .en:
      parts.append("\(taken.officer) \(taken.from)–\(taken.to): \(taken.new) new")
      if taken.known > 0 { parts.append("\(taken.known) known") }
      if photos.taken > 0 { parts.append("\(photos.taken.counted("photo")) taken") }
      if missing > 0 { parts.append("\(missing.counted("photo")) missing") }
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
      return "\(receipts.count.counted("file")): \(taken) taken, \(known) known, "
        + "\(refused) refused; \(operations.counted("new operation"))\n"
    }
  }

  package var json: JSONOutput {
    let list: (String, JSONOutput) = ("receipts", .list(receipts.map(Self.json)))
    let unnamed: [(String, JSONOutput)] =
      unnamedPhotos.isEmpty ? [] : [("photos_unnamed", .texts(unnamedPhotos))]
    return .object((isRehearsal ? [("rehearsal", .bool(true))] : []) + [list] + unnamed)
  }

  private static func json(_ pack: Receipt.NamedPack, _ note: BundleNote?) -> JSONOutput {
    .object([
      ("id", .text(pack.id.text)), ("holder", .optional(pack.holder)),
      ("note", .optional(note?.code)),
    ])
  }

  private static func json(_ note: BundleNote) -> JSONOutput {
    .object([("code", .text(note.code)), ("text", .text(note.text(in: .en)))])
  }

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
        ("photos_missing", .integer(receipt.photos.missing.count)),
      ]
      if let pack = taken.pack { members.append(("pack", Self.json(pack, taken.packNote))) }
      if !taken.allNotes.isEmpty {
        members.append(("notes", .list(taken.allNotes.map(Self.json))))
      }
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
    let photos = receipt.photos
    if photos != Receipt.Photos() {
      members.append(
        (
          "photos",
          .object([
            ("taken", .integer(photos.taken)), ("missing", .texts(photos.missing)),
            ("damaged", .texts(photos.damaged)),
          ])
        ))
    }
    return .object(members)
  }
}
