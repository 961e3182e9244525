internal import Convert

/// A label that says that its row counts things, not money: 公务用车保有量（辆）.
///
/// The table of the three public expenses in final accounts states them below the money, under the
/// same columns. They are kept as text, since an amount is in the table's unit.
enum CountLabel {
  /// Whether a label ends in a unit of counting.
  static func isOne(_ label: Range<Int>, in source: SourceText) -> Bool {
    guard label.count >= 9, mayEndInBracket(source.bytes[label.upperBound - 1]) else {
      return false
    }
    let key = RecognitionKey(label, in: source.bytes)
    return units.contains { key.hasSuffix($0) }
  }

  /// Whether a column of its own holds what is counted, so that 房屋（平方米） is worth money besides.
  static func areApart(_ columns: [Column]) -> Bool {
    columns.contains { column in
      guard column.role == .text, let leaf = column.header.last else { return false }
      let words = leaf.utf8.span
      return words.contains("数量") || words.contains("面积")
    }
  }

  /// Whether a byte ends a closing bracket, of either width.
  private static func mayEndInBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == 0x89
  }

  private static let units: [StaticString] = [
    "(个)", "(辆)", "(台)", "(台,套)", "(套)", "(人)", "(人次)", "(人数)", "(批次)", "(次)", "(批)", "(团)", "(户)",
    "(件)", "(平方米)", "(%)", "(台/套)", "(台、套)", "(台(套))",
  ]
}
