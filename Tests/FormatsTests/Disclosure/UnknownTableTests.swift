import Convert
import Testing

@testable import Formats

/// Tables that the program does not know.
struct UnknownTableTests {
  @Test("items over the columns, three levels, one row")
  func across() throws {
    let table = try TableFixture(
      "2027年部门“三公”经费和机关运行经费预算表",
      """
      “三公”经费预算数||||||机关运行经费预算 数
      合计|因公出国(境)费|公务接待费|公务用车购置及运行费|||
      |||小计|购置费|运行费|
      14.22|0.00|0.46|13.76|5.00|8.76|7.25
      """)
    #expect(table.draft.table.kind == .other)
    #expect(
      table.columns() == [
        "amount “三公”经费预算数/合计", "amount “三公”经费预算数/因公出国(境)费", "amount “三公”经费预算数/公务接待费",
        "amount “三公”经费预算数/公务用车购置及运行费/小计", "amount “三公”经费预算数/公务用车购置及运行费/购置费",
        "amount “三公”经费预算数/公务用车购置及运行费/运行费", "amount 机关运行经费预算数",
      ])
    #expect(table.rows() == ["=14.22|=0.00|=0.46|=13.76|=5.00|=8.76|=7.25"])
    #expect(table.diagnostics.map(\.code) == [TextCode.unknownTable.rawValue])
  }

  @Test("three public expenses printed across have the kind, and no columns of its form")
  func threePublicAcross() throws {
    let table = try TableFixture(
      "一般公共预算“三公”经费支出表",
      "单位名称|合计|因公出国（境）费用|公务接待费\n云栖市水文站|1.00||1.00")
    #expect(table.draft.table.kind == .threePublicExpenses)
    #expect(table.columns() == ["label 单位名称", "amount 合计", "amount 因公出国（境）费用", "amount 公务接待费"])
  }

  @Test("a column of numbers is money unless its header says otherwise")
  func content() throws {
    let table = try TableFixture(
      "政府采购预算表", unit: .yuan,
      """
      序号|采购品目|年份|金额|数量|完成比例
      1|水泵|2027|30000|2|-
      2|闸门|2027|-|1|5 0
      """)
    #expect(
      table.columns() == [
        "text 序号", "label 采购品目", "text 年份", "amount 金额", "text 数量", "text 完成比例",
      ])
    #expect(table.rows() == ["1|水泵|2027|=30000|2|-", "2|闸门|2027|-|1|5 0"])
  }

  @Test(
    "a misspelt number makes no words of a column of amounts, and is told",
    arguments: [
      "75。00", "▲61.00", "12.34 56.78", "2l4.29", "一20.00", "负20.00", "12.34①", "3、008.50",
      "+5.00",
    ])
  func misspelt(number: String) throws {
    let table = try TableFixture(
      "设备情况表",
      """
      装备名称|账面价值|净值
      水泵|\(number)|2.00
      闸门|4.00|1.00
      """)
    #expect(table.columns() == ["label 装备名称", "amount 账面价值", "amount 净值"])
    #expect(table.rows() == ["水泵|\(number)|=2.00", "闸门|=4.00|=1.00"])
    #expect(table.findings == ["text.unreadable-amount \(number)"])
  }

  @Test(
    "a column with words, shares, ranges or counted things is none of amounts",
    arguments: ["12.5%", "1/200", "100~200", "120台", "V2.100", "见附件123", "12:30:00"])
  func words(text: String) throws {
    let table = try TableFixture(
      "设备情况表",
      """
      装备名称|账面价值|情况
      水泵|7.00|\(text)
      闸门|4.00|15
      """)
    #expect(table.columns() == ["label 装备名称", "amount 账面价值", "text 情况"])
    #expect(table.findings == [])
  }

  @Test("rows that count things hold no money")
  func counts() throws {
    let table = try TableFixture(
      "“三公”经费、行政参公单位机关运行经费情况表",
      """
      项目|行次|预算数|决算数
      栏次||1|2
      （一）支出合计|2|10.00|8.50
      （二）相关统计数|8|—|—
      4．公务用车保有量（辆）|12|—|5
      5.国内公务接待批次(个)|13|—|1,200
      二、机关运行经费|20|—|33.21
      """)
    #expect(
      table.columns() == ["label 项目/栏次", "text 行次", "amount 预算数 #1", "amount 决算数 #2"])
    #expect(
      table.rows() == [
        "（一）支出合计|2|=10.00|=8.50", "（二）相关统计数|8|—|—", "4．公务用车保有量（辆）|12|—|5",
        "5.国内公务接待批次(个)|13|—|1,200", "二、机关运行经费|20|—|=33.21",
      ])
  }

  @Test("what stands below a row that counts counts, too, and so do the assets")
  func countsBelow() throws {
    let table = try TableFixture(
      "“三公”经费、行政参公单位机关运行经费情况表",
      """
      项目|行次|预算数|决算数
      一、“三公”经费支出|1||8.50
      三、国有资产占用情况|28||
      （一）车辆数合计（辆）|29||2
      1.主要负责人用车|30||1
      （二）单价100万元（含）以上设备|38||1
      四、政府采购支出|39||5.00
      1.货物|40||5.00
      """)
    #expect(
      table.rows().map { $0.split(separator: "|").last } == [
        "=8.50", "28", "2", "1", "1", "=5.00", "=5.00",
      ])
  }

  @Test(
    "a row in a unit of its own is no amount of the table's",
    arguments: [("人均接待费（元）", false), ("人均接待费（元/人）", false), ("公务接待费（万元）", true), ("公务接待费", true)])
  func unitOfRow(label: String, isAmount: Bool) throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出决算表", "项目|预算数|决算数\n合计|9.00|7.00\n\(label)||50.00\n")
    #expect(table.rows().last == "\(label)||\(isAmount ? "=" : "")50.00")
  }

  @Test("columns of staff, vehicles, beds, lengths and years hold no money")
  func countedColumns() throws {
    let table = try TableFixture(
      "机构人员情况表",
      """
      单位名称|人员编制|实有在职人员|公务用车数|床位数|里程|实施年限|财政拨款支出
      合计|40|38|3|100|12.5|3|900.00
      水文站|40|38|3|100|12.5|3|900.00
      """)
    #expect(table.columns().count { $0.hasPrefix("amount") } == 1)
    #expect(table.columns().last == "amount 财政拨款支出")
  }

  @Test("lists side by side have names of their own")
  func panels() throws {
    let table = try TableFixture(
      "一般公共预算财政拨款基本支出决算明细表",
      """
      人员经费|||公用经费||
      科目代码|科目名称|决算数|科目代码|科目名称|决算数
      301|工资福利支出|6.50|302|商品和服务支出|0.80
      人员经费合计||6.50|公用经费合计||0.80
      """)
    #expect(
      table.columns() == [
        "joined 人员经费/科目代码", "label 人员经费/科目名称", "amount 人员经费/决算数 [basic_personnel]",
        "joined 公用经费/科目代码", "label 公用经费/科目名称", "amount 公用经费/决算数 [basic_operating]",
      ])
  }

  @Test("codes of budget units are no amounts and no classification")
  func unitCodes() throws {
    let table = try TableFixture(
      "部门收入总表",
      """
      部门（单位）代码|部门（单位）名称|合计|本年收入||上年结转结余
      |||小计|一般公共预算|一般公共预算
      101001|云栖市水文站|3.00|2.00|2.00|1.00
      """)
    #expect(
      table.columns() == [
        "text 部门（单位）代码", "label 部门（单位）名称", "amount 合计 [total]", "amount 本年收入/小计",
        "amount 本年收入/一般公共预算 [general_public_budget]", "amount 上年结转结余/一般公共预算",
      ])
  }

  @Test("a table without amounts")
  func noAmounts() throws {
    let table = try TableFixture(
      "机构设置表", unit: nil, "机构名称|职责\n云栖市水文站|监测 3 条河流\n节水中心|—")
    #expect(table.columns() == ["text 机构名称", "text 职责"])
    #expect(table.rows() == ["云栖市水文站|监测 3 条河流", "节水中心|—"])
  }

  @Test("a form of labels and values has no measures")
  func form() throws {
    let table = try TableFixture(
      "项目申报表", unit: nil,
      """
      项目名称|节水宣传|类别|特定目标
      主管部门|水务局||
      资金总额|10.00|本年申请|3.00
      """)
    #expect(table.columns().allSatisfy { !$0.hasPrefix("amount") })
  }

  @Test("a number column is told by all pages")
  func pages() throws {
    let table = try TableFixture(
      "资产情况表", unit: nil, "名称|价值|备注\n水泵|1.00|12\n\n名称|价值|备注\n闸门|未评估|13")
    #expect(table.columns(0) == ["label 名称", "text 价值", "text 备注"])
    #expect(table.columns(0) == table.columns(1))
  }

  @Test(
    "kinds by title",
    arguments: [
      ("部门收支总体情况表", .incomeExpenditureSummary), ("收支预算总表", .incomeExpenditureSummary),
      ("2027年部门财务收支预算总表", .incomeExpenditureSummary), ("收入支出决算总表", .incomeExpenditureSummary),
      ("部门收入总体情况表", .incomeSummary), ("2027年部门收入预算总表", .incomeSummary), ("收入决算表", .incomeSummary),
      ("部门支出总体情况表", .expenditureSummary), ("2027年度部门支出预算总表", .expenditureSummary),
      ("财政拨款收支预算总体情况表", .appropriationSummary), ("2027年部门财政拨款收支预算总表", .appropriationSummary),
      ("财政拨款收入支出决算总表", .appropriationSummary), ("一般公共预算支出情况表", .generalPublicExpenditure),
      ("2027年部门一般公共预算支出功能分类预算表", .generalPublicExpenditure),
      ("一般公共预算财政拨款支出决算表", .generalPublicExpenditure),
      ("一般公共预算基本支出情况表", .generalPublicBasicExpenditure),
      ("2027年部门一般公共预算基本支出部门预算经济分类预算表", .generalPublicBasicExpenditure),
      ("一般公共预算项目支出情况表", .generalPublicProjectExpenditure),
      ("政府性基金预算支出情况表", .governmentFundExpenditure),
      ("政府性基金预算财政拨款收入支出决算表", .governmentFundExpenditure),
      ("2027年部门政府性基金预算支出功能分类预算表", .governmentFundExpenditure),
      ("国有资本经营预算支出情况表", .stateCapitalExpenditure), ("财政拨款“三公”经费支出情况表", .threePublicExpenses),
      ("“三公”经费支出预算表", .threePublicExpenses), ("财政拨款委托业务费支出情况表", .commissionedServices),
      ("上年结转结余情况明细表", .carryoverDetail), ("上年结转结余情况表", .carryoverDetail),
      ("云栖市水务局2027年收入预算总表", .incomeSummary), ("云栖市水务局支出预算总表", .expenditureSummary),
      ("表3 支出总表", .expenditureSummary), ("一、部门收支总表", .incomeExpenditureSummary),
      ("（十一）一般公共预算支出表", .generalPublicExpenditure), ("十、政府采购预算表", .other),
      ("表三 部门支出总表", .expenditureSummary),
      ("部门支出预算总表（按功能科目）", .expenditureSummary), ("表五 一般公共预算支出表", .generalPublicExpenditure),
      ("附表1-2：收入总表（续表）", .incomeSummary), ("（表3）支出总表", .expenditureSummary),
      ("（附表一）收支总表", .incomeExpenditureSummary),
      ("政府采购支出预算表", .other), ("一般公共预算支出经济分类表", .other), ("项目支出绩效目标表", .other),
      ("部门政府性基金预算收入支出决算表", .governmentFundExpenditure), ("非税收入预算表", .other),
      ("2027年部门“三公”经费和机关运行经费预算表", .other),
      ("支出项目清单", .other), ("", .other),
    ] as [(ExactText, TableKind)])
  func kinds(title: ExactText, kind: TableKind) {
    #expect(TableTitles.kind(of: title) == kind)
  }
}
