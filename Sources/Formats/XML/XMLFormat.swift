public import Convert

/// XML: the whole disclosure for finance platforms, held to an XML Schema by libxml2.
public struct XMLFormat: Format {
  /// The namespace, which carries the major version.
  static let namespace = namespacePrefix + "1"
  /// What the namespaces of all major versions begin with.
  static let namespacePrefix = "urn:disclosure-convert:disclosure:"

  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "xml",
      summary: LocalizedText(
        en: "the whole disclosure as XML, valid by an XML Schema",
        zh: "以 XML 表示的完整公开文本，符合 XML Schema"),
      extensions: ["xml"], mediaType: "application/xml",
      limits: [
        LocalizedText(
          en: "no control characters but tab, line feed and carriage return, as XML 1.0 has none",
          zh: "除制表、换行、回车外不含控制字符（XML 1.0 的限制）"),
        LocalizedText(
          en: "no document type declaration, and so no entities", zh: "不含文档类型声明，因而没有实体"),
        LocalizedText(
          en: "a section is deeper than the one around it, at most \(Section.maximumLevel) deep",
          zh: "下级章节须比上级更深，最多 \(Section.maximumLevel) 层"),
        LocalizedText(
          en: "line, row, column and table numbers from 1, years of four digits",
          zh: "行号、列号、表号从 1 起，年份为四位数字"),
        LocalizedText(
          en: "at most 1 GB; labels and marks of at most 8 MB", zh: "最大 1 GB；序号与标签最长 8 MB"),
      ],
      writerOptions: [
        FormatOption(
          name: "compact", values: ["false", "true"], defaultValue: "false",
          summary: LocalizedText(
            en: "leave out line breaks and indentation", zh: "省略换行与缩进")),
        OutputEncoding.option,
      ])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] { XMLCode.allCases }

  /// Whether the first byte that is not blank opens a tag.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    var text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      text = text.dropFirst(2)
      return text.prefix(2).contains(UInt8(ascii: "<")) && text.prefix(2).contains(0)
    }
    return text.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
      == UInt8(ascii: "<")
  }

  /// The XML Schema, XSD 1.0.
  public var schema: String? { XMLSchemaText.schema.description }

  /// A strict reader.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    XMLReader(options: options)
  }

  /// A writer of validated XML.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    XMLWriter(
      isCompact: options.formatOptions["compact"] == "true", encoding: OutputEncoding(options),
      processors: options.processors)
  }

  /// The bytes of a disclosure before they are validated, for measuring the writer by itself.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - isCompact: Whether line breaks and indentation are left out.
  /// - Returns: The document in UTF-8.
  /// - Throws: Where XML cannot say something of the disclosure.
  @_spi(Measurement)
  public func unvalidated(
    _ disclosure: Disclosure, isCompact: Bool
  ) throws(ConversionError) -> [UInt8] {
    try XMLWriter(isCompact: isCompact, encoding: .utf8, processors: 1).text(of: disclosure)
  }
}
