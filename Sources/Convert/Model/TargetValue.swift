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
    relation = TargetRelation.allCases.first { rest.starts(with: $0.rawValue.utf8) }
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
    var scalars = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    for scalar in target.string.unicodeScalars where !scalar.isBlankOrZeroWidth {
      let signs = operatorSigns(of: scalar)
      if signs.isEmpty {
        scalars.append(contentsOf: relationSigns(run))
        run = []
        scalars.append(scalar.foldedFromFullWidth)
      } else {
        run += signs
      }
    }
    scalars.append(contentsOf: relationSigns(run))
    return ExactText(String(scalars))
  }

  /// The ASCII signs of a relation sign; empty for any other scalar.
  private static func operatorSigns(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "≥", "≧", "⩾": [">", "="]
    case "≤", "≦", "⩽": ["<", "="]
    case ">", "＞", "﹥": [">"]
    case "<", "＜", "﹤": ["<"]
    case "=", "＝", "﹦": ["="]
    default: []
    }
  }

  /// One relation for a run of signs such as `=>` or `==`; the run itself where it is none.
  private static func relationSigns(_ run: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard run.count > 1 else { return run }
    let more = run.contains(">")
    let less = run.contains("<")
    let equal = run.contains("=")
    if more, less { return run }
    return (more ? [">"] : []) + (less ? ["<"] : []) + (equal ? ["="] : [])
  }
}

extension Indicator {
  /// ``target`` in its parts.
  public var targetValue: TargetValue { TargetValue(target) }
}
