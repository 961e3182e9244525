internal import Convert

/// The plain-text disclosure layout.
struct DisclosureTextFormat: Format {
  /// What the format says of itself.
  var description: FormatDescription {
    FormatDescription(
      name: "text",
      summary: LocalizedText(
        en: "plain text with tab-separated tables, as disclosures are published",
        zh: "公开文本：纯文本，表格以制表符分隔"),
      extensions: ["txt"], mediaType: "text/plain",
      limits: [])
  }

  /// The codes of its diagnostics.
  var codes: [any DiagnosticCode] { TextCode.allCases }

  /// Whether the bytes are text; every other format is tried before.
  func recognises(_ head: ArraySlice<UInt8>) -> Bool {
    !head.isEmpty
  }

  /// A reader of the layout.
  func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    DisclosureTextReader(options: options)
  }

  /// No writer yet.
  func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    nil
  }
}
