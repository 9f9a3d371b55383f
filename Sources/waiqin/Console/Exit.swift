internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Model
internal import Planning
internal import Store

/// The exit codes, each with its one meaning.
enum Exit {
  static let failed = ExitCode(1)
  /// Done, but something waits for a person.
  static let waiting = ExitCode(3)
  static let usage = ExitCode(64)
  static let refusedData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let cannotWrite = ExitCode(73)
  static let busy = ExitCode(75)

  /// Says what went wrong on standard error, and ends the process.
  static func leave(after error: any Error) -> Never {
    if let fault = error as? any Fault {
      Console.standard.warn("waiqin: \(fault.text(in: Console.language)) [\(fault.code)]")
      Foundation.exit(code(of: fault).rawValue)
    }
    Waiqin.exit(withError: error)
  }

  private static func code(of fault: any Fault) -> ExitCode {
    switch fault {
    case let fault as StoreFault:
      switch fault {
      case .noStore, .noSuchInput, .noBundles: noInput
      case .alreadyThere, .cannotWrite: cannotWrite
      case .busy: busy
      case .notAStore, .newerVersion, .unreadable, .damagedOperation, .conflictingDevice:
        refusedData
      case .notDurable, .damagedCopy: failed
      }
    case is TimeFault, is PlaceFault, is UsageFault, is DeviceFault: usage
    case is RecordFault, is BundleFault, is DeviceFileFault, is PlanningFault: refusedData
    default: failed
    }
  }
}
