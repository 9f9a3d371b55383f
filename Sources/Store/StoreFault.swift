internal import Exchange
package import Model

/// What can go wrong with the store's file.
package enum StoreFault: Fault, Equatable {
  case noStore(path: String)
  case alreadyThere(path: String)
  case notAStore(path: String)
  case newerVersion(path: String, found: Int, known: Int)
  case busy(path: String, seconds: Int)
  case noSuchInput(path: String)
  case noBundles(path: String)
  case unreadable(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case damagedOperation(OperationID)
  case damaged(path: String)
  case notDurable(found: Int)
  case conflictingDevice(RecordID)
  case damagedCopy(path: String)

  package var code: String {
    switch self {
    case .noStore: "E-STORE-NONE"
    case .alreadyThere: "E-STORE-EXISTS"
    case .notAStore: "E-STORE-FORMAT"
    case .newerVersion: "E-STORE-NEWER"
    case .busy: "E-STORE-BUSY"
    case .noSuchInput: "E-INPUT-NONE"
    case .noBundles: "E-INPUT-EMPTY"
    case .unreadable: "E-INPUT-UNREADABLE"
    case .cannotWrite: "E-WRITE"
    case .damagedOperation, .damaged: "E-STORE-DAMAGED"
    case .notDurable: "E-STORE-SYNC"
    case .conflictingDevice: "E-DEVICE-CONFLICT"
    case .damagedCopy: "E-BACKUP-DAMAGED"
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
    case .noStore(let path): "\(path)：没有数据库；请先运行 waiqin init，或用 --store 指定"
    case .alreadyThere(let path): "\(path)：已有文件；请另选位置，或直接使用它"
    case .notAStore(let path): "\(path)：不是 waiqin 的数据库；请检查 --store 的路径"
    case .newerVersion(let path, let found, let known):
      "\(path)：由更新的程序写成（版本 '\(found)'，本程序只知 '\(known)'）；请升级 waiqin"
    case .busy(let path, let seconds):
      "\(path)：另一个 waiqin 正在写入，已等 \(seconds) 秒；请稍后再试"
    case .noSuchInput(let path): "\(path)：没有这个文件或文件夹；请检查路径"
    case .noBundles(let path): "\(path)：文件夹里没有 .json 数据包；请选择设备导出的文件夹"
    case .unreadable(let path, let reason): "\(path)：读不了（\(reason)）；请检查权限和文件类型"
    case .cannotWrite(let path, let reason): "\(path)：写不了（\(reason)）；请检查权限和磁盘空间"
    case .damagedOperation(let operation):
      "操作 '\(operation.short)'：日志中的内容无法读出；请运行 waiqin doctor，并从备份恢复"
    case .damaged(let path): "\(path)：数据库文件已损坏；请运行 waiqin doctor，并从备份恢复"
    case .notDurable(let found):
      "数据库：synchronous 为 '\(found)'，应为 '2'；未写入任何内容，请报告此问题"
    case .conflictingDevice(let device):
      "设备 '\(device.text)'：已用另一把密钥登记；请停用旧的登记，新密钥用新的设备编号登记"
    case .damagedCopy(let path): "\(path)：副本检查未通过，没有留下；请运行 waiqin doctor"
    }
  }

  private var english: String {
    switch self {
    case .noStore(let path):
      "\(path): there is no store; run waiqin init first, or name one with --store"
    case .alreadyThere(let path):
      "\(path): something is there already; choose another place, or use it as it is"
    case .notAStore(let path): "\(path): is not a waiqin store; check the path given by --store"
    case .newerVersion(let path, let found, let known):
      "\(path): written by a newer program (version '\(found)', this one knows '\(known)'); "
        + "update waiqin"
    case .busy(let path, let seconds):
      "\(path): another waiqin is writing, waited \(seconds) seconds; try again later"
    case .noSuchInput(let path): "\(path): no such file or folder; check the path"
    case .noBundles(let path):
      "\(path): no .json bundles in this folder; choose the folder that the device exported"
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check permissions and the kind of file"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)); check permissions and free space"
    case .damagedOperation(let operation):
      "operation '\(operation.short)': its bytes in the log cannot be read; run waiqin doctor and "
        + "restore a backup"
    case .damaged(let path):
      "\(path): the store's file is damaged; run waiqin doctor and restore a backup"
    case .notDurable(let found):
      "store: synchronous is '\(found)' instead of '2'; nothing was written, report this"
    case .conflictingDevice(let device):
      "device '\(device.text)': is enrolled with another key; revoke that, and enrol the new key "
        + "under a new identifier"
    case .damagedCopy(let path):
      "\(path): the copy did not pass its check and was not kept; run waiqin doctor"
    }
  }
}
