import Convert
import Testing

@testable import Formats

/// What the forms of provinces, cities and counties spell in their own way.
@Suite struct ProvincialFormTests {
  // MARK: Lines above a table

  @Test(
    "the department's line is no row of the table, whatever its label",
    arguments: [
      "部门名称：云栖市水文站\t\t\t单位：元", "单位名称：云栖市水文站    单位：元", "部门（单位）名称：云栖市水文站\t\t单位：元",
      "单位：云栖市水文站\t\t\t\t单位：元", "单位：云栖市水文站                 金额单位：元", "预算单位：云栖市水文站\t单位：元",
      "编制部门：云栖市水文站  单 位：元", "部门：云栖市水文站\t\t金 额 单 位：元",
    ])
  func departmentLine(line: String) throws {
    let table = try #require(
      try tables("支出总表\n\(line)\n科目编码\t科目名称\t合计\n\t合计\t24.00\n").first)
    #expect(table.kind == .expenditureSummary)
    #expect(table.title == "支出总表")
    #expect(table.unit == .yuan)
    #expect(table.preparedBy == "云栖市水文站")
    #expect(table.columns.map { $0.header.map(\.string) } == [["科目编码"], ["科目名称"], ["合计"]])
  }

  @Test("单位 names a department only where the value does, or a unit of money stands behind it")
  func departmentAlone() throws {
    let department = try tables("支出总表\n单位：云栖市水务局\n科目名称\t合计\n合计\t24.00\n").first
    #expect(department?.unit == nil)
    #expect(department?.preparedBy == "云栖市水务局")
    let money = try tables("支出总表\n单位：万元\n科目名称\t合计\n合计\t24.00\n").first
    #expect(money?.unit == .tenThousandYuan)
    #expect(money?.preparedBy == nil)
  }

  @Test("a unit that only the second page states is the table's, and the page no table of its own")
  func unitOnLaterPage() throws {
    let header = "科目编码\t科目名称\t合计\n"
    let text =
      "支出总表\n\(header)\t合计\t3.00\n205\t教育支出\t1.00\n\n单位：元\n\n\(header)208\t社会保障和就业支出\t2.00\n"
    let found = try tables(text)
    #expect(found.count == 1)
    #expect(found.first?.unit == .yuan)
    #expect(found.first?.rows.count == 3)
  }

  @Test("another table without a title is one of its own, where a unit stands above it")
  func otherHeaderBelowUnit() throws {
    let text = "支出总表\n科目编码\t科目名称\t合计\n\t合计\t3.00\n\n单位：元\n\n项目\t金额\n办公费\t2.00\n"
    #expect(try tables(text).count == 2)
  }

  @Test("the year on a line of its own is no title")
  func yearLine() throws {
    let found = try tables(
      "支出决算表\n\n公开03表\n\n编制单位：云栖市水文站\n\n2027年度\n\n单位：元\n\n科目编码\t科目名称\t合计\n\t合计\t3.00\n")
    #expect(found.map(\.title) == ["支出决算表"])
    #expect(found.first?.kind == .expenditureSummary)
    #expect(found.first?.unit == .yuan)
  }

  @Test("a unit in the labels is the table's where it states none, and no other's where it does")
  func unitsInLabels() throws {
    #expect(
      try facts("支出总表\n项目\t合计（万元）\t基本支出（万元）\n合计\t3.00\t3.00\n") == [
        "||合计|total|合计（万元）|3.00|万元", "||合计|basic_expenditure|基本支出（万元）|3.00|万元",
      ])
    #expect(
      try facts("政府采购预算表\n单位：万元\n品目\t单价（元）\t金额\n水泵\t5000.00\t2.50\n") == [
        "||水泵||金额|2.50|万元"
      ])
    #expect(
      try facts("资产情况表\n名称\t价值（万元）\t金额\n水泵\t5.00\t2.50\n").map { $0.hasSuffix("|") }
        == [true, true])
  }

  @Test("年度 heads the rows where each is a year")
  func rowsOfYears() throws {
    #expect(
      try facts("“三公”经费情况表\n单位：元\n年度\t合计\t公务接待费\n2026年\t3.00\t3.00\n").first
        == "||2026年||合计|3.00|元")
  }

  @Test("续表 alone is the title of the table before it")
  func continued() throws {
    let header = "科目编码\t科目名称\t合计\n"
    let text = "支出总表\n单位：元\n\(header)\t合计\t3.00\n\n续表\n单位：元\n\(header)205\t教育支出\t3.00\n"
    let found = try tables(text)
    #expect(found.count == 1)
    #expect(found.first?.rows.count == 2)
    #expect(found.first?.title == "支出总表")
  }

  // MARK: Codes

  @Test(
    "a code in front of a name is the row's code, whatever sets it apart",
    arguments: [
      "2130306 水利工程运行与维护", "[2130306]水利工程运行与维护", "【2130306】水利工程运行与维护", "2130306-水利工程运行与维护",
    ])
  func codeInLabel(label: String) throws {
    #expect(
      try facts("支出总表\n单位：元\n功能分类科目\t合计\n\(label)\t24.00\n合计\t24.00\n") == [
        "2130306||水利工程运行与维护|total|合计|24.00|元", "||合计|total|合计|24.00|元",
      ])
  }

  @Test("an economic code in front of a name is told by the heading or the kind of the table")
  func economicCodeInLabel() throws {
    #expect(
      try facts(
        "一般公共预算基本支出情况表（按支出经济分类科目）\n单位：元\n部门预算支出经济科目名称\t政府预算支出经济科目名称\t合计\n"
          + "[30101]基本工资\t[50101]工资奖金津补贴\t24.00\n") == ["|30101|基本工资|total|合计|24.00|元"])
    #expect(
      try facts("支出情况表（分经济科目）\n单位：元\n支出经济分类\t金额\n301 工资福利支出\t24.00\n")
        == ["|301|工资福利支出||金额|24.00|元"])
  }

  @Test("the number of a unit in front of its name is no code of a classification")
  func unitNumber() throws {
    #expect(
      try facts("收入总表\n单位：元\n单位名称\t合计\n301 云栖市水务局\t24.00\n合计\t24.00\n").first
        == "||301云栖市水务局|total|合计|24.00|元")
  }

  @Test(
    "units among the codes are no functional codes, and the government's classes no departmental")
  func otherCodes() throws {
    #expect(
      try facts(
        "部门收入总表\n单位：元\n单位编码/功能科目编码\t单位名称/功能科目名称\t合计\n\t合计\t3.00\n601\t云栖市水务局\t3.00\n"
          + "601001\t云栖市水务局本级\t3.00\n2130301\t行政运行\t3.00\n") == [
          "||合计|total|合计|3.00|元", "||云栖市水务局|total|合计|3.00|元", "||云栖市水务局本级|total|合计|3.00|元",
          "2130301||行政运行|total|合计|3.00|元",
        ])
    #expect(
      try facts(
        "基本支出明细表\n单位：元\n经济分类科目编码\t经济分类科目名称\t合计\n501\t机关工资福利支出\t2.00\n50101\t工资奖金津补贴\t2.00\n"
      ).map { $0.prefix(2) } == ["||", "||"])
  }

  @Test("单位 alone heads the names of the rows")
  func unitLabel() throws {
    #expect(
      try facts("部门收入总表\n单位：元\n单位\t合计\n合计\t5.00\n云栖市水务局\t5.00\n").map {
        $0.split(separator: "|").first
      } == ["合计", "云栖市水务局"])
  }

  @Test("both economic classifications beside one another: the department's tells the row")
  func bothClassifications() throws {
    for (left, right) in [("部门", "政府"), ("政府", "部门")] {
      let cells = ["部门": "30101\t基本工资", "政府": "50101\t工资奖金津补贴"]
      let text = """
        一般公共预算基本支出表
        单位：元
        \(left)预算支出经济分类科目\t\t\(right)预算支出经济分类科目\t\t基本支出\t
        科目编码\t科目名称\t科目编码\t科目名称\t合计\t人员经费
        \(cells[left] ?? "")\t\(cells[right] ?? "")\t24.00\t24.00

        """
      #expect(
        try facts(text) == [
          "|30101|基本工资|total|基本支出/合计|24.00|元", "|30101|基本工资|basic_personnel|基本支出/人员经费|24.00|元",
        ])
    }
  }

  @Test("款 is of the classification of its 类, in a table of no known kind too")
  func classificationOfSection() throws {
    #expect(
      try facts("财政拨款支出预算表（部门经济分类科目）\n单位：元\n科目编码\t\t科目名称\t合计\n类\t款\t\t\n301\t01\t基本工资\t24.00\n")
        .first
        == "|30101|基本工资||合计|24.00|元")
  }

  @Test("功能科目编码 and 部门经济科目编码 are codes, and no name of a code is missed for a unit's")
  func codesBehindUnit() throws {
    let text = """
      部门基本支出预算表
      单位：元
      单位名称\t项目名称\t功能科目编码\t功能科目名称\t部门经济科目编码\t部门经济科目名称\t金额
      云栖市水文站\t在职人员工资\t2130301\t行政运行\t30101\t基本工资\t24.00

      """
    #expect(try facts(text) == ["2130301|30101|云栖市水文站||金额|24.00|元"])
    let report = DisclosureChecks().report(on: try read(text))
    #expect(report.findings.allSatisfy { $0.diagnostic.code != "codes.name" })
  }

  // MARK: Columns

  @Test("of two years side by side the later one bears the measures")
  func years() throws {
    let table = try TableFixture(
      "一般公共预算支出表",
      """
      科目编码|科目名称|2026年预算数||2027年预算数||增减（%）
      ||合计|基本支出|合计|基本支出|
      205|教育支出|1.00|1.00|2.00|2.00|100.00
      """)
    #expect(
      table.columns().suffix(5) == [
        "amount 2026年预算数/合计", "amount 2026年预算数/基本支出", "amount 2027年预算数/合计 [total]",
        "amount 2027年预算数/基本支出 [basic_expenditure]", "text 增减（%）",
      ])
  }

  @Test("the year in front of 预算数 does not hide it")
  func budgetOfYear() throws {
    let table = try TableFixture(
      "部门收支总表", "收入||支出|\n项目|2027年预算|项目|2027年预算\n一、事业收入|1.00|一、教育支出|1.00")
    #expect(table.columns()[1] == "amount income 收入/2027年预算 [budget]")
    #expect(table.columns()[3] == "amount expenditure 支出/2027年预算 [budget]")
  }

  @Test("shares, points and sizes are no money")
  func noMoney() throws {
    let table = try TableFixture(
      "“三公”经费支出决算表",
      "项目|预算数|决算数|增减率（%）|增幅|分值\n公务接待费|2.00|1.00|-50.00|-50.00|10")
    #expect(table.columns().suffix(3) == ["text 增减率（%）", "text 增幅", "text 分值"])
    #expect(table.findings == [])
  }

  @Test("the row of ordinals may say how a column comes about")
  func sumsOfOrdinals() throws {
    let table = try TableFixture(
      "支出总表",
      """
      科目编码|科目名称|合计|基本支出|||项目支出
      |||小计|人员经费|公用经费|
      **|**|1=2+5|2=3+4|3|4|5
      |合计|3.00|2.00|1.00|1.00|1.00
      """)
    #expect(table.draft.segments[0].columns.map(\.ordinal) == [nil, nil, 1, 2, 3, 4, 5])
    #expect(table.rows() == ["|合计|=3.00|=2.00|=1.00|=1.00|=1.00"])
    // What no member says is told.
    #expect(table.findings == ["text.left-out ** ** 1=2+5 2=3+4"])
  }

  @Test(
    "words under a label that says no money are text, misspelt figures under one that does are told"
  )
  func words() throws {
    let table = try TableFixture(
      "“三公”经费支出决算表", "项目|预算数|变化原因|决算数\n公务接待费|2.00|厉行节约|三元")
    #expect(
      table.columns() == ["label 项目", "amount 预算数", "text 变化原因", "amount 决算数"])
    #expect(table.findings == ["text.unreadable-amount 三元"])
  }

  @Test("科目 alone heads the names of the rows")
  func subjectLabel() throws {
    let table = try TableFixture("支出总表", "科目|合计\n教育支出|1.00\n合计|1.00")
    #expect(table.columns() == ["label 科目", "amount 合计 [total]"])
  }

  @Test("a third list of a two-sided table has names of its own")
  func thirdList() throws {
    let table = try TableFixture(
      "收入支出决算总表",
      """
      收入||支出|||
      项目|决算数|项目（按功能分类）|决算数|项目（按支出性质和经济分类）|决算数
      一、事业收入|1.00|一、教育支出|1.00|一、基本支出|1.00
      """)
    #expect(table.columns()[4] == "label expenditure 支出/项目（按支出性质和经济分类）")
    #expect(table.findings == [])
  }

  @Test("further lists of a two-sided table are named whatever stands over them")
  func furtherLists() throws {
    let table = try TableFixture(
      "收支预算总表",
      """
      收入||支出|||||
      项目|预算数|支出类别|预算数|政府预算经济分类|预算数|备注|
      一、事业收入|1.00|一、基本支出|1.00|一、机关工资福利支出|1.00|含结转|
      """)
    #expect(table.columns()[2] == "label expenditure 支出/支出类别")
    #expect(table.columns()[4] == "label expenditure 支出/政府预算经济分类")
    #expect(table.columns()[6] == "text expenditure 支出/备注")
    #expect(table.findings == [])
  }

  @Test("功能科目 over codes alone heads codes, in whatever table")
  func bareCodes() throws {
    let header = "功能科目|单位名称|项目名称|合计\n"
    let table = try TableFixture(
      "项目支出预算总表", header + "|合计||30.00\n2130306|青禾县水利局|渠道维护|10.00\n|青禾县水利局|水质监测|20.00")
    #expect(
      table.rows() == [
        "|合计||=30.00", "#2130306|青禾县水利局|渠道维护|=10.00", "|青禾县水利局|水质监测|=20.00",
      ])
    // 210.5 is no code, and so neither is 2130306.
    let amounts = try TableFixture("项目支出预算总表", header + "2130306|甲|乙|10.00\n210.5|甲|乙|20.00")
    #expect(amounts.columns()[0] == "amount 功能科目")
  }

  @Test("no sum is made of what one thing costs")
  func prices() throws {
    let text = """
      政府采购预算表
      单位：万元
      单位名称\t采购品目\t采购单价\t采购金额
      合计\t\t\t12.50
      青禾县水利局\t台式计算机\t0.50\t5.00
      青禾县水利局\t打印机\t0.25\t7.50
      """
    #expect(try facts(text).contains { $0.hasSuffix("|采购单价|0.25|万元") })
    let report = DisclosureChecks().report(on: try read(text))
    #expect(report.findings.allSatisfy { $0.diagnostic.severity == .note })
  }

  @Test(
    "a row without figures ends a page where the next one goes on with the table",
    arguments: ["", "项目\t合计\n", "单位：万元\n\n项目\t合计\n"])
  func lastRowOfPage(repeated: String) throws {
    let text = """
      “三公”经费支出表
      单位：万元

      项目\t合计
      合计\t2.00
      其中：公务用车购置费

      \(repeated)公务用车运行费\t2.00

      """
    let table = try #require(try tables(text).first)
    #expect(try tables(text).count == 1)
    #expect(
      table.rows.map { $0.cells[0].text?.string } == ["合计", "其中：公务用车购置费", "公务用车运行费"])
  }

  @Test("what stands below a table is no row of it where another table follows")
  func lineBelowTable() throws {
    let text = """
      “三公”经费支出表
      单位：万元

      项目\t合计
      合计\t2.00
      资产情况

      资产类别\t数量
      车辆\t2

      """
    #expect(try tables(text).first?.rows.count == 1)
  }

  @Test("labels that were wrapped in their cells over three lines are whole")
  func wrappedLabels() throws {
    let table = try TableFixture(
      "部门收入总表",
      """
      单位名称|合计|本年收入|||
      ||一般公|政府性|财政专|其他
      ||共预算|基金预|户管理|收入
      |||算|资金|
      云栖市水文站|10.00|1.00|2.00|3.00|4.00
      """)
    #expect(
      table.columns().suffix(4) == [
        "amount 本年收入/一般公共预算 [general_public_budget]",
        "amount 本年收入/政府性基金预算 [government_fund_budget]",
        "amount 本年收入/财政专户管理资金 [special_account]", "amount 本年收入/其他收入",
      ])
    #expect(table.rows() == ["云栖市水文站|=10.00|=1.00|=2.00|=3.00|=4.00"])
  }

  @Test("a first row without figures is no line of a wrapped header")
  func noWrappedLabel() throws {
    let table = try TableFixture("支出总表", "项目|合计|金额\n支出||\n教育支出|1.00|1.00")
    #expect(table.rows().first == "支出||")
  }

  @Test("what a thing is worth is money, where its number has a column of its own")
  func worth() throws {
    let table = try TableFixture(
      "资产情况表", "资产类别|数量|价值\n房屋（平方米）|1200.50|3.00\n车辆（辆）|5|1.00")
    #expect(table.rows() == ["房屋（平方米）|1200.50|=3.00", "车辆（辆）|5|=1.00"])
  }

  @Test("a table that the department's row heads needs no other total")
  func headedByDepartment() throws {
    let text =
      "支出总表\n单位：元\n单位名称/功能科目\t支出总计\n云栖市水务局\t3.00\n205-教育支出\t1.00\n208-社会保障和就业支出\t2.00\n"
    let report = DisclosureChecks().report(on: try read(text))
    #expect(report.findings.allSatisfy { $0.diagnostic.code != "structure.total" })
  }

  @Test("a department's row between the total and its units is the sum of these")
  func departmentOfUnits() throws {
    let text = """
      支出总体情况表
      单位：元
      科目编码\t单位名称（科目）\t合计\t基本支出
      \t合计\t6.00\t6.00
      \t云栖市水务局\t6.00\t6.00
      \t云栖市水务局本级\t4.00\t4.00
      205\t教育支出\t4.00\t4.00
      \t云栖市水文站\t2.00\t2.00
      205\t教育支出\t2.00\t2.00

      """
    let report = DisclosureChecks().report(on: try read(text))
    #expect(report.count(.error) == 0)
    let wrong = text.replacing("水文站\t2.00", with: "水文站\t2.50")
    #expect(DisclosureChecks().report(on: try read(wrong)).count(.error) > 0)
  }

  @Test("targets of many projects in one list are a table, whose money alone is money")
  func listOfTargets() throws {
    let text = """
      部门预算项目绩效目标表
      单位：万元
      单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重
      云栖市水务局\t节水宣传\t50.00\t宣传节水\t产出指标\t数量指标\t宣传场次\t≥\t100\t场\t30
      \t\t\t\t效益指标\t社会效益指标\t知晓率\t≥\t80\t%\t60

      """
    #expect(try facts(text) == ["||云栖市水务局||预算数|50.00|万元"])
    #expect(try tables(text).first?.rows.count == 2)
  }

  // MARK: Broken rows

  @Test("a row that a line break inside a name cut in two is one row")
  func rowInTwo() throws {
    let table = try TableFixture(
      "支出总表",
      """
      科目编码|科目名称|合计|基本支出|项目支出
      20103|政府办公厅（室）及
      相关机构事务|3.00|1.00|2.00
      2010301|行政运行|3.00|1.00|2.00
      |合计|3.00|1.00|2.00
      """)
    #expect(
      table.rows() == [
        "#20103|政府办公厅（室）及相关机构事务|=3.00|=1.00|=2.00", "#2010301|行政运行|=3.00|=1.00|=2.00",
        "|合计|=3.00|=1.00|=2.00",
      ])
  }

  @Test("rows without their last tabs are no pieces of each other")
  func trimmedRows() throws {
    let table = try TableFixture(
      "支出总表", "科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出\n208|社会保障和就业支出|3.00|3.00\n|合计|3.00|3.00|")
    #expect(table.rows().first == "#205|教育支出|||")
    #expect(table.rows().count == 3)
  }

  @Test("支出 on a line of its own is the end of a name")
  func shortTailOfName() throws {
    let rows = try tables(
      "支出总表\n科目编码\t科目名称\t合计\n20899\t其他社会保障和就业\t3.00\n支出\n\t合计\t3.00\n"
    ).first?.rows
    #expect(rows?.map { $0.cells[1].text } == ["其他社会保障和就业支出", "合计"])
  }

  @Test("the end of a name on a line of its own belongs to the row above")
  func tailOfName() throws {
    #expect(
      try facts(
        "支出总表\n单位：元\n科目编码\t科目名称\t合计\n2080506\t机关事业单位职业年\t3.00\n金缴费支出\n\t合计\t3.00\n"
      ).first == "2080506||机关事业单位职业年金缴费支出|total|合计|3.00|元")
  }

  @Test(
    "a line that names a unit, a measure or more than the name above is a row of its own",
    arguments: ["云栖市水文站", "政府性基金预算支出", "另有上年结转的部门项目支出"])
  func noTailOfName(line: String) throws {
    let table = try #require(
      try tables(
        "支出总表\n单位：元\n科目编码\t科目名称\t合计\n2210201\t住房公积金\t3.00\n\(line)\n2210203\t购房补贴\t1.00\n\t合计\t4.00\n"
      ).first)
    #expect(table.rows.count == 4)
    #expect(table.rows.first?.cells[1].text == "住房公积金")
  }

  // MARK: Helpers

  private func read(_ text: String) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array("第一部分 部门预算公开表\n\n\(text)".utf8)), from: "text", into: &diagnostics)
  }

  private func tables(_ text: String) throws -> [StatementTable] {
    try read(text).statementTables.map(\.table)
  }

  /// Functional code, economic code, name, measure, label, amount and unit of each amount.
  private func facts(_ text: String) throws -> [String] {
    var diagnostics = DiagnosticList()
    let written = try Conversion(registry: .standard).write(
      try read(text), to: "facts", into: &diagnostics)
    let lines = String(decoding: written.singleFile ?? [], as: UTF8.self)
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = [
      "exp_func_code", "dep_bgt_eco_code", "name", "concept", "label", "amount", "unit",
    ]
    let header = try #require(lines.first)
    let places = try names.map { name in try #require(header.firstIndex { $0 == name }) }
    return lines.dropFirst().map { line in places.map { line[$0] }.joined(separator: "|") }
  }
}
