/// A piece of a budget classification code as it stands in one cell: `208`, `05`, `2080501`.
///
/// Functional codes (支出功能分类) have 类 class (3 digits), 款 section (2) and 项 item (2); economic
/// codes (支出经济分类) have class (3) and section (2). Most tables print one level per column, others
/// print the joined code in one column; ``ColumnRole/code(_:)`` says which.
public struct ClassificationCode: Hashable, Sendable {
  /// The digits as printed, leading zeros kept.
  public let digits: ExactText

  /// Makes a code of 2 to 9 ASCII digits; `nil` for anything else.
  public init?(_ digits: String) {
    guard (2...9).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.digits = ExactText(digits)
  }

  /// Makes a code of the bytes of 2 to 9 ASCII digits; `nil` for anything else.
  @inlinable
  public init?(_ digits: some Collection<UInt8>) {
    guard (2...9).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.digits = ExactText(String(decoding: digits, as: UTF8.self))
  }
}

/// Which classification the codes of a table belong to.
public enum Classification: String, CaseIterable, Hashable, Sendable {
  /// 支出功能分类: what the money is for; class, section, item.
  case functional
  /// 部门预算支出经济分类: what the money buys; class, section.
  case economic
}

/// Which level of a classification a code column holds.
public enum CodeLevel: String, CaseIterable, Hashable, Sendable {
  /// 类, three digits.
  case `class`
  /// 款, two digits.
  case section
  /// 项, two digits; functional classification only.
  case item
  /// The levels joined in one cell: `208`, `20805`, `2080501`.
  case joined
}
