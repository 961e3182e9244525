import Convert
import Formats
import Testing

@testable import convert_cli

@Suite("The formats that helps and completions name")
struct FormatNamesTests {
  private static func names(where isListed: (any Format) -> Bool) -> [String] {
    FormatRegistry.standard.formats.filter(isListed).map(\.description.name)
  }

  @Test("are those of the registry, in its order")
  func registry() {
    #expect(FormatNames.readable == Self.names(where: \.canRead))
    #expect(FormatNames.writable == Self.names(where: \.canWrite))
    #expect(FormatNames.withSchema == Self.names { $0.schema != nil })
  }

  @Test(
    "stand in the helps of all commands that take one",
    arguments: [
      ("convert", "The format of the input: ", FormatNames.readable),
      ("convert", "The format of the output: ", FormatNames.writable),
      ("check", "The format of the inputs: ", FormatNames.readable),
      ("schema", "The name of the format: ", FormatNames.withSchema),
    ])
  func helps(command: String, words: String, names: [String]) async throws {
    let help = try await Workspace().run("convert-cli \(command) --help").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains(words + names.joined(separator: ", ") + "."))
  }
}
