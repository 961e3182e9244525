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

  private static func codes(_ rows: [[Cell]]) -> [Int32] {
    let table = StatementTable(
      kind: .expenditureSummary, title: "部门支出总体情况表", columns: columns,
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
}
