internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Model
internal import Planning
internal import Reports
internal import Store

/// The exit codes, each with its one meaning.
enum Exit {
  static let failed = ExitMeaning.failed.code
  /// Done, but something waits for a person.
  static let waiting = ExitMeaning.waiting.code
  static let usage = ExitMeaning.usage.code
  static let refusedData = ExitMeaning.refusedData.code
  static let noInput = ExitMeaning.noInput.code
  static let cannotWrite = ExitMeaning.cannotWrite.code
  static let busy = ExitMeaning.busy.code

  /// Says what went wrong on standard error, and ends the process; help goes to standard output.
  ///
  /// - Parameter arguments: what the parser was given, where it may have refused that.
  static func leave(after error: any Error, arguments: GivenArguments? = nil) -> Never {
    if let fault = fault(in: error, depth: 4) { leave(after: fault) }
    if let arguments {
      if error is CleanExit { leave(withPageFor: arguments) }
      if Waiqin.exitCode(for: error) == .validationFailure {
        switch arguments.refusal(error) {
        case .help: leave(withPageFor: arguments)
        case .fault(let fault): leave(after: fault)
        case nil: break
        }
      }
    }
    Waiqin.exit(withError: error)
  }

  private static func leave(withPageFor arguments: GivenArguments) -> Never {
    do {
      Console.standard.write(try arguments.page)
    } catch {
      leave(after: error)
    }
    Foundation.exit(ExitMeaning.done.rawValue)
  }

  private static func leave(after fault: any Fault) -> Never {
    Console.standard.warn("waiqin: \(fault.text(in: Console.language)) [\(fault.code)]")
    Foundation.exit(code(of: fault).rawValue)
  }

  /// The fault in an error that the parser wrapped, as it does with those of `validate`.
  private static func fault(in error: Any, depth: Int) -> (any Fault)? {
    if let fault = error as? any Fault { return fault }
    if depth == 0 { return nil }
    for child in Mirror(reflecting: error).children {
      if let fault = fault(in: child.value, depth: depth - 1) { return fault }
    }
    return nil
  }

  // The compiler's optimiser (6.3.1) crashes where it knows the fault's type.
  @inline(never) @_optimize(none)
  private static func code(of fault: any Fault) -> ExitCode {
    switch fault {
    case let fault as StoreFault:
      switch fault {
      case .noStore, .noSuchInput, .noBundles: noInput
      case .alreadyThere, .cannotWrite: cannotWrite
      case .busy: busy
      case .notAStore, .newerVersion, .unreadable, .damagedOperation, .damaged, .conflictingDevice:
        refusedData
      case .notDurable, .damagedCopy: failed
      }
    case is TimeFault, is PlaceFault, is IndustryFault, is UsageFault, is DeviceFault,
      is ArgumentFault:
      usage
    case let fault as StepFault where fault.isUsage: usage
    case let fault as ApplicationFault where fault.code == "E-PAUSE-END": usage
    case let fault as RuleFault where fault.isUsage: usage
    case is RecordFault, is BundleFault, is DeviceFileFault, is PlanningFault, is FileFault,
      is CSVFault, is TableFault, is OutlineFault, is KoboFault, is StepFault,
      is ApplicationFault, is RecordContradiction, is DraftFault, is RuleFault, is ExportFault:
      refusedData
    default: failed
    }
  }
}
