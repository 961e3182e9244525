/// What the identities say of the tables of a document, as they were read.
///
/// A reader that repairs by proof has to state the identities, and the checks ask the same again. They
/// take what is here only where it is of the very tables that they look at, and of the same figures.
package struct StatedIdentities {
  private let tables: [StatementTable]
  /// The identities over the tables' slots.
  let identities: IdentitySet
  /// What stands in the slots.
  let figures: Figures
  /// How each identity stands.
  let balances: [Balance]
  /// Which identities rest on a custom that the document does not keep.
  let isSetAside: [Bool]

  /// Takes what is known of the tables as printed.
  init(_ problem: RepairProblem) {
    tables = problem.tables
    identities = problem.identities
    figures = problem.figures
    balances = problem.balances
    isSetAside = problem.isSetAside
  }

  /// Whether identities of some tables are the same, since the tables are, in all that is looked at.
  ///
  /// Rows and columns that nobody has changed are known to be equal without a look at them.
  func are(of others: [StatementTable]) -> Bool {
    tables.elementsEqual(others) { table, other in
      table.kind == other.kind && table.preparedBy == other.preparedBy
        && table.columns == other.columns && table.rows == other.rows
    }
  }
}
