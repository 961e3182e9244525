/// 人员经费合计 or 公用经费合计 below lists of economic codes that stand beside one another: the sum of their
/// classes.
///
/// The national form of 基本支出 in final accounts prints them in the last row; 公用经费 goes over two lists,
/// its label below the first and its figure below the second.
struct ClassTotal {
  /// The row.
  let row: Int
  /// The slot column of the figure.
  let column: Int
  /// The lists whose classes it sums.
  let lists: Range<Int>

  /// Finds the totals of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - lists: Its lists, left to right.
  ///   - slotColumns: For each column of the table its slot column.
  /// - Returns: Those that state one figure each.
  static func all(
    of table: StatementTable, _ lists: [FigureTable.List], slotColumns: [Int?]
  ) -> [ClassTotal] {
    guard table.kind == .generalPublicBasicExpenditure, lists.count > 1 else { return [] }
    return table.rows.indices.flatMap { row -> [ClassTotal] in
      let labelled = lists.indices.filter { lists[$0].labels[row].map(isOne) ?? false }
      return labelled.compactMap { first in
        let end = lists.indices.first { $0 > first && lists[$0].labels[row] != nil } ?? lists.count
        let columns = lists[first..<end].flatMap(\.columns)
        let stated = columns.filter { column in
          slotColumns.firstIndex(of: column).map { table.rows[row].cells[$0].amount != nil }
            ?? false
        }
        guard stated.count == 1, let column = stated.first,
          lists[first..<end].allSatisfy({ $0.columns.count == 1 })
        else { return nil }
        return ClassTotal(row: row, column: column, lists: first..<end)
      }
    }
  }

  private static func isOne(_ label: ExactText) -> Bool {
    let words = ConceptLabels.folded(label)
    return words.span.isWord("人员经费合计") || words.span.isWord("公用经费合计")
  }
}

extension IdentitySet {
  /// States the totals of classes of a table.
  mutating func addClassTotals(of table: FigureTable) {
    for total in table.classTotals {
      let terms = table.lists[total.lists].flatMap { list in
        list.keys.indices.compactMap { row -> Int? in
          guard list.keys[row].role == .code, list.keys[row].digits == 3 else { return nil }
          return table.slot(ofRow: row) + list.columns[0]
        }
      }
      if terms.isEmpty { continue }
      add(.total, total: table.slot(ofRow: total.row) + total.column, terms: terms)
    }
  }
}
