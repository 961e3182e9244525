import Convert
import Testing

@testable import Formats

/// What the headers of tables say, intact and damaged.
struct TableHeaderTests {
  @Test("a tree over the columns, with the ordinal row")
  func tree() throws {
    let table = try TableFixture(
      "政府性基金预算支出情况表",
      """
      科目|||政府性基金预算支出||||
      功能分类科目编码|||功能分类科目名称|合计|基本支出||项目支出
      类|款|项|||人员经费|公用经费|
      ※|※|※|※|1|2|3|4
      212|08|01|征地补偿|9.00|1.00|2.00|6.00
      """)
    #expect(
      table.columns() == [
        "class 科目/功能分类科目编码/类", "section 科目/功能分类科目编码/款", "item 科目/功能分类科目编码/项",
        "label 政府性基金预算支出/功能分类科目名称", "amount 政府性基金预算支出/合计 [total] #1",
        "amount 政府性基金预算支出/基本支出/人员经费 [basic_personnel] #2",
        "amount 政府性基金预算支出/基本支出/公用经费 [basic_operating] #3",
        "amount 政府性基金预算支出/项目支出 [project_expenditure] #4",
      ])
    #expect(table.rows() == ["#212|#08|#01|征地补偿|=9.00|=1.00|=2.00|=6.00"])
    #expect(table.findings == [])
  }

  @Test("a table that is only a header has no row")
  func headerOnly() throws {
    let table = try TableFixture(
      "国有资本经营预算支出情况表",
      """
      科目|||国有资本经营预算支出||||
      功能分类科目编码|||功能分类科目名称|合计|基本支出||项目支出
      类|款|项|||人员经费|公用经费|
      """)
    #expect(table.draft.segments.count == 1)
    #expect(table.rows() == [])
    #expect(table.columns().count == 8)
  }

  @Test(
    "a first row without figures is no label where a padded column stands beside the first label",
    arguments: [
      ("“三公”经费支出内容||合计|资金来源|", "|||一般公共预算|政府性基金", "||1.00|1.00|"),
      ("“三公”经费支出内容||合计|资金来源|", "|政府性基金||一般公共预算|国有资本经营预算", "|1.00|1.00||"),
    ])
  func rowBelowPaddedLabel(first: String, second: String, amounts: String) throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出情况表",
      "\(first)\n\(second)\n因公出国（境）费||||\n公务接待费\(amounts)\n合计\(amounts)")
    #expect(table.draft.table.kind == .threePublicExpenses)
    #expect(table.rows().count == 3)
    #expect(table.rows().first == "因公出国（境）费||||")
  }

  @Test("the second half of a label alone in its row is read with the first")
  func halfLabelAlone() throws {
    let table = try TableFixture(
      "支出情况表", "功能分类||合计|基本支出\n科目编码|||\n类|款||\n208|01|1.00|1.00")
    #expect(table.rows() == ["#208|#01|=1.00|=1.00"])
    #expect(table.columns().first == "class 功能分类科目编码/类")
  }

  @Test("income and expenditure side by side")
  func twoSided() throws {
    let table = try TableFixture(
      "部门收支总体情况表",
      """
      收 入||支 出|
      项 目|预算数|功能分类|预算数
      一、本年收入|10.00|201 一般公共服务支出|
      1. 单位资金|2.00|205教育支出|10.00
      ||210  卫生健康支出|
      收 入 总 计|10.00|支 出 总 计|10.00
      """)
    #expect(
      table.columns() == [
        "label income 收入/项目", "amount income 收入/预算数 [budget]", "label expenditure 支出/功能分类",
        "amount expenditure 支出/预算数 [budget]",
      ])
    #expect(
      table.rows() == [
        "一、本年收入|=10.00|201 一般公共服务支出|", "1.单位资金|=2.00|205教育支出|=10.00", "||210 卫生健康支出|",
        "收入总计|=10.00|支出总计|=10.00",
      ])
  }

  @Test("labels that were slid against the columns stay where they are printed")
  func slidLabels() throws {
    let table = try TableFixture(
      "部门收入总体情况表",
      """
      科目编码|||科目名称|总计|财政拨款（补助）||单位资金|财政拨款结转|
      类|款|项|||一般公共预算|政府性基金预算|||上级政府性基金安排的转移支付
      208|||社会保障和就业支出|3.00|1.00|||2.00|
      """)
    #expect(
      table.columns().suffix(5) == [
        "amount 财政拨款（补助）/一般公共预算 [general_public_budget]",
        "amount 财政拨款（补助）/政府性基金预算 [government_fund_budget]", "amount 单位资金 [unit_funds]",
        "amount 财政拨款结转 [appropriation_carryover]",
        "amount 财政拨款结转/上级政府性基金安排的转移支付 [government_fund_budget_transfer]",
      ])
    #expect(table.rows() == ["#208|||社会保障和就业支出|=3.00|=1.00|||=2.00|"])
  }

  @Test("a name column whose label is lost is known by its words")
  func lostNameLabel() throws {
    let table = try TableFixture(
      "一般公共预算支出情况表",
      """
      科 目|||一般公共预算支出||
      功能分类|||合 计|基本支出|项目支出
      科目编码|||||
      类|款|项|||
      205|||教育支出|3.00|1.00
      205|03||职业教育|3.00|1.00
      """)
    #expect(
      table.columns() == [
        "class 科目/功能分类科目编码/类", "section 科目/功能分类科目编码/款", "item 科目/功能分类科目编码/项",
        "label 一般公共预算支出/合计", "amount 一般公共预算支出/基本支出 [basic_expenditure]",
        "amount 一般公共预算支出/项目支出 [project_expenditure]",
      ])
    #expect(table.rows().first == "#205|||教育支出|=3.00|=1.00")
  }

  @Test("科目名称 slid over 项, codes below it")
  func nameOverItem() throws {
    let table = try TableFixture(
      "一般公共预算支出情况表",
      """
      科目编码||科目名称|合计|基本支出|
      类|款|项|||
      213|||农林水支出|3.00|1.00
      213|03|06|水土保持|3.00|1.00
      """)
    #expect(
      table.columns() == [
        "class 科目编码/类", "section 科目编码/款", "item 科目名称/项", "label 合计",
        "amount 基本支出 [basic_expenditure]", "amount ",
      ])
  }

  @Test("款 and name in one cell stay one cell")
  func sharedCell() throws {
    let table = try TableFixture(
      "一般公共预算基本支出情况表",
      """
      科目||一般公共预算基本支出||
      经济分类科目编码|经济分类科目名称|合计|人员经费|公用经费
      类|款|||
      ※|※|※|1|2
      ||※|3|
      |总计|3.00|2.00|1.00
      301|工资福利支出|2.00|2.00|
      301|01 基本工资|2.00|2.00|
      """)
    #expect(
      table.columns() == [
        "class 科目/经济分类科目编码/类", "label 科目/经济分类科目名称/款", "amount 一般公共预算基本支出/合计 [total]",
        "amount 一般公共预算基本支出/人员经费 [basic_personnel]",
        "amount 一般公共预算基本支出/公用经费 [basic_operating]",
      ])
    #expect(table.rows().last == "#301|01 基本工资|=2.00|=2.00|")
    #expect(table.findings == ["text.left-out 1 2 3"])
  }

  @Test("numbers of the columns beside 类, 款 and 项")
  func ordinalsBesideLevels() throws {
    let table = try TableFixture(
      "一般公共预算支出情况表",
      """
      功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
      类|款|项||1|2|3
      ※|※|※|※|||
      |||总计|3.00|1.00|2.00
      """)
    #expect(
      table.columns().map { $0.hasSuffix("]") } == [false, false, false, false] + [
        false, false, false,
      ])
    #expect(table.draft.segments[0].columns.map(\.ordinal) == [nil, nil, nil, nil, 1, 2, 3])
    #expect(table.rows() == ["|||总计|=3.00|=1.00|=2.00"])
  }

  @Test("a level whose 项 is not printed, below a code label in pieces")
  func lostItemLabel() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      科 目|||支出预算|||
      功能分类||科目编码|功能分类科目名称|合计|基本支出|项目支出
      类|款|||||
      213|03|06|水土保持|3.00|1.00|2.00
      """)
    #expect(
      table.columns().prefix(4) == [
        "class 科目/功能分类/类", "section 科目/功能分类/款", "item 科目/科目编码", "label 支出预算/功能分类科目名称",
      ])
  }

  @Test("a label that fell below 类 is no row, and is not lost silently")
  func strayLabel() throws {
    let table = try TableFixture(
      "政府性基金预算支出情况表",
      """
      科 目|||政府性基金预算支出|||
      功能分类科目编码|||合 计|基本支出||项目支出
      类|款|项||人员经费|公用经费|
      功能分类科目名称||||||
      合计||||||
      """)
    #expect(table.rows() == ["合计||||||"])
    #expect(table.findings == ["text.left-out 功能分类科目名称"])
  }

  @Test("a header broken over lines between its levels and its ordinals")
  func brokenLabels() throws {
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      """
      科目编码|||科目名称|项目名称|项目支出|对个人和
      ||||||家庭的补助
      类|款|项||||
      213|03|06|水土保持|云栖河治理|3.00|3.00
      """)
    #expect(
      table.columns().suffix(3) == [
        "project 项目名称", "amount 项目支出", "amount 对个人和家庭的补助 [econ_303]",
      ])
  }

  @Test("codes over columns without 类, 款, 项")
  func unnamedLevels() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      科目编码|||科目名称|合计|基本支出
      213|||农林水支出|3.00|1.00
      213|03||水利|3.00|1.00
      213|03|06|水土保持|3.00|1.00
      """)
    #expect(table.columns().prefix(3) == ["class 科目编码", "section ", "item "])
    #expect(table.rows().last == "#213|#03|#06|水土保持|=3.00|=1.00")
  }

  @Test("joined codes in one column")
  func joinedCodes() throws {
    let table = try TableFixture(
      "支出预算总表",
      """
      科目编码|科目名称|合计
      2130306|水土保持|3.00
      """)
    #expect(table.columns() == ["joined 科目编码", "label 科目名称", "amount 合计 [total]"])
    #expect(table.rows() == ["#2130306|水土保持|=3.00"])
  }

  @Test("joined codes below 类")
  func joinedCodesBelowClass() throws {
    let table = try TableFixture(
      "支出决算表",
      """
      项目||||本年支出合计|基本支出
      支出功能分类科目编码|||科目名称||
      类|款|项|栏次|1|2
      |||合计|3.00|1.00
      21303|||水利|3.00|1.00
      """)
    #expect(
      table.columns() == [
        "joined 项目/支出功能分类科目编码/类", "section 项目/支出功能分类科目编码/款",
        "item 项目/支出功能分类科目编码/项", "label 项目/科目名称/栏次", "amount 本年支出合计 [total] #1",
        "amount 基本支出 [basic_expenditure] #2",
      ])
    #expect(table.rows() == ["|||合计|=3.00|=1.00", "#21303|||水利|=3.00|=1.00"])
  }

  @Test("radicals in a header are recognised and kept")
  func radicals() throws {
    let table = try TableFixture(
      "部门⽀出总体情况表",
      """
      科⽬名称|合计|基本⽀出
      教育支出|3.00|1.00
      """)
    #expect(table.draft.table.kind == .expenditureSummary)
    #expect(table.columns().first == "label 科⽬名称")
  }
}
