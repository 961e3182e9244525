/// Finds the numbers of a sentence.
enum FigureScanner {
  /// The numbers of a text without white space that have a unit.
  static func figures(in text: [UInt8]) -> [NarrativeFigure] {
    var figures: [NarrativeFigure] = []
    let span = text.span
    var index = 0
    var labelStart = 0
    while index < span.count {
      let byte = span[index]
      // Han characters take three bytes, and none of them is looked for.
      if (0xE4...0xE9).contains(byte) {
        index += 3
      } else if byte.isASCIIDigit {
        let start = index
        var hasCommas = false
        while index < span.count, isNumeric(span, index) {
          if span[index] == UInt8(ascii: ",") { hasCommas = true }
          index += 1
        }
        guard let (kind, length) = kind(in: span, at: index),
          let amount = amount(text[start..<index], hasCommas: hasCommas)
        else { continue }
        // Most sentences with a number have some.
        if figures.isEmpty { figures.reserveCapacity(8) }
        figures.append(
          NarrativeFigure(
            kind: kind, amount: amount, said: text[labelStart..<index], start: start,
            end: index + length, hasCommas: hasCommas))
        index += length
        labelStart = index
      } else if let length = punctuation(span, index) {
        index += length
        labelStart = index
      } else {
        index += 1
      }
    }
    return figures
  }

  /// Whether a byte goes on a number: a digit, or a point or comma before a digit.
  private static func isNumeric(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index].isASCIIDigit { return true }
    guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") else { return false }
    return index + 1 < text.count && text[index + 1].isASCIIDigit
  }

  /// The length of a punctuation mark that ends a label.
  private static func punctuation(_ text: Span<UInt8>, _ index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
      return 1
    case 0xE3, 0xEF:
      switch scalar(in: text, at: index) {
      case "。", "、", "，", "；", "：", "？", "！": return 3
      // （境） and （类） are part of a name.
      case "（", "）": return isName(text, index) ? nil : 3
      default: return nil
      }
    default:
      return nil
    }
  }

  /// The character of three bytes at a place; `nil` where the text ends before.
  private static func scalar(in text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
    guard index + 3 <= text.count else { return nil }
    return Unicode.Scalar(
      UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F))
  }

  /// Whether a bracket belongs to a name: 因公出国（境）费, 教育支出（类）, 财政专户（教育收费）.
  private static func isName(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let end = min(text.count, index + 21)
    var bracket = max(0, index - 15)
    while bracket + 9 <= end {
      if text[bracket] == 0xEF, text.hasWord("（", at: bracket) {
        let around = text.extracting(bracket + 3..<end)
        // Most names are of one character.
        let isShort = around.hasWord("）", at: 3) && shortNames.contains { around.starts(with: $0) }
        if isShort || around.starts(with: "教育收费）") { return true }
      }
      bracket += 1
    }
    return false
  }

  private static let shortNames: [StaticString] = ["境", "类", "款", "项"]

  /// What a number counts by what stands behind it, and how many bytes that takes.
  private static func kind(
    in text: Span<UInt8>, at index: Int
  ) -> (kind: NarrativeFigure.Kind, length: Int)? {
    guard index < text.count else { return nil }
    let first = text[index]
    if first == UInt8(ascii: "%") { return (.percent, 1) }
    guard first >= 0xE0, let scalar = scalar(in: text, at: index) else { return nil }
    switch scalar {
    case "％": return (.percent, 3)
    case "元", "千", "万", "百", "亿":
      for (word, unit) in units where text.hasWord(word, at: index) {
        return (.money(unit), word.utf8CodeUnitCount)
      }
    default: break
    }
    return (0xE4...0xE9).contains(first) ? (.count(scalar), 3) : nil
  }

  private static let units: [(word: StaticString, unit: MonetaryUnit)] = [
    ("万元", .tenThousandYuan), ("元", .yuan), ("千元", .thousandYuan),
    ("百万元", .millionYuan), ("亿元", .hundredMillionYuan),
  ]

  /// The number that digits with commas spell; `nil` where it is none, or has too many digits.
  private static func amount(_ number: ArraySlice<UInt8>, hasCommas: Bool) -> Amount? {
    guard hasCommas else { return Amount(canonical: number) }
    return Amount(canonical: number.filter { $0 != UInt8(ascii: ",") })
  }
}
