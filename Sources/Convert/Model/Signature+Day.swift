extension Signature {
  /// The day that the date names, taken from it for programs: `2025-02-12`; `nil` where it names no
  /// day of the calendar.
  ///
  /// Read are `2025年2月12日`, with 号 for 日 and Chinese numerals for digits (`二〇二五年二月十二日`), and
  /// `2025-2-12` with `-`, `.` or `/`. White space is passed over.
  public var day: ExactText? {
    guard let date else { return nil }
    let characters = Array(date.string.unicodeScalars).filter { !$0.properties.isWhitespace }
    guard characters.count <= 20, let pieces = Self.pieces(of: characters),
      let year = Self.digits(pieces[0]), (1000...9999).contains(year),
      let month = Self.number(pieces[1]), let day = Self.number(pieces[2]),
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    return ExactText("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
  }

  /// Year, month and day of a date, as they are written.
  private static func pieces(of date: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
    if let last = date.last, last == "日" || last == "号" {
      let outer = date.dropLast().split(
        separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
      guard outer.count == 2 else { return nil }
      let inner = outer[1].split(separator: "月", omittingEmptySubsequences: false)
      guard inner.count == 2, outer[0].count == 4 else { return nil }
      return [Array(outer[0]), Array(inner[0]), Array(inner[1])]
    }
    for separator in "-./".unicodeScalars {
      let pieces = date.split(separator: separator, omittingEmptySubsequences: false)
      if pieces.count == 3, pieces[0].count == 4 { return pieces.map { Array($0) } }
    }
    return nil
  }

  /// A number from 1 to 99: digits, or Chinese numerals as they are counted (`二十一`).
  private static func number(_ text: [Unicode.Scalar]) -> Int? {
    guard (1...3).contains(text.count) else { return nil }
    guard let ten = text.firstIndex(of: "十") else {
      return text.count <= 2 ? digits(text) : nil
    }
    guard ten <= 1, text.count - ten <= 2 else { return nil }
    let tens = ten == 0 ? 1 : digits(Array(text[..<ten]))
    let ones = ten + 1 == text.count ? 0 : digits(Array(text[(ten + 1)...]))
    guard let tens, let ones else { return nil }
    return 10 * tens + ones
  }

  /// A number whose digits stand one behind the other, as digits or as Chinese numerals.
  private static func digits(_ text: [Unicode.Scalar]) -> Int? {
    var number = 0
    for scalar in text {
      let ascii = Array("0123456789".unicodeScalars).firstIndex(of: scalar)
      guard let digit = ascii ?? Array("〇一二三四五六七八九".unicodeScalars).firstIndex(of: scalar)
      else {
        guard scalar == "零" || scalar == "○" else { return nil }
        number *= 10
        continue
      }
      number = 10 * number + digit
    }
    return text.isEmpty ? nil : number
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
