internal import Convert

/// The text of a target, of last year's value or of a weight.
///
/// In values blanks say nothing: those beside operators, brackets and per-cent signs are dropped as
/// those beside Chinese characters are. A blank inside a number is a repair, and so is a doubled
/// point.
struct ValueText: Sendable {
  /// The text with its numbers as they are printed.
  let plain: ExactText
  /// The text with its numbers mended; `nil` where there is nothing to mend.
  let mended: ExactText?
  /// What was mended: ``LedgerCode/blankInNumber`` or ``LedgerCode/misspeltNumber``.
  let code: LedgerCode
  /// Whether digits stand with a blank between them that may be two numbers.
  let isInDoubt: Bool

  /// Reads a value.
  ///
  /// - Parameters:
  ///   - cell: The cell of the value.
  ///   - source: The text that the cell is a range of.
  init(_ cell: CellText, in source: SourceText) {
    let label = cell.text(.label, in: source)
    guard Self.needsCare(cell, label, in: source) else {
      (plain, mended, code, isInDoubt) = (label, nil, .blankInNumber, false)
      return
    }
    let bytes = Self.withoutIdleBlanks(label)
    plain = ExactText(String(decoding: bytes, as: UTF8.self))
    var scanner = NumberMender(bytes)
    scanner.run()
    mended =
      scanner.hasMended ? ExactText(String(decoding: scanner.result, as: UTF8.self)) : nil
    code = scanner.hasDoubledPoint ? .misspeltNumber : .blankInNumber
    isInDoubt = scanner.isInDoubt
  }

  /// Whether a blank is left in the label of a cell, or a doubled point stands in it.
  private static func needsCare(
    _ cell: CellText, _ label: ExactText, in source: SourceText
  ) -> Bool {
    if cell.joined != nil { return true }
    let span = source.bytes.span
    var hasBlank = false
    var previous: UInt8 = 0
    for index in cell.range {
      let byte = span[index]
      if byte == UInt8(ascii: "."), previous == byte { return true }
      if byte == 0x20 { hasBlank = true }
      previous = byte
    }
    return hasBlank && label.utf8.contains(0x20)
  }

  /// Whether a blank or a doubled point stands in a cell, without which there is nothing to mend.
  static func mayNeedCare(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in cell {
      let byte = bytes[index]
      if byte == 0x20 || (byte == UInt8(ascii: ".") && previous == byte) { return true }
      previous = byte
    }
    return false
  }

  /// Drops the blanks that stand neither inside a number nor between words.
  private static func withoutIdleBlanks(_ text: ExactText) -> [UInt8] {
    let scalars = Array(text.string.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", index > 0, index + 1 < scalars.count,
        !separatesWords(scalars[index - 1], scalars[index + 1])
      {
        continue
      }
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }

  private static func separatesWords(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if isPointOrComma(left) || isPointOrComma(right) {
      return isNumeric(left) && isNumeric(right)
    }
    return isWord(left) && isWord(right)
  }

  private static func isPointOrComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == ","
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    isPointOrComma(scalar) || ("0"..."9").contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
  }

  /// Whether a byte can stand inside a number.
  static func isNumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Closes the blanks inside the numbers of a value and mends doubled points.
private struct NumberMender {
  private let bytes: [UInt8]
  private(set) var result: [UInt8] = []
  private(set) var hasMended = false
  private(set) var hasDoubledPoint = false
  private(set) var isInDoubt = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() {
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard ValueText.isDigit(bytes[index]) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let end = endOfRun(from: index)
      take(bytes[index..<end])
      index = end
    }
  }

  /// The end of the digits, points, commas and blanks between them that begin at `start`.
  private func endOfRun(from start: Int) -> Int {
    var end = start + 1
    var index = end
    while index < bytes.count {
      if ValueText.isDigit(bytes[index]) {
        end = index + 1
      } else if bytes[index] != 0x20, !ValueText.isNumeric(bytes[index]) {
        break
      }
      index += 1
    }
    return end
  }

  private mutating func take(_ run: ArraySlice<UInt8>) {
    let closed = run.filter { $0 != 0x20 }
    let single = Self.withoutDoubledPoints(closed)
    guard single.count < run.count else {
      result.append(contentsOf: run)
      return
    }
    guard Self.isNumber(single[...]), !Self.mayBeTwoNumbers(run) else {
      isInDoubt = true
      result.append(contentsOf: run)
      return
    }
    hasMended = true
    if single.count < closed.count { hasDoubledPoint = true }
    result.append(contentsOf: single)
  }

  private static func withoutDoubledPoints(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: ".") || result.last != byte {
      result.append(byte)
    }
    return result
  }

  /// Whether bytes are one number as an amount is spelled, or a date with points.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pieces = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if pieces.count == 3 {
      return pieces[0].count == 4 && pieces.dropFirst().allSatisfy { (1...2).contains($0.count) }
    }
    if case .amount = AmountScanner.scan(bytes.indices, in: Array(bytes)) { return true }
    return false
  }

  /// Whether two numbers are as likely as one: a year and a month, or two long pieces of digits.
  private static func mayBeTwoNumbers(_ run: ArraySlice<UInt8>) -> Bool {
    let pieces = run.split(separator: 0x20)
    guard pieces.count > 1, pieces.allSatisfy({ $0.allSatisfy(ValueText.isDigit) }) else {
      return false
    }
    let first = pieces[0]
    if first.count == 4, first.starts(with: "19".utf8) || first.starts(with: "20".utf8),
      pieces[1].count <= 2, pieces.count == 3
    {
      return true
    }
    return pieces.dropFirst().contains { $0.count > 3 }
  }
}
