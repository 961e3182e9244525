internal import Convert

/// The records of the ledger.
extension CSVModel {
  /// Begins an entry.
  mutating func repair(_ fields: inout CSVFields) {
    onceInBlock.removeAll(keepingCapacity: true)
    disclosure.ledger.append(
      LedgerEntry(
        code: fields.requiredChoice(0, orElse: .columnMap),
        table: fields.number(1, in: NumberBounds.ordinal),
        segment: fields.number(2, in: NumberBounds.ordinal), sourceLine: fields.line(),
        concept: fields.choice(3), reach: fields.choice(4), isSuperseded: fields.flag(5)))
    if fields.flag(6) { holding.insert(disclosure.ledger.count - 1) }
    fields.end(7)
  }

  /// Takes a record that belongs to the last entry.
  ///
  /// - Returns: Whether it stands where it may.
  mutating func ledger(_ fields: inout CSVFields) -> Bool {
    let last = disclosure.ledger.count - 1
    guard last >= 0 else { return false }
    // Columns, changes, proofs: behind those that follow them they are of another entry, whose first
    // row is missing.
    let isInOrder =
      switch fields.kind {
      case .proof: true
      case .change: disclosure.ledger[last].proofs.isEmpty
      default: disclosure.ledger[last].proofs.isEmpty && disclosure.ledger[last].changes.isEmpty
      }
    guard isInOrder else { return false }
    switch fields.kind {
    case .columnKindsBefore: disclosure.ledger[last].columnsBefore = CSVColumns.columns(&fields)
    case .ordinalsBefore, .headerBefore:
      guard var columns = disclosure.ledger[last].columnsBefore else { return false }
      if fields.kind == .ordinalsBefore {
        CSVColumns.ordinals(&fields, &columns)
      } else {
        CSVColumns.header(&fields, &columns)
      }
      disclosure.ledger[last].columnsBefore = columns
    case .change:
      disclosure.ledger[last].changes.append(
        LedgerChange(
          row: fields.number(0, in: NumberBounds.ordinal),
          column: fields.number(1, in: NumberBounds.ordinal), path: fields.text(2),
          sourceLine: fields.line(), before: fields.cell(3, CSVCellCoding(role: .text)),
          after: fields.cell(4, CSVCellCoding(role: .text)), raw: fields.text(5)))
      fields.end(6)
    default:
      disclosure.ledger[last].proofs.append(
        LedgerProof(identity: fields.wholeText(0), statement: fields.wholeText(1)))
      fields.end(2)
    }
    return true
  }
}
