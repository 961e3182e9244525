/// A number as it is spelled inside a text, thousands separators allowed.
struct NumberSpelling {
  /// The spelling, separators included: `1,000.50`.
  let text: Substring.UTF8View
  /// The amount that it spells; `nil` where it has more digits than an amount holds.
  let amount: Amount?

  /// Reads the number at the beginning of `bytes`: an optional minus, digits with or without
  /// separators in groups of three, and a fraction; `nil` where `bytes` begins with none.
  ///
  /// - Parameter bytes: ASCII digits, commas and points; see `foldedFromFullWidth`.
  init?(leading bytes: Substring.UTF8View) {
    var end = bytes.startIndex
    var isNegative = false
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      end = bytes.index(after: end)
    }
    var digits: [UInt8] = []
    Self.appendDigits(of: bytes, from: &end, to: &digits)
    guard !digits.isEmpty else { return nil }
    if digits.count <= 3 { Self.appendGroups(of: bytes, from: &end, to: &digits) }
    var spelling = Self.withoutLeadingZeros(digits)
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") {
      var fractionEnd = bytes.index(after: end)
      var fraction: [UInt8] = []
      Self.appendDigits(of: bytes, from: &fractionEnd, to: &fraction)
      if !fraction.isEmpty {
        spelling.append(UInt8(ascii: "."))
        spelling += fraction
        end = fractionEnd
      }
    }
    text = bytes[..<end]
    amount = Amount(canonical: isNegative ? [UInt8(ascii: "-")] + spelling : spelling)
  }

  /// Appends the digits that stand at `index`, and moves it behind them.
  private static func appendDigits(
    of bytes: Substring.UTF8View, from index: inout Substring.UTF8View.Index,
    to digits: inout [UInt8]
  ) {
    while index < bytes.endIndex, bytes[index].isASCIIDigit {
      digits.append(bytes[index])
      index = bytes.index(after: index)
    }
  }

  /// Appends groups of a comma and exactly three digits, and moves `index` behind them.
  private static func appendGroups(
    of bytes: Substring.UTF8View, from index: inout Substring.UTF8View.Index,
    to digits: inout [UInt8]
  ) {
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: ",") {
      var groupEnd = bytes.index(after: index)
      var group: [UInt8] = []
      appendDigits(of: bytes, from: &groupEnd, to: &group)
      guard group.count == 3 else { return }
      digits += group
      index = groupEnd
    }
  }

  private static func withoutLeadingZeros(_ digits: [UInt8]) -> [UInt8] {
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    return significant.isEmpty ? [UInt8(ascii: "0")] : Array(significant)
  }
}

extension UInt8 {
  /// Whether the byte is one of the digits `0` to `9`.
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
