extension ProjectStatement {
  /// What a field stands for where it is withheld from publication.
  public static let withheldText: ExactText = "完全不予公开"

  /// 预算安排规模: the first number with a unit of money in that field.
  ///
  /// `nil` where the field is missing or says no amount.
  public var amount: Amount? { money?.amount }

  /// The unit in which ``amount`` is stated; `nil` where the field names none.
  public var unit: MonetaryUnit? { money?.unit }

  /// 项目承担单位: the budget unit that carries the project out, white space removed.
  public var budgetUnit: ExactText? {
    guard let field = field(labelled: Self.unitLabels) else { return nil }
    let text = Self.wholeText(of: field)
    return text.isEmpty ? nil : text
  }

  /// Whether every field but amount and budget unit is 完全不予公开, and at least one is.
  public var isWithheld: Bool {
    var isAnyWithheld = false
    for field in fields {
      // The text is looked at first: most begin with another word, and one is enough.
      let isWithheld = Self.isWithheld(field)
      if isWithheld, isAnyWithheld { continue }
      if Self.isLabel(field.label, oneOf: Self.amountLabels)
        || Self.isLabel(field.label, oneOf: Self.unitLabels)
      {
        continue
      }
      guard isWithheld else { return false }
      isAnyWithheld = true
    }
    return isAnyWithheld
  }

  private static let amountLabels = ["预算安排规模", "预算规模", "预算安排", "资金规模"]
  private static let unitLabels = ["项目承担单位", "承担单位", "实施单位", "项目单位"]

  private func field(labelled labels: [String]) -> StatementField? {
    for label in labels {
      if let field = fields.first(where: { Self.isLabel($0.label, oneOf: [label]) }) {
        return field
      }
    }
    return nil
  }

  private static func isLabel(_ label: ExactText, oneOf labels: [String]) -> Bool {
    let bare = label.withoutWhiteSpace
    return labels.contains { bare.string.utf8.hasSubsequence($0.utf8) }
  }

  /// The text of a field and of what stands below it, white space removed.
  private static func wholeText(of field: StatementField) -> ExactText {
    var text = field.text.string
    for paragraph in field.paragraphs { text += paragraph.text.string }
    return ExactText(text).withoutWhiteSpace
  }

  private static func isWithheld(_ field: StatementField) -> Bool {
    let first = field.text.string.unicodeScalars.first { !$0.isBlankOrZeroWidth }
    if let first, first != withheldText.string.unicodeScalars.first { return false }
    let text = wholeText(of: field)
    return text == withheldText || text == ExactText(withheldText.string + "。")
  }

  /// ``amount`` and ``unit``, for whoever wants both.
  package var money: (amount: Amount, unit: MonetaryUnit?)? {
    guard let field = field(labelled: Self.amountLabels) else { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in Self.wholeText(of: field).string.unicodeScalars {
      scalars.append(scalar.foldedFromFullWidth)
    }
    return Self.money(in: String(scalars))
  }

  /// The first number that a unit of money follows, or the number that is all there is.
  private static func money(in text: String) -> (amount: Amount, unit: MonetaryUnit?)? {
    var rest = Substring(text).utf8
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let isNegative = start > rest.startIndex && rest[rest.index(before: start)] == 0x2D
      let from = isNegative ? rest.index(before: start) : start
      guard let spelling = NumberSpelling(leading: rest[from...]) else { return nil }
      let behind = rest[spelling.text.endIndex...]
      if let unit = MonetaryUnit(leading: behind), let amount = spelling.amount {
        return (amount, unit)
      }
      if behind.isEmpty, spelling.text.elementsEqual(text.utf8), let amount = spelling.amount {
        return (amount, nil)
      }
      rest = behind
    }
    return nil
  }
}

extension MonetaryUnit {
  /// The unit at the beginning of a text.
  ///
  /// `万` and `亿` without 元 count too, as people write them, where no other word follows.
  init?(leading bytes: Substring.UTF8View) {
    if let unit = MonetaryUnit.allCases.first(where: { bytes.starts(with: $0.rawValue.utf8) }) {
      self = unit
      return
    }
    let text = Substring(bytes).unicodeScalars
    guard let next = text.first else { return nil }
    let follower = text.dropFirst().first
    guard follower.map({ "，。；、,;)）".unicodeScalars.contains($0) }) ?? true else { return nil }
    switch next {
    case "万": self = .tenThousandYuan
    case "亿": self = .hundredMillionYuan
    default: return nil
    }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of `other` stand in this collection, one behind the other.
  func hasSubsequence(_ other: some Collection<UInt8>) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
