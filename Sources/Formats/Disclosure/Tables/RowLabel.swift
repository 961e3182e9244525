internal import Convert

/// The text of a cell that says what a row is.
///
/// It is read as a label, but for one blank that says something: the one between a classification
/// code and the name behind it. `201  一般公共服务支出` is `201 一般公共服务支出`; a year is no code,
/// `2024 年度` is `2024年度`. Reading the result again leaves it as it is.
enum RowLabel {
  /// The text of a range.
  ///
  /// - Parameters:
  ///   - range: The bytes of whole characters in `bytes`, without blanks at their ends.
  ///   - bytes: Valid UTF-8.
  ///   - allowsSection: Whether two digits in front are a code too (`01 基本工资`), because 款 and
  ///     name share the column.
  /// - Returns: The text.
  static func text(
    of range: Range<Int>, in bytes: [UInt8], allowsSection: Bool = false
  ) -> ExactText {
    guard
      let end = codeEnd(of: range, in: bytes.span, allowsSection: allowsSection),
      end < range.upperBound, isBlank(bytes[end])
    else { return WhiteSpaceRule.label.text(of: range, in: bytes) }
    let name = WhiteSpaceRule.label.text(of: end..<range.upperBound, in: bytes)
    return ExactText(
      String(decoding: bytes[range.lowerBound..<end], as: UTF8.self) + " " + name.string)
  }

  /// Whether a text is one that reading leaves as it is.
  static func keeps(_ text: ExactText, allowsSection: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    return self.text(of: 0..<bytes.count, in: bytes, allowsSection: allowsSection) == text
  }

  /// Where the code in front of a name ends: 3, 5 or 7 digits, and a Chinese character behind them.
  private static func codeEnd(
    of range: Range<Int>, in bytes: Span<UInt8>, allowsSection: Bool
  ) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, (0x30...0x39).contains(bytes[end]) { end += 1 }
    let digits = end - range.lowerBound
    guard digits == 3 || digits == 5 || digits == 7 || (digits == 2 && allowsSection) else {
      return nil
    }
    var name = end
    while name < range.upperBound, isBlank(bytes[name]) { name += 1 }
    guard name < range.upperBound, ScalarClass.at(name, in: bytes) == .han else { return nil }
    return end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}
