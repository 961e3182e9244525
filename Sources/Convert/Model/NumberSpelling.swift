/// A number as it is spelled inside a text, thousands separators allowed: `1,000.50`.
struct NumberSpelling {
  /// Where the spelling ends.
  let end: Int
  /// The amount that it spells; `nil` where it has more digits than an amount holds.
  let amount: Amount?

  /// Reads the number at a place of a text: an optional minus, digits with or without separators in
  /// groups of three, and a fraction; `nil` where none stands there.
  ///
  /// - Parameters:
  ///   - bytes: The text, digits, commas and points in ASCII; see `foldedFromFullWidth`.
  ///   - start: Where the number begins.
  init?(in bytes: Span<UInt8>, from start: Int) {
    var index = start
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var digits = Digits()
    let first = index
    digits.take(from: bytes, at: &index)
    guard index > first else { return nil }
    if index - first <= 3 {
      while Self.isGroup(bytes, at: index) {
        index += 1
        digits.take(from: bytes, at: &index)
      }
    }
    let integerDigits = digits.count
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isASCIIDigit {
      index += 1
      digits.takesZeros = true
      digits.take(from: bytes, at: &index)
    }
    end = index
    let isHeld =
      integerDigits <= Amount.maximumIntegerDigits
      && digits.count - integerDigits <= Amount.maximumFractionDigits
    amount =
      isHeld
      ? Amount(
        isNegative: isNegative, magnitude: digits.magnitude,
        fractionDigits: digits.count - integerDigits) : nil
  }

  /// Whether a comma and exactly three digits stand at `index`.
  private static func isGroup(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 3 < bytes.count, bytes[index] == UInt8(ascii: ","),
      bytes[index + 1].isASCIIDigit, bytes[index + 2].isASCIIDigit, bytes[index + 3].isASCIIDigit
    else { return false }
    return index + 4 == bytes.count || !bytes[index + 4].isASCIIDigit
  }

  /// Digits as a whole number, leading zeros aside.
  private struct Digits {
    /// How many digits there are.
    var count = 0
    /// Whether a zero counts where no other digit stands before it, as behind a point.
    var takesZeros = false
    /// The number; nothing once there are more digits than an amount has.
    var magnitude: UInt128 = 0

    /// Takes the digits that stand at `index`, and moves it behind them.
    mutating func take(from bytes: Span<UInt8>, at index: inout Int) {
      while index < bytes.count, bytes[index].isASCIIDigit {
        let digit = bytes[index] - UInt8(ascii: "0")
        if digit > 0 || count > 0 || takesZeros {
          count += 1
          if count <= Amount.maximumIntegerDigits + Amount.maximumFractionDigits {
            magnitude = magnitude * 10 + UInt128(digit)
          }
        }
        index += 1
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte is one of the digits `0` to `9`.
  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
