import Convert
import Formats
import Testing

/// Sums over columns of which each measure stands twice, as 预算数 and as 决算数.
@Suite struct StageColumnTests {
  /// 财政拨款“三公”经费支出决算表 as final accounts print it, across, with its one row of figures.
  private static func findings(_ figures: String) throws -> [String] {
    let text = """
      云栖市测试局2027年度部门决算

      第二部分 2027年度部门决算表

      财政拨款“三公”经费支出决算表
      单位：万元

      财政拨款“三公”经费|||||||||||
      合计||因公出国（境）费||公务用车购置及运行维护费||||||公务接待费|
      ||||小计||公务用车购置费||公务用车运行维护费|||
      预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
      \(figures)

      第三部分 名词解释

      一、基本支出：指保障机构正常运转的支出。

      """
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.replacing("|", with: "\t").utf8)), from: "text", into: &diagnostics)
    let report = DisclosureChecks().report(on: disclosure)
    return report.findings.filter { $0.diagnostic.severity == .error }.map { finding in
      "\(finding.diagnostic.code) \(finding.diagnostic.message(in: .english))"
    }
  }

  // 11.00 = 2.00 + 8.00 + 1.00 and 8.00 = 3.00 + 5.00 were budgeted, 7.50 = 0 + 7.00 + 0.50 and
  // 7.00 = 2.50 + 4.50 spent.
  private static let right = "11.00|7.50|2.00|0.00|8.00|7.00|3.00|2.50|5.00|4.50|1.00|0.50"

  @Test("what was budgeted and what was spent add up by themselves")
  func holds() throws {
    #expect(try Self.findings(Self.right).isEmpty)
  }

  @Test(
    "a figure that breaks either sum is found",
    arguments: [
      ("|1.00|0.50", "|1.50|0.50"), ("|1.00|0.50", "|1.00|0.60"), ("|3.00|2.50|", "|3.10|2.50|"),
      ("|5.00|4.50|", "|5.00|4.60|"),
    ])
  func breaks(_ old: String, _ new: String) throws {
    let findings = try Self.findings(Self.right.replacing(old, with: new))
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("row.") })
  }
}
