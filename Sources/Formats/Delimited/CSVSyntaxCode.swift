public import Convert

/// The codes of what is no CSV, whatever it says.
public enum CSVSyntaxCode: String, DiagnosticCode {
  /// A quote inside a field without quotes, or behind one with.
  case bareQuote = "csv.bare-quote"
  /// A quoted field without an end.
  case openQuote = "csv.open-quote"
  /// A record with too many fields.
  case tooManyFields = "csv.too-many-fields"

  /// The words of the code.
  public var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(severity: .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .bareQuote:
      (
        LocalizedText(
          en: "a quote stands where none belongs", zh: "引号出现在不应有的位置"),
        LocalizedText(
          en: "A field with a quote in it is put into quotes, and the quote is doubled.",
          zh: "含引号的字段须整体加引号，其中的引号写两次。")
      )
    case .openQuote:
      (
        LocalizedText(
          en: "the quote that opens here is never closed", zh: "此处的引号没有结束"),
        LocalizedText(
          en: "The file was cut off, or a quote is missing.", zh: "文件被截断，或缺少引号。")
      )
    case .tooManyFields:
      (
        LocalizedText(
          en: "the row has more than {limit} fields", zh: "该行超过 {limit} 个字段"),
        LocalizedText(
          en: "No table is that wide. Check the separators of the file.",
          zh: "没有如此宽的表。请检查文件的分隔符。")
      )
    }
  }
}
