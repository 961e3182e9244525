import Testing

/// Lines and codes whose levels are printed in other ways than the forms print them.
@Suite struct LevelFormTests {
  private static let income = """
    收支总表
    单位：万元
    收入\t\t支出\t
    项目\t预算数\t项目\t预算数
    一、本年收入\t10.00\t一、农林水支出\t12.00
    （一）一般公共预算资金\t7.00\t\t
    （二）单位资金\t3.00\t\t
    1.事业收入资金\t2.00\t\t
    2.其他收入资金\t1.00\t\t
    二、上年结转结余\t2.00\t\t
    收入总计\t12.00\t支出总计\t12.00

    """

  @Test("1. below （二） is part of it")
  func threeLevels() throws {
    #expect(try FormReading.findings(Self.income) == [])
    #expect(
      try FormReading.findings(Self.income.replacing("其他收入资金\t1.00", with: "其他收入资金\t2.00"))
        .contains("column.income-lines"))
  }

  private static let appropriation = """
    财政拨款收支总表
    单位：万元
    收入\t\t支出\t\t\t
    项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算
    一、本年收入\t11.00\t一、本年支出\t11.00\t10.00\t1.00
    （一）一般公共预算拨款\t10.00\t一、农林水支出\t10.00\t10.00\t
    （二）政府性基金预算拨款\t1.00\t二、城乡社区支出\t1.00\t\t1.00
    \t\t二、年终结转结余\t\t\t
    收入总计\t11.00\t支出总计\t11.00\t10.00\t1.00

    """

  @Test("一、 again below 一、本年支出 begins its parts")
  func numberedAgain() throws {
    #expect(try FormReading.findings(Self.appropriation) == [])
    #expect(
      try !FormReading.findings(
        Self.appropriation.replacing("城乡社区支出\t1.00\t\t1.00", with: "城乡社区支出\t2.00\t\t2.00")
      ).isEmpty)
  }

  private static let levels = """
    部门收入总表
    单位：万元
    类\t款\t项\t科目名称\t总计\t一般公共预算\t上年结转结余
    \t\t\t合计\t3.00\t2.50\t0.50
    205\t01\t01\t行政运行\t2.00\t2.00\t
    205\t01\t02\t一般行政管理事务\t1.00\t0.50\t0.50

    部门支出总表
    单位：万元
    类\t款\t项\t科目名称\t合计\t基本支出\t项目支出
    \t\t\t合计\t3.00\t2.00\t1.00
    205\t\t\t教育支出\t3.00\t2.00\t1.00
    205\t01\t\t教育管理事务\t3.00\t2.00\t1.00
    205\t01\t01\t行政运行\t2.00\t2.00\t
    205\t01\t02\t一般行政管理事务\t1.00\t\t1.00

    """

  @Test("a table that states 项 alone says nothing of 类 and 款")
  func itemsAlone() throws {
    #expect(try FormReading.findings(Self.levels) == [])
    #expect(
      try FormReading.findings(
        Self.levels.replacing(
          "2.00\t2.00\t\n205\t01\t02\t一般行政管理事务\t1.00\t0.50",
          with: "1.50\t1.50\t\n205\t01\t02\t一般行政管理事务\t1.50\t1.00")
      ).contains("tables.income-expenditure"))
  }

  @Test("其中：人员经费 and 公用经费 beside 基本支出 are its parts")
  func ofWhich() throws {
    let text = """
      部门支出总表
      单位：万元
      科目编码\t科目名称\t合计\t基本支出\t其中：人员经费\t公用经费\t项目支出\t上缴上级支出
      \t合计\t9.00\t6.00\t5.00\t1.00\t3.00\t0.00
      205\t教育支出\t5.00\t3.00\t2.50\t0.50\t2.00\t0.00
      208\t社会保障和就业支出\t2.00\t1.00\t0.50\t0.50\t1.00\t0.00
      213\t农林水支出\t2.00\t2.00\t2.00\t\t\t0.00

      """
    #expect(try FormReading.findings(text) == [])
    #expect(
      try FormReading.findings(
        text.replacing("213\t农林水支出\t2.00", with: "213\t农林水支出\t2.50")
      )
      .contains("row.total"))
  }

  @Test("a department and its only unit are not added up, whatever columns are zero")
  func onlyUnit() throws {
    let text = """
      部门收入总表
      单位：万元
      部门代码\t部门名称\t总计\t一般公共预算\t政府性基金预算\t国有资本经营预算\t事业收入
      \t合计\t8.00\t8.00\t0.00\t0.00\t0.00
      320\t民政局\t8.00\t8.00\t0.00\t0.00\t0.00
      320001\t民政局本级\t8.00\t8.00\t0.00\t0.00\t0.00

      """
    #expect(try FormReading.findings(text) == [])
  }

  @Test("当年拨款 may leave out what was carried over, which the table of expenditure has")
  func ownYear() throws {
    let text = """
      财政拨款收支总表
      单位：万元
      收入\t\t支出\t\t
      项目\t预算数\t项目\t合计\t一般公共预算
      一、本年收入\t1000.00\t一、本年支出\t1050.00\t1050.00
      （一）一般公共预算拨款\t1000.00\t（一）农林水支出\t1050.00\t1050.00
      二、上年结转\t50.00\t\t\t
      （一）一般公共预算拨款\t50.00\t\t\t
      收入总计\t1050.00\t支出总计\t1050.00\t1050.00

      一般公共预算支出表
      单位：万元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t1050.00\t800.00\t250.00
      213\t农林水支出\t1050.00\t800.00\t250.00

      第二部分 预算情况说明

      一、一般公共预算当年拨款情况

      2027年一般公共预算当年拨款1,000.00万元。

      """
    #expect(try FormReading.findings(text) == [])
    #expect(
      try FormReading.findings(text.replacing("当年拨款1,000.00", with: "当年拨款1,010.00"))
        == ["narrative.figure"])
  }

  @Test("what is said of the appropriations is not held against all expenditure")
  func appropriations() throws {
    let text = """
      部门支出总表
      单位：万元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t12.00\t8.00\t4.00
      213\t农林水支出\t12.00\t8.00\t4.00

      第二部分 预算情况说明

      一、财政拨款支出情况

      2027年财政拨款支出预算11.00万元。其中：基本支出8.00万元；项目支出3.00万元。

      """
    #expect(try FormReading.findings(text) == [])
    #expect(
      try FormReading.findings(text.replacing("一、财政拨款支出情况", with: "一、支出情况"))
        == ["narrative.figure", "narrative.figure"])
  }
}
