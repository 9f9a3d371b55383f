internal import ArgumentParser
internal import Model

/// What an exit code says, each with its one meaning.
enum ExitMeaning: Int32, CaseIterable, Phrased {
  case done = 0
  case failed = 1
  case waiting = 3
  case usage = 64
  case refusedData = 65
  case noInput = 66
  case cannotWrite = 73
  case busy = 75

  var code: ExitCode { ExitCode(rawValue) }

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.done, .zh): "已完成"
    case (.done, .en): "Done"
    case (.failed, .zh): "未成：核查发现不符，或程序未能完成"
    case (.failed, .en): "Failed: a check found a difference, or the work could not be done"
    case (.waiting, .zh): "已完成，但有事项待人处理：未排上的走访、冲突、挂起的操作、有误的行"
    case (.waiting, .en):
      "Done, but something waits for a person: unplanned visits, conflicts, parked operations, "
        + "rows that are wrong"
    case (.usage, .zh): "命令写法有误"
    case (.usage, .en): "The command was not given as it has to be"
    case (.refusedData, .zh): "数据被拒收，或与库中记录不符"
    case (.refusedData, .en): "Data were refused, or do not go with what the store holds"
    case (.noInput, .zh): "没有这个文件、文件夹或数据库"
    case (.noInput, .en): "There is no such file, folder or store"
    case (.cannotWrite, .zh): "不能写入，或文件已存在"
    case (.cannotWrite, .en): "Cannot write, or the file is there already"
    case (.busy, .zh): "另一个 waiqin 正在写入数据库；请稍后再试"
    case (.busy, .en): "Another waiqin is writing to the store; try again later"
    }
  }
}
