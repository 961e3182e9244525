/// Shares of a total that the sentence names: 占本年支出合计的 12.00%, 完成年初预算的 95.00%.
extension NarrativeArithmetic {
  /// A share that does not follow from its amount and the total that it names.
  ///
  /// - Parameters:
  ///   - index: Where the percentage stands among the figures.
  ///   - statement: The sentence.
  ///   - section: The section.
  /// - Returns: What is wrong; `nil` where nothing is, and where the total is not known.
  func namedShare(
    at index: Int, in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> CheckFinding? {
    let share = statement.figures[index]
    let part = statement.figures[index - 1]
    guard share.label.ends(with: "的"), let amount = part.value,
      let whole = whole(of: share, part, at: index, in: statement), whole.value > 0,
      !Self.agrees(
        share, part: amount, partSlack: part.half, whole: whole.value, wholeSlack: whole.half)
    else { return nil }
    return maker.finding(
      NarrativeCode.share, at: statement.path, line: statement.sourceLine,
      place: section.title.string,
      [("what", .text(Self.name(of: part))), ("whole", .text(whole.spelling))],
      stated: share.spelling, expected: Self.percent(amount, of: whole.value, like: share))
  }

  /// A total, on the scale of ``Figures``.
  private struct Whole {
    let value: Int128
    let half: Int128
    let spelling: String

    init?(_ figure: NarrativeFigure) {
      guard let value = figure.value else { return nil }
      (self.value, half, spelling) = (value, figure.half, figure.spelling)
    }

    init(_ stated: TableLookup.Stated) {
      (value, half) = (stated.value, stated.half)
      spelling = stated.name
    }
  }

  /// What a share is of, by the words in front of it.
  private func whole(
    of share: NarrativeFigure, _ part: NarrativeFigure, at index: Int,
    in statement: NarrativeStatement
  ) -> Whole? {
    let label = share.label
    if label.span.starts(with: "完成"), label.ends(with: "预算的") {
      // 年初预算为 10.00 万元，支出决算为 9.00 万元，完成年初预算的 90.00%.
      guard index > 1, part.label.has("决算") else { return nil }
      let budget = statement.figures[index - 2]
      return budget.label.has("决算") || !budget.label.has("预算") ? nil : Whole(budget)
    }
    guard label.span.starts(with: "占") else { return nil }
    let name = label.dropFirst(3).dropLast(3)
    // Short words such as 预算 name no total.
    guard name.count >= 12 else { return nil }
    if let named = statement.figures[..<(index - 1)].last(where: { figure in
      figure.isMoney && figure.label.count >= name.count && figure.label.suffix(name.count) == name
    }) {
      return Whole(named)
    }
    return name.isWord("本年支出合计") ? expenditure.map { Whole($0) } : nil
  }
}
