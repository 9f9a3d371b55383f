/// Why a file was not read.
enum InstanceFault: Error, CustomStringConvertible {
  case missing(path: String)
  case unreadable(path: String)
  /// No reader knows the form of the file.
  case unknownForm(path: String)
  /// A line that does not say what is expected there.
  case line(path: String, number: Int, expected: String)
  case tooLarge(path: String, nodes: Int, most: Int)
  /// The file ends before something that it needs.
  case lacks(path: String, what: String)

  var description: String {
    switch self {
    case .missing(let path): "\(path): no such file; check the path"
    case .unreadable(let path): "\(path): not a text file; give an instance file"
    case .unknownForm(let path):
      "\(path): the form of the file is not known; give a Solomon, VRPLIB, TRSP or TOPTW file"
    case .line(let path, let number, let expected):
      "\(path):\(number): \(expected) expected; correct the line"
    case .tooLarge(let path, let nodes, let most):
      "\(path): \(nodes) nodes, but at most \(most) are read; give a smaller file"
    case .lacks(let path, let what): "\(path): \(what) is missing; give a complete file"
    }
  }
}
