public import Convert

/// JSON: the whole disclosure for programs, strict in reading and canonical in writing.
public struct JSONFormat: Format {
  /// What every `$schema` of the format begins with; the version of the model follows.
  static let schemaPrefix = "urn:disclosure-convert:disclosure:"

  /// The `$schema` that is written.
  static let schemaID = schemaPrefix + Disclosure.modelVersion

  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "json",
      summary: LocalizedText(
        en: "the whole disclosure as JSON, with a JSON Schema",
        zh: "以 JSON 表示的完整公开文本，附 JSON Schema"),
      extensions: ["json"], mediaType: "application/json",
      limits: [
        LocalizedText(en: "UTF-8 only", zh: "只用 UTF-8"),
        LocalizedText(
          en: "a section is deeper than the one around it, at most \(Section.maximumLevel) deep",
          zh: "下级章节须比上级更深，最多 \(Section.maximumLevel) 层"),
        LocalizedText(
          en: "line, row, column and table numbers from 1, years of four digits",
          zh: "行号、列号、表号从 1 起，年份为四位数字"),
        LocalizedText(
          en: "at most one million table cells, and eight more for each byte",
          zh: "单元格最多一百万个，每个字节再加八个"),
      ],
      writerOptions: [
        FormatOption(
          name: "compact", values: ["false", "true"], defaultValue: "false",
          summary: LocalizedText(
            en: "leave out all white space between tokens", zh: "省略标记之间的全部空白"))
      ])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] { JSONCode.allCases }

  /// Whether the first byte that is not blank opens an object.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    return text.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
      == UInt8(ascii: "{")
  }

  /// The JSON Schema, draft 2020-12.
  public var schema: String? { JSONSchemaText.schema.description }

  /// A strict reader.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    JSONReader(options: options)
  }

  /// A writer of canonical JSON.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    JSONWriter(
      isCompact: options.formatOptions["compact"] == "true", processors: options.processors)
  }
}
