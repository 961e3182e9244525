/// Columns of amounts whose labels say that they are others.
extension StructureChecks {
  /// One for the first column of each table that stands on one of two sides below the label of the other,
  /// 收入 over 支出, or below the label of its names: a label was lost, or the labels have slid.
  func foreignLabels() -> [CheckFinding] {
    lookup.document.placed.enumerated().compactMap { number, placed in
      let columns = placed.table.columns
      let names = columns.filter { Self.isName($0.role) }.compactMap(\.header.first)
      guard
        let label = columns.lazy.filter({ $0.role == .amount }).compactMap({ column -> ExactText? in
          guard let label = column.header.first else { return nil }
          let isForeign =
            Self.isOfOtherSide(label, column.side)
            || placed.table.kind != .other && column.header.count > 1 && names.contains(label)
              && Self.headsNames(label)
          return isForeign ? label : nil
        }).first
      else { return nil }
      return maker.finding(
        StructureCode.foreignLabel, at: placed.path, line: placed.table.sourceLine,
        place: lookup.document.names.name(ofTable: number), [], stated: label.string)
    }
  }

  /// Whether a label names the other side of the table and not this one.
  private static func isOfOtherSide(_ label: ExactText, _ side: TableSide?) -> Bool {
    let words = label.withoutWhiteSpace.utf8.span
    return switch side {
    case .income: words.starts(with: "支出") && !words.contains("收入")
    case .expenditure: words.starts(with: "收入") && !words.contains("支出")
    case nil: false
    }
  }

  /// Whether a label stands over names or codes and nothing else.
  private static func headsNames(_ label: ExactText) -> Bool {
    let label = label.withoutWhiteSpace
    let words = label.utf8.span
    return label == "项目" || words.ends(with: "科目") || words.ends(with: "编码")
      || words.ends(with: "代码") || words.ends(with: "名称")
  }

  private static func isName(_ role: ColumnRole) -> Bool {
    switch role {
    case .code, .label, .project: true
    case .amount, .text: false
    }
  }
}
