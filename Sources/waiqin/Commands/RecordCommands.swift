internal import ArgumentParser
internal import Model

/// The verbs that every kind of record has.
protocol RecordCommand: ParsableCommand {
  static var kind: RecordKind { get }
}

struct SiteCommand: RecordCommand {
  static let kind = RecordKind.site
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Add, list, show, edit and import sites, and keep in touch",
    subcommands: [
      RecordList<SiteCommand>.self, RecordShow<SiteCommand>.self, RecordAdd<SiteCommand>.self,
      RecordEdit<SiteCommand>.self, TableImport<SiteCommand>.self, Waiting.self, Contact.self,
    ])
}

struct OfficerCommand: RecordCommand {
  static let kind = RecordKind.officer
  static let configuration = CommandConfiguration(
    commandName: "officer",
    abstract: "Add, list, show and edit officers, and note when they are away",
    subcommands: recordVerbs(of: OfficerCommand.self) + [Leave.self])
}

struct TicketCommand: RecordCommand {
  static let kind = RecordKind.ticket
  static let configuration = CommandConfiguration(
    commandName: "ticket",
    abstract: "Add, list, show, edit and import tickets, and take their steps",
    subcommands: [
      List.self, Show.self, RecordAdd<TicketCommand>.self,
      CaseEdit<TicketCommand>.self, TableImport<TicketCommand>.self, Assign.self, Accept.self,
      Start.self, Return.self,
      Extend.self, Answer.self, Check.self, Rate.self, Close.self, Reopen.self,
    ])
}

struct VisitCommand: RecordCommand {
  static let kind = RecordKind.visit
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Add, list, show and edit visits, and take their steps",
    subcommands: [
      List.self, Show.self, RecordAdd<VisitCommand>.self,
      CaseEdit<VisitCommand>.self, Start.self, Finish.self, Miss.self, Propose.self, Import.self,
    ])
}

struct ApplicationCommand: RecordCommand {
  static let kind = RecordKind.application
  static let configuration = CommandConfiguration(
    commandName: "application",
    abstract: "Add, list, show, edit, import and export applications, and take their steps",
    subcommands: [
      List.self, Show.self, RecordAdd<ApplicationCommand>.self,
      CaseEdit<ApplicationCommand>.self, Apply.self, Notice.self, Complete.self, Accept.self,
      Suspend.self, Decide.self, Deliver.self, Draft.self,
    ] + tableVerbs(of: ApplicationCommand.self))
}

struct ItemCommand: RecordCommand {
  static let kind = RecordKind.item
  static let configuration = CommandConfiguration(
    commandName: "item", abstract: "Add, list, show, edit, import and export items",
    subcommands: [
      List.self, RecordShow<ItemCommand>.self, RecordAdd<ItemCommand>.self,
      RecordEdit<ItemCommand>.self,
    ] + tableVerbs(of: ItemCommand.self))
}

struct RegionCommand: RecordCommand {
  static let kind = RecordKind.region
  static let configuration = CommandConfiguration(
    commandName: "region", abstract: "Add, list, show, edit, import and export regions",
    subcommands: [
      RecordList<RegionCommand>.self, RecordShow<RegionCommand>.self,
      RecordAdd<RegionCommand>.self, CaseEdit<RegionCommand>.self,
    ] + tableVerbs(of: RegionCommand.self) + [OutlineImport.self])
}

struct RestrictionCommand: RecordCommand {
  static let kind = RecordKind.restriction
  static let configuration = CommandConfiguration(
    commandName: "restriction", abstract: "Add, list, show, edit, import and export restrictions",
    subcommands: recordVerbs(of: RestrictionCommand.self) + tableVerbs(of: RestrictionCommand.self))
}

struct PermitCommand: RecordCommand {
  static let kind = RecordKind.permit
  static let configuration = CommandConfiguration(
    commandName: "permit", abstract: "Add, list, show, edit, import and export permits",
    subcommands: recordVerbs(of: PermitCommand.self) + tableVerbs(of: PermitCommand.self)
      + [Renewals.self])
}

struct AgencyCommand: RecordCommand {
  static let kind = RecordKind.agency
  static let configuration = CommandConfiguration(
    commandName: "agency",
    abstract: "Add, list, show, edit, import and export agencies, and look back on a quarter",
    subcommands: recordVerbs(of: AgencyCommand.self) + tableVerbs(of: AgencyCommand.self)
      + [QuarterTable.self])
}

struct CarCommand: RecordCommand {
  static let kind = RecordKind.car
  static let configuration = CommandConfiguration(
    commandName: "car", abstract: "Add, list, show, edit, import and export cars",
    discussion: """
      Examples:
        waiqin car add plate=示例A·00001 seats=5
        waiqin car edit 示例A·00001 away=2026-11-24..2026-11-25

      Where cars are recorded, a crew goes out only with one of them that is in service that day and has a seat for \
      each of its members. Where none is, each officer at work who has a car makes room for a crew.
      """,
    subcommands: recordVerbs(of: CarCommand.self) + tableVerbs(of: CarCommand.self))
}

private func recordVerbs<Command: RecordCommand>(
  of command: Command.Type
) -> [any ParsableCommand.Type] {
  [
    RecordList<Command>.self, RecordShow<Command>.self, RecordAdd<Command>.self,
    RecordEdit<Command>.self,
  ]
}

private func tableVerbs<Command: RecordCommand>(
  of command: Command.Type
) -> [any ParsableCommand.Type] {
  [TableImport<Command>.self, TableExport<Command>.self]
}
