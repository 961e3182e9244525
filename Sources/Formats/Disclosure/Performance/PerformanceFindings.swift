internal import Convert

extension DiagnosticList {
  /// Adds a doubt about a text of a performance table.
  mutating func doubt(_ code: PerformanceCode, _ text: ExactText, line: Int) {
    add(code, at: .input(SourcePosition(line: line)), ["text": .text(text.string)])
  }

  /// Adds what was printed twice where a page break has cut a cell, or may have been.
  mutating func add(_ seam: CellText.Seam, line: Int) {
    if !seam.printedTwice.isEmpty {
      leftOut(String(decoding: seam.printedTwice, as: UTF8.self), .overlap, line: line)
    }
    if !seam.sharedDigits.isEmpty {
      add(
        PerformanceCode.cutNumber, at: .input(SourcePosition(line: line)),
        [
          "text": .text(seam.text.string), "other": .text(seam.other.string),
          "digits": .text(String(decoding: seam.sharedDigits, as: UTF8.self)),
        ])
    }
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
