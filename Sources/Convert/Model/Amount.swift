/// An exact decimal number of at most 18 integer and 6 fraction digits that keeps its spelling.
///
/// Never floating point. `805.6` and `805.60` are two spellings of one value: `==` tells them apart,
/// ``isEqualInValue(to:)`` and `<` do not. `-0.00` keeps its sign and is equal in value to `0`.
/// Leading zeros are no part of an amount's spelling and are refused.
///
/// ```swift
/// Amount("5219.30")?.description        // "5219.30"
/// Amount("805.6") == Amount("805.60")   // false
/// Amount("5,219.30")                    // nil: separators are notation, not part of an amount
/// ```
public struct Amount: Hashable, Sendable {
  /// The most digits before the decimal point.
  public static let maximumIntegerDigits = 18
  /// The most digits behind the decimal point.
  public static let maximumFractionDigits = 6

  // 24 digits take 80 bits; packed, an amount takes 16 bytes instead of 48, and so does a cell
  // of every table.
  private let low: UInt64
  private let high: UInt16
  private let scale: UInt8

  /// Whether a minus sign stands in front.
  public let isNegative: Bool

  /// The digits without sign and point, as a whole number: `5219.30` has the magnitude 521930.
  public var magnitude: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// How many digits stand behind the point, 0 to ``maximumFractionDigits``.
  public var fractionDigits: Int { Int(scale) }

  /// Makes an amount of its digits, or `nil` where they are too many.
  ///
  /// - Parameters:
  ///   - isNegative: Whether a minus sign stands in front.
  ///   - magnitude: The digits without the point, as a whole number.
  ///   - fractionDigits: How many of those digits stand behind the point.
  public init?(isNegative: Bool = false, magnitude: UInt128, fractionDigits: Int) {
    guard (0...Self.maximumFractionDigits).contains(fractionDigits),
      magnitude < Self.powers[Self.maximumIntegerDigits + fractionDigits]
    else { return nil }
    self.isNegative = isNegative
    low = UInt64(truncatingIfNeeded: magnitude)
    high = UInt16(truncatingIfNeeded: magnitude >> 64)
    scale = UInt8(fractionDigits)
  }

  /// Makes an amount of at most 18 digits, or `nil` where they are too many.
  ///
  /// - Parameters:
  ///   - digits: The digits without the point, as a whole number.
  ///   - fractionDigits: How many of them stand behind the point.
  ///   - isNegative: Whether a minus sign stands in front.
  public init?(digits: UInt64, fractionDigits: Int, isNegative: Bool = false) {
    guard (0...Self.maximumFractionDigits).contains(fractionDigits),
      digits < 1_000_000_000_000_000_000
    else { return nil }
    self.isNegative = isNegative
    low = digits
    high = 0
    scale = UInt8(fractionDigits)
  }

  /// Reads the canonical spelling, `-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,6})?`; `nil` for any other.
  ///
  /// - Parameter spelling: The spelling, nothing around it.
  public init?(_ spelling: some StringProtocol) {
    self.init(canonical: spelling.utf8)
  }

