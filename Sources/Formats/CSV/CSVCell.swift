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
  private var codeWidth: Int? {
    guard case .code(let level) = role else { return nil }
    switch level {
    case .class: return 3
    case .section, .item: return 2
    case .joined: return nil
    }
  }

  private var isOfCodes: Bool {
    if case .code = role { true } else { false }
  }

  /// The field of a cell.
  func field(_ cell: Cell) -> [UInt8] {
    switch cell {
    case .blank: return []
    case .text(let text):
      // Digits among amounts are an amount, or a slip of the hand that would pass for a word.
      let isGuarded = role == .amount && CSVText.field(text.string).contains(where: Self.isDigit)
      return CSVText.field(text.string, isGuarded: isGuarded)
    case .amount(let amount):
      // Spreadsheets count with 15 digits.
      let isSafe = role == .amount && String(amount.magnitude).utf8.count <= 15
      return Array(((isSafe ? "" : CSVText.amountMark) + amount.description).utf8)
    case .code(let code):
      let digits = code.digits.string
      // A leading zero is lost, and comes back only where the level says how many digits there are;
      // of fewer digits it would come back where there was none.
      let count = digits.utf8.count
      let isSafe =
        isOfCodes
        && (count == codeWidth
          || digits.utf8.first != UInt8(ascii: "0") && count > codeWidth ?? 0)
      return Array(((isSafe ? "" : CSVText.codeMark) + digits).utf8)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

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
    if role == .amount, let amount = Amount(canonical: field) {
      return .amount(decimals.flatMap { CSVSpelling.amount(amount, withDecimals: $0) } ?? amount)
    }
    if first == UInt8(ascii: "'") { return .text(CSVText.text(field)) }
    if CSVText.isDestroyed(field) { throw .destroyed }
    if field.starts(with: CSVText.mark.utf8) { return try marked(field) }
    switch role {
    case .amount: return try amount(field)
    case .code: return try code(field)
    case .label, .project, .text: return .text(CSVText.text(field))
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

  /// An amount as people and spreadsheets spell it: with separators, with fewer decimals.
  private func amount(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    let isNumeric = field.allSatisfy {
      (0x30...0x39).contains($0) || ",.-+eE ".utf8.contains($0)
    }
    guard field.contains(where: Self.isDigit) else { return .text(CSVText.text(field)) }
    guard isNumeric else { throw .invalidAmount }
    guard let digits = CSVSpelling.withoutSeparators(field),
      let amount = Amount(canonical: digits)
    else { throw .invalidAmount }
    return .amount(decimals.flatMap { CSVSpelling.amount(amount, withDecimals: $0) } ?? amount)
  }

  private func code(_ field: ArraySlice<UInt8>) throws(Failure) -> Cell {
    guard field.allSatisfy({ (0x30...0x39).contains($0) }) else {
      // `2.01E+06`, `201.0`: a number that a spreadsheet has made of a code.
      let isNumber =
        field.contains { (0x30...0x39).contains($0) }
        && field.allSatisfy { (0x30...0x39).contains($0) || ".,eE+- ".utf8.contains($0) }
      if isNumber { throw .invalidCode }
      return .text(CSVText.text(field))
    }
    let missing = max(0, (codeWidth ?? 0) - field.count)
    let digits = [UInt8](repeating: UInt8(ascii: "0"), count: missing) + field
    guard let code = ClassificationCode(digits[...]) else { throw .invalidCode }
    return .code(code)
  }
}

/// Spellings of numbers that come from spreadsheets.
enum CSVSpelling {
  /// The digits of a number whose thousands are separated by commas, as they must stand; `nil` where
  /// commas stand elsewhere, or there are blanks or an exponent.
  static func withoutSeparators(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard field.contains(UInt8(ascii: ",")) else { return field }
    let whole = field.prefix { $0 != UInt8(ascii: ".") }
    let bare = whole.first == UInt8(ascii: "-") ? whole.dropFirst() : whole
    let groups = bare.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.first.map({ (1...3).contains($0.count) }) == true,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !field[whole.endIndex...].contains(UInt8(ascii: ","))
    else { return nil }
    return field.filter { $0 != UInt8(ascii: ",") }[...]
  }

  /// An amount with more decimals than it has, zeros behind it; `nil` where it has more already.
  static func amount(_ amount: Amount, withDecimals decimals: Int) -> Amount? {
    guard amount.fractionDigits < decimals else { return nil }
    var magnitude = amount.magnitude
    for _ in amount.fractionDigits..<decimals { magnitude *= 10 }
    return Amount(isNegative: amount.isNegative, magnitude: magnitude, fractionDigits: decimals)
  }
}
