/// The codes of tables that are empty where the text speaks of amounts, or the other way round.
enum EmptyTableCode: String, DiagnosticCode {
  /// A table that the text calls empty states amounts.
  case called = "narrative.empty-table"
  /// A table is empty, and the text states an amount for it.
  case stated = "narrative.empty-stated"
  /// A table is empty, and the text does not say so.
  case unsaid = "narrative.empty-unsaid"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .called:
      DiagnosticWording(
        check: .warning, en: "the text calls {table} empty, but it states {stated}",
        zh: "文字称{table}为空表，但表中有 {stated}",
        advice: (
          "Either the sentence or the table is of another year.", "文字或报表可能未更新，请核对。"
        ), example: ("表8为空表 below a table with a total of 45.00", "称表8为空表，而表8合计为 45.00"),
        source: RuleSource.form)
    case .stated:
      DiagnosticWording(
        check: .warning, en: "the text states {stated}, but {table} is empty",
        zh: "文字称 {stated}，而{table}为空表",
        advice: (
          "The table was not filled in, or the sentence is of another year.",
          "报表未填列，或文字为其他年度，请核对。"
        ),
        example: (
          "政府性基金预算支出 5.00 万元 beside an empty 表8", "文字称政府性基金预算支出 5.00 万元，而表8为空表"
        ), source: RuleSource.form)
    case .unsaid:
      DiagnosticWording(
        check: .warning, en: "{table} is empty, but the text does not say that nothing is budgeted",
        zh: "{table}为空表，而文字未说明无此项支出",
        advice: (
          "The form asks for an empty table to be published with the sentence that says why.",
          "空表也应公开，并说明没有该项安排。"
        ),
        example: (
          "an empty 表9 below 国有资本经营预算按规定管理", "表9为空表，而文字仅称按规定管理"
        ), source: RuleSource.form)
    }
  }
}

/// Holds what the text says of tables that may be empty against them, both ways.
struct EmptyTableChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The findings of a section.
  func findings(in section: NarrativeSection) -> [CheckFinding] {
    guard let kind = Self.kind(of: section.topic) else { return [] }
    if let statement = section.statements.first(where: { $0.has("为空表") }) {
      return called(statement, kind, section).map { [$0] } ?? []
    }
    guard let table = emptyTable(kind), let first = section.statements.first else { return [] }
    if let (statement, figure) = statedAmount(in: section) {
      let words = statement.text(figure.start..<figure.end)
      return [
        finding(.stated, statement, section, table, stated: NarrativeText.string(words))
      ]
    }
    let isSaid = section.statements.contains { $0.text[...].hasAny(Self.nothing) }
    return isSaid ? [] : [finding(.unsaid, first, section, table)]
  }

  private static func kind(of topic: NarrativeTopic) -> TableKind? {
    switch topic {
    case .governmentFund: .governmentFundExpenditure
    case .stateCapital: .stateCapitalExpenditure
    case .commissioned: .commissionedServices
    case .threePublic: .threePublicExpenses
    default: nil
    }
  }

  /// Words, and the zero of an amount, by which a text says that there is nothing.
  private static let nothing: [StaticString] = [
    "没有", "未安排", "不安排", "无", "未使用", "未发生", "不涉及", "空表", "0万元", "0.00", "0元",
  ]

  /// A table that is called empty and is not.
  private func called(
    _ statement: NarrativeStatement, _ kind: TableKind, _ section: NarrativeSection
  ) -> CheckFinding? {
    guard let total = lookup.total(kind, .total), total.value != 0 else { return nil }
    let table = lookup.table(kind).map(\.number) ?? 0
    return maker.finding(
      EmptyTableCode.called, at: statement.path, line: statement.sourceLine,
      place: section.title.string, [("table", .text(total.name))],
      stated: lookup.document.text(total.value, table: table), related: total.cells)
  }

  /// The tables of a kind where none of them states anything but zero, and nothing is lost of them.
  private func emptyTable(_ kind: TableKind) -> Int? {
    let document = lookup.document
    let numbers = document.placed.indices.filter { document.placed[$0].table.kind == kind }
    let isEmpty = numbers.allSatisfy { number in
      !document.tablesWithLosses.contains(number)
        && document.placed[number].table.rows.allSatisfy { row in
          row.cells.allSatisfy { ($0.amount?.magnitude ?? 0) == 0 }
        }
    }
    return isEmpty ? numbers.first : nil
  }

  /// The first amount above zero that is no change against last year.
  private func statedAmount(
    in section: NarrativeSection
  ) -> (NarrativeStatement, NarrativeFigure)? {
    for statement in section.statements {
      let isOfLastYear = statement.has("上年") || statement.has("去年")
      for figure in statement.figures where figure.isMoney && figure.millionths != 0 {
        if isOfLastYear, figure.label.hasAny(["上年", "去年", "增加", "减少"]) { continue }
        return (statement, figure)
      }
    }
    return nil
  }

  private func finding(
    _ code: EmptyTableCode, _ statement: NarrativeStatement, _ section: NarrativeSection,
    _ table: Int, stated: String? = nil
  ) -> CheckFinding {
    maker.finding(
      code, at: statement.path, line: statement.sourceLine, place: section.title.string,
      [("table", .text(lookup.document.names.name(ofTable: table)))], stated: stated)
  }
}
