internal import Convert
internal import Formats

/// The names of formats, as helps and completions list them, in the order of the registry.
enum FormatNames {
  /// Those that can be read.
  static let readable = names { $0.canRead }
  /// Those that can be written.
  static let writable = names { $0.canWrite }
  /// Those that have a schema.
  static let withSchema = names { $0.schema != nil }

  /// Names as a sentence lists them.
  static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func names(where isListed: (any Format) -> Bool) -> [String] {
    FormatRegistry.standard.formats.filter(isListed).map(\.description.name)
  }
}
