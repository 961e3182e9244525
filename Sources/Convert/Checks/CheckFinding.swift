/// A cell of a statement table, by its place in the model.
public struct CheckCell: Hashable, Sendable {
  /// The statement table, from 0 in the order of the document.
  public let table: Int
  /// The row, from 0.
  public let row: Int
  /// The column, from 0; `nil` where the row as a whole is meant.
  public let column: Int?

  /// Makes a place.
  public init(table: Int, row: Int, column: Int?) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// The cell whose change alone would mend what fails, and the amount it would have.
public struct LikelyFault: Hashable, Sendable {
  /// The cell.
  public let cell: CheckCell
  /// The line of the source on which it stands, from 1.
  public let sourceLine: Int?
  /// What stands there; `nil` where it is blank.
  public let stated: String?
  /// What would have to stand there.
  public let expected: String
  /// How many other cells would do as well; 0 where it is the only one.
  public let alternatives: Int
}

/// What a check found: a diagnostic, and the place and the figures that it is about.
public struct CheckFinding: Sendable {
  /// The code, the words and the place in the model.
  public let diagnostic: Diagnostic
  /// Where in the order of the document the finding belongs: block, row, column, from 0.
  let order: [Int]
  /// The cell that the finding is about; `nil` outside statement tables.
  public let cell: CheckCell?
  /// The table as findings name it: `表2`; or the section of the text.
  public let placeName: String
  /// The row and the column as printed.
  public let rowName: String
  /// The column as printed.
  public let columnName: String
  /// What is stated.
  public let stated: String?
  /// What it is held against.
  public let expected: String?
  /// How much more is stated than expected.
  public let difference: String?
  /// The other cells that take part.
  public let related: [CheckCell]
  /// The cell that is likely at fault.
  public let likely: LikelyFault?

  /// The line of the source on which the matter stands, from 1.
  public var sourceLine: Int? {
    switch diagnostic.place {
    case .model(_, let line): line
    case .input(let position), .file(_, let position): position.line
    case .sourceLine(let line): line
    case nil: nil
    }
  }

  /// The finding as a diagnostic about an input.
  ///
  /// - Parameter hasSourceLines: Whether the lines of the source are those of the input itself, as
  ///   where text was read; else they are provenance.
  /// - Returns: The diagnostic, pointing into the input where it can.
  public func diagnostic(ofText hasSourceLines: Bool) -> Diagnostic {
    guard hasSourceLines, let line = sourceLine else { return diagnostic }
    return diagnostic.placed(at: .input(SourcePosition(line: line)))
  }
}

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
    let row = IdentityWording.rowName(table, row: amount.cell.row, side: printed.side)
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

/// What the checks tell of a disclosure that is converted.
struct CheckOutcome: Sendable {
  /// The findings, by their place in the document.
  let findings: [CheckFinding]
  /// How many amounts are proven.
  let proof: AmountProof.Counts

  /// The summary: findings by severity, and coverage.
  var summary: Diagnostic {
    func count(_ severity: Severity) -> DiagnosticArgument {
      .integer(findings.count { $0.diagnostic.severity == severity })
    }
    return Diagnostic(
      SummaryCode.summary,
      [
        "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
        "amounts": .integer(proof.proven + proof.doubtful + proof.unproven),
        "proven": .integer(proof.proven), "doubtful": .integer(proof.doubtful),
        "unproven": .integer(proof.unproven), "identities": .integer(proof.identitiesHeld),
      ])
  }
}

/// The code of the summary.
package enum SummaryCode: String, DiagnosticCode {
  /// How many findings there are, and how far the amounts are proven.
  case summary = "check.summary"

  /// The words of the code.
  package var wording: DiagnosticWording {
    DiagnosticWording(
      severity: .note,
      message: LocalizedText(
        en: """
          checks: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, \
          {notes} {notes:note|notes}; of {amounts} {amounts:amount|amounts} {proven} proven, \
          {doubtful} in doubt, {unproven} unproven \
          ({identities} {identities:identity holds|identities hold})
          """,
        zh: "检查：错误 {errors}、警告 {warnings}、说明 {notes}；金额 {amounts} 个，"
          + "已证明 {proven}、存疑 {doubtful}、未证明 {unproven}（{identities} 条勾稽关系成立）"),
      advice: LocalizedText(
        en: "An amount is proven where it takes part in an identity that holds and in none that "
          + "fails. `convert-cli check` tells each finding, `--coverage` each unproven amount.",
        zh: "金额参与的勾稽关系成立且无一不成立，即为已证明。"
          + "`convert-cli check` 列出各项发现，`--coverage` 列出未证明的金额。"))
  }
}
