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

  /// The text of a field that bears the label of ``amount`` once more; `nil` where none does.
  package var secondAmount: ExactText? {
    guard let first = field(labelled: Self.amountLabels) else { return nil }
    let same = fields.indices.filter { fields[$0].label == first.label }
    return same.count > 1 ? Self.wholeText(of: fields[same[1]]) : nil
  }

  private static let amountLabels: [StaticString] = [
    "预算安排规模", "预算规模", "预算安排", "资金规模", "资金安排规模", "预算金额",
  ]
  private static let unitLabels: [StaticString] = ["项目承担单位", "承担单位", "实施单位", "项目单位"]

  private func field(labelled labels: [StaticString]) -> StatementField? {
    let fields = fields.span
    for label in labels {
      for index in fields.indices where Self.isLabel(fields[index].label, label) {
        return fields[index]
      }
    }
    return nil
  }

  private static func isLabel(_ label: ExactText, _ word: StaticString) -> Bool {
    label.withoutWhiteSpace.has(word)
  }

  private static func isLabel(_ label: ExactText, oneOf words: [StaticString]) -> Bool {
    let bare = label.withoutWhiteSpace
    return words.contains { bare.has($0) }
  }

  /// The text of a field and of what stands below it, white space removed.
  private static func wholeText(of field: StatementField) -> ExactText {
    var text = field.text.string
    for paragraph in field.paragraphs { text += paragraph.text.string }
    return ExactText(text).withoutWhiteSpace
  }

  private static func isWithheld(_ field: StatementField) -> Bool {
    // Most begin with another Chinese character.
    let printed = field.text.utf8.span
    if printed.count > 2, (0xE4...0xE9).contains(printed[0]), !printed.starts(with: "完") {
      return false
    }
    let text = wholeText(of: field)
    return text == withheldText || text == ExactText(withheldText.string + "。")
  }

  /// ``amount`` and ``unit``, for whoever wants both.
  package var money: (amount: Amount, unit: MonetaryUnit?)? {
    guard let field = field(labelled: Self.amountLabels) else { return nil }
    let text = Self.wholeText(of: field)
    guard let money = Self.money(in: text) else { return nil }
    return (money.amount, money.unit ?? Self.unit(behind: field.label))
  }

  private static func money(in text: ExactText) -> (amount: Amount, unit: MonetaryUnit?)? {
    let bytes = text.utf8.span
    guard bytes.indices.contains(where: { mayFold(bytes[$0]) }) else { return money(in: bytes) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.string.unicodeScalars { scalars.append(scalar.foldedFromFullWidth) }
    return money(in: String(scalars).utf8.span)
  }

  private static let brackets: [StaticString] = ["（", "("]

  /// The unit in brackets behind a label: 预算安排规模（万元）.
  private static func unit(behind label: ExactText) -> MonetaryUnit? {
    let label = label.withoutWhiteSpace
    let bytes = label.utf8.span
    for index in bytes.indices {
      for bracket in brackets where bytes.hasWord(bracket, at: index) {
        let unit = MonetaryUnit(in: bytes, at: index + bracket.utf8CodeUnitCount)
        if unit != nil { return unit }
      }
    }
    return nil
  }

  /// Whether a byte may be the first of a character that folding changes.
  private static func mayFold(_ byte: UInt8) -> Bool { byte == 0xEF || byte == 0xE2 }

  /// The first number that a unit of money follows, or the number that is all there is.
  private static func money(in text: Span<UInt8>) -> (amount: Amount, unit: MonetaryUnit?)? {
    var index = 0
    while index < text.count {
      guard text[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = index > 0 && text[index - 1] == UInt8(ascii: "-") ? index - 1 : index
      guard let spelling = NumberSpelling(in: text, from: start) else { return nil }
      if let amount = spelling.amount {
        if let unit = MonetaryUnit(in: text, at: spelling.end) { return (amount, unit) }
        if start == 0, spelling.end == text.count { return (amount, nil) }
      }
      index = spelling.end
    }
    return nil
  }
}

extension MonetaryUnit {
  /// The unit at a place of a text.
  ///
  /// `万` and `亿` without 元 count too, as people write them, where no other word follows.
  init?(in bytes: Span<UInt8>, at start: Int) {
    for unit in MonetaryUnit.allCases where bytes.hasText(unit.rawValue, at: start) {
      self = unit
      return
    }
    let end = start + "万".utf8.count
    guard end == bytes.count || Self.followers.contains(where: { bytes.hasWord($0, at: end) })
    else {
      return nil
    }
    if bytes.hasWord("万", at: start) {
      self = .tenThousandYuan
    } else if bytes.hasWord("亿", at: start) {
      self = .hundredMillionYuan
    } else {
      return nil
    }
  }

  /// What may follow a unit that is written without 元.
  private static let followers: [StaticString] = ["，", "。", "；", "、", ",", ";", ")", "）"]
}
