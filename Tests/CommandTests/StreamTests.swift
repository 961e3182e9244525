import Foundation
import TestSupport
import Testing

/// Records, JSON lines in and JSON lines out.
@Suite("A stream of records")
struct StreamTests {
  private static func record(_ id: Any, _ content: [UInt8]) throws -> String {
    let object: [String: Any] = ["id": id, "content": String(decoding: content, as: UTF8.self)]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  private static func answers(
    _ lines: [String], _ flags: String = "--from text --to json"
  ) async throws -> [[String: Any]] {
    let result = try await Workspace().run(
      "convert-cli stream \(flags)", input: Array(lines.joined(separator: "\n").utf8))
    #expect(result.exit == 0 && result.errors.isEmpty, "\(result.errors)")
    return try result.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private static func codes(_ answer: [String: Any]) -> [String] {
    (answer["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  @Test("figures that contradict each other are found, and refused where that is asked for")
  func checks() async throws {
    let sample = String(
      decoding: try RepositoryFile.bytes("samples/example-budget.txt"), as: UTF8.self)
    let record = try Self.record(1, Array(sample.replacing("2,259.46", with: "2,260.46").utf8))
    let flags = "--from text --to json"
    let told = try await Self.answers([record], flags)
    #expect(told.first?["content"] != nil)
    #expect(told.first.map(Self.codes)?.last == "check.summary")
    let strict = try await Self.answers([record], flags + " --strict")
    #expect((strict.first?["error"] as? [String: Any])?["code"] as? String == "command.strict")
    #expect(strict.first?["content"] == nil)
    let unchecked = try await Self.answers([record], flags + " --no-check --strict")
    #expect(
      unchecked.first?["content"] != nil
        && !unchecked.contains { Self.codes($0).contains("check.summary") })
  }

  @Test("each record is answered in order, with what a conversion of its own gives")
  func sameAsFiles() async throws {
    let sample = try RepositoryFile.bytes("samples/example-budget.txt")
    let damaged = try RepositoryFile.bytes("samples/example-budget-damaged.txt")
    let answers = try await Self.answers(
      [
        try Self.record(7, sample), "", try Self.record("乙\"", damaged),
        try Self.record([1], sample),
      ],
      "--from text --to xml")
    try #require(answers.count == 3)
    let workspace = try Workspace()
    for (answer, name) in zip(answers, ["example-budget", "example-budget-damaged"]) {
      let file = try await workspace.run("convert-cli -q samples/\(name).txt -t xml")
      #expect(answer["content"] as? String == file.output)
    }
    #expect(answers[0]["id"] as? Int == 7)
    #expect(answers[1]["id"] as? String == "乙\"")
    #expect(Self.codes(answers[0]) == ["check.summary"])
    #expect(Self.codes(answers[1]).count > 1)
    #expect(answers[0]["error"] == nil)
  }

  @Test("a bad record is answered by an error, and the next one is converted")
  func badRecords() async throws {
    let good = try Self.record("g", try RepositoryFile.bytes("samples/example-budget.txt"))
    let answers = try await Self.answers(
      [
        "nothing", #"{"id":1}"#, #"{"id":2,"content":5}"#, #"{"id":3,"content":"hi"}"#,
        #"{"id":4,"content":"\ud800"}"#, #"{"id":5,"content":"a"} x"#, good,
      ])
    let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(
      codes == [
        "json.unexpected-character", "stream.no-content", "stream.no-content", "text.no-disclosure",
        "json.lone-surrogate", "json.unexpected-character", nil,
      ])
    #expect(answers[3]["id"] as? Int == 3)
    #expect(answers[6]["content"] != nil)
  }

  @Test("a record that is no JSON is answered with the id that stands in front of what is wrong")
  func idOfBrokenRecord() async throws {
    let answers = try await Self.answers([
      #"{"id":1,"content":"a"#, #"{"id": {"a":[2]} ,"content":"\ud800"}"#,
      #"{"id":"乙","content":x}"#,
      #"{"id":4,"content":"a"} x"#, #"{"id":12"#, #"{"content":"a,"id":6}"#,
      #"{"id":"\ud800","content":1}"#,
      #"{"id":8,"id":9,"content":"a"}"#,
    ])
    #expect(answers[0]["id"] as? Int == 1)
    #expect((answers[1]["id"] as? [String: [Int]]) == ["a": [2]])
    #expect(answers[2]["id"] as? String == "乙")
    #expect(answers[3]["id"] as? Int == 4)
    // Cut off, behind the fault, itself at fault, ambiguous.
    #expect(answers[4...].allSatisfy { $0["id"] is NSNull })
    #expect(answers.allSatisfy { $0["error"] != nil })
  }

  @Test("a record that is too long is skipped, however long it is")
  func tooLong() async throws {
    let long = try Self.record(1, [UInt8](repeating: 0x61, count: 3_000_000))
    let good = try Self.record(2, try RepositoryFile.bytes("samples/example-budget.txt"))
    let answers = try await Self.answers([long, good], "--from text --to json --max-input 1MB")
    let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["stream.too-long", nil])
  }

  @Test("an answer is given before the next record comes")
  func flushed() async throws {
    let result = try await Workspace().run(
      """
      mkfifo in out; convert-cli stream --from text --to json <in >out & exec 3>in 4<out
      echo '{"id":1}' >&3; read -r a <&4; echo '{"id":2}' >&3; read -r b <&4
      exec 3>&-; wait; echo "$a" | cut -c 1-7; echo "$b" | cut -c 1-7
      """)
    #expect(result.output == "{\"id\":1\n{\"id\":2\n", "\(result.errors)")
  }

  @Test(
    "what cannot be asked for is wrong usage",
    arguments: [
      "--from text --to no", "--from no --to json", "--to json", "--from text --to text x",
    ])
  func usage(flags: String) async throws {
    #expect(try await Workspace().run("convert-cli stream \(flags) </dev/null").exit == 64)
  }
}
