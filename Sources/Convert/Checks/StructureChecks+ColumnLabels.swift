/// Columns of amounts whose labels are those of their group or of other columns, or do not say what they
/// are.
extension StructureChecks {
  /// One for each column of a table of no known kind that bears the label of a group alone, where two
  /// columns or more have labels of their own below it, and are not its parts.
  func bareLabels() -> [CheckFinding] {
    lookup.document.placed.enumerated().flatMap { number, placed -> [CheckFinding] in
      guard lookup.document.identities.tables[number].kind == .other else { return [] }
      let columns = placed.table.columns
      let sums = KeptSum(placed.table)
      return placed.table.panels.flatMap { panel in
        panel.columns.compactMap { column -> CheckFinding? in
          let label = columns[column].header
          guard columns[column].role == .amount, !label.isEmpty else { return nil }
          let group = panel.columns.filter {
            columns[$0].role == .amount && columns[$0].header.count > label.count
              && columns[$0].header.starts(with: label)
          }
          guard group.count > 1,
            !sums.keeps(TreeSums.Sum(total: column, parts: group, isNested: true))
          else { return nil }
          return maker.finding(
            StructureCode.bareLabel, at: placed.path, line: placed.table.sourceLine,
            place: lookup.document.names.name(ofTable: number), [],
            stated: label.map(\.string).joined(separator: "/"))
        }
      }
    }
  }

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

  /// One for each table of a known kind none of whose columns is known as one that the kind has: the
  /// labels above them were lost.
  ///
  /// The three public expenses may be printed across, and then have no columns of their form; a table
  /// of lines has one, 预算数, that says nothing of what it holds.
  func unknownColumns() -> [CheckFinding] {
    lookup.document.placed.enumerated().compactMap { number, placed in
      let table = placed.table
      guard table.kind != .other, table.kind != .threePublicExpenses,
        let first = table.columns.first(where: { $0.role == .amount }),
        table.columns.allSatisfy({ $0.concept == nil }),
        !isOfLines(table, first),
        table.rows.contains(where: { $0.cells.contains { $0.amount != nil } })
      else { return nil }
      return maker.finding(
        StructureCode.unknownColumns, at: placed.path, line: table.sourceLine,
        place: lookup.document.names.name(ofTable: number), [],
        stated: first.header.map(\.string).joined(separator: "/"))
    }
  }

  /// Whether a table has one column of amounts whose label says no more than that: 预算数.
  ///
  /// 决算数 stands below other labels, and alone where these are lost.
  private func isOfLines(_ table: StatementTable, _ column: Column) -> Bool {
    guard table.columns.count(where: { $0.role == .amount }) == 1, let label = column.header.last
    else { return false }
    return ConceptLabels.saysAmount(label) && !ConceptLabels.saysSpent(label)
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
