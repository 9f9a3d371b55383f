import Foundation
import Routing

/// Solves public instances and says how well.
@main
struct RoutingBenchmark {
  static func main() async {
    do {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      if arguments.wantsHelp {
        print(Arguments.help)
        return
      }
      if arguments.wantsMicro {
        for path in arguments.instances {
          print(try Micro(path: path, seconds: arguments.seconds ?? 5).line())
        }
        return
      }
      let best = try arguments.best.map { try BestKnown(path: $0) } ?? BestKnown()
      var summary = Summary()
      for path in arguments.instances {
        for result in try await Run(arguments: arguments, path: path).results() {
          let known =
            best.entry(for: result.instance)
            ?? BestKnown.beside(path, unit: result.unit, near: result.cost)
          let gap = known.map { (result.cost / $0.cost - 1) * 100 }
          print(Table.line(result, gap: gap))
          fflush(nil)
          if let known, let gap { summary.add(gap, group: known.group) }
        }
      }
      print(summary.text, terminator: "")
    } catch let fault as InstanceFault {
      stop(fault.description, code: fault.exitCode)
    } catch let fault as ArgumentFault {
      stop(fault.description, code: 64)
    } catch {
      stop("\(error)", code: 65)
    }
  }

  private static func stop(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
