internal import ArgumentParser
internal import Convert
internal import Formats

/// `schema`: prints the schema of a format.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the schema of a format.",
    discussion: """
      xml has an XSD, json a JSON Schema, facts a Table Schema. Every data package carries the \
      Table Schemas of its own tables in datapackage.json.

      EXAMPLES:
        convert-cli schema xml > disclosure.xsd
        convert-cli schema json > disclosure.schema.json
        convert-cli schema facts > facts.schema.json
      """)

  @Argument(
    help: "The name of the format: \(FormatNames.list(FormatNames.withSchema)).",
    completion: .list(FormatNames.withSchema))
  var format: String

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    try messages.reporter.run { () throws(CommandError) in
      let schema: String
      do throws(ConversionError) {
        schema = try Conversion(registry: .standard).schema(ofFormat: format)
      } catch {
        throw CommandError(error, file: nil)
      }
      try OutputTarget.standardOutput.store(Array(schema.utf8))
    }
  }
}
