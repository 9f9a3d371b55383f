package import Model

/// Why something can't be taken back, or done again.
package enum UndoFault: Fault, Equatable {
  case nothingToUndo
  case nothingToRedo
  case noSuchAction(Int64)
  case wroteNothing(Int64)
  case isReversal(Int64)
  case undoneAlready(Int64)
  /// All that the action wrote has been written over since.
  case nothingStands(Int64)

  package var code: String {
    switch self {
    case .nothingToUndo: "E-UNDO-NONE"
    case .nothingToRedo: "E-REDO-NONE"
    case .noSuchAction: "E-UNDO-NUMBER"
    case .wroteNothing: "E-UNDO-EMPTY"
    case .isReversal: "E-UNDO-REVERSAL"
    case .undoneAlready: "E-UNDO-TWICE"
    case .nothingStands: "E-UNDO-OVERWRITTEN"
    }
  }

  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .nothingToUndo: "undo：单位没有可撤销的命令；要撤回导入，请写明编号，见 waiqin log"
    case .nothingToRedo: "redo：没有可重做的撤销，或撤销之后又有新的命令；请用 waiqin log 查看"
    case .noSuchAction(let number): "'\(number)'：日志里没有这个编号；请用 waiqin log 查看"
    case .wroteNothing(let number): "'\(number)'：这条命令没有写入任何操作，无可撤销；请另选编号"
    case .isReversal(let number): "'\(number)'：这条本身是撤销；请用 waiqin redo 重做"
    case .undoneAlready(let number): "'\(number)'：已经撤销过；请用 waiqin redo 重做"
    case .nothingStands(let number):
      "'\(number)'：它写入的值之后都已被改写；请用 waiqin log \(number) 查看，再逐项更正"
    }
  }

  private var english: String {
    switch self {
    case .nothingToUndo:
      "undo: no command of the office is left to undo; to take back an import give its number, see "
        + "waiqin log"
    case .nothingToRedo:
      "redo: nothing was undone, or another command came after it; see waiqin log"
    case .noSuchAction(let number): "'\(number)': not in the log; see waiqin log"
    case .wroteNothing(let number):
      "'\(number)': wrote no operations, there is nothing to take back; choose another number"
    case .isReversal(let number): "'\(number)': is an undo itself; use waiqin redo"
    case .undoneAlready(let number): "'\(number)': is undone already; use waiqin redo"
    case .nothingStands(let number):
      "'\(number)': all that it wrote has been written over since; see waiqin log \(number) and "
        + "correct by hand"
    }
  }
}
