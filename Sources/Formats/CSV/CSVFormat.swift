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
      ],
      writerOptions: [
        FormatOption(
          name: OutputEncoding.option.name, values: OutputEncoding.option.values,
          defaultValue: OutputEncoding.utf8Mark.rawValue, summary: OutputEncoding.option.summary)
      ])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] { CSVCode.allCases }

  /// Whether the first field is that of the format, in UTF-8, GB18030 or UTF-16.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    // 类别 in each encoding, behind its byte-order mark.
    let beginnings: [[UInt8]] = [
      Array("类别".utf8), [0xEF, 0xBB, 0xBF] + Array("类别".utf8), [0xC0, 0xE0, 0xB1, 0xF0],
      [0xFF, 0xFE, 0x7B, 0x7C, 0x2B, 0x52], [0xFE, 0xFF, 0x7C, 0x7B, 0x52, 0x2B],
    ]
    let plain = head.drop { $0 == UInt8(ascii: "\"") }
    return beginnings.contains { plain.starts(with: $0) }
      || head.starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "\"")] + Array("类别".utf8))
  }

  /// A reader, strict where the file is ours and kind to what spreadsheets do.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    CSVReader(encoding: options.encoding)
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
    var count = 0
    while let record = try scanner.next() { count += record.fields.count }
    return count
  }
}
