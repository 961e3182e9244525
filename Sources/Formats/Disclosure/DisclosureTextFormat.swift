public import Convert

/// The plain-text disclosure layout.
///
/// Any input may be text: in a registry it stands behind the formats that are known by their first bytes.
public struct DisclosureTextFormat: Format {
  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "text",
      summary: LocalizedText(
        en: "plain text with tab-separated tables, as disclosures are published",
        zh: "公开文本：纯文本，表格以制表符分隔"),
      extensions: ["txt"], mediaType: "text/plain", roundTrip: .equivalent,
      startsProvenance: true, limits: Self.limits,
      writerOptions: [OutputEncoding.option])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] { TextCode.allCases + PerformanceCode.allCases }

  /// Whether the bytes are text; every other format is tried before.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    !head.isEmpty
  }

  /// A reader of the layout.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    DisclosureTextReader(options: options)
  }

  /// A writer of the layout, in its one canonical form.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    DisclosureTextWriter(options: options)
  }

  /// What the layout cannot say; `docs/text-format.md` has the whole of it.
  private static let limits: [LocalizedText] = [
    LocalizedText(
      en: "source lines and the ledger of repairs are not written",
      zh: "不写出来源行号和修复台账"),
    LocalizedText(
      en: "a text is one line, without tabs, control characters and invisible characters",
      zh: "每项文字只占一行，不含制表符、控制字符和不可见字符"),
    LocalizedText(
      en: "blanks at the ends of a text, doubled, or beside Chinese punctuation are not kept",
      zh: "文字首尾的空格、连续的空格以及中文标点旁的空格不予保留"),
    LocalizedText(
      en: "tags, Markdown and LaTeX are markup, not text",
      zh: "HTML 标签、Markdown 和 LaTeX 标记不视为文字"),
    LocalizedText(
      en: "a text that would read as a heading, a caption or a field is refused",
      zh: "读回时会成为标题、表头说明或字段的文字不能写出"),
    LocalizedText(
      en: "only the column of a cell tells words, amounts and codes apart",
      zh: "只能由所在栏区分文字、金额与编码"),
  ]
}
