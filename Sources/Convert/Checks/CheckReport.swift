/// How far the amounts of one table are proven.
public struct TableCoverage: Hashable, Sendable {
  /// The statement table, from 0 in the order of the document.
  public let table: Int
  /// The table as findings name it.
  public let name: String
  /// The title of the table.
  public let title: String
  /// Amounts in identities that hold, and in none that fails.
  public internal(set) var proven = 0
  /// Amounts in an identity that fails.
  public internal(set) var doubtful = 0
  /// The amounts in no identity that applies.
  public internal(set) var unproven: [UnprovenAmount] = []

  /// How many amounts the table states.
  public var amounts: Int { proven + doubtful + unproven.count }
}

/// An amount that nothing proves.
public struct UnprovenAmount: Hashable, Sendable {
  /// Where it stands.
  public let cell: CheckCell
  /// The line of the source, from 1.
  public let sourceLine: Int?
  /// The amount.
  public let amount: Amount
}

/// A table of the document, by which findings are grouped.
struct CheckPlace: Sendable {
  /// The table as findings name it.
  let name: String
  /// The lines of the source from its title to its last row.
  let lines: ClosedRange<Int>
}

/// How far each amount of a table is proven.
struct TableTrust: Sendable {
  /// How many cells a row has.
  let width: Int
  /// What is known of each cell, row by row; `nil` for one without an amount.
  var cells: [AmountTrust?]

  /// What is known of a cell; `nil` for one without an amount, or outside the table.
  func trust(row: Int, column: Int) -> AmountTrust? {
    let place = row * width + column
    guard column >= 0, column < width, cells.indices.contains(place) else { return nil }
    return cells[place]
  }
}

/// How far one amount is proven.
public enum AmountTrust: String, Sendable {
  /// It takes part in an identity that holds, and in none that fails.
  case proven
  /// It takes part in an identity that fails.
  case doubtful
  /// It takes part in no identity that applies.
  case unproven
}

/// What all checks say of a disclosure.
public struct CheckReport: Sendable {
  /// The findings, by their place in the document.
  public let findings: [CheckFinding]
  /// How far the amounts of each statement table are proven.
  public let coverage: [TableCoverage]
  /// How many identities between the figures of statement tables apply and hold.
  public let identitiesHeld: Int
  /// For each statement table, row and column how far its amount is proven; `nil` for no amount.
  let trusts: [TableTrust]
  /// The paragraphs whose figures tables state too.
  let passages: [LinkedPassage]
  /// The tables and the lines of the source that they take.
  let places: [CheckPlace]
  /// The statement tables.
  let tables: [StatementTable]

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.diagnostic.severity == severity }
  }

  /// How far the amount of a cell is proven; `nil` where no amount stands.
  public func trust(of cell: CheckCell) -> AmountTrust? {
    guard let column = cell.column, trusts.indices.contains(cell.table) else { return nil }
    return trusts[cell.table].trust(row: cell.row, column: column)
  }

  /// The row and the column of an amount as printed.
  public func name(of amount: UnprovenAmount) -> String {
    guard let column = amount.cell.column else { return "" }
    let table = tables[amount.cell.table]
    let printed = table.columns[column]
    let row = IdentityWording.rowName(table, row: amount.cell.row, column: column)
    return "\(printed.role == .amount ? row : "") \(IdentityWording.label(of: printed))"
  }

  /// The amounts of all tables, and how many of them are proven, in doubt, unproven.
  public var totals: (amounts: Int, proven: Int, doubtful: Int, unproven: Int) {
    coverage.reduce(into: (0, 0, 0, 0)) { sum, table in
      sum.0 += table.amounts
      sum.1 += table.proven
      sum.2 += table.doubtful
      sum.3 += table.unproven.count
    }
  }

  /// The summary: findings by severity, and coverage.
  public var summary: Diagnostic {
    let totals = totals
    let proof = AmountProof.Counts(
      proven: totals.proven, doubtful: totals.doubtful, unproven: totals.unproven,
      identitiesHeld: identitiesHeld)
    return CheckOutcome(findings: findings, proof: proof).summary
  }
}
