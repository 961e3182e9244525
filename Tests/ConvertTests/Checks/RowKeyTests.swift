import Testing

@testable import Convert

/// What rows are to the identities, where codes and names share cells.
@Suite struct RowKeyTests {
  private static let columns = [
    Column(header: ["科目编码", "类"], role: .code(.class)),
    Column(header: ["科目编码", "款"], role: .code(.section)),
    Column(header: ["科目编码", "项"], role: .code(.item)),
    Column(header: ["科目名称"], role: .label),
  ]

  private static func codes(
    _ rows: [[Cell]], below columns: [Column] = columns, kind: TableKind = .expenditureSummary
  ) -> [Int32] {
    let table = StatementTable(
      kind: kind, title: "部门支出总体情况表", columns: columns,
      rows: rows.map { TableRow(cells: $0) })
    var reader = RowKeyReader(table: table, panel: table.panels[0])
    return rows.map { reader.next($0.span).key.code }
  }

  private static func code(_ digits: String) -> Cell {
    ClassificationCode(digits).map { .code($0) } ?? .blank
  }

  @Test("the code in front of a name counts where both stand in the column of codes")
  func nameAmongCodes() {
    let rows: [[Cell]] = [
      [Self.code("211"), Self.code("04"), .blank, .text("自然生态保护")],
      [Self.code("211"), Self.code("04"), .text("02 农村环境保护"), .blank],
      [.text("2110404 生物及物种资源保护"), .blank, .blank, .blank],
    ]
    #expect(Self.codes(rows) == [21104, 2_110_402, 2_110_404])
  }

  @Test("levels that have run into one cell take none from the row above")
  func mergedLevels() {
    let rows: [[Cell]] = [
      [Self.code("211"), Self.code("04"), .blank, .text("自然生态保护")],
      [Self.code("21104"), .blank, Self.code("01"), .text("生态保护")],
      [Self.code("211"), .blank, Self.code("0402"), .text("农村环境保护")],
      [.blank, .blank, .blank, .text("总计")],
    ]
    #expect(Self.codes(rows) == [21104, 2_110_401, 2_110_402, 0])
  }

  @Test("codes count in front of names where no column holds any, whatever sets them apart")
  func codesOfNames() {
    let columns = [Column(header: ["科目"], role: .label)]
    let rows: [[Cell]] = [
      [.text("301工资福利支出")], [.text("[30101]基本工资")], [.text("30102-津贴补贴")],
      [.text("【302】商品和服务支出")], [.text("205教育支出")], [.text("2026年工资")], [.text("合计")],
    ]
    #expect(
      Self.codes(rows, below: columns, kind: .generalPublicBasicExpenditure)
        == [301, 30101, 30102, 302, 0, 0, 0])
    #expect(Self.codes(rows, below: columns, kind: .threePublicExpenses).allSatisfy { $0 == 0 })
  }
}