  /// Reads the canonical spelling from bytes, as ``init(_:)`` does from text.
  ///
  /// - Parameter bytes: The UTF-8 bytes of the spelling, nothing around it.
  @inlinable
  public init?(canonical bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    // As many digits as fit into 64 bits are gathered there, many times faster than in 128.
    var small: UInt64 = 0
    var magnitude: UInt128 = 0
    var digits = 0
    var fractionDigits = 0
    var pointSeen = false
    for byte in rest {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if pointSeen {
          fractionDigits += 1
        } else {
          // A zero may only lead where the point follows it.
          if digits == 1, small == 0, magnitude == 0 { return nil }
          digits += 1
        }
        if digits > Self.maximumIntegerDigits || fractionDigits > Self.maximumFractionDigits {
          return nil
        }
        let digit = UInt64(byte - UInt8(ascii: "0"))
        if digits + fractionDigits <= 18 {
          small = small * 10 + digit
        } else {
          magnitude = (digits + fractionDigits == 19 ? UInt128(small) : magnitude) * 10
          magnitude += UInt128(digit)
        }
      case UInt8(ascii: "."):
        if pointSeen || digits == 0 { return nil }
        pointSeen = true
      default:
        return nil
      }
    }
    guard digits > 0, !pointSeen || fractionDigits > 0 else { return nil }
    if digits + fractionDigits <= 18 {
      self.init(digits: small, fractionDigits: fractionDigits, isNegative: isNegative)
    } else {
      self.init(isNegative: isNegative, magnitude: magnitude, fractionDigits: fractionDigits)
    }
  }

  /// The value in millionths, exact for every amount.
  public var millionths: Int128 {
    // At most 24 digits: nothing overflows.
    let scaled =
      Int128(truncatingIfNeeded: magnitude) &* Int128(Self.scale(ofDigits: fractionDigits))
    return isNegative ? -scaled : scaled
  }

  /// Whether both amounts are the same number, however they are spelled.
  public func isEqualInValue(to other: Amount) -> Bool {
    millionths == other.millionths
  }

  /// Appends the canonical spelling as UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - bytes: Where to append.
  ///   - isGrouped: Whether to set a comma before every third integer digit from the point.
  public func append(to bytes: inout [UInt8], isGrouped: Bool = false) {
    withSpelling { spelling in
      let integerStart = isNegative ? 1 : 0
      let integerEnd = spelling.count - (fractionDigits > 0 ? fractionDigits + 1 : 0)
      for index in spelling.indices {
        if isGrouped, index > integerStart, index < integerEnd,
          (integerEnd - index).isMultiple(of: 3)
        {
          bytes.append(UInt8(ascii: ","))
        }
        bytes.append(spelling[index])
      }
    }
  }

  /// Hands over the canonical spelling as UTF-8 bytes, without memory of their own.
  ///
  /// - Parameter body: What is done with them.
  /// - Returns: What `body` returns.
  @inlinable
  public func withSpelling<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let (bytes, first) = spelled()
    return body(bytes.span.extracting(first..<26))
  }

  /// The canonical spelling and where it begins: a sign, the digits and the point, filled from the
  /// end.
  @usableFromInline
  func spelled() -> (bytes: InlineArray<26, UInt8>, first: Int) {
    var bytes: InlineArray<26, UInt8> = .init(repeating: UInt8(ascii: "0"))
    var first = 26
    var rest = low
    if scale > 0 {
      var behindPoint = low
      if high > 0 {
        // More than 18 digits: those on either side of the point fit into 64 bits.
        let parts = magnitude.quotientAndRemainder(dividingBy: Self.powers[fractionDigits])
        rest = UInt64(truncatingIfNeeded: parts.quotient)
        behindPoint = UInt64(truncatingIfNeeded: parts.remainder)
      }
      for _ in 0..<scale {
        first -= 1
        bytes[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: behindPoint % 10)
        behindPoint /= 10
      }
      first -= 1
      bytes[first] = UInt8(ascii: ".")
      if high == 0 { rest = behindPoint }
    }
    repeat {
      first -= 1
      bytes[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if isNegative {
      first -= 1
      bytes[first] = UInt8(ascii: "-")
    }
    return (bytes, first)
  }

  /// How many millionths one in the last of some digits behind the point is.
  private static func scale(ofDigits digits: Int) -> Int64 {
    switch digits {
    case 0: 1_000_000
    case 1: 100_000
    case 2: 10_000
    case 3: 1_000
    case 4: 100
    case 5: 10
    default: 1
    }
  }

  /// Powers of ten, up to the largest that an amount needs.
  private static let powers: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<(maximumIntegerDigits + maximumFractionDigits) {
      powers.append((powers.last ?? 1) * 10)
    }
    return powers
  }()
}

extension Amount: CustomStringConvertible {
  /// The canonical spelling: no separators, the fraction digits as stated.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Amount: Comparable {
  /// Whether `left` is the smaller number; two spellings of one value are neither smaller.
  public static func < (left: Amount, right: Amount) -> Bool {
    left.millionths < right.millionths
  }
}
