import Foundation
import TestSupport
import Testing

@Suite("Transcripts of the command")
struct TranscriptTests {
  private static let folder = RepositoryFile.root.appending(path: "Tests/CommandTests/Transcripts")

  private static var names: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
    return (files ?? []).filter { $0.hasSuffix(".transcript") }.sorted()
  }

  @Test("there are transcripts")
  func present() {
    #expect(!Self.names.isEmpty)
  }

  @Test("the command does what the transcript says", arguments: names)
  func transcript(name: String) async throws {
    let file = Self.folder.appending(path: name)
    var transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    #expect(!transcript.steps.isEmpty)
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
    let workspace = try Workspace()
    for index in transcript.steps.indices {
      let step = transcript.steps[index]
      var result = try await workspace.run(step.command, input: Array((step.input ?? "").utf8))
      result.trim()
      if updates {
        transcript.steps[index].result = result
      } else {
        #expect(result == step.result, "\(step.command)")
      }
    }
    if updates { try transcript.description.write(to: file, atomically: true, encoding: .utf8) }
  }

  @Test("a transcript reads as it is written")
  func notation() {
    let text = """
      # what this shows
      % one <in
      a

      b
      ^D
      c

      d

      # the next
      % two
      2> e
      2>
      2> f
      => 65

      % three

      """
    let transcript = Transcript(text)
    #expect(transcript.steps.map(\.command) == ["one <in", "two", "three"])
    #expect(transcript.steps.map(\.input) == ["a\n\nb\n", nil, nil])
    #expect(transcript.steps.map(\.result.output) == ["c\n\nd", "", ""])
    #expect(transcript.steps.map(\.result.errors) == ["", "e\n\nf", ""])
    #expect(transcript.steps.map(\.result.exit) == [0, 65, 0])
    #expect(transcript.description == text)
    #expect(Transcript(transcript.description) == transcript)
  }
}
