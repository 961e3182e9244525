/// Finds periods that end before they begin: `2027年5月至2027年2月`.
enum PeriodCheck {
  /// The first such period of a text; `nil` where there is none.
  ///
  /// - Parameter bytes: The text without white space.
  /// - Returns: The period as the text spells it.
  static func impossible(in bytes: [UInt8]) -> String? {
    guard bytes.has("年"), bytes.has("月") else { return nil }
    var index = 0
    while index < bytes.count {
      if bytes[index].isASCIIDigit, index == 0 || !bytes[index - 1].isASCIIDigit,
        let from = month(bytes, index), let between = joint(bytes, from.end),
        let to = month(bytes, between)
      {
        if to.month < from.month { return NarrativeText.string(bytes[index..<to.end]) }
        index = to.end
      } else {
        index += 1
      }
    }
    return nil
  }

  /// A year and month: `2026年4月`; its number counts months.
  private static func month(_ bytes: [UInt8], _ start: Int) -> (month: Int, end: Int)? {
    guard let year = number(bytes, start, digits: 4...4),
      bytes[year.end...].starts(with: "年".utf8),
      let month = number(bytes, year.end + 3, digits: 1...2),
      bytes[month.end...].starts(with: "月".utf8), (1...12).contains(month.value)
    else { return nil }
    return (year.value * 12 + month.value, month.end + 3)
  }

  private static func number(
    _ bytes: [UInt8], _ start: Int, digits: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    guard start <= bytes.count else { return nil }
    let number = bytes[start...].prefix { $0.isASCIIDigit }
    guard digits.contains(number.count) else { return nil }
    return (number.reduce(0) { $0 * 10 + Int($1 - 0x30) }, number.endIndex)
  }

  /// The end of what joins two dates; a day may stand before it.
  private static func joint(_ bytes: [UInt8], _ start: Int) -> Int? {
    var start = start
    if let day = number(bytes, start, digits: 1...2), bytes[day.end...].starts(with: "日".utf8) {
      start = day.end + 3
    }
    for word in ["至", "-", "—", "－", "–", "～", "~", "到"]
    where bytes[start...].starts(with: word.utf8) {
      return start + word.utf8.count
    }
    return nil
  }
}
