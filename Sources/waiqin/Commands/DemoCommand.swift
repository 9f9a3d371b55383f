internal import ArgumentParser
internal import Model

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Do the whole main job on a made-up sample district",
    discussion: """
      Examples:
        waiqin demo
        waiqin demo --keep sample --lang en

      Takes in the bundles of a week, shows what waits for people, plans the coming week, and prints
      routes and board. Nothing is left behind unless --keep names a folder.
      """)

  @Option(help: "Keep the store and the sample's files in this folder")
  var keep: String?
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let folder = try DemoFolder(kept: keep)
    defer { folder.removeUnlessKept() }
    let text = try Demo(paths: folder.paths, screen: display.screen).text()
    if folder.isKept { try folder.writeSample() }
    Console.standard.write(text + "\n" + folder.nextSteps(in: display.language), styled: true)
  }
}
