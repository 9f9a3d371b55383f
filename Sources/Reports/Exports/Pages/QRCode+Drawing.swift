extension QRCode {
  /// The code as SVG, with four light modules on each side.
  ///
  /// - Parameter label: what it is, for those who can't see it.
  func svg(label: String) -> String {
    var svg = XMLText()
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "code", "role": "img", "aria-label": label,
        "viewBox": "0 0 \(side + 8) \(side + 8)", "shape-rendering": "crispEdges",
      ]
    ) { svg in
      svg.empty("path", ["stroke": "#000", "d": path])
    }
    return svg.text
  }

  /// The dark modules, each run of a row as a stroke of width 1 through their middle.
  private var path: String {
    var path = ""
    for (row, modules) in modules.enumerated() {
      var column = 0
      var end: Int?
      while column < modules.count {
        let run = modules[column...].prefix { $0 == modules[column] }.count
        if modules[column] {
          path += end.map { "m\(column - $0) 0" } ?? "M\(column + 4) \(row + 4).5"
          path += "h\(run)"
          end = column + run
        }
        column += run
      }
    }
    return path
  }
}
