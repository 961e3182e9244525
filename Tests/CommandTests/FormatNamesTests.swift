import Testing

@testable import convert_cli

@Suite("The formats that helps and completions name")
struct FormatNamesTests {
  @Test("are those of the registry, in its order")
  func registry() {
    #expect(FormatNames.readable == ["json", "xml", "csv", "datapackage", "text"])
    #expect(FormatNames.writable == ["json", "xml", "csv", "datapackage", "facts", "text"])
    #expect(FormatNames.withSchema == ["json", "xml", "facts"])
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
