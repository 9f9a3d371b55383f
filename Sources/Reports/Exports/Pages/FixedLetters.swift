/// Text of a terminal as HTML that keeps its columns whatever font the reader has: each run of characters beyond ASCII
/// gets the width that a terminal gives it, since few fonts have wide characters just twice as wide as others.
enum FixedLetters {
  static func html(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func line(_ text: String) -> String {
    var html = ""
    var run = (text: "", columns: 0)
    func finished() -> String {
      run.text.isEmpty
        ? "" : "<span style=\"width:\(run.columns)ch\">\(XMLText.escaped(run.text))</span>"
    }
    for cluster in Cluster.all(of: text, ambiguous: .narrow) {
      if cluster.text.utf8.count == 1 {
        html += finished() + XMLText.escaped(cluster.text)
        run = ("", 0)
      } else {
        run.text += cluster.text
        run.columns += cluster.columns
      }
    }
    return html + finished()
  }
}
