public import Convert

/// An amount with everything that tells what it is: what no damage may change silently.
public struct StatedAmount: Hashable, Sendable, CustomStringConvertible {
  /// The statement table, from 0.
  public let table: Int
  /// The row, from 0.
  var row: Int
  let side: TableSide?
  /// The measure, or the label of a column that is of no known one.
  let column: String
  let code: String
  let name: String
  let project: String
  let unit: String
  /// The amount, without separators.
  let amount: String

  /// The table, the row, its column and the amount.
  public var description: String {
    "[\(table + 1)] \(row + 1) \(code)\(name)\(project)@\(unit) \(column) \(amount)"
  }
}

/// The amounts of a disclosure's statement tables.
public struct StatedAmounts: Sendable {
  /// Where an amount stands: table, row and column, from 0.
  struct Place: Hashable {
    let table: Int
    let row: Int
    let column: Int
  }

  let entries: [(place: Place, amount: StatedAmount)]

  /// Collects the amounts of a disclosure.
  public init(_ disclosure: Disclosure) {
    var entries: [(place: Place, amount: StatedAmount)] = []
    for (number, placed) in disclosure.statementTables.enumerated() {
      let table = placed.table
      let meanings = Dictionary(
        uniqueKeysWithValues: Set(table.columns.map(\.side)).map {
          ($0, table.rowMeanings(on: $0))
        })
      for (row, cells) in table.rows.lazy.map(\.cells).enumerated() {
        for (index, cell) in cells.enumerated() {
          let column = table.columns[index]
          guard let amount = cell.amount, let meaning = meanings[column.side]?[row] else {
            continue
          }
          let label = column.header.map(\.withoutWhiteSpace.string).joined(separator: "/")
          entries.append(
            (
              Place(table: number, row: row, column: index),
              StatedAmount(
                table: number, row: row, side: column.side,
                column: column.concept?.rawValue ?? label, code: meaning.code?.string ?? "",
                name: meaning.name.string, project: meaning.project.string,
                unit: meaning.unit?.string ?? "", amount: amount.description)
            ))
        }
      }
    }
    self.entries = entries
  }

  /// How often each amount is stated.
  public var counts: [StatedAmount: Int] {
    entries.reduce(into: [:]) { $0[$1.amount, default: 0] += 1 }
  }

  /// What a document that was damaged should still say: rows that moved count at their new place,
  /// what stands in a column that is gone is not asked for.
  public func expected(of document: PrintedDocument) -> [StatedAmount: Int] {
    var rows: [[Int]: Int] = [:]
    var printed: Set<[Int]> = []
    for (number, table) in document.tables.enumerated() {
      var row = 0
      for page in table.pages {
        for origin in page.rows.compactMap(\.origin) {
          rows[[number, origin]] = row
          for column in page.columns.compactMap(\.self) {
            printed.insert([number, origin, column])
          }
          row += 1
        }
      }
    }
    var counts: [StatedAmount: Int] = [:]
    for (place, amount) in entries where printed.contains([place.table, place.row, place.column]) {
      var amount = amount
      amount.row = rows[[place.table, place.row]] ?? amount.row
      counts[amount, default: 0] += 1
    }
    return counts
  }
}
