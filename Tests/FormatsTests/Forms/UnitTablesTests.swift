import Convert
import Testing

@testable import Formats

/// Documents in which each budget unit has a table of its own.
@Suite struct UnitTablesTests {
  private static func text(third: String) -> String {
    func table(_ title: String, _ department: String) -> String {
      "\(title)\n\n编制部门：\(department)\n\n单位：万元\n\n科目编码\t科目名称\t合计\n\t合计\t3.00\n"
        + "213\t农林水支出\t3.00\n21303\t水利\t3.00\n2130301\t行政运行\t3.00\n\n"
    }
    let whole = ["部门收入总表", "部门支出总表", "一般公共预算支出表", "政府性基金预算支出表", "国有资本经营预算支出表", "委托业务费支出表"]
      .enumerated().map { table($1, $0 == 2 ? third : "云栖市水务局") }
    let units = ["云栖市水文站", "云栖市节水中心"].map { table("一般公共预算项目支出表", $0) }
    return (whole + units).joined()
  }

  @Test("the tables of units are told apart by their units, which are no wrong departments")
  func ownNames() throws {
    let findings = DisclosureChecks().report(
      on: try FormReading.read(Self.text(third: "云栖市水务局"))
    ).findings
    #expect(findings.allSatisfy { $0.diagnostic.code != "structure.department" })
  }

  @Test("another department's name on one of the whole department's tables is told")
  func wrongName() throws {
    let findings = DisclosureChecks().report(
      on: try FormReading.read(Self.text(third: "云栖市林业局"))
    ).findings.filter { $0.diagnostic.code == "structure.department" }
    #expect(findings.count == 1)
  }
}
