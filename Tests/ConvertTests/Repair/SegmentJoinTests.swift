import Convert
import Testing

@Suite("Segments joined as their labels say")
struct SegmentJoinTests {
  static func amount(_ spelling: String) -> Cell {
    Amount(spelling).map { .amount($0) } ?? .blank
  }

  /// A segment of a table of kind 3 whose amount columns have the labels given; `nil` for none.
  static func segment(_ labels: [ExactText?], _ rows: [[String]], line: Int) -> TableSegment {
    TableSegment(
      columns: [Column(header: ["科目名称"], role: .label)]
        + labels.map { label in
          let header = label.map { [$0] } ?? []
          return Column(
            header: header, role: .amount,
            concept: ConceptLabels.concept(forHeader: header, kind: .expenditureSummary))
        },
      rows: rows.enumerated().map { index, cells in
        TableRow(cells: [.text("行")] + cells.map(amount), sourceLine: line + index)
      }, sourceLine: line - 1)
  }

  static func place(_ segments: [TableSegment]) -> StatementTable {
    var diagnostics = DiagnosticList()
    let draft = TableDraft(
      table: StatementTable(
        kind: .expenditureSummary, title: "部门支出总体情况表", columns: [], rows: []),
      segments: segments)
    return TablePlacement.place([draft], repairs: false, into: &diagnostics).tables[0]
  }

  static func amounts(_ table: StatementTable) -> [[String]] {
    table.rows.map { $0.cells.dropFirst().map { $0.amount?.description ?? "" } }
  }

  @Test("A segment that lacks a label is laid onto the fuller one by its labels")
  func lostLabel() {
    let table = Self.place([
      Self.segment(["合计", "项目支出"], [["3.00", "1.00"]], line: 10),
      Self.segment(["合计", "基本支出", "项目支出"], [["3.00", "2.00", "1.00"]], line: 20),
    ])
    #expect(table.columns.map(\.concept) == [nil, .total, .basicExpenditure, .projectExpenditure])
    #expect(Self.amounts(table) == [["3.00", "", "1.00"], ["3.00", "2.00", "1.00"]])
    #expect(table.rows.map(\.sourceLine) == [10, 20])
  }

  @Test("The header in order goes before one that names as much out of order")
  func orderedHeader() {
    let table = Self.place([
      Self.segment(["基本支出", "合计", "项目支出"], [["2.00", "3.00", "1.00"]], line: 10),
      Self.segment(["合计", "基本支出", "项目支出"], [["3.00", "2.00", "1.00"]], line: 20),
    ])
    #expect(table.columns.map(\.concept) == [nil, .total, .basicExpenditure, .projectExpenditure])
    #expect(Self.amounts(table) == [["3.00", "2.00", "1.00"], ["3.00", "2.00", "1.00"]])
  }

  @Test("A column without label and content is white space and leaves nothing behind")
  func paddedColumn() {
    let table = Self.place([
      Self.segment(["合计", "基本支出", "项目支出", nil], [["3.00", "2.00", "1.00", ""]], line: 10)
    ])
    #expect(table.columns.count == 4)
  }

  @Test("An amount under no label keeps a column of its own, behind the one it stands behind")
  func unlabelledAmount() {
    let table = Self.place([
      Self.segment(["合计", "基本支出", "项目支出"], [["3.00", "2.00", "1.00"]], line: 10),
      Self.segment(["合计", nil, "项目支出"], [["3.00", "2.00", "1.00"]], line: 20),
    ])
    #expect(
      table.columns.map(\.concept) == [nil, .total, nil, .basicExpenditure, .projectExpenditure])
    #expect(
      Self.amounts(table) == [["3.00", "", "2.00", "1.00"], ["3.00", "2.00", "", "1.00"]])
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
  }
}
