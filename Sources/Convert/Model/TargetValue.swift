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
    normalised = Self.normalise(target)
    var rest = Substring(normalised.string).utf8
    relation = TargetRelation(leading: rest)
    rest = rest.dropFirst(relation?.rawValue.utf8.count ?? 0)
    guard let spelling = NumberSpelling(leading: rest) else {
      (numberText, number, unit) = (nil, nil, "")
      return
    }
    let unitBytes = rest[spelling.text.endIndex...]
    if relation == nil, !Self.isUnit(unitBytes) {
      (numberText, number, unit) = (nil, nil, "")
      return
    }
    numberText = ExactText(String(Substring(spelling.text)))
    number = spelling.amount
    unit = ExactText(String(Substring(unitBytes)))
  }

  /// Whether what follows a number without a relation is a unit, not the rest of a date or sentence.
  private static func isUnit(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.contains(where: \.isASCIIDigit) && !bytes.starts(with: "年".utf8)
      && !bytes.starts(with: "月".utf8)
  }

  /// Removes white space and spells operators and full-width digits in ASCII.
  private static func normalise(_ target: ExactText) -> ExactText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(target.utf8.count + 1)
    var runStart: Int?
    for scalar in target.string.unicodeScalars where !scalar.isBlankOrZeroWidth {
      if let signs = operatorSigns(of: scalar) {
        if runStart == nil { runStart = bytes.count }
        bytes.append(contentsOf: signs.utf8)
        continue
      }
      if let start = runStart.take() { unifyRelation(from: start, in: &bytes) }
      let folded = scalar.foldedFromFullWidth
      if folded.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: folded.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
      }
    }
    if let start = runStart.take() { unifyRelation(from: start, in: &bytes) }
    return ExactText(String(decoding: bytes, as: UTF8.self))
  }

  /// The ASCII signs of a relation sign; `nil` for any other scalar.
  private static func operatorSigns(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "≥", "≧", "⩾": ">="
    case "≤", "≦", "⩽": "<="
    case ">", "＞", "﹥": ">"
    case "<", "＜", "﹤": "<"
    case "=", "＝", "﹦": "="
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
  fileprivate init?(leading bytes: Substring.UTF8View) {
    let isWithEqual = bytes.dropFirst().first == UInt8(ascii: "=")
    switch bytes.first {
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
