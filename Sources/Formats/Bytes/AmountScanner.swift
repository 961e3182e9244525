internal import Convert

/// What the bytes of a cell are, as a number.
enum ScannedAmount: Equatable, Sendable {
  /// A number; `isGrouped` where thousands separators stand in it.
  case amount(Amount, isGrouped: Bool)
  /// A number once the blanks inside it are closed: `3552.7 1`.
  case brokenAmount(Amount, isGrouped: Bool)
  /// A number with more digits than an amount holds.
  case tooManyDigits
  /// No number.
  case none
}

/// Reads numbers as they are printed.
///
/// Digits, point and comma may be full-width; a minus sign may be ASCII, full-width, U+2212 or an
/// en dash; brackets around a number, ASCII or full-width, make it negative. Commas must group three
/// digits each. Blanks around the number are ignored.
enum AmountScanner {
  /// Reads the number that a range of bytes holds, the whole range.
  ///
  /// - Parameters:
  ///   - range: The bytes of whole characters in `bytes`.
  ///   - bytes: Valid UTF-8.
  /// - Returns: What the range holds.
  static func scan(_ range: Range<Int>, in bytes: [UInt8]) -> ScannedAmount {
    scan(range, in: bytes.span)
  }

  /// Reads the number that a range of bytes holds, the whole range.
  static func scan(_ range: Range<Int>, in bytes: Span<UInt8>) -> ScannedAmount {
    // No number begins with a common Chinese character.
    if range.isEmpty || (0xE4...0xE9).contains(bytes[range.lowerBound]) { return .none }
    if let plain = plain(range, in: bytes) {
      return .amount(plain.amount, isGrouped: plain.isGrouped)
    }
    var state = State()
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (symbol, length) = symbol(at: index, end: range.upperBound, in: bytes) else {
        return .none
      }
      if !state.take(symbol) { return .none }
      index += length
    }
    return state.result
  }

  /// Reads a number that is spelled as nearly all are: ASCII digits, grouped or not, and a fraction.
  ///
  /// - Returns: `nil` for every other spelling, which only needs more care.
  static func plain(
    _ range: Range<Int>, in bytes: Span<UInt8>
  ) -> (amount: Amount, isGrouped: Bool)? {
    guard (1...22).contains(range.count) else { return nil }
    if let amount = short(range, in: bytes) { return (amount, false) }
    var magnitude: UInt64 = 0
    var digits = 0
    // The digits before the last comma; -1 where there is none.
    var beforeComma = -1
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        magnitude = magnitude &* 10 &+ UInt64(digit)
        digits += 1
      } else if byte == UInt8(ascii: ",") {
        guard beforeComma < 0 ? (1...3).contains(digits) : digits - beforeComma == 3 else {
          return nil
        }
        beforeComma = digits
      } else {
        break
      }
      index += 1
    }
    guard (1...12).contains(digits), beforeComma < 0 || digits - beforeComma == 3,
      digits == 1 || bytes[range.lowerBound] != UInt8(ascii: "0")
    else { return nil }
    var fractionDigits = 0
    if index < range.upperBound {
      guard bytes[index] == UInt8(ascii: ".") else { return nil }
      index += 1
      fractionDigits = range.upperBound - index
      guard (1...Amount.maximumFractionDigits).contains(fractionDigits) else { return nil }
      while index < range.upperBound {
        let digit = bytes[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        magnitude = magnitude &* 10 &+ UInt64(digit)
        index += 1
      }
    }
    return Amount(digits: magnitude, fractionDigits: fractionDigits)
      .map { ($0, beforeComma >= 0) }
  }

  /// Reads a number of at most eight bytes with two digits behind the point: `1506.47`.
  ///
  /// Most amounts are spelled so, and eight digits are read with three multiplications instead of
  /// one each.
  private static func short(_ range: Range<Int>, in bytes: Span<UInt8>) -> Amount? {
    let length = range.count
    guard (4...8).contains(length), range.upperBound >= 8,
      bytes[range.upperBound - 3] == UInt8(ascii: "."),
      length == 4 || bytes[range.lowerBound] != UInt8(ascii: "0")
    else { return nil }
    // The last byte is the highest. What stands before the point moves up by one byte, over it.
    let word = bytes.word(at: range.upperBound - 8)
    let closed = word & 0xFFFF_0000_0000_0000 | (word & 0x0000_00FF_FFFF_FFFF) << 8
    // What stands before the number is shifted out, and counts as zeros.
    let before = UInt64(8 * (9 - length))
    var digits = ((closed ^ 0x3030_3030_3030_3030) &>> before) &<< before
    guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
      return nil
    }
    // Pairs of digits, then of pairs, then of these.
    digits = (digits &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    digits = (digits &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    digits = (digits &* (10_000 << 32 + 1)) >> 32
    return Amount(digits: digits, fractionDigits: 2)
  }

  private enum Symbol {
    case digit(UInt8)
    case point, comma, minus, open, close, blank
  }

  private static func symbol(
    at index: Int, end: Int, in bytes: Span<UInt8>
  ) -> (Symbol, Int)? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit(byte - UInt8(ascii: "0")), 1)
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    case 0x20, 0x09: return (.blank, 1)
    default: break
    }
    guard index + 2 < end else { return nil }
    switch (byte, bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x90...0x99): return (.digit(bytes[index + 2] - 0x90), 3)
    case (0xEF, 0xBC, 0x8E): return (.point, 3)
    case (0xEF, 0xBC, 0x8C): return (.comma, 3)
    case (0xEF, 0xBC, 0x8D), (0xE2, 0x88, 0x92), (0xE2, 0x80, 0x93): return (.minus, 3)
    case (0xEF, 0xBC, 0x88): return (.open, 3)
    case (0xEF, 0xBC, 0x89): return (.close, 3)
    default: return nil
    }
  }

  /// The number so far.
  private struct State {
    private var isNegative = false
    private var isOpen = false
    private var isClosed = false
    private var magnitude: UInt128 = 0
    private var integerDigits = 0
    private var fractionDigits = 0
    private var leadingZero = false
    private var pointSeen = false
    private var digitsSinceComma: Int?
    private var blankPending = false
    private var blankInside = false
    private var tooMany = false

    /// Takes the next symbol; `false` where no number can come of it.
    mutating func take(_ symbol: Symbol) -> Bool {
      let begun = integerDigits > 0
      if case .blank = symbol {
        if begun { blankPending = true }
        return true
      }
      if isClosed { return false }
      switch symbol {
      case .digit(let digit):
        closeBlank()
        return take(digit: digit)
      case .point:
        closeBlank()
        guard begun, !pointSeen, digitsSinceComma ?? 3 == 3 else { return false }
        pointSeen = true
      case .comma:
        closeBlank()
        guard begun, !pointSeen, !leadingZero, digitsSinceComma ?? 3 == 3,
          digitsSinceComma != nil || integerDigits <= 3
        else { return false }
        digitsSinceComma = 0
      case .minus:
        guard !begun, !isNegative, !isOpen else { return false }
        isNegative = true
      case .open:
        guard !begun, !isNegative, !isOpen else { return false }
        isNegative = true
        isOpen = true
      case .close:
        guard begun, isOpen else { return false }
        isClosed = true
        blankPending = false
      case .blank:
        break
      }
      return true
    }

    private mutating func closeBlank() {
      if blankPending { blankInside = true }
      blankPending = false
    }

    private mutating func take(digit: UInt8) -> Bool {
      if pointSeen {
        fractionDigits += 1
      } else {
        if leadingZero { return false }
        leadingZero = integerDigits == 0 && digit == 0
        integerDigits += 1
        if let count = digitsSinceComma {
          guard count < 3 else { return false }
          digitsSinceComma = count + 1
        }
      }
      if integerDigits > Amount.maximumIntegerDigits
        || fractionDigits > Amount.maximumFractionDigits
      {
        tooMany = true
      } else {
        magnitude = magnitude * 10 + UInt128(digit)
      }
      return true
    }

    /// What all symbols together are.
    var result: ScannedAmount {
      guard integerDigits > 0, !pointSeen || fractionDigits > 0, digitsSinceComma ?? 3 == 3,
        isOpen == isClosed
      else { return .none }
      if tooMany { return .tooManyDigits }
      guard
        let amount = Amount(
          isNegative: isNegative, magnitude: magnitude, fractionDigits: fractionDigits)
      else { return .tooManyDigits }
      let isGrouped = digitsSinceComma != nil
      return blankInside
        ? .brokenAmount(amount, isGrouped: isGrouped) : .amount(amount, isGrouped: isGrouped)
    }
  }
}
