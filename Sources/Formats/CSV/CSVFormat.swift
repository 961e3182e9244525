public import Convert

/// CSV in one file: the whole disclosure for a spreadsheet, edited there and read back.
public struct CSVFormat: Format {
  /// What the first record calls the format.
  static let title = "disclosure-convert CSV"

  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "csv",
      summary: LocalizedText(
        en: "the whole disclosure as one CSV for a spreadsheet, edited and read back",
        zh: "以一个 CSV 表示的完整公开文本，可在电子表格中修改后读回"),
      extensions: ["csv"], mediaType: "text/csv; charset=utf-8; header=absent",
      limits: [
        LocalizedText(
          en: "line, row, column and table numbers from 1, years of four digits",
          zh: "行号、列号、表号从 1 起，年份为四位数字"),
        LocalizedText(
          en: "a section is deeper than the one around it, at most \(Section.maximumLevel) deep",
          zh: "下级章节须比上级更深，最多 \(Section.maximumLevel) 层"),
        LocalizedText(
          en: "no carriage return and no U+0000 in a text, since spreadsheets do not keep them",
          zh: "文字中不得有回车符和 U+0000，因为电子表格不保留它们"),
      ],
      writerOptions: [
        FormatOption(
          name: OutputEncoding.option.name, values: OutputEncoding.option.values,
          defaultValue: OutputEncoding.utf8Mark.rawValue, summary: OutputEncoding.option.summary)
      ])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] {
    CSVCode.allCases + CSVSyntaxCode.allCases + ExchangeCode.allCases
  }

  /// Whether the first field is that of the format, in UTF-8, GB18030 or UTF-16.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    // 类别 in each encoding: marks, quotes and blank rows may stand in front.
    let words: [[UInt8]] = [
      Array("类别".utf8), [0xC0, 0xE0, 0xB1, 0xF0], [0x7B, 0x7C, 0x2B, 0x52],
      [0x7C, 0x7B, 0x52, 0x2B],
    ]
    let passed: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00]
    let rest = head.drop { passed.contains($0) || "\" ,;\t\r\n".utf8.contains($0) }
    return words.contains { rest.starts(with: $0) }
  }

  /// A reader, strict where the file is ours and kind to what spreadsheets do.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    CSVReader(encoding: options.encoding, processors: options.processors)
  }

  /// A writer of CSV with guards against spreadsheets.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    let encoding = options.formatOptions[OutputEncoding.option.name]
    return CSVWriter(encoding: encoding.flatMap(OutputEncoding.init(rawValue:)) ?? .utf8Mark)
  }

  /// Takes all records of a file, as the reader does, and makes nothing of them.
  ///
  /// - Parameter bytes: UTF-8 without a byte-order mark, separated by commas.
  /// - Returns: How many fields there are.
  /// - Throws: Where it is no CSV.
  @_spi(Measurement)
  public func fieldCount(in bytes: [UInt8]) throws(ConversionError) -> Int {
    var scanner = CSVScanner(bytes, separator: UInt8(ascii: ","))
    var record = CSVRecord(of: bytes)
    var count = 0
    while try scanner.next(&record) { count += record.count }
    return count
  }
}
