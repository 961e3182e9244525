internal import Convert

/// Recognises dates as they are signed.
enum CalendarText {
  /// Whether a range is a date and nothing else: `2025年2月12日`, `2026-03-13`, `二〇二六年三月`.
  static func isDate(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard range.count <= 60, mayBeNumber(range.lowerBound, in: source.bytes.span) else {
      return false
    }
    let key = RecognitionKey(range, in: source.bytes).bytes
    return isChineseDate(key) || isNumericDate(key)
  }

  /// Whether a text does not begin with a Chinese character that is no numeral.
  private static func mayBeNumber(_ start: Int, in bytes: Span<UInt8>) -> Bool {
    guard start < bytes.count, (0xE4...0xE9).contains(bytes[start]) else { return true }
    for numeral in hanNumerals where bytes.hasWord(numeral, at: start) { return true }
    return false
  }

  private static let hanNumerals: [StaticString] = [
    "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]
  private static let year = Array("年".utf8)
  private static let month = Array("月".utf8)
  private static let dayWords = ["日", "号"].map { Array($0.utf8) }
  private static let circles: [StaticString] = ["〇", "○"]

  private static func isChineseDate(_ key: [UInt8]) -> Bool {
    var rest = key[...]
    guard takeNumber(&rest) >= 4, take(year, &rest), takeNumber(&rest) > 0, take(month, &rest)
    else { return false }
    if rest.isEmpty { return true }
    guard takeNumber(&rest) > 0 else { return false }
    return dayWords.contains { rest.elementsEqual($0) }
  }

  private static func isNumericDate(_ key: [UInt8]) -> Bool {
    for separator in "-./".utf8 {
      let pieces = key.split(separator: separator, omittingEmptySubsequences: false)
      if pieces.count == 3, pieces[0].count == 4, pieces.allSatisfy(isDigits),
        pieces.dropFirst().allSatisfy({ (1...2).contains($0.count) })
      {
        return true
      }
    }
    return false
  }

  private static func isDigits(_ piece: ArraySlice<UInt8>) -> Bool {
    piece.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func take(_ word: [UInt8], _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: word) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// Whether a text begins with a Chinese numeral or a circle for zero.
  private static func isNumeral(_ text: Span<UInt8>) -> Bool {
    for numeral in hanNumerals where text.starts(with: numeral) { return true }
    for circle in circles where text.starts(with: circle) { return true }
    return false
  }

  /// Takes digits or numerals; how many there were.
  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Int {
    var count = 0
    while let first = rest.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
        rest = rest.dropFirst()
      } else if rest.count >= 3, isNumeral(rest.span) {
        rest = rest.dropFirst(3)
      } else {
        break
      }
      count += 1
    }
    return count
  }
}
