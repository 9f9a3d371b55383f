import Foundation
import TestSupport
import Testing

struct TaggingTests {
  private let texts = Fixtures.folder.appending(path: "tagging/made-up.jsonl").path

  @Test func `rows of JSON get a row each, in their order`() throws {
    let workplace = try Workplace()
    try Data("{\"text\":\"楼下油烟很大\"}\n\n{\"text\":\"危废谁来收\"}\n".utf8)
      .write(to: workplace.folder.appending(path: "texts.jsonl"))
    let outcome = try workplace.run("tag", "--jsonl", "texts.jsonl")
    #expect(outcome.exitCode == 0)
    let rows = outcome.output.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows.first?.hasPrefix("{\"category\":\"complaint.oil_fume\",\"also\":[") == true)
    #expect(rows.last?.hasPrefix("{\"category\":\"solid_waste\",\"also\":[") == true)
  }

  @Test func `each line that is no row is named, and the others are tagged`() throws {
    let workplace = try Workplace()
    try Data("{\"text\":\"楼下油烟很大\"}\n{\"text\":1}\n{\n{\"text\":\"危废谁来收\"}\n".utf8)
      .write(to: workplace.folder.appending(path: "texts.jsonl"))
    let outcome = try workplace.run("tag", "--jsonl", "texts.jsonl")
    #expect(outcome.exitCode == 3 && outcome.output.split(separator: "\n").count == 2)
    let messages = outcome.messages.split(separator: "\n")
    #expect(messages.count == 2)
    #expect(messages.first?.hasPrefix("texts.jsonl：第 2 行：") == true)
    #expect(messages.last?.hasPrefix("texts.jsonl：第 3 行：") == true)
  }

  @Test func `the made-up texts are tagged as well as the aim asks`() throws {
    let workplace = try Workplace()
    let outcome = try workplace.run("tag", "--measure", texts, "--json")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let score = try #require(found["macro_f1_with_second"] as? Double)
    #expect(score >= 0.85)
    #expect((found["categories"] as? [Any])?.count == 15)
  }

  @Test func `labels that are wrong are found out`() throws {
    let workplace = try Workplace()
    // Three of the fifteen categories go by each other's names.
    let turned = ["noise": "DUST", "dust": "GARBAGE", "garbage": "NOISE"]
    var wrong = try String(contentsOfFile: texts, encoding: .utf8)
    for (name, other) in turned.sorted(by: { $0.key < $1.key }) {
      wrong = wrong.replacing(
        "\"category\": \"complaint.\(name)\"", with: "\"category\": \"complaint.\(other)\"")
    }
    for name in ["NOISE", "DUST", "GARBAGE"] {
      wrong = wrong.replacing("complaint.\(name)", with: "complaint.\(name.lowercased())")
    }
    try Data(wrong.utf8).write(to: workplace.folder.appending(path: "wrong.jsonl"))
    let outcome = try workplace.run("tag", "--measure", "wrong.jsonl", "--json")
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(try #require(found["macro_f1_with_second"] as? Double) < 0.85)
  }
}
