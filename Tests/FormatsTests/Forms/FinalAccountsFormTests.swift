import Convert
import Testing

@testable import Formats

/// Tables of final accounts whose columns are not those of the budget's forms: what they are, what
/// their columns mean, and that no identity of those forms is held against them.
@Suite struct FinalAccountsFormTests {
  @Test("basic expenditure in lists side by side has its kind, measures by list, economic codes")
  func basicInLists() throws {
    let text = """
      一般公共预算财政拨款基本支出决算表
      公开06表
      部门：云栖市水文站\t金额单位：万元
      人员经费\t\t\t公用经费\t\t\t\t\t
      科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数
      301\t工资福利支出\t6.50\t302\t商品和服务支出\t0.80\t310\t资本性支出\t0.30
      30101\t基本工资\t6.50\t30201\t办公费\t0.80\t31002\t办公设备购置\t0.30
      人员经费合计\t\t6.50\t公用经费合计\t\t\t\t\t1.10

      """
    #expect(
      try FormReading.facts(text) == [
        "|301|工资福利支出|basic_personnel|6.50", "|302|商品和服务支出|basic_operating|0.80",
        "|310|资本性支出|basic_operating|0.30", "|30101|基本工资|basic_personnel|6.50",
        "|30201|办公费|basic_operating|0.80", "|31002|办公设备购置|basic_operating|0.30",
        "||人员经费合计|basic_personnel|6.50", "||公用经费合计|basic_operating|1.10",
      ])
    let disclosure = try FormReading.read(text)
    #expect(disclosure.statementTables.map(\.table.kind) == [.generalPublicBasicExpenditure])
    // 公用经费 beside 301 is of another list: no row stands in a column that cannot be its own.
    let report = DisclosureChecks().report(on: disclosure)
    #expect(report.count(.error) == 0)
    #expect(report.findings.allSatisfy { $0.diagnostic.code != "tables.other-column" })
  }

  @Test("a list whose own label is lost has no measure of the list beside it")
  func lostListLabel() throws {
    let text = """
      一般公共预算财政拨款基本支出决算表
      单位：万元
      人员经费\t\t\t\t\t
      科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数
      301\t工资福利支出\t6.50\t302\t商品和服务支出\t0.80

      """
    #expect(
      try FormReading.facts(text)
        == ["|301|工资福利支出|basic_personnel|6.50", "|302|商品和服务支出||0.80"])
  }

  @Test("the department's economic codes stay such below the government's label, their own lost")
  func lostClassificationLabel() throws {
    let text = """
      一般公共预算基本支出表
      单位：万元
      政府预算支出经济分类\t\t\t\t基本支出
      科目编码\t科目名称\t科目编码\t科目名称\t合计
      50501\t工资福利支出\t30101\t基本工资\t6.50

      """
    #expect(try FormReading.facts(text).map { $0.hasPrefix("|30101|") } == [true])
  }

  @Test("numbers of lines are no amounts, though 行次 is lost above them")
  func lostLineLabel() throws {
    let rows = (1...6).map { "\($0)、第\($0)项支出\t\($0 + 31)\t\($0).00\n" }.joined()
    let text =
      "收入支出决算总表\n单位：万元\n收入\t\t支出\t\t\n项目\t金额\t项目\t\t金额\n"
      + rows.split(separator: "\n").map { "一、收入\t21.00\t\($0)\n" }.joined()
    let table = try #require(try FormReading.read(text).statementTables.first?.table)
    #expect(table.columns.map(\.role) == [.label, .amount, .label, .text, .amount])
  }

  @Test("of the fund table 本年支出 is the expenditure; income and what is carried over are not")
  func fund() throws {
    let text = """
      政府性基金预算财政拨款收入支出决算表
      公开07表
      部门：云栖市水文站\t金额单位：万元
      项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余
      科目代码\t科目名称\t\t\t小计\t基本支出\t项目支出\t
      栏次\t\t1\t2\t3\t4\t5\t6
      合计\t\t2.00\t20.00\t19.00\t\t19.00\t3.00
      2120899\t其他国有土地使用权出让收入安排的支出\t2.00\t20.00\t19.00\t\t19.00\t3.00

      """
    #expect(
      try FormReading.facts(text).prefix(5) == [
        "||合计||2.00", "||合计||20.00", "||合计|total|19.00", "||合计|project_expenditure|19.00",
        "||合计||3.00",
      ])
    let disclosure = try FormReading.read(text)
    #expect(disclosure.statementTables.map(\.table.kind) == [.governmentFundExpenditure])
    #expect(DisclosureChecks().report(on: disclosure).count(.error) == 0)
  }

  @Test("what is appropriated and what is spent of it differ where money is carried over")
  func appropriationsCarriedOver() throws {
    func text(_ end: String) -> String {
      """
      收入决算表
      公开02表
      部门：云栖市水文站\t金额单位：万元
      项目\t\t本年收入合计\t财政拨款收入\t事业收入
      科目代码\t科目名称\t\t\t
      合计\t\t30.00\t30.00\t
      213\t农林水支出\t30.00\t30.00\t

      财政拨款收入支出决算总表
      公开04表
      部门：云栖市水文站\t金额单位：万元
      收入\t\t支出\t\t
      项目\t金额\t项目\t合计\t一般公共预算财政拨款
      一、一般公共预算财政拨款\t30.00\t一、农林水支出\t29.00\t29.00
      本年收入合计\t30.00\t本年支出合计\t29.00\t29.00
      年初财政拨款结转和结余\t\t年末财政拨款结转和结余\t1.00\t1.00
      总计\t30.00\t总计\t30.00\t30.00

      一般公共预算财政拨款支出决算表
      公开05表
      部门：云栖市水文站\t金额单位：万元
      项目\t\t本年支出\t\t
      科目代码\t科目名称\t小计\t基本支出\t项目支出
      合计\t\t\(end)\t\(end)\t
      213\t农林水支出\t\(end)\t\(end)\t

      """
    }
    #expect(DisclosureChecks().report(on: try FormReading.read(text("29.00"))).count(.error) == 0)
    // What the summary says of the fund is still held.
    #expect(DisclosureChecks().report(on: try FormReading.read(text("28.00"))).count(.error) > 0)
  }

  @Test(
    "what funds spend is in the expenditure table, with a row of totals or without",
    arguments: ["合计", nil] as [String?], ["基本支出", "项目支出"])
  func fundsSpend(total: String?, division: String) throws {
    func table(
      _ title: String, _ columns: String, _ rows: [(code: String, cells: String)], _ sum: String
    )
      -> String
    {
      "\(title)\n单位：万元\n科目编码\t科目名称\t\(columns)\n"
        + (total.map { "\t\($0)\t\(sum)\n" } ?? "")
        + rows.map { "\($0.code)\t支出\t\($0.cells)\n" }.joined() + "\n"
    }
    let isBasic = division == "基本支出"
    let fund = isBasic ? "3.00\t3.00\t" : "3.00\t\t3.00"
    let disclosure = try FormReading.read(
      table(
        "部门收入总表", "合计\t一般公共预算\t政府性基金预算",
        [("212", "3.00\t\t3.00"), ("213", "5.00\t5.00\t")], "8.00\t5.00\t3.00")
        + table(
          "部门支出总表", "合计\t基本支出\t项目支出", [("212", fund), ("213", "5.00\t5.00\t")],
          isBasic ? "8.00\t8.00\t" : "8.00\t5.00\t3.00")
        + table("一般公共预算支出表", "合计\t基本支出\t项目支出", [("213", "5.00\t5.00\t")], "5.00\t5.00\t")
        + table("政府性基金预算支出表", "合计\t基本支出\t项目支出", [("212", fund)], fund))
    #expect(disclosure.statementTables.count == 4)
    #expect(DisclosureChecks().report(on: disclosure).count(.error) == 0)
  }

  @Test("栏次 below 类 stays when the table is written as text and read again")
  func ordinalLabelBelowLevels() throws {
    let disclosure = try FormReading.read(
      """
      支出决算表
      公开03表
      部门：云栖市水文站\t金额单位：万元
      项目\t\t\t\t本年支出合计\t基本支出
      支出功能分类科目编码\t\t\t科目名称\t\t
      类\t款\t项\t\t\t
      栏次\t\t\t\t1\t2
      合计\t\t\t\t3.00\t3.00
      213\t03\t01\t行政运行\t3.00\t3.00

      """)
    let header = disclosure.statementTables.first?.table.columns.first?.header.map(\.string)
    #expect(header == ["项目", "支出功能分类科目编码", "类", "栏次"])
    var diagnostics = DiagnosticList()
    let written = try Conversion(registry: .standard).write(
      disclosure, to: "text", into: &diagnostics)
    let again = try Conversion(registry: .standard).read(written, from: "text", into: &diagnostics)
    #expect(again.isEquivalent(to: disclosure))
  }

  @Test("编制人数 over 行政 and 事业 counts, and so does 车辆数")
  func countsBelowLabel() throws {
    let table = try TableFixture(
      "部门基本情况表", unit: nil,
      "单位名称|编制人数||车辆数\n|行政|事业|\n云栖市水文站|3|12|1\n合计|3|12|1")
    #expect(
      table.columns() == ["label 单位名称", "text 编制人数/行政", "text 编制人数/事业", "text 车辆数"])
  }

  // MARK: 年初预算数 beside 决算数

  /// 收入支出决算总表 with what was planned beside what was spent, and 支出决算表.
  private static func planned(spent: String = "850.50") -> String {
    """
    收入支出决算总表
    单位：万元
    收入\t\t\t\t支出\t\t\t
    项目\t行次\t年初预算数\t决算数\t项目\t行次\t年初预算数\t决算数
    一、一般公共预算财政拨款收入\t1\t800.00\t850.50\t一、公共安全支出\t32\t800.00\t850.50
    本年收入合计\t27\t800.00\t850.50\t本年支出合计\t58\t800.00\t850.50
    总计\t31\t800.00\t850.50\t总计\t62\t800.00\t850.50

    支出决算表
    单位：万元
    科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
    \t合计\t\(spent)\t600.00\t250.50

    收入支出决算总体情况说明
    2027年度收、支总计均为850.50万元。

    """
  }

  @Test("other tables and the text state what was spent, not what was planned")
  func plannedBesideSpent() throws {
    let findings = DisclosureChecks().report(on: try FormReading.read(Self.planned())).findings
    #expect(findings.filter { $0.diagnostic.severity > .note }.isEmpty)
    let wrong = DisclosureChecks().report(on: try FormReading.read(Self.planned(spent: "850.60")))
    #expect(wrong.findings.contains { $0.diagnostic.code == "tables.summary-expenditure" })
  }

  @Test("what was planned bears no measure beside 决算数, in a table of final accounts")
  func plannedBearsNoMeasure() throws {
    let text = """
      支出决算表
      单位：万元
      科目编码\t科目名称\t年初预算数\t\t\t决算数\t\t
      \t\t合计\t基本支出\t项目支出\t合计\t基本支出\t项目支出
      \t合计\t800.00\t600.00\t200.00\t850.50\t600.50\t250.00

      一般公共预算财政拨款支出决算表
      单位：万元
      科目编码\t科目名称\t年初预算数\t决算数\t\t
      \t\t\t小计\t基本支出\t项目支出
      \t合计\t800.00\t850.50\t600.50\t250.00

      一般公共预算财政拨款基本支出决算表
      单位：万元
      科目编码\t科目名称\t年初预算数\t决算数
      \t合计\t600.00\t600.50

      """
    let disclosure = try FormReading.read(text)
    let concepts = disclosure.statementTables.map { placed in
      placed.table.columns.filter { $0.role == .amount }.map(\.concept)
    }
    let measures: [Concept?] = [.total, .basicExpenditure, .projectExpenditure]
    #expect(concepts == [[nil, nil, nil] + measures, [nil] + measures, [nil, .total]])
    let report = DisclosureChecks().report(on: disclosure)
    #expect(report.findings.filter { $0.diagnostic.severity > .note }.isEmpty)
  }

  @Test("what was spent last year bears none beside the budget of this one")
  func spentLastYear() throws {
    let text = """
      支出预算表
      单位：万元
      科目编码\t科目名称\t2026年决算数\t2027年预算数\t\t
      \t\t\t合计\t基本支出\t项目支出
      \t合计\t800.00\t850.50\t600.50\t250.00

      """
    let table = try #require(try FormReading.read(text).statementTables.first?.table)
    #expect(
      table.columns.filter { $0.role == .amount }.map(\.concept)
        == [nil, .total, .basicExpenditure, .projectExpenditure])
  }
}

/// Reads invented documents of a form.
enum FormReading {
  /// Reads a text.
  static func read(_ text: String) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array("第一部分 部门决算表\n\n\(text)".utf8)), from: "text",
      into: &diagnostics)
  }

  /// The codes of what the checks find that is more than a note.
  static func findings(_ text: String) throws -> [String] {
    DisclosureChecks().report(on: try read(text)).findings
      .filter { $0.diagnostic.severity > .note }.map(\.diagnostic.code)
  }

  /// The amounts: functional code, economic code, name, measure, amount.
  static func facts(_ text: String) throws -> [String] {
    var diagnostics = DiagnosticList()
    let written = try Conversion(registry: .standard).write(
      try read(text), to: "facts", into: &diagnostics)
    let lines = String(decoding: written.singleFile ?? [], as: UTF8.self)
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = ["exp_func_code", "dep_bgt_eco_code", "name", "concept", "amount"]
    let header = try #require(lines.first)
    let places = try names.map { name in try #require(header.firstIndex { $0 == name }) }
    return lines.dropFirst().map { line in places.map { line[$0] }.joined(separator: "|") }
  }
}
