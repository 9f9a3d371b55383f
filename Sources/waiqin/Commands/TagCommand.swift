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
      """)

  @Argument(help: "The text, or - for standard input")
  var text: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let text =
      text == "-"
      ? String(decoding: try BundleFiles.bytes(at: "-"), as: UTF8.self) : text
    let report = TagReport(Tagger.standard.proposal(for: text))
    common.print(report.text(on: common.screen), json: report.json)
  }
}
