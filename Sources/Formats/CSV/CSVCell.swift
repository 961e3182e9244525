internal import Convert

/// How the cells of a column stand in fields, and come back from them.
///
/// In a column of amounts what looks like an amount is one, in a column of codes digits are a code,
/// elsewhere everything is text. What the column does not say carries a mark.
struct CSVCellCoding {
  /// What the cells of the column are.
  var role: ColumnRole
  /// How many decimals all amounts of the column have; `nil` where they differ.
  var decimals: Int?

  /// The digits that a code of the column has; `nil` for joined codes.
  var codeWidth: Int? {
    guard case .code(let level) = role else { return nil }
    switch level {
    case .class: return 3
    case .section, .item: return 2
    case .joined: return nil
    }
  }

  /// Whether the column says that a cell with these digits is a code.
  func says(_ code: ClassificationCode) -> Bool {
    guard case .code = role else { return false }
    let digits = code.digits.utf8
    // A leading zero is lost, and comes back only where the level says how many digits there are; of
    // fewer digits it would come back where there was none.
    return digits.count == codeWidth
      || digits.first != UInt8(ascii: "0") && digits.count > codeWidth ?? 0
  }

  /// Whether the column says that a cell with this number is an amount, and a spreadsheet, which
  /// counts with 15 digits, keeps it.
  func says(_ amount: Amount) -> Bool {
    role == .amount && amount.magnitude < 1_000_000_000_000_000
  }

  /// Whether a text has a guard because the column holds digits: one with digits in it would pass
  /// for a slip of the hand, and words among amounts for an amount that somebody forgot.
  func isGuarded(_ text: CSVText, of string: String) -> Bool {
    switch role {
    case .amount: text.hasDigit || !CellPlaceholder.matches(string)
    case .code: text.hasDigit
    case .label, .project, .text: false
    }
  }

  /// Whether a field, read as a cell, is words that somebody typed where an amount belongs: those
  /// that are meant have a guard.
  func isTyped(_ field: ArraySlice<UInt8>, readAs cell: Cell) -> Bool {
    guard role == .amount, case .text(let text) = cell, field.first != UInt8(ascii: "'") else {
      return false
    }
    return !CellPlaceholder.matches(text.string)
  }

  /// Why a field is no cell of the column.
  enum Failure: Error {
    /// A spreadsheet has destroyed it.
    case destroyed
    /// Digits that are no amount: too many, or an exponent.
    case invalidAmount
    /// Digits that are no code.
    case invalidCode
  }

  /// The cell of a field.
  func cell(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    guard let first = field.first else { return .blank }
    if role == .amount, let amount = Amount(canonical: field) { return spelled(amount) }
    if first == UInt8(ascii: "'") { return .text(CSVText.text(field)) }
    if first == CSVText.markLead, field.starts(with: CSVText.mark.utf8) { return try marked(field) }
    switch role {
    case .amount: return try amount(field)
    case .code: return try code(field)
    case .label, .project, .text:
      if CSVSpelling.isDestroyed(field) { throw .destroyed }
      return .text(CSVText.text(field))
    }
  }

  private func marked(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    if field.starts(with: CSVText.amountMark.utf8) {
      let digits = field.dropFirst(CSVText.amountMark.utf8.count)
      guard let amount = Amount(canonical: digits) else { throw .invalidAmount }
      return .amount(amount)
    }
    guard field.starts(with: CSVText.codeMark.utf8),
      let code = ClassificationCode(field.dropFirst(CSVText.codeMark.utf8.count))
    else { throw .invalidCode }
    return .code(code)
  }

  /// An amount with the decimals that the column states.
  func spelled(_ amount: Amount) -> Cell {
    guard let decimals, amount.fractionDigits != decimals else { return .amount(amount) }
    return .amount(CSVSpelling.amount(amount, withDecimals: decimals))
  }

  /// An amount as people and spreadsheets spell it, or words.
  private func amount(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    if let amount = CSVSpelling.amount(field) { return spelled(amount) }
    return try words(field, orElse: .invalidAmount)
  }

  private func code(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    let bare = CSVSpelling.trimmed(CSVSpelling.folded(field))
    guard !bare.isEmpty, bare.allSatisfy(CSVSpelling.isDigit) else {
      return try words(field, orElse: .invalidCode)
    }
    let missing = max(0, (codeWidth ?? 0) - bare.count)
    let digits = [UInt8](repeating: UInt8(ascii: "0"), count: missing) + bare
    guard let code = ClassificationCode(digits[...]) else { throw .invalidCode }
    return .code(code)
  }

  /// Words in a column of digits: a text with a digit has a guard, and so has `TRUE`, so what has
  /// none is a slip of the hand, or something that a spreadsheet has made.
  private func words(
    _ field: ArraySlice<UInt8>, orElse failure: Failure
  ) throws(Failure) -> Cell {
    if CSVSpelling.isDestroyed(field), field.first == UInt8(ascii: "#") { throw .destroyed }
    let text = CSVText.text(field)
    let found = CSVText(text.string)
    if found.hasDigit || found.needsGuard { throw failure }
    return .text(text)
  }
}
