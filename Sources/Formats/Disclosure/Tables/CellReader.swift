internal import Convert

/// Types the cells of a table.
struct CellReader {
  /// A number with a blank inside, to be judged when all of the table's numbers are known.
  struct Broken {
    let amount: Amount
    let isGrouped: Bool
    let cell: Range<Int>
  }

  /// What a cell turned out to be.
  enum Reading {
    case cell(Cell)
    /// A number once its blanks are closed.
    case broken(Broken)
    /// A code once it is mended, and what was mended.
    case brokenCode(ClassificationCode, LedgerCode)
    /// Text where a number is expected.
    case unreadable
    /// A number with too many digits.
    case tooManyDigits
  }

  /// The text that the cells point into.
  let source: SourceText
  private let texts: LabelTexts
  /// Whether thousands separators were seen.
  private(set) var isGrouped = false
  /// The most digits behind the point that a number showed; -1 before the first number.
  private(set) var decimals = -1

  /// The unit of money that the table states.
  private let unit: MonetaryUnit?

  /// Makes a reader for one table.
  init(_ texts: LabelTexts, unit: MonetaryUnit? = nil) {
    source = texts.source
    self.texts = texts
    self.unit = unit
  }

  /// Reads a cell that is not blank.
  mutating func read(_ cell: Range<Int>, as role: ColumnRole, sharesCode: Bool) -> Reading {
    switch role {
    case .amount: return amount(cell)
    case .code(let level): return code(cell, level)
    case .label where !(0x30...0x39).contains(source.bytes[cell.lowerBound]):
      return .cell(.text(texts.label(of: cell)))
    case .label:
      return .cell(.text(RowLabel.text(of: cell, in: source.text, allowsSection: sharesCode)))
    case .project: return .cell(.text(texts.label(of: cell)))
    case .text: return .cell(.text(source.prose(cell)))
    }
  }

  /// Reads a number that is spelled as nearly all are; `nil` for any other cell.
  mutating func plainAmount(_ cell: Range<Int>) -> Amount? {
    guard let plain = AmountScanner.plain(cell, in: source.bytes.span) else { return nil }
    note(plain.amount, isGrouped: plain.isGrouped)
    return plain.amount
  }

  private mutating func note(_ amount: Amount, isGrouped grouped: Bool) {
    if grouped { isGrouped = true }
    if amount.fractionDigits > decimals { decimals = amount.fractionDigits }
  }

  private mutating func amount(_ cell: Range<Int>) -> Reading {
    switch source.amount(cell) {
    case .amount(let amount, let grouped):
      note(amount, isGrouped: grouped)
      return .cell(.amount(amount))
    case .brokenAmount(let amount, let grouped):
      return .broken(Broken(amount: amount, isGrouped: grouped, cell: cell))
    case .tooManyDigits: return .tooManyDigits
    case .none:
      if let number = bareNumber(cell),
        case .amount(let amount, let grouped) = source.amount(number)
      {
        note(amount, isGrouped: grouped)
        return .cell(.amount(amount))
      }
      let bytes = source.bytes.span
      if Self.isPlaceholder(cell, in: bytes) || HeaderWord.isTotal(RecognitionKey(cell, in: bytes))
      {
        return .cell(.text(source.label(cell)))
      }
      return .unreadable
    }
  }

  /// A number without the sign of the currency in front of it and the unit of the table behind it:
  /// `￥12.00`, `12.00万元`; `nil` where neither stands.
  ///
  /// Another unit than the table's is no notation, but says another amount.
  private func bareNumber(_ cell: Range<Int>) -> Range<Int>? {
    var number = cell
    let bytes = source.bytes.span
    for sign in Self.currencySigns where bytes.hasWord(sign, at: number.lowerBound) {
      number = source.trimmed(number.dropFirst(sign.utf8CodeUnitCount))
      break
    }
    if let unit, bytes.extracting(number).ends(with: Self.word(of: unit)) {
      number = source.trimmed(number.dropLast(Self.word(of: unit).utf8CodeUnitCount))
    }
    return number == cell || number.isEmpty ? nil : number
  }

  private static let currencySigns: [StaticString] = ["￥", "¥"]

  private static func word(of unit: MonetaryUnit) -> StaticString {
    switch unit {
    case .yuan: "元"
    case .thousandYuan: "千元"
    case .tenThousandYuan: "万元"
    case .millionYuan: "百万元"
    case .hundredMillionYuan: "亿元"
    }
  }

  /// Whether a broken number reads like the others of the table.
  func isCredible(_ broken: Broken) -> Bool {
    let decimals = decimals < 0 ? 2 : decimals
    guard broken.amount.fractionDigits == decimals else { return false }
    guard isGrouped, !broken.isGrouped else { return true }
    // Where separators are printed, a number of four digits without one is two that ran together.
    var thousand: UInt128 = 1_000
    for _ in 0..<decimals { thousand *= 10 }
    return broken.amount.magnitude < thousand
  }

  /// How many digits codes of a class, a section and an item have that stand whole.
  private static let wholeCodes = [3, 5, 7]

