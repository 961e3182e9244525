internal import Convert

/// The codes of what is no CSV, whatever it says.
enum CSVSyntaxCode: String, DiagnosticCode {
  /// A quote inside a field without quotes, or behind one with.
  case bareQuote = "csv.bare-quote"
  /// A quoted field without an end.
  case openQuote = "csv.open-quote"
  /// A record with too many fields.
  case tooManyFields = "csv.too-many-fields"

  /// The words of the code.
  var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(severity: .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .bareQuote:
      (
        LocalizedText(
          en: """
            {where}: a quote stands where none belongs{reach}; remove it, or put the whole cell into \
            quotes and write each quote inside it twice
            """,
          zh: "{where}：引号出现在不应有的位置{reach}；请删除该引号，或将整个单元格加引号并把其中的引号写两次"),
        LocalizedText(
          en: """
            A field with a quote in it is put into quotes, and the quote is doubled. A quote that was \
            typed at the beginning of a cell takes everything up to the next one into the cell.
            """,
          zh: "含引号的字段须整体加引号，其中的引号写两次。单元格开头多输入的引号会把直到下一引号的内容都归入该单元格。")
      )
    case .openQuote:
      (
        LocalizedText(
          en: "{where}: the quote that opens here is never closed; remove it, or close it",
          zh: "{where}：此处开始的引号没有结束；请删除该引号，或补上结束的引号"),
        LocalizedText(
          en: "The file was cut off, or a quote is missing.", zh: "文件被截断，或缺少引号。")
      )
    case .tooManyFields:
      (
        LocalizedText(
          en: "{where}: the row has more than {limit} cells; check what separates them",
          zh: "{where}：该行超过 {limit} 个单元格；请检查分隔符"),
        LocalizedText(
          en: "No table is that wide. Check the separators of the file.",
          zh: "没有如此宽的表。请检查文件的分隔符。")
      )
    }
  }
}
