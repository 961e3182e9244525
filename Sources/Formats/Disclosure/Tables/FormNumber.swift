internal import Convert

/// The number of a printed form on a line of its own: 公开01表, 附表1-2, 表一.
///
/// The forms of final accounts (部门决算公开) bear them between title and unit. Such a line is neither
/// title nor 表 N; it is kept as a paragraph, since no member of a table says it.
enum FormNumber {
  private static let longest = 40
  private static let table: StaticString = "表"

  /// Whether a line is the number of a form.
  static func isNumber(_ range: Range<Int>, in source: SourceText) -> Bool {
    // Most short lines are no form's; 表 and Chinese numerals are the same in their key.
    guard range.count <= longest, source.bytes.span.extracting(range).contains(table),
      mayHoldNumeral(range, in: source.bytes.span)
    else { return false }
    let key = RecognitionKey(range, in: source.bytes).bytes
    let span = key.span
    var tables = 0
    var numerals = 0
    var index = 0
    while index < span.count {
      if span.hasWord(table, at: index) {
        tables += 1
        index += 3
      } else if isSign(span[index]) {
        if (0x30...0x39).contains(span[index]) { numerals += 1 }
        index += 1
      } else if let numeral = chineseNumerals.first(where: { span.hasWord($0, at: index) }) {
        numerals += 1
        index += numeral.utf8CodeUnitCount
      } else if let word = words.first(where: { span.hasWord($0, at: index) }) {
        index += word.utf8CodeUnitCount
      } else {
        return false
      }
    }
    return tables == 1 && numerals > 0
  }

  /// Whether a Chinese numeral, or a digit of either width, may stand in a line.
  private static func mayHoldNumeral(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0x30...0x39, 0xEF: return true
      case 0xE4, 0xE5: if bytes.hasChineseNumeral(at: index) { return true }
      default: break
      }
    }
    return false
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static let chineseNumerals: [StaticString] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  /// What stands around the number.
  private static let words: [StaticString] = [
    "公开", "附件", "附", "预决算", "预算", "决算", "部门", "单位", "批复", "财", "决", "预", "省", "市", "区", "县", "第",
  ]
}
