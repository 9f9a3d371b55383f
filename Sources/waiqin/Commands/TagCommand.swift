internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Model
internal import Reports
internal import Store

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Propose categories for a text, with the words that led to them",
    discussion: """
      Examples:
        waiqin tag 楼下饭店油烟直排，晚上还有音响噪声
        waiqin tag - < complaint.txt
        waiqin tag --jsonl texts.jsonl
        waiqin tag --review --below 70
        waiqin tag --measure labelled.jsonl

      --measure leaves out of each part the words that only its own texts bear out, and gives beside it the figures with \
      all words.

      Nothing is written to the store: a category is a person's choice, made with ticket edit.

      To choose: waiqin ticket edit NUMBER category=complaint.noise. To take a choice back, so that one is
      proposed again: waiqin ticket edit NUMBER category= with nothing after the sign.
      """)

  @Argument(help: "The text, or - for standard input")
  var text: String?
  @Option(help: "Read rows with text from this file, or - for standard input; print a row for each")
  var jsonl: String?
  @Flag(help: "List the open tickets without a category whose proposal is not sure")
  var review = false
  @Option(help: "With --review: percent under which a proposal is not sure, 1 to 100")
  var below = 60
  @Option(help: "Cross-validate on the labelled rows of this file")
  var measure: String?
  @Option(help: "With --measure: the number of parts, 2 to 100")
  var folds = 10
  @Option(help: "Learn from the labelled rows of this file, and print the table to compile in")
  var train: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let given = [text != nil, jsonl != nil, review, measure != nil, train != nil]
    guard given.count(where: { $0 }) == 1 else { throw UsageFault.oneTagTask }
    guard (1...100).contains(below) else { throw UsageFault.badPercent(below) }
    guard (2...100).contains(folds) else { throw UsageFault.badFolds(folds) }
  }

  func run() throws {
    if let text {
      try propose(for: text)
    } else if let jsonl {
      try propose(forRowsOf: jsonl)
    } else if review {
      let report = TagListReport(try common.reader().read { try unsure($0) })
      common.print(report.text(on: common.screen), json: report.json)
    } else if let measure {
      let texts = try labelled(measure)
      let report = TagMeasureReport(
        TagMeasure(crossValidating: texts, folds: folds, unseen: .words),
        wordsAsTheyStand: TagMeasure(crossValidating: texts, folds: folds, unseen: .learnedPart))
      common.print(report.text(on: common.screen), json: report.json)
    } else if let train {
      Console.standard.write(LearnedPart.table(learnedFrom: try labelled(train)))
    }
  }

  private func propose(for text: String) throws {
    let text =
      text == "-" ? String(decoding: try BundleFiles.bytes(at: "-"), as: UTF8.self) : text
    if text.allSatisfy(\.isWhitespace) { throw UsageFault.nothingToTag }
    if TagText.isNumber(text) { throw UsageFault.recordToTag(text) }
    let report = TagReport(Tagger.standard.proposal(for: text))
    common.print(report.text(on: common.screen), json: report.json)
  }

  /// Prints a proposal for each row that has a text, and then names the lines that have none.
  private func propose(forRowsOf path: String) throws {
    let rows = try FileFault.naming(path) { TextRows(try BundleFiles.bytes(at: path)) }
    for row in rows.rows {
      Console.standard.write(TagReport(Tagger.standard.proposal(for: row.text)).json.line)
    }
    for fault in rows.faults {
      let named = FileFault(path: path, fault: fault)
      Console.standard.warn("\(named.text(in: common.language)) [\(fault.code)]")
    }
    if !rows.faults.isEmpty { throw Exit.waiting }
  }

  private func labelled(_ path: String) throws -> [LabelledText] {
    try FileFault.naming(path) {
      try TextRows(try BundleFiles.bytes(at: path)).labelled()
    }
  }

  private func unsure(_ snapshot: borrowing StoreSnapshot) throws -> [TagListReport.Row] {
    try snapshot.tickets().filter { $0.category == nil && $0.status.isOpen }
      .map { TagListReport.Row(ticket: $0, proposal: Tagger.standard.proposal(for: $0)) }
      .filter { $0.proposal.confidence < below }
  }
}
