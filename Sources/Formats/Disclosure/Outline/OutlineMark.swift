internal import Convert

/// The number that a heading, an entry of the contents or an item of a list begins with.
struct OutlineMark: Equatable, Sendable {
  /// The shapes of numbers, which tell the level of a heading.
  enum Shape: Equatable, Sendable {
    /// 第一部分.
    case part
    /// 一、
    case numeral
    /// （一） or (一)
    case bracketedNumeral
    /// 1、 or 1. or 1．
    case digits
    /// （1） or (1)
    case bracketedDigits
    /// 1） or 1)
    case closedDigits
    /// ①
    case circled
  }

  /// The shape of the number.
  var shape: Shape
  /// The bytes of the number with its punctuation.
  var range: Range<Int>
  /// Where the text behind it begins, blanks skipped.
  var textStart: Int

  /// The mark at the beginning of a range; `nil` where there is none.
  ///
  /// A number glued to a year is a mark and a year (`1.2023年`), one glued to other digits is a
  /// decimal number and no mark.
  init?(at range: Range<Int>, in bytes: [UInt8]) {
    var cursor = Cursor(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    guard let shape = Self.read(&cursor) else { return nil }
    self.shape = shape
    self.range = range.lowerBound..<cursor.index
    cursor.skipBlanks()
    textStart = cursor.index
  }

  private struct Cursor {
    let bytes: [UInt8]
    var index: Int
    let end: Int

    func starts(_ pattern: StaticString) -> Bool {
      end - index >= pattern.utf8CodeUnitCount && bytes.span.hasWord(pattern, at: index)
    }

    mutating func take(_ pattern: StaticString) -> Bool {
      guard starts(pattern) else { return false }
      index += pattern.utf8CodeUnitCount
      return true
    }

    mutating func takeAny(_ patterns: [StaticString]) -> Bool {
      for pattern in patterns where take(pattern) { return true }
      return false
    }

    mutating func skipBlanks() {
      while index < end, bytes[index] == 0x20 { index += 1 }
    }

    /// Takes Chinese numerals; how many there were.
    mutating func takeNumerals() -> Int {
      var count = 0
      while count < 5, end - index >= 3, bytes.span.hasChineseNumeral(at: index) {
        index += 3
        count += 1
      }
      return count
    }

    /// Takes ASCII digits, at most four; how many there were.
    mutating func takeDigits() -> Int {
      var count = 0
      while count < 4, index < end, Self.isDigit(bytes[index]) {
        index += 1
        count += 1
      }
      return count
    }

    /// Whether a year follows: four digits and, blanks apart, 年.
    func startsYear() -> Bool {
      guard end - index > 6, bytes[index] == UInt8(ascii: "2") || bytes[index] == UInt8(ascii: "1")
      else { return false }
      var rest = self
      guard rest.takeDigits() == 4 else { return false }
      rest.skipBlanks()
      return rest.starts(Self.year)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static let year: StaticString = "年"
  }

  private static func read(_ cursor: inout Cursor) -> Shape? {
    guard cursor.index < cursor.end else { return nil }
    switch cursor.bytes[cursor.index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return readDigits(&cursor)
    case UInt8(ascii: "("), 0xEF: return readBracket(&cursor)
    case 0xE2: return readCircled(&cursor)
    case 0xE4...0xE9: return readNumeral(&cursor)
    default: return nil
    }
  }

  private static func readDigits(_ cursor: inout Cursor) -> Shape? {
    guard (1...3).contains(cursor.takeDigits()) else { return nil }
    if cursor.takeAny(closings) { return .closedDigits }
    if cursor.take(comma) { return .digits }
    guard cursor.takeAny(points) else { return nil }
    if cursor.index < cursor.end, Cursor.isDigit(cursor.bytes[cursor.index]), !cursor.startsYear() {
      return nil
    }
    return .digits
  }

  private static func readBracket(_ cursor: inout Cursor) -> Shape? {
    guard cursor.takeAny(openings) else { return nil }
    cursor.skipBlanks()
    let shape: Shape
    if cursor.takeNumerals() > 0 {
      shape = .bracketedNumeral
    } else if (1...3).contains(cursor.takeDigits()) {
      shape = .bracketedDigits
    } else {
      return nil
    }
    cursor.skipBlanks()
    return cursor.takeAny(closings) ? shape : nil
  }

  private static func readCircled(_ cursor: inout Cursor) -> Shape? {
    // U+2460 ① to U+2473 ⑳.
    guard cursor.end - cursor.index >= 3, cursor.bytes[cursor.index + 1] == 0x91,
      (0xA0...0xB3).contains(cursor.bytes[cursor.index + 2])
    else { return nil }
    cursor.index += 3
    return .circled
  }

  private static func readNumeral(_ cursor: inout Cursor) -> Shape? {
    if cursor.take(partOpening) {
      cursor.skipBlanks()
      guard cursor.takeNumerals() > 0 else { return nil }
      cursor.skipBlanks()
      return cursor.take(partClosing) ? .part : nil
    }
    guard cursor.takeNumerals() > 0 else { return nil }
    cursor.skipBlanks()
    return cursor.takeAny(numeralClosings) ? .numeral : nil
  }

  private static let comma: StaticString = "、"
  private static let points: [StaticString] = [".", "．"]
  private static let openings: [StaticString] = ["（", "("]
  private static let closings: [StaticString] = ["）", ")"]
  private static let numeralClosings: [StaticString] = ["、", "．", "."]
  private static let partOpening: StaticString = "第"
  private static let partClosing: StaticString = "部分"
}

extension Span<UInt8> {
  /// Whether a Chinese numeral of headings, 一 to 十 or 百, stands at `index`, where a character of
  /// three bytes does.
  func hasChineseNumeral(at index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    // 一 三 七 九 二 五
    case (0xE4, 0xB8, 0x80), (0xE4, 0xB8, 0x89), (0xE4, 0xB8, 0x83), (0xE4, 0xB9, 0x9D),
      (0xE4, 0xBA, 0x8C), (0xE4, 0xBA, 0x94):
      true
    // 八 六 十 四 百
    case (0xE5, 0x85, 0xAB), (0xE5, 0x85, 0xAD), (0xE5, 0x8D, 0x81), (0xE5, 0x9B, 0x9B),
      (0xE7, 0x99, 0xBE):
      true
    default: false
    }
  }
}
