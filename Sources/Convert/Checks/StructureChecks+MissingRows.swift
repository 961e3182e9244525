/// Rows of a form that are not there.
extension StructureChecks {
  /// One for each table that has columns and no row, blank or not, and no note that says why.
  ///
  /// Those that departments often have nothing for are held against what the text says of them.
  func tablesWithoutRows() -> [CheckFinding] {
    lookup.document.placed.enumerated().compactMap { number, placed in
      let table = placed.table
      switch table.kind {
      case .governmentFundExpenditure, .stateCapitalExpenditure, .commissionedServices,
        .threePublicExpenses:
        return nil
      default: break
      }
      guard table.rows.isEmpty, table.notes.isEmpty, !table.columns.isEmpty else { return nil }
      return maker.finding(
        StructureCode.noRows, at: placed.path, line: table.sourceLine,
        place: lookup.document.names.name(ofTable: number), [], stated: table.title.string)
    }
  }

  /// Kinds of several lists, or whose rows have no codes, with a total below or above each list.
  private static let totalled: Set<TableKind> = [
    .incomeExpenditureSummary, .appropriationSummary, .generalPublicProjectExpenditure,
    .threePublicExpenses, .carryoverDetail, .commissionedServices,
  ]

  /// One for each table with a list of several rows that has no total, nor a row of the department
  /// above all others.
  func missingTotals() -> [CheckFinding] {
    lookup.document.identities.tables.enumerated().compactMap { number, figures in
      guard Self.totalled.contains(figures.kind),
        figures.lists.contains(where: { list in
          let rows = list.keys.filter { $0.role != .none }
          return rows.count > 2 && rows.first?.role != .unit
            && !rows.contains { $0.role == .total }
        })
      else { return nil }
      let placed = lookup.document.placed[number]
      return maker.finding(
        StructureCode.total, at: placed.path, line: placed.table.sourceLine,
        place: lookup.document.names.name(ofTable: number), [], stated: "0")
    }
  }

  /// One for each income side whose first line is not 一、: a part of it, or 二、.
  func missingFirstLines() -> [CheckFinding] {
    lookup.document.identities.tables.enumerated().compactMap { number, figures in
      guard let list = figures.list(.income) else { return nil }
      let lines = list.labels.enumerated().compactMap { row, label in
        label.map { (row: row, text: $0, mark: LineLabel($0).mark) }
      }.filter { $0.mark != .ofWhich && $0.mark != .none }
      guard lines.contains(where: { $0.mark == .chapter }), let first = lines.first,
        !first.text.withoutWhiteSpace.utf8.span.starts(with: "一")
      else { return nil }
      let placed = lookup.document.placed[number]
      return maker.finding(
        StructureCode.firstLine, at: placed.path, line: placed.table.rows[first.row].sourceLine,
        place: lookup.document.names.name(ofTable: number), [], stated: first.text.string,
        related: [CheckCell(table: number, row: first.row, column: nil)])
    }
  }

  /// The row of the three public expenses that is missing, where the sum that it is part of is more
  /// than the others.
  ///
  /// A form may leave out what was not spent: then the others are the whole sum.
  func missingRows() -> [CheckFinding] {
    guard let (number, figures, table) = lookup.table(.threePublicExpenses) else { return [] }
    let rows = ThreePublicRows.found(in: figures)
    let total = figures.lists.first?.total
    let sums: [(whole: Int?, name: String, parts: [(row: Int?, name: String)])] = [
      (
        total, "合计",
        [(rows[0], "因公出国（境）费"), (rows[1], "公务接待费"), (rows[2], "公务用车购置及运行费")]
      ),
      (
        rows[2], "公务用车购置及运行费", [(rows[3], "公务用车购置费"), (rows[4], "公务用车运行费")]
      ),
    ]
    return sums.compactMap { sum in
      let missing = sum.parts.filter { $0.row == nil }
      guard let whole = sum.whole, let row = missing.first, missing.count == 1 else { return nil }
      // 公务用车购置费 and 公务用车运行费 are all of a row above them that is missing.
      let others = row.name == "公务用车购置及运行费" ? [rows[3], rows[4]] : []
      let parts = (sum.parts.map(\.row) + others).compactMap(\.self)
      guard let rest = rest(of: whole, without: parts, in: figures, number: number) else {
        return nil
      }
      return maker.finding(
        StructureCode.missingRow, at: lookup.document.placed[number].path,
        line: table.rows[whole].sourceLine, place: lookup.document.names.name(ofTable: number),
        [("what", .text(sum.name))], stated: row.name,
        expected: lookup.document.text(rest, table: number),
        related: [CheckCell(table: number, row: whole, column: nil)])
    }
  }

  /// What a row states more than others together, in the first column in which it does.
  private func rest(
    of whole: Int, without parts: [Int], in figures: FigureTable, number: Int
  ) -> Int128? {
    let known = lookup.document.figures
    for column in figures.lists.first?.columns ?? [] {
      let slots = ([whole] + parts).map { figures.slot(ofRow: $0) + column }
      guard slots.allSatisfy({ known.lost[$0] == 0 }) else { continue }
      let rest = slots.dropFirst().reduce(known.values[slots[0]]) { $0 - known.values[$1] }
      if rest > known.halves[number] * Int128(slots.count) { return rest }
    }
    return nil
  }
}
