internal import Convert

/// Why something of a performance table is not in the model.
enum LeftOutReason: String {
  /// A line of labels printed again on a new page.
  case repeatedLabels = "labels repeated on a new page (换页处重复的表头)"
  /// What stands on both sides of a page break.
  case overlap = "printed on both sides of the page break (换页处前后重复)"
  /// The name of a level in the column of the weight.
  case levelAsWeight = "a level stands where the weight belongs (分值权重处为一级指标)"
}

extension DiagnosticList {
  /// Adds what is not in the model, and why.
  mutating func leftOut(_ text: String, _ reason: LeftOutReason, line: Int) {
    add(
      TextCode.leftOut, at: .input(SourcePosition(line: line)),
      ["text": .text(text), "reason": .text(reason.rawValue)])
  }

  /// Adds a doubt about a text of a performance table.
  mutating func doubt(_ code: PerformanceCode, _ text: ExactText, line: Int) {
    add(code, at: .input(SourcePosition(line: line)), ["text": .text(text.string)])
  }

  /// Adds that the cell of an indicator has been lost.
  mutating func lost(_ field: IndicatorField, _ indicator: ExactText, line: Int) {
    add(
      PerformanceCode.lostCell, at: .input(SourcePosition(line: line)),
      ["column": .text(field.name), "text": .text(indicator.string)])
  }
}

extension IndicatorField {
  /// The usual label of the column.
  var name: String {
    switch self {
    case .level1: "一级指标"
    case .level2: "二级指标"
    case .level3: "三级指标"
    case .target: "指标值"
    case .basis: "指标值设置依据"
    case .lastYear: "上年完成值"
    case .weight: "指标分值权重"
    case .scoringRule: "指标赋分规则"
    case .evidence: "佐证资料"
    }
  }
}
