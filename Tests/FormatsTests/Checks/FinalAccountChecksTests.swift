import Convert
import Formats
import TestSupport
import Testing

/// Checks of final accounts.
///
/// They state what was budgeted and what was spent in one sentence, and their summaries number what
/// the line above carries over anew. The sample's own figures stand in its tables.
@Suite struct FinalAccountChecksTests {
  /// What is changed in the sample, and the codes that are found then.
  struct Case: Sendable, CustomTestStringConvertible {
    let changes: [(old: String, new: String)]
    let codes: [String]
    var testDescription: String { changes.last?.new ?? "" }

    init(_ changes: (old: String, new: String)..., finds codes: String...) {
      self.changes = changes
      self.codes = codes
    }
  }

  /// The end of the last explanation, behind which sections are put.
  private static let end = "项目支出920.05万元，占52.26%。"
  private static let heading = end + "\n\n四、一般公共预算财政拨款支出决算情况\n\n"
  private static let marked: [(old: String, new: String)] = [
    ("\n一般公共预算财政拨款\t29", "\n一、一般公共预算财政拨款\t29"),
    ("\n政府性基金预算财政拨款\t30", "\n二、政府性基金预算财政拨款\t30"),
    ("\n国有资本经营预算财政拨款\t31", "\n三、国有资本经营预算财政拨款\t31"),
  ]

  static let cases = [
    // 公开05表 states 470.00 for 行政运行: what was spent, whatever was budgeted.
    Case(
      (end, heading + "农林水支出（类）水利（款）行政运行（项）。年初预算为500.00万元，支出决算为470.00万元。")),
    Case(
      (end, heading + "农林水支出（类）水利（款）行政运行（项）。年初预算为500.00万元，支出决算为480.00万元。"),
      finds: "narrative.figure"),
    // 1,520.65 is its total.
    Case((end, heading + "2024年度一般公共预算财政拨款支出1,520.65万元。")),
    Case((end, heading + "2024年度一般公共预算财政拨款支出1,520.66万元。"), finds: "narrative.figure"),
    // 1,520.65 of 1,760.65 is 86.37 per cent.
    Case((end, heading + "2024年度一般公共预算财政拨款支出1,520.65万元，占本年支出合计的86.37%。")),
    Case(
      (end, heading + "2024年度一般公共预算财政拨款支出1,520.65万元，占本年支出合计的84.37%。"),
      finds: "narrative.share"),
    // The one row of 公开07表: 9.00 is 8.00 and 1.00, and 8.00 is what vehicles cost to run.
    Case(("\t8.00\t1.00\t7.55", "\t8.00\t1.50\t7.55"), finds: "row.subtotal"),
    Case(("9.00\t\t8.00\t\t8.00", "9.00\t\t8.00\t\t8.50"), finds: "row.subtotal"),
    // 公开01表 to 公开03表 state 1,843.09, 1,743.09 and 1,760.65.
    Case(("支出总计1,843.09万元", "支出总计1,844.09万元"), finds: "narrative.figure"),
    Case(("2024年度收入总计1,843.09万元，支", "2024年度收、支总计均为1,843.08万元，支"), finds: "narrative.figure"),
    Case(("支出合计1,760.65万元，其中", "支出合计1,760.64万元，其中"), finds: "narrative.figure"),
    // 60.00 and 20.00 are the 80.00 of the line above them, and in no total a second time.
    Case(marked[0], marked[1], marked[2]),
    Case(
      marked[0], marked[1], marked[2], ("财政拨款\t29\t60.00", "财政拨款\t29\t61.00"),
      finds: "column.income-lines"),
  ]

  @Test("what was spent is held against the tables, and what was budgeted is not", arguments: cases)
  func findings(example: Case) throws {
    var text = String(
      decoding: try RepositoryFile.bytes("samples/final-accounts.txt"), as: UTF8.self)
    for (old, new) in example.changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let findings = DisclosureChecks().report(on: disclosure).findings
      .filter { $0.diagnostic.severity > .note }
    #expect(findings.map(\.diagnostic.code) == example.codes)
  }
}
