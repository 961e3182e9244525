/// Totals of tables of no known kind, and of rows that are units.
extension StructureChecks {
  /// One for each list of a table of no known kind, or of an income table by units, whose total is not
  /// the sum of its rows, where a cell or a row of it was lost or is there twice.
  ///
  /// What a total is made of is not known there. It is taken for the sum of all rows where one figure
  /// alone is against it, where the rows are less in a column, so that none of them can be a part of
  /// another, where they are more by a row that stands twice, where most figures agree, or where each of
  /// the total's is the sum of the column beside its own.
  func rowTotals() -> [CheckFinding] {
    lookup.document.identities.tables.enumerated().flatMap { number, figures in
      let isOfUnits =
        (figures.kind == .incomeSummary || figures.kind == .expenditureSummary)
        && figures.lists.allSatisfy(\.byCode.isEmpty)
      guard figures.kind == .other || isOfUnits else { return [CheckFinding]() }
      return figures.lists.compactMap { list in
        guard let total = list.total, let rows = Self.parts(of: list) else { return nil }
        if isOfUnits, let found = missingUnit(of: list, total: total, rows: rows, in: number) {
          return found
        }
        return wrongSum(of: list, total: total, rows: rows, in: number).flatMap {
          finding($0, total: total, in: number)
        }
      }
    }
  }

  /// The rows of a list that is flat: of no codes and no parts of parts, and not known to keep its sum.
  private static func parts(of list: FigureTable.List) -> [Int]? {
    var marks: Set<LineLabel.Mark> = []
    var rows: [Int] = []
    for (row, key) in list.keys.enumerated() {
      guard key.parent < 0 else { return nil }
      switch key.role {
      case .line, .unit:
        guard let label = list.labels[row] else { return nil }
        marks.insert(LineLabel(label).mark)
        rows.append(row)
      case .total, .none: continue
      case .subtotal, .code, .project: return nil
      }
    }
    return rows.count > 1 && marks.count == 1 && !marks.contains(.ofWhich) ? rows : nil
  }

  /// What is told where the first row states the figures of the total, those of the department, and its
  /// units are less.
  private func missingUnit(
    of list: FigureTable.List, total: Int, rows: [Int], in number: Int
  ) -> CheckFinding? {
    let figures = lookup.document.identities.tables[number]
    let columns = list.columns.compactMap { slot in figures.slotColumns.firstIndex(of: slot) }
    guard
      KeptSum(lookup.document.placed[number].table).keeps(
        total: total, parts: [rows[0]], in: columns)
    else { return nil }
    return sums(of: list, total: rows[0], rows: Array(rows.dropFirst()), in: number)
      .first { !$0.isKept && $0.rest > 0 }.flatMap { finding($0, total: rows[0], in: number) }
  }

  /// A column of a list: what its rows add up to, and its total.
  private struct RowSum {
    let column: Int
    let sum: Int128
    /// How many rows have a part in it.
    let parts: Int
    let total: Int128
    let tolerance: Int128

    var rest: Int128 { total - sum }
    var isKept: Bool { abs(rest) <= tolerance }
  }

  /// The columns of a list in which the total states an amount.
  private func sums(
    of list: FigureTable.List, total: Int, rows: [Int], in number: Int
  ) -> [RowSum] {
    let known = lookup.document.figures
    let figures = lookup.document.identities.tables[number]
    return list.columns.compactMap { column -> RowSum? in
      let slot = figures.slot(ofRow: total) + column
      let parts = rows.map { figures.slot(ofRow: $0) + column }
      guard known.isPresent[slot], known.values[slot] != 0,
        parts.allSatisfy({ known.lost[$0] == 0 })
      else { return nil }
      return RowSum(
        column: column, sum: parts.reduce(0) { $0 + known.values[$1] },
        parts: parts.count { known.values[$0] != 0 }, total: known.values[slot],
        tolerance: known.halves[number] * Int128(parts.count + 1))
    }
  }

  /// The sum of the first column that is wrong, where one column or all of them tell why.
  private func wrongSum(
    of list: FigureTable.List, total: Int, rows: [Int], in number: Int
  ) -> RowSum? {
    let sums = sums(of: list, total: total, rows: rows, in: number)
    let wrong = sums.filter { !$0.isKept }
    guard let first = wrong.first else { return nil }
    let isCell = wrong.count == 1 && sums.count > 1
    let isLess = wrong.contains { $0.rest > 0 && $0.sum * 2 > $0.total }
    let isSum = wrong.count * 2 < sums.count && sums.contains { $0.isKept && $0.parts > 1 }
    // What one column has too little the other has too much.
    let isMoved =
      wrong.count == 2 && abs(wrong[0].rest + wrong[1].rest) <= wrong[0].tolerance
      && sums.contains { $0.isKept && $0.parts > 1 }
    guard
      isCell || isLess || isSum || isMoved || isTwice(wrong, rows, in: number)
        || isSlid(sums, of: list, rows, in: number)
    else { return nil }
    return first
  }

  /// Whether each figure of the total, two at least, is what the rows add up to in the next column, or
  /// in the one before.
  private func isSlid(
    _ sums: [RowSum], of list: FigureTable.List, _ rows: [Int], in number: Int
  ) -> Bool {
    let known = lookup.document.figures
    let figures = lookup.document.identities.tables[number]
    return sums.count > 1
      && [-1, 1].contains { step in
        sums.allSatisfy { sum in
          guard let place = list.columns.firstIndex(of: sum.column),
            list.columns.indices.contains(place + step)
          else { return false }
          let beside = rows.reduce(Int128(0)) {
            $0 + known.values[figures.slot(ofRow: $1) + list.columns[place + step]]
          }
          return abs(sum.total - beside) <= sum.tolerance
        }
      }
  }

  /// Whether the rows are more than the total by one that stands again directly below itself.
  private func isTwice(_ wrong: [RowSum], _ rows: [Int], in number: Int) -> Bool {
    let figures = lookup.document.identities.tables[number]
    let printed = lookup.document.placed[number].table.rows
    return zip(rows, rows.dropFirst()).contains { row, next in
      next == row + 1 && RowChecks.areAlike(printed[row], printed[next])
        && wrong.allSatisfy { sum in
          let value = lookup.document.figures.values[figures.slot(ofRow: row) + sum.column]
          return abs(sum.rest + value) <= sum.tolerance
        }
    }
  }

  private func finding(_ sum: RowSum, total: Int, in number: Int) -> CheckFinding? {
    let placed = lookup.document.placed[number]
    let slot = lookup.document.identities.tables[number].slot(ofRow: total) + sum.column
    guard let cell = lookup.document.cell(of: slot), let column = cell.column else { return nil }
    return maker.finding(
      StructureCode.rowTotal, at: placed.path, line: placed.table.rows[total].sourceLine,
      place: lookup.document.names.name(ofTable: number),
      [("what", .text(placed.table.columns[column].header.map(\.string).joined(separator: "/")))],
      stated: lookup.document.text(sum.sum, table: number),
      expected: lookup.document.text(sum.total, table: number), related: [cell])
  }
}
