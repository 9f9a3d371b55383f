import Model
import Testing

@testable import Exchange

@Suite struct TableAnswerTests {
  private static let request =
    "http://a/table/v1/driving/120.65,30.70;120.66,30.71"
    + "?annotations=duration,distance"

  private static func answer(
    code: String = "Ok", location: String = "120.66,30.7101", distance: String = "11.1",
    durations: String = "[[0,60.2],[null,0]]", distances: String = "[[0,900.4],[1,0]]"
  ) -> String {
    """
    {"code":"\(code)","durations":\(durations),"distances":\(distances),
    "sources":[{"location":[120.65,30.7],"distance":0,"name":"","hint":"x"},
    {"location":[\(location)],"distance":\(distance),"name":"","hint":"y"}],
    "destinations":[{"location":[120.65,30.7],"distance":0},{"location":[120.66,30.71],"distance":0}]}
    """
  }

  private func matrix(_ text: String) throws -> RoadMatrix {
    try TableAnswer(Array(text.utf8), to: try TableRequest(address: Self.request)).matrix
  }

  @Test func `times and lengths are rounded up, what has no way stays empty`() throws {
    let matrix = try matrix(Self.answer())
    #expect(matrix.ways[1] == RoadMatrix.Way(seconds: 61, metres: 901))
    #expect(matrix.ways[2] == nil)
    #expect(matrix.known == 1)
    #expect(matrix.missing == 1)
    #expect(matrix.ways[1]?.minutes == 2)
  }

  @Test(arguments: [
    (answer(code: "TooBig"), "E-ROAD-ANSWER"),
    (answer(durations: "[[0,60.2]]"), "E-ROAD-OTHER"),
    (answer(durations: "[[0],[1]]"), "E-ROAD-OTHER"),
    (answer(durations: "[[0,-1],[1,0]]"), "E-ROAD-ANSWER"),
    (answer(durations: "[[0,1e300],[1,0]]"), "E-ROAD-ANSWER"),
    (answer(durations: "[[0,\"1\"],[1,0]]"), "E-ROAD-ANSWER"),
    (answer(distances: "null"), "E-ROAD-ANSWER"),
    (answer(location: "120.67,30.7101"), "E-ROAD-OTHER"),
    (answer(location: "120.66"), "E-ROAD-ANSWER"),
    (answer(location: "500,30"), "E-ROAD-ANSWER"),
    ("{}", "E-ROAD-ANSWER"), ("[]", "E-ROAD-ANSWER"),
  ])
  func `what is no answer, or one to another request, is refused`(text: String, code: String) {
    do {
      _ = try matrix(text)
      Issue.record("taken: \(text)")
    } catch let fault as any Fault {
      #expect(fault.code == code)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `what is no JSON is refused`() {
    #expect(throws: JSONFault.self) { try matrix("<html>") }
  }
}
