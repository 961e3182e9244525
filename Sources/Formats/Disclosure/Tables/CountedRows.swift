internal import Convert

/// Tells the rows that count things, 公务用车保有量（辆）, or state money in a unit that is not the table's,
/// 人均接待费（元） below 单位：万元.
///
/// The table of the three public expenses in final accounts states them below the money, under the
/// same columns. They are kept as text, since an amount is in the table's unit.
struct CountedRows {
  private let unit: MonetaryUnit?
  /// Whether a row above ends in a unit of counting, so that those marked 1 and 2 below it count, too.
  private var isBelowCount = false
  /// Whether the rows are those of 三、国有资产占用情况.
  private var areAssets = false

  /// Makes a reader for the rows of a table, from the first on.
  ///
  /// - Parameter unit: The unit of money that the table states.
  init(unit: MonetaryUnit?) {
    self.unit = unit
  }

  /// Whether the row of a label counts.
  mutating func contain(_ label: Range<Int>, in source: SourceText) -> Bool {
    let hasUnit = endsInUnit(label, in: source)
    switch OutlineMark(at: label, in: source.bytes)?.shape {
    case .numeral:
      areAssets = saysAssets(label, in: source)
      isBelowCount = hasUnit
    case .digits, .bracketedDigits, .closedDigits, .circled: break
    default: isBelowCount = hasUnit
    }
    return hasUnit || isBelowCount || areAssets
  }

  private func endsInUnit(_ label: Range<Int>, in source: SourceText) -> Bool {
    guard label.count >= 9, Self.mayEndInBracket(source.bytes[label.upperBound - 1]) else {
      return false
    }
    let key = RecognitionKey(label, in: source.bytes)
    if let unit, let own = LabelUnit.unit(behind: key), own != unit { return true }
    return Self.units.contains { key.hasSuffix($0) }
  }

  private func saysAssets(_ label: Range<Int>, in source: SourceText) -> Bool {
    let key = RecognitionKey(label, in: source.bytes)
    return key.contains("资产") && (key.hasSuffix("情况") || key.hasSuffix("信息"))
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
    "(件)", "(平方米)", "(%)", "(台/套)", "(台、套)", "(台(套))", "(元/人)", "(元/人次)", "(元/次)",
  ]
}
