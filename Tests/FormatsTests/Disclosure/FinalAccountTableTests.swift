import Convert
import TestSupport
import Testing

@testable import Formats

/// Tables of final accounts whose headers a page, or the way out of it, has damaged.
struct FinalAccountTableTests {
  @Test("a row behind 栏次 numbers the columns, though some of its numbers are lost")
  func lostNumber() throws {
    let table = try TableFixture(
      "收入支出决算总表",
      """
      收入||支出|
      项目|决算数|项目|决算数
      栏次|1|栏次|
      一、事业收入|7.00|一、教育支出|7.00
      """)
    #expect(table.rows() == ["一、事业收入|=7.00|一、教育支出|=7.00"])
  }

  @Test(
    "numbers of columns, one of which is gone with its column, are no amounts",
    arguments: ["1|3|4|5", "1|2|3|5"])
  func gap(numbers: String) throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出决算表",
      """
      合计|公务用车购置及运行维护费||公务接待费
      |小计|公务用车运行维护费|
      \(numbers)
      9.00|6.00|6.00|3.00
      """)
    #expect(table.rows() == ["=9.00|=6.00|=6.00|=3.00"])
  }

  @Test("a name that has slid among amounts leaves their column one of amounts, and is told")
  func nameAmongAmounts() throws {
    let table = try TableFixture(
      "一般公共预算财政拨款基本支出决算明细表",
      """
      人员经费|||公用经费||
      科目代码|科目名称|决算数|科目代码|科目名称|决算数
      301|工资福利支出|6.00|302|商品和服务支出|3.00
      30101|基本工资|4.00|30201|办公费|2.00
      30102|津贴补贴|2.00||30202|印刷费
      30103|奖金||30203|咨询费|1.00
      """)
    #expect(
      table.columns().filter { $0.contains("决算数") }.allSatisfy { $0.hasPrefix("amount") })
    #expect(table.rows().last == "#30103|奖金||#30203|咨询费|=1.00")
    #expect(table.findings == ["text.unreadable-amount 印刷费"])
  }

  @Test(
    "the one row of a table printed across is whole where a line break has cut it, and that is told"
  )
  func brokenAcross() throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出决算表",
      """
      合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
      ||小计|公务用车购置费|公务用车运行维护费|
      9.00||6.00
      |6.00|3.00
      """)
    #expect(table.rows() == ["=9.00||=6.00||=6.00|=3.00"])
    #expect(table.findings == ["text.joined-line 6.00"])
    // Two rows of names and amounts are two.
    let named = try TableFixture(
      "三公经费表", "项目|合计|一般公共预算|政府性基金预算\n公务接待费|3.00\n公务用车运行维护费|6.00")
    #expect(named.rows().count == 2)
  }

  @Test(
    "a line of a summary that is cut inside a page is whole, and what could be a line stays one")
  func cutLineInsidePage() throws {
    func rows(_ line: String, _ rest: String) throws -> [String] {
      try TableFixture(
        "收入支出决算总表",
        "收入||支出|\n项目|决算数|项目|决算数\n一、事业收入|7.00|\(line)|7.00\n||\(rest)|\n总计|7.00|总计|7.00"
      ).rows()
    }
    #expect(
      try rows("四、城乡", "社区支出") == ["一、事业收入|=7.00|四、城乡社区支出|=7.00", "总计|=7.00|总计|=7.00"])
    #expect(try rows("四、城乡社区支出", "五、农林水支出").count == 3)
    #expect(try rows("四、城乡社区支出", "农林水支出").count == 3)
    #expect(try rows("四、城乡", "本年支出").count == 3)
    #expect(try rows("二、年终", "结转结余")[0] == "一、事业收入|=7.00|二、年终结转结余|=7.00")
    #expect(try rows("四、城乡社区支出", "结转结余").count == 3)
    #expect(try rows("205 教", "育支出")[0] == "一、事业收入|=7.00|205 教育支出|=7.00")
    #expect(try rows("2.政府性", "基金预算拨款")[0] == "一、事业收入|=7.00|2.政府性基金预算拨款|=7.00")
    #expect(try rows("一般公", "共预算")[0] == "一、事业收入|=7.00|一般公共预算|=7.00")
    #expect(try rows("其中：一般财力", "上级转移支付").count == 3)
    #expect(try rows("二十三、其他", "结转下年").count == 3)
  }

  @Test(
    "an amount alone on its line is the last of the row above, where that is short of it, and is told",
    arguments: [
      "甲|5.00|3.00\n2.00\n乙|4.00|4.00|0.00\n丙|1.00|1.00|0.00",
      "甲|5.00|3.00|\n2.00\n乙|4.00|4.00|0.00\n丙|1.00|1.00|0.00",
    ])
  func amountAlone(rows: String) throws {
    func table(_ text: String) throws -> TableFixture {
      try TableFixture("主要装备情况表", "名称|原值|累计折旧|净值\n丁|8.00|7.00|1.00\n" + text)
    }
    let cut = try table(rows)
    #expect(
      cut.rows() == [
        "丁|=8.00|=7.00|=1.00", "甲|=5.00|=3.00|=2.00", "乙|=4.00|=4.00|=0.00", "丙|=1.00|=1.00|=0.00",
      ])
    #expect(cut.findings == ["text.joined-line 2.00"])
    // A row that lacks two cells, or none, has no place for it.
    #expect(try table("甲|5.00\n2.00\n乙|4.00|4.00|0.00").findings != ["text.joined-line 2.00"])
    #expect(try table("甲|5.00|3.00|2.00\n2.00\n乙|4.00|4.00|0.00").rows().count == 3)
  }

  @Test("blank cells on a line of their own are those of the row above")
  func blankCellsBelow() throws {
    func rows(_ text: String) throws -> [String] {
      try TableFixture(
        "一般公共预算项目支出情况表", "科目代码|科目名称|项目名称|合计|人员经费|公用经费\n" + text
      ).rows()
    }
    let row = "20805|退休|水库巡护|5.00|5.00|"
    #expect(
      try rows("\(row)\n\(row)") == ["#20805|退休|水库巡护|=5.00|=5.00|", "#20805|退休|水库巡护|=5.00|=5.00|"])
    #expect(try rows("20805|退休|水库巡护|5.00\n|\n\(row)") == rows("20805|退休|水库巡护|5.00||\n\(row)"))
    #expect(try rows("20805|退休|水库巡护|5.00|5.00|\n|\n\(row)").count == 3)
  }

  @Test("a line of 三公 that is cut is whole")
  func cutLineOfThreePublic() throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出情况表",
      """
      “三公”经费支出内容|合计|一般公共预算
      合计|7.00|7.00
      公务接待费|1.00|1.00
      公务用车购置及|6.00|6.00
      运行费（小计）||
      其中：公务用车购置费||
      """)
    #expect(
      table.rows() == [
        "合计|=7.00|=7.00", "公务接待费|=1.00|=1.00", "公务用车购置及运行费（小计）|=6.00|=6.00",
        "其中：公务用车购置费||",
      ])
  }

  @Test("where lines are numbered, a name without a number is the end of the one above it")
  func cutLineOfNumberedForm() throws {
    func rows(_ rest: String) throws -> [String] {
      try TableFixture(
        "收入支出决算总表",
        """
        收入|||支出||
        项目|行次|决算数|项目|行次|决算数
        一、事业收入|1|7.00|结余分配|4|2.00
        年初结|2|3.00|年末结|5|8.00
        \(rest)
        总计|3|10.00|总计|6|10.00
        """
      ).rows()
    }
    let joined = try rows("转和结余|||转和结余||")
    #expect(joined.count == 3)
    #expect(joined[1] == "年初结转和结余|2|=3.00|年末结转和结余|5|=8.00")
    #expect(try rows("|||转和结余||")[1] == "年初结|2|=3.00|年末结转和结余|5|=8.00")
    #expect(try rows("专用结余|||转和结余|7|").count == 4)
    #expect(try rows("其中：专用结余|||||").count == 4)
  }

  @Test("a name that begins behind the line of its code is whole")
  func cutBehindCode() throws {
    func rows(_ rest: String) throws -> [String] {
      try TableFixture(
        "部门收支总体情况表",
        "收入||支出|\n项目|预算数|功能分类|预算数\n一、事业收入|7.00|205|7.00\n\(rest)\n总计|7.00|总计|7.00"
      ).rows()
    }
    #expect(try rows("||教育支出|")[0] == "一、事业收入|=7.00|205教育支出|=7.00")
    #expect(try rows("||208|").count == 3)
    #expect(try rows("||教育支出|5.00").count == 3)
  }

  @Test("four counts that do not begin at 1 are a row of the table")
  func counts() throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出决算表",
      """
      合计|公务用车购置及运行维护费||公务接待费
      |小计|公务用车运行维护费|
      2|3|5|6
      """)
    #expect(table.rows() == ["=2|=3|=5|=6"])
  }

  @Test("whole codes in front of names are codes, though their label is lost")
  func lostCodeLabel() throws {
    let table = try TableFixture(
      "支出决算表",
      """
      项目||本年支出合计|基本支出|项目支出
      |科目名称|||
      合计||8.00|5.00|3.00
      205|教育支出|8.00|5.00|3.00
      20508|进修及培训|8.00|5.00|3.00
      """)
    #expect(
      table.rows() == [
        "|合计|=8.00|=5.00|=3.00", "#205|教育支出|=8.00|=5.00|=3.00",
        "#20508|进修及培训|=8.00|=5.00|=3.00",
      ])
  }

  @Test(
    "amounts under the label of names, with names in front of them, stay amounts and are told",
    arguments: ["", "栏次|1|2\n"])
  func slidLabels(numbers: String) throws {
    let (disclosure, _) = try TextReading.read(
      """
      2031年度示例市档案馆部门决算

      第一部分 2031年度部门决算表

      财政拨款“三公”经费支出决算表

      单位：万元

      |项目|预算数
      \(numbers)合计|9.00|8.00
      1.公务用车运行维护费|6.00|5.50
      2.公务接待费|3.00|2.50

      """.replacing("|", with: "\t"))
    let table = try #require(disclosure.statementTables.first).table
    #expect(table.columns.map(\.role) == [.label, .amount, .amount])
    #expect(table.rows.map { $0.cells[1].amount?.description } == ["9.00", "6.00", "3.00"])
    let codes = DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
    #expect(codes.contains("structure.label"))
  }

  @Test("a header of final accounts that a page repeats below 类 款 项 alone is no row")
  func repeatedHeader() throws {
    let table = try TableFixture(
      "支出决算表",
      """
      类|款|项||||||
      合计||||8.00|5.00|3.00||

      功能分类科目编码|||科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
      类|款|项||||||
      205|||教育支出|8.00|5.00|3.00||
      """)
    #expect(!table.rows(table.draft.segments.count - 1).contains { $0.contains("科目名称") })
  }

  @Test(
    "the name of a marked line that a page break has cut is whole, a line of its own stays one",
    arguments: [
      ("三、国防", "支出", ["一、事业收入|=7.00|三、国防支出|=7.00"]),
      ("三、社会保障和", "就业支出", ["一、事业收入|=7.00|三、社会保障和就业支出|=7.00"]),
      ("三、国防支出", "本年支出", ["一、事业收入|=7.00|三、国防支出|=7.00", "||本年支出|"]),
      ("三、国防", "四、教育支出", ["一、事业收入|=7.00|三、国防|=7.00", "||四、教育支出|"]),
    ])
  func cutLine(head: String, tail: String, rows: [String]) throws {
    let table = try TableFixture(
      "收入支出决算总表",
      """
      收入||支出|
      项目|决算数|项目|决算数
      一、事业收入|7.00|\(head)|7.00

      ||\(tail)|
      二、其他收入|1.00|五、教育支出|1.00
      """)
    #expect(table.rows() == rows + ["二、其他收入|=1.00|五、教育支出|=1.00"])
  }

  @Test("决算数 over what was received is the form's own, and leaves no doubt about the labels")
  func spentUnderTotal() throws {
    let sample = String(
      decoding: try RepositoryFile.bytes("samples/final-accounts.txt"), as: UTF8.self)
    let old = "项目\t行次\t金额\t项目\t行次\t合计"
    #expect(sample.contains(old))
    let text = sample.replacing(old, with: "项目\t行次\t决算数\t项目\t行次\t合计")
    let (_, findings) = try TextReading.read(text)
    #expect(!findings.contains { $0.code.hasPrefix("repair.") })
  }
}
