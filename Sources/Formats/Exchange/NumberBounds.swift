internal import Convert

/// The bounds of the integers of the format; the schema states the same.
enum NumberBounds {
  /// The largest integer that every JSON program reads exactly is larger than this.
  static let largest = 999_999_999_999_999
  /// Lines, rows, columns, tables and segments count from 1.
  static let ordinal = 1...largest
  /// Numbers and ordinals as printed.
  static let printed = 0...largest
  /// Years of four digits.
  static let year = 1000...9999

  /// Holds a number to bounds.
  ///
  /// - Throws: Where it is out of them.
  static func hold(_ value: Int, in bounds: ClosedRange<Int>) throws(ExchangeRefusal) {
    guard bounds.contains(value) else {
      throw ExchangeRefusal(
        ExchangeCode.numberRange,
        [
          (name: "found", value: .integer(value)),
          (name: "minimum", value: .integer(bounds.lowerBound)),
          (name: "maximum", value: .integer(bounds.upperBound)),
        ])
    }
  }
}
