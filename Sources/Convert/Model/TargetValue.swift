/// How an actual value must stand to the target of an indicator.
public enum TargetRelation: String, CaseIterable, Hashable, Sendable {
  /// At least.
  case atLeast = ">="
  /// At most.
  case atMost = "<="
  /// Exactly.
  case equal = "="
  /// More than.
  case moreThan = ">"
  /// Less than.
  case lessThan = "<"
}

/// The target of an indicator in its parts: relation, number, unit.
///
/// A target of words, or a date without a relation, has none of the parts. Where there is a number,
/// ``relation``, ``numberText`` and ``unit`` joined are ``normalised``.
///
/// ```swift
/// let value = TargetValue("≥2.30 万人")
/// value.normalised  // ">=2.30万人"
/// value.relation    // .atLeast
/// value.number      // 2.30
/// value.unit        // "万人"
/// ```
public struct TargetValue: Hashable, Sendable {
  /// The whole target without white space, with operators and full-width digits as ASCII.
  public let normalised: ExactText
  /// The relation in front; `nil` where there is none.
  public let relation: TargetRelation?
  /// The first number behind the relation as the target spells it, separators included.
  ///
  /// Without a relation only a target of a number and a unit has one: `3轮`, but no date.
  public let numberText: ExactText?
  /// The value of ``numberText``; `nil` where there is none or an ``Amount`` cannot hold it.
  public let number: Amount?
  /// What stands behind the number; empty where there is no number.
  public let unit: ExactText

  /// Takes a target apart.
  ///
  /// - Parameter target: The target as published.
  public init(_ target: ExactText) {
    let text = Self.normalise(target)
    let bytes = text.string.utf8.span
    let relation = TargetRelation(leading: bytes)
    let start = relation?.rawValue.utf8.count ?? 0
    normalised = text
    self.relation = relation
    guard let spelling = NumberSpelling(in: bytes, from: start),
      relation != nil || Self.isUnit(bytes, from: spelling.end)
    else {
      (numberText, number, unit) = (nil, nil, "")
      return
    }
    numberText = text.piece(start..<spelling.end)
    number = spelling.amount
    unit = text.piece(spelling.end..<bytes.count)
  }

  /// Whether what follows a number without a relation is a unit, not the rest of a date or sentence.
  private static func isUnit(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count where bytes[index].isASCIIDigit { return false }
    return !bytes.hasWord("年", at: start) && !bytes.hasWord("月", at: start)
  }

  /// Removes white space and spells operators and full-width digits in ASCII.
  private static func normalise(_ target: ExactText) -> ExactText {
    if isNormal(target.string.utf8.span) { return target }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(target.utf8.count + 1)
    var runStart: Int?
    for scalar in target.string.unicodeScalars where !scalar.isBlankOrZeroWidth {
      if let (sign, isWithEqual) = relationSign(of: scalar) {
        if runStart == nil { runStart = bytes.count }
        bytes.append(sign)
        if isWithEqual { bytes.append(UInt8(ascii: "=")) }
        continue
      }
      if let start = runStart.take() { unifyRelation(from: start, in: &bytes) }
      let folded = scalar.foldedFromFullWidth
      if folded.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: folded.value))
      } else {
        bytes.append(folded)
      }
    }
    if let start = runStart.take() { unifyRelation(from: start, in: &bytes) }
    return ExactText(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a text has neither white space nor signs of other scripts, and each run of signs is one
  /// relation; most targets are so, and are kept as they are.
  private static func isNormal(_ bytes: Span<UInt8>) -> Bool {
    var signs = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return false
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        if signs > 0 { return false }
        signs = 1
      case UInt8(ascii: "="):
        // Alone, or behind one that is no `=` itself.
        if signs > 1 { return false }
        signs = 2
      default: signs = 0
      }
    }
    return true
  }

  /// The ASCII sign of a relation sign, and whether `=` follows it; `nil` for any other scalar.
  private static func relationSign(of scalar: Unicode.Scalar) -> (UInt8, isWithEqual: Bool)? {
    switch scalar {
    case "≥", "≧", "⩾": (UInt8(ascii: ">"), true)
    case "≤", "≦", "⩽": (UInt8(ascii: "<"), true)
    case ">", "＞", "﹥": (UInt8(ascii: ">"), false)
    case "<", "＜", "﹤": (UInt8(ascii: "<"), false)
    case "=", "＝", "﹦": (UInt8(ascii: "="), false)
    default: nil
    }
  }

  /// Makes one relation of a run of signs such as `=>` or `==`; keeps the run where it is none.
  private static func unifyRelation(from start: Int, in bytes: inout [UInt8]) {
    let run = bytes[start...]
    guard run.count > 1 else { return }
    let more = run.contains(UInt8(ascii: ">"))
    let less = run.contains(UInt8(ascii: "<"))
    let equal = run.contains(UInt8(ascii: "="))
    if more, less { return }
    bytes.removeSubrange(start...)
    if more { bytes.append(UInt8(ascii: ">")) }
    if less { bytes.append(UInt8(ascii: "<")) }
    if equal { bytes.append(UInt8(ascii: "=")) }
  }
}

extension TargetRelation {
  /// The relation at the beginning of a text.
  fileprivate init?(leading bytes: Span<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    let isWithEqual = bytes.count > 1 && bytes[1] == UInt8(ascii: "=")
    switch bytes[0] {
    case UInt8(ascii: ">"): self = isWithEqual ? .atLeast : .moreThan
    case UInt8(ascii: "<"): self = isWithEqual ? .atMost : .lessThan
    case UInt8(ascii: "="): self = .equal
    default: return nil
    }
  }
}

extension Indicator {
  /// ``target`` in its parts.
  public var targetValue: TargetValue { TargetValue(target) }
}
