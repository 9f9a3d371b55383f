/// What is wrong with a command line.
enum ArgumentFault: Error, CustomStringConvertible {
  case unknown(String)
  case value(option: String, found: String?, expected: String)
  case noInstance

  var description: String {
    switch self {
    case .unknown(let option): "\(option): no such option; see --help"
    case .value(let option, let found?, let expected):
      "\(option): '\(found)' does not fit; give \(expected)"
    case .value(let option, nil, let expected): "\(option): nothing follows; give \(expected)"
    case .noInstance: "instances: none given; name at least one file, or see --help"
    }
  }
}

extension InstanceFault {
  /// 66 for a file that is not there, 65 for one that is refused.
  var exitCode: Int32 {
    if case .missing = self { 66 } else { 65 }
  }
}
