internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// A figure of the board whose records are listed, for lists of other records than tickets.
struct FigureOption: ParsableArguments {
  @Option(help: "Only those that this figure of the board counts, see board --explain all")
  var figure: String?

  /// What the figure counts; nil where none is asked for.
  ///
  /// - Throws: `UsageFault.noBoardFigure` for one that counts no records of `kind`.
  func set(of kind: RecordKind) throws(UsageFault) -> CaseSet? {
    guard let figure else { return nil }
    guard case .cases(let set)? = BoardFigure(id: figure)?.listed, set.kind == kind else {
      throw .noBoardFigure(figure, option: "--figure")
    }
    return set
  }

  /// The records of `kind` that the figure counts at the end of `day`; nil where none is asked for.
  func counted(
    of kind: RecordKind, on day: Day, in snapshot: borrowing StoreSnapshot
  ) throws -> Set<RecordID>? {
    guard let set = try set(of: kind) else { return nil }
    return Set(try BoardCases(snapshot, on: day).records(of: set))
  }
}
