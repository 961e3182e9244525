internal import Convert

/// The unit of money that a label states: 金额（万元）, 单价（元）.
enum LabelUnit {
  /// The unit that the labels of all columns of money state; `nil` where one of them states none or
  /// another.
  static func common(to columns: some Sequence<Column>) -> MonetaryUnit? {
    var common: MonetaryUnit?
    for column in columns where column.role == .amount {
      guard let unit = unit(of: column), common == nil || common == unit else { return nil }
      common = unit
    }
    return common
  }

  /// Makes the columns text that state another unit than their table, which other columns keep to:
  /// an amount is in the table's unit.
  static func setApart(otherThan unit: MonetaryUnit, in columns: inout [Column]) {
    var others: [Int] = []
    var keepsUnit = false
    for index in columns.indices where columns[index].role == .amount {
      if let stated = self.unit(of: columns[index]), stated != unit {
        others.append(index)
      } else {
        keepsUnit = true
      }
    }
    guard keepsUnit else { return }
    for index in others {
      columns[index].role = .text
      columns[index].concept = nil
    }
  }

  private static func unit(of column: Column) -> MonetaryUnit? {
    for label in column.header.reversed() {
      // Few labels end in a bracket.
      let last = label.utf8.last
      guard last == UInt8(ascii: ")") || last == 0x89 else { continue }
      if let unit = unit(behind: RecognitionKey(label)) { return unit }
    }
    return nil
  }

  /// The unit in brackets at the end of a label; `nil` where none stands there.
  static func unit(behind label: RecognitionKey) -> MonetaryUnit? {
    for (unit, endings) in units where endings.contains(where: { label.hasSuffix($0) }) {
      return unit
    }
    return nil
  }

  private static let units: [(MonetaryUnit, [StaticString])] = [
    (.yuan, ["(元)", "(单位:元)"]), (.thousandYuan, ["(千元)", "(单位:千元)"]),
    (.tenThousandYuan, ["(万元)", "(单位:万元)"]), (.millionYuan, ["(百万元)", "(单位:百万元)"]),
    (.hundredMillionYuan, ["(亿元)", "(单位:亿元)"]),
  ]
}
