internal import Convert

/// The number of a page on a line of its own: `12`, `- 12 -`, `第12页`, `第 3 页 共 20 页`.
enum PageNumber {
  /// Whether a line is one.
  static func isOne(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard range.count <= 40, mayBeOne(range, in: source.bytes.span) else { return false }
    var key = RecognitionKey(range, in: source.bytes).bytes[...]
    var words = 0
    for word in [ordinal, page, outOf, page] where key.starts(with: word) {
      key = key.dropFirst(word.count)
      words += 1
    }
    var digits = 0
    var rest: [UInt8] = []
    for byte in key {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
      } else {
        rest.append(byte)
      }
    }
    guard (1...8).contains(digits), surroundings.contains(rest) else { return false }
    // Four digits alone are a year, and 2025-02-18 is the date of a signature.
    return (digits <= 3 || !rest.isEmpty) && !CalendarText.isDate(range, in: source)
  }

  /// Whether a line neither begins nor ends with a character with which no page number does.
  private static func mayBeOne(_ range: Range<Int>, in span: Span<UInt8>) -> Bool {
    if range.count >= 3, (0xE4...0xE9).contains(span[range.upperBound - 3]),
      !span.hasWord("页", at: range.upperBound - 3)
    {
      return false
    }
    guard !range.isEmpty, (0xE4...0xE9).contains(span[range.lowerBound]) else {
      return !span.hasWord("（", at: range.lowerBound)
    }
    return span.hasWord("第", at: range.lowerBound) || span.hasWord("页", at: range.lowerBound)
      || span.hasWord("共", at: range.lowerBound)
  }

  private static let ordinal = Array("第".utf8)
  private static let page = Array("页".utf8)
  private static let outOf = Array("共".utf8)
  private static let surroundings = [
    "", "-", "--", "——", "––", "页", "页共页", "页,共页", "/", "页/共页",
  ]
  .map { Array($0.utf8) }
}