  /// A code; one digit of a section or an item, which have two, lacks the nought in front: `6` of
  /// `213 | 01 | 06`, and letters that look like digits are these: `2IO`.
  private func code(_ cell: Range<Int>, _ level: CodeLevel) -> Reading {
    let bytes = source.bytes.span
    if Self.isDigits(cell, in: bytes), let code = ClassificationCode(source.bytes[cell]) {
      return .cell(.code(code))
    }
    var digits = ""
    var isBroken = false
    var letters = 0
    var index = cell.lowerBound
    while index < cell.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "O"), UInt8(ascii: "o"):
        digits.append("0")
        letters += 1
      case UInt8(ascii: "I"), UInt8(ascii: "l"):
        digits.append("1")
        letters += 1
      case 0x30...0x39: digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      case 0x20, 0x09: isBroken = true
      case 0xEF where bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2]):
        digits.unicodeScalars.append(Unicode.Scalar(bytes[index + 2] - 0x60))
        index += 2
      default: return .cell(.text(source.label(cell)))
      }
      index += 1
    }
    if letters > 0 {
      let hasLength =
        switch level {
        case .class: digits.utf8.count == 3
        case .section, .item: digits.utf8.count == 2
        case .joined: Self.wholeCodes.contains(digits.utf8.count)
        }
      guard hasLength, !isBroken, letters < digits.utf8.count, let code = ClassificationCode(digits)
      else { return .cell(.text(source.label(cell))) }
      return .brokenCode(code, .misspeltNumber)
    }
    if digits.utf8.count == 1, digits != "0", level == .section || level == .item,
      let code = ClassificationCode("0" + digits)
    {
      return .brokenCode(code, .misspeltNumber)
    }
    // The number of a row in front of a code makes one that no level has: `2 201`.
    let isOfLevel = level != .joined || Self.wholeCodes.contains(digits.utf8.count)
    guard let code = ClassificationCode(digits), !isBroken || isOfLevel else {
      return .cell(.text(source.label(cell)))
    }
    return isBroken ? .brokenCode(code, .blankInNumber) : .cell(.code(code))
  }

  // MARK: What a cell looks like

  /// Whether a cell says that there is no figure: `-`, `/`, `*`, 无, 完全不予公开.
  static func isPlaceholder(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    if startsWithCharacter(cell, in: bytes), !startsAsPlaceholder(cell, in: bytes) {
      return false
    }
    let key = RecognitionKey(cell, in: bytes)
    return CellPlaceholder.words.contains { key.isWord($0) }
  }

  /// Whether a cell begins with one of the common Chinese characters.
  private static func startsWithCharacter(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    !cell.isEmpty && (0xE4...0xE9).contains(bytes[cell.lowerBound])
  }

  /// Whether a cell begins with a Chinese character that placeholders begin with.
  private static func startsAsPlaceholder(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    switch (bytes[cell.lowerBound], bytes[cell.lowerBound + 1], bytes[cell.lowerBound + 2]) {
    // 无 完 不 保
    case (0xE6, 0x97, 0xA0), (0xE5, 0xAE, 0x8C), (0xE4, 0xB8, 0x8D), (0xE4, 0xBF, 0x9D): true
    default: false
    }
  }

  /// Whether a cell consists of digits and the signs that stand in numbers.
  static func looksNumeric(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    if startsWithCharacter(cell, in: bytes) { return false }
    return looksNumeric(bytes.extracting(cell))
      || looksNumeric(RecognitionKey(cell, in: bytes).bytes.span)
  }

  private static func looksNumeric(_ bytes: Span<UInt8>) -> Bool {
    var hasDigit = false
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        break
      default: return false
      }
    }
    return hasDigit
  }

  /// Whether a cell is a number that a character or two spoil: `75。00`, `▲61.00`, `2l4.29`.
  static func isMisspelt(_ cell: Range<Int>, in text: [UInt8]) -> Bool {
    guard cell.count <= 64, !isMostlyChinese(text[cell]) else { return false }
    var digits = 0
    var letters = 0
    var others = 0
    for scalar in String(decoding: text[cell], as: UTF8.self).unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": digits += 1
      case ".", ",", "．", "，", " ", "-", "(", ")": break
      // Letters that look like 1 and 0.
      case "l", "I", "O", "o": letters += 1
      // Shares, ranges, dates and times are no amounts.
      case "%", "％", "‰", "/", ":", "：", "~", "～", "a"..."z", "A"..."Z": return false
      case "一", "负", "减", "注": others += 1
      case "\u{4E00}"..."\u{9FFF}": return false
      default: others += 1
      }
    }
    return digits > 1 && digits + letters > 2 && others <= 2 && letters + others > 0
  }

  /// Whether the first three characters of a cell are among the common Chinese ones.
  private static func isMostlyChinese(_ text: ArraySlice<UInt8>) -> Bool {
    text.count > 8
      && [0, 3, 6].allSatisfy { (0xE4...0xE9).contains(text[text.startIndex + $0]) }
  }

  /// Whether a cell consists of ASCII digits.
  static func isDigits(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in cell where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }
}
