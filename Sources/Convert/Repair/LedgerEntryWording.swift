/// Says what an entry of the ledger is about by the rows and columns that are printed.
struct LedgerEntryWording {
  private let entry: LedgerEntry
  private let table: StatementTable?

  /// Makes the words for an entry.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - tables: The statement tables of its document.
  init(_ entry: LedgerEntry, tables: [PlacedTable]) {
    self.entry = entry
    table = entry.table.flatMap { tables.indices.contains($0 - 1) ? tables[$0 - 1].table : nil }
  }

  /// The first proof, and how many there are.
  var proof: LocalizedText {
    guard let first = entry.proofs.first?.statement.string else {
      return LocalizedText(en: "their contents say so", zh: "依其内容判定")
    }
    let count = entry.proofs.count
    guard count > 1 else { return LocalizedText(en: first, zh: first) }
    return LocalizedText(en: first + ", and \(count - 1) more", zh: first + " 等 \(count) 项")
  }

  /// What becomes of the cells below labels that are slid: on a page that repeats the labels as they
  /// stand on the page before, none may have to move.
  var cells: LocalizedText {
    switch entry.changes.count {
    case 0: LocalizedText(en: "its cells stand where they belong", zh: "单元格所在位置无误")
    case 1:
      LocalizedText(en: "1 cell is read in the column where it belongs", zh: "1 个单元格改按应在的栏目读取")
    case let count:
      LocalizedText(
        en: "\(count) cells are read in the columns where they belong",
        zh: "\(count) 个单元格改按应在的栏目读取")
    }
  }

  /// How far the first amount that was moved stands from where it belongs.
  var distance: LocalizedText {
    for change in entry.changes {
      guard let amount = change.before.amount, let column = change.column,
        let other = entry.changes.first(where: {
          $0.row == change.row && $0.column != change.column && $0.after.amount == amount
        })?.column
      else { continue }
      if abs(other - column) == 2 { return LocalizedText(en: "two cells", zh: "两格") }
    }
    return LocalizedText(en: "one cell", zh: "一格")
  }

  /// The first amount that was moved: in which row, under which column it is read now; nothing where
  /// no amount of the changes is found again.
  var moved: LocalizedText {
    for change in entry.changes {
      guard let amount = change.before.amount,
        let other = entry.changes.first(where: {
          $0.row == change.row && $0.column != change.column && $0.after.amount == amount
        }), let row = name(ofRow: change.row, other.column), let to = label(other.column)
      else { continue }
      // Where the labels were slid too, those of the table are not those above the amount.
      guard entry.columnsBefore == nil, let from = label(change.column) else {
        return LocalizedText(
          en: " (in row \(row), \(amount) is that of \(to))", zh: "（\(row)行的 \(amount) 属“\(to)”栏）")
      }
      return LocalizedText(
        en: " (in row \(row), \(amount) is that of \(to), not of \(from))",
        zh: "（\(row)行的 \(amount) 属“\(to)”栏，而非“\(from)”栏）")
    }
    return LocalizedText(en: "", zh: "")
  }

  /// The amount that is lost, by its row and its column.
  var lostCell: LocalizedText {
    guard let change = entry.changes.first, let row = name(ofRow: change.row, change.column),
      let column = label(change.column)
    else { return LocalizedText(en: "an amount", zh: "有一个金额") }
    return LocalizedText(
      en: "the amount in row \(row), column \(column),", zh: "\(row)行“\(column)”栏的金额")
  }

  /// The column that is lost, by its label in another part of the table, or by its measure.
  var lostColumn: LocalizedText {
    guard let concept = entry.concept else {
      return LocalizedText(en: "a column", zh: "有一栏")
    }
    let column = table?.columns.first { $0.concept == concept }
    let name = column.map { IdentityWording.label(of: $0) } ?? concept.rawValue
    return LocalizedText(en: "the column \(name)", zh: "“\(name)”栏")
  }

  private func label(_ number: Int?) -> String? {
    column(number).map { IdentityWording.label(of: $0) }
  }

  private func name(ofRow number: Int?, _ column: Int?) -> String? {
    guard let table, let number, table.rows.indices.contains(number - 1) else { return nil }
    let name =
      if let column, table.columns.indices.contains(column - 1) {
        IdentityWording.rowName(table, row: number - 1, column: column - 1)
      } else {
        IdentityWording.rowName(table, row: number - 1, side: nil)
      }
    return name.isEmpty ? "\(number)" : name
  }

  private func column(_ number: Int?) -> Column? {
    guard let table, let number, table.columns.indices.contains(number - 1) else { return nil }
    return table.columns[number - 1]
  }
}
