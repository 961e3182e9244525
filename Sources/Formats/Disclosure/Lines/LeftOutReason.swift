internal import Convert

/// Why something that the source says is not in the model.
enum LeftOutReason: CaseIterable, Sendable {
  /// The number of a page on a line of its own.
  case pageNumber
  /// A running head or foot, an address, the time of printing.
  case runningLine
  /// A title or a unit printed again above the rest of a table.
  case repeatedCaption
  /// What stands behind a unit: （保留两位小数）.
  case unitRemark
  /// The header of a table printed again on a new page.
  case repeatedHeader
  /// Words in a header that stand over no column.
  case stray
  /// A line of labels of a performance table printed again on a new page.
  case repeatedLabels
  /// What stands on both sides of a page break.
  case overlap
  /// The name of a level in the column of the weight.
  case levelAsWeight

  /// The reason in words.
  var words: LocalizedText {
    switch self {
    case .pageNumber: LocalizedText(en: "page number", zh: "页码")
    case .runningLine:
      LocalizedText(en: "printed on every page", zh: "每页重复的页眉页脚")
    case .repeatedCaption:
      LocalizedText(en: "caption repeated at a page break", zh: "换页处重复的表题")
    case .unitRemark: LocalizedText(en: "remark on the unit", zh: "单位之后的说明")
    case .repeatedHeader:
      LocalizedText(en: "header repeated at a page break", zh: "换页处重复的表头")
    case .stray: LocalizedText(en: "in the header, of no column", zh: "表头中不属于任何栏的文字")
    case .repeatedLabels:
      LocalizedText(en: "labels repeated on a new page", zh: "换页处重复的栏目名称")
    case .overlap:
      LocalizedText(en: "printed on both sides of the page break", zh: "换页处前后重复")
    case .levelAsWeight:
      LocalizedText(
        en: "the name of a level stands where the weight belongs", zh: "分值权重处为一级指标名称")
    }
  }
}

extension DiagnosticList {
  /// Adds what is not in the model, and why.
  mutating func leftOut(_ text: String, _ reason: LeftOutReason, line: Int) {
    add(
      TextCode.leftOut, at: .input(SourcePosition(line: line)),
      ["text": .text(text), "reason": .words(reason.words)])
  }
}
