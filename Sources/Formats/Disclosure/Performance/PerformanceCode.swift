internal import Convert

/// The codes of reading performance tables from text.
enum PerformanceCode: String, DiagnosticCode {
  /// The cells of a row do not fit their columns, and no single other placement is right.
  case rowInDoubt = "performance.row-in-doubt"
  /// The indicators have no line of column labels.
  case noLabels = "performance.no-labels"
  /// A column of the indicators that is not known.
  case unknownColumn = "performance.unknown-column"
  /// An indicator without a level that its neighbours have.
  case noLevel = "performance.no-level"
  /// Digits with a blank between them that may be one number or two.
  case numberInDoubt = "performance.number-in-doubt"
  /// Digits that stand on both sides of a page break and may have been printed twice.
  case cutNumber = "performance.cut-number"
  /// The first line of a page was read as the rest of a row before, and may be a row.
  case tailInDoubt = "performance.tail-in-doubt"
  /// The value of a cell fell off when its row slid.
  case lostCell = "performance.lost-cell"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .rowInDoubt:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "the cells of indicator row '{text}' do not fit their columns; kept as printed",
          zh: "指标行“{text}”的单元格与各栏不符，按原样保留"),
        advice: LocalizedText(
          en: "Compare with the published table: no single other placement of the cells is right.",
          zh: "请与公开的绩效目标表核对：没有唯一正确的其他排列方式。"))
    case .noLabels:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "no line with 一级指标, 二级指标, 三级指标 … stands above the indicators",
          zh: "各项指标之上没有“一级指标、二级指标、三级指标……”的表头行"),
        advice: LocalizedText(
          en: "The columns were taken in their usual order; compare with the published table.",
          zh: "已按通常的栏目顺序读取，请与公开的绩效目标表核对。"))
    case .unknownColumn:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "left out '{text}': no known column of indicators stands over it ('{label}')",
          zh: "略去“{text}”：其上没有已知的指标栏目（“{label}”）"),
        advice: LocalizedText(
          en: "Compare with the published table; the column is not part of an indicator here.",
          zh: "请与公开的绩效目标表核对；此处该栏不属于指标的内容。"))
    case .noLevel:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "indicator '{text}' has no {level}, and none stands above it",
          zh: "指标“{text}”没有{level}，其上方也没有"),
        advice: LocalizedText(
          en: "A merged cell may have been lost; compare with the published table.",
          zh: "可能丢失了合并单元格，请与公开的绩效目标表核对。"))
    case .numberInDoubt:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "'{text}' may be one number with a blank inside or two numbers; kept as printed",
          zh: "“{text}”可能是中间有空格的一个数，也可能是两个数；按原样保留"),
        advice: LocalizedText(
          en: "Compare with the published table and correct the cell.",
          zh: "请与公开的绩效目标表核对并更正该单元格。"))
    case .cutNumber:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en:
            "'{digits}' ends a page and begins the next; read as '{text}', but it may be '{other}'",
          zh: "“{digits}”既在上页末尾又在下页开头；读作“{text}”，但也可能是“{other}”"),
        advice: LocalizedText(
          en: "Compare with the published table and correct the cell if it is the other.",
          zh: "请与公开的绩效目标表核对；如应为另一种，请更正该单元格。"))
    case .tailInDoubt:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en:
            "'{tail}' after a page break was joined to '{text}' above; it may be a row of its own",
          zh: "换页之后的“{tail}”已与上文“{text}”相接；它也可能自成一行"),
        advice: LocalizedText(
          en: "Compare with the published table.", zh: "请与公开的绩效目标表核对。"))
    case .lostCell:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(
          en: "the {column} of indicator '{text}' is not in the source any more; left blank",
          zh: "指标“{text}”的{column}在原文中已缺失，留空"),
        advice: LocalizedText(
          en: "Take the value from the published table.", zh: "请从公开的绩效目标表中补录。"))
    }
  }
}
