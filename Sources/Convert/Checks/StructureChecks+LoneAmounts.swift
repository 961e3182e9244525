/// Amounts that stand alone below tables.
extension StructureChecks {
  /// The paragraphs directly below a table that are an amount and nothing else: a cell that was torn
  /// off its row.
  ///
  /// A number without a decimal point or a thousands separator is left alone: it may be that of a page.
  func loneAmounts(_ disclosure: Disclosure) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var table: StatementTable?
    disclosure.forEachBlock { block, path in
      switch block {
      case .table(let next): table = next
      case .paragraph(let paragraph):
        guard let above = table else { return }
        guard path.block > 0, let amount = Self.amount(paragraph) else {
          table = nil
          return
        }
        findings.append(
          maker.finding(
            StructureCode.loneAmount, at: path, line: paragraph.sourceLine,
            place: above.number.map { "表\($0)" } ?? above.title.string, [],
            stated: amount.string))
      default: table = nil
      }
    }
    return findings
  }

  /// The text of a paragraph that is an amount of money as tables print it; `nil` for any other.
  private static func amount(_ paragraph: Paragraph) -> ExactText? {
    let text = paragraph.text.utf8
    guard paragraph.mark == nil, text.count <= 32,
      text.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { return nil }
    let digits = NarrativeText.removing(anyOf: ",", from: text.span)
    return Amount(String(decoding: digits, as: UTF8.self)).map { _ in paragraph.text }
  }
}
