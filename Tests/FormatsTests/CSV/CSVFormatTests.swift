import Convert
import Formats
import TestSupport
import Testing

@Suite("CSV: reading and writing")
struct CSVFormatTests {
  @Test("everything that the model can say is written as the fixture has it, and reads back")
  func everything() throws {
    var diagnostics = DiagnosticList()
    let bundle = try Conversion(registry: .standard).write(
      EverythingSample.disclosure, to: "csv", into: &diagnostics)
    let written = try #require(bundle.singleFile)
    let expected = try Golden.expected("csv/everything.csv", updatedWith: written)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(try CSVSheet.read(written).get().0 == EverythingSample.disclosure)
  }

  @Test(
    "text that a spreadsheet would change is guarded, and no other",
    arguments: [
      ("=1+1", true), ("+1", true), ("-1", true), ("@x", true), ("'x", true), ("1", true),
      ("1.50", true), ("95%", true), ("2026-01-01", true), ("2026.01.01", true), ("1/3", true),
      ("2025年12月10日", true), ("（1）", true), ("(1)", true), ("TRUE", true), ("true", true),
      ("007", true), ("6542232500000000123", true), (" 甲", true), ("甲\u{3000}", true), ("", true),
      ("#REF!", true), ("〖金额〗1", true), ("1E5", true), ("９５％", true), ("甲\n乙", true),
      ("1.5E+20", true), ("错误:502", true), ("Err:502", true), ("¥12", true), ("＝1", true),
      ("|", true),
      ("－", false), ("|a", false),
      ("-", false), ("/", false), ("*", false), ("甲", false), ("（一）", false), ("1、", false),
      ("≥98%", false), ("12 次", false), ("第1部分", false), ("a", false), ("x@y", false),
    ])
  func guards(text: String, isGuarded: Bool) throws {
    let disclosure = Disclosure(stage: .budget, title: ExactText(text))
    let sheet = try CSVSheet(disclosure)
    let row = try #require(sheet.rows.first { $0.first == "标题" })
    #expect(row.dropFirst(2).first == (isGuarded ? "'" + text : text))
    #expect(try sheet.read().get().0 == disclosure)
  }

  @Test(
    "what is wrong is told with line and column",
    arguments: [
      ("类别,a,disclosure-convert CSV,1.0\r\n阶段,,\"bud\"get\r\n", "csv.bare-quote", 2, 9),
      ("类别,a,disclosure-convert CSV,1.0\r\n阶段,,bud\"get\r\n", "csv.bare-quote", 2, 12),
      ("类别,a,disclosure-convert CSV,1.0\n\n标题,,\"a\nb", "csv.open-quote", 3, 9),
    ])
  func syntax(text: String, code: String, line: Int, column: Int) throws {
    guard case .failure(let error) = CSVSheet.read(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == [code])
    guard case .input(let position) = error.diagnostics.first?.place else {
      Issue.record("no place is told")
      return
    }
    #expect(position.line == line)
    #expect(position.column.map { abs($0 - column) < 8 } == true, "\(position)")
  }

  @Test("a byte-order mark takes no column of the first line")
  func columnBehindMark() throws {
    let text = "类别,a\"b\r\n"
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let positions = try [[], mark].map { mark in
      guard case .failure(let error) = CSVSheet.read(mark + Array(text.utf8)) else {
        throw NothingFound()
      }
      #expect(error.diagnostics.map(\.code) == ["csv.bare-quote"])
      return error.diagnostics.first?.place
    }
    #expect(positions[0] == .input(SourcePosition(line: 1, column: 9)))
    #expect(positions[0] == positions[1])
  }

  private struct NothingFound: Error {}

  private static let head = "类别,原文行号,disclosure-convert CSV,1.0\n阶段,,budget\n标题,,x\n"

  private static let bordered = head.replacing("1.0", with: "1.0,|")

  private static let misplaced: [(text: String, code: String)] = [
    ("", "csv.not-recognised"), ("a,b,c\n", "csv.not-recognised"),
    ("类别,原文行号,other,1.0\n完\n", "csv.not-recognised"),
    ("类别,原文行号,disclosure-convert CSV,2.0\n完\n", "csv.newer-version"),
    ("类别,原文行号,disclosure-convert CSV,1.9\n完\n", "csv.newer-version"),
    (head, "csv.truncated"), (head + "完\n段落,,,x\n", "csv.trailing-data"),
    (head + "什么,,\n完\n", "csv.unknown-kind"), (head + "行,,1\n完\n", "csv.misplaced"),
    (head + "段落,,,x\n完\n", "csv.misplaced"), (head + "部分\n表头,,x\n完\n", "csv.misplaced"),
    (head + "部分\n表,,1,x,budget\n完\n", "csv.unknown-value"),
    (head + "部分\n表,,x,x,other\n完\n", "csv.invalid-number"),
    (head + "部分,0\n完\n", "csv.invalid-number"), (head + "部分,1.5\n完\n", "csv.invalid-number"),
    (head + "部分\n章节,,,x\n完\n", "csv.missing-field"),
    (head + "部分\n章节,,,x,3,3\n完\n", "csv.invalid-number"),
    (head + "部分\n表,,,x,other\n列类型,,amount:sum\n完\n", "csv.unknown-value"),
    (head + "部分\n表,,,x,other\n列类型,,name\n行,,a,b\n完\n", "csv.extra-field"),
    (head + "部分\n表,,,x,other\n列类型,,name\n表头,,a,b\n完\n", "csv.extra-field"),
    (head.replacing("budget", with: "plan") + "完\n", "csv.unknown-value"),
    (head.replacing("阶段,,budget\n", with: "") + "完\n", "csv.missing-row"),
    (head + "部分\n段落,,\n完\n", "csv.missing-field"),
    (head + "部分\n段落,,,x,y\n完\n", "csv.extra-field"),
    (head + "年度\n完\n", "csv.missing-field"), (head + "部分\n名词,,,甲\n完\n", "csv.missing-field"),
    (head + "落款,,甲,2025-2-30x,Y-M-D\n完\n", "csv.invalid-date"),
    (head + "落款,,甲,02/12/2025,Y年M月D日\n完\n", "csv.invalid-date"),
    (head + "落款,,甲,45700,Y年M月D日\n完\n", "csv.invalid-date"),
    (bordered + "部分,,|\n完\n", "csv.short-row"), (bordered + "部分,,,第一部分\n完\n", "csv.short-row"),
    (bordered + "部分,,,,|,x\n完\n", "csv.extra-field"),
    (bordered + "部分,,,,|\n表,,,x,other\n列类型,,name,amount,|\n行,,a,|\n完\n", "csv.short-row"),
    (bordered + "部分,,,,|\n表,,,x,other\n列类型,,name,amount,|\n行,,a\n完\n", "csv.short-row"),
    (bordered + "部分,,,,|\n表,,,x,other\n列类型,,name,|\n行,,a,1,|\n完\n", "csv.extra-field"),
    (head + "部分\n段落,,,#REF!\n完\n", "csv.destroyed"),
  ]

  @Test("what does not belong is refused", arguments: misplaced)
  func refused(text: String, code: String) {
    guard case .failure(let error) = CSVSheet.read(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(
      error.diagnostics.map(\.code) == [code],
      "\(error.diagnostics.map { $0.message(in: .english) })")
    for diagnostic in error.diagnostics {
      #expect(!diagnostic.message(in: .chinese).contains("{"))
    }
  }

  /// A row with a blank that must not be, and what the message tells to type.
  private static let blanks: [(row: String, english: String, chinese: String)] = [
    ("部分\n段落,,\n", "type it, or a ' where there is no text", "请输入内容，若确无内容则输入一个 '"),
    ("年度\n", "type a whole number from 1000 to 9999", "请输入1000 至 9999 的整数"),
    ("部分\n表,,1,x,other\n单位\n", "type one of: 元, 千元, 万元, 百万元, 亿元", "请输入以下之一：元、千元、万元、百万元、亿元"),
    ("部分\n表,,1,x,other\n千位分隔\n", "type one of: 是", "请输入以下之一：是"),
  ]

  @Test("what to type where nothing stands can be typed there", arguments: blanks)
  func blank(row: String, english: String, chinese: String) {
    guard case .failure(let error) = CSVSheet.read(Array((Self.head + row + "完\n").utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["csv.missing-field"])
    #expect(
      error.diagnostics.allSatisfy {
        $0.message(in: .english).hasSuffix(english) && $0.message(in: .chinese).hasSuffix(chinese)
      }, "\(error.diagnostics.map { $0.message(in: .english) })")
  }

  /// What is wrong in a row of each kind of section, and what the message calls the place.
  private static let places: [(row: String, found: String, english: String, chinese: String)] = [
    (
      "项目字段,,预算安排规模,14.40万元", "#REF!", "项目说明（一） 湿地监测, row 2, column 预算安排规模 (cell D",
      "项目说明（一） 湿地监测，第 2 行，“预算安排规模”列（单元格 D"
    ),
    (
      "指标,95,产出指标,数量指标,监测次数,≥12 次,计划", "####", "项目支出绩效目标表 湿地监测, row 1, column 设置依据",
      "项目支出绩效目标表 湿地监测，第 1 行，“设置依据”列"
    ),
    (
      "名词,130,一、,财政拨款,从财政取得的经费。", "#N/A", "无号, row 1, column definition",
      "无号，第 1 行，“解释”列"
    ),
    (
      "联系人,92,项目负责人,'", "6.54E+20", "项目支出绩效目标表 湿地监测, row 1, column 项目负责人",
      "项目支出绩效目标表 湿地监测，第 1 行，“项目负责人”列"
    ),
    (
      "目录,7,第一部分,部门概况", "Err:502", "目录, row 1, column title", "目录，第 1 行，“标题”列"
    ),
    (
      "行,155,211,04,,自然生态保护", "6.54E+20", "表2 部门支出总体情况表, row 3, column 功能分类科目名称",
      "表2 部门支出总体情况表，第 3 行，“功能分类科目名称”列"
    ),
    (
      "段落,20,,前言", "#名称?", "部分1, row 1, column text", "部分1，第 1 行，“文字”列"
    ),
  ]

  @Test("a wrong cell is named by the label that is printed above or beside it", arguments: places)
  func namedPlaces(row: String, found: String, english: String, chinese: String) throws {
    let text = try CSVSheet(EverythingSample.disclosure).text()
    let last = try #require(row.split(separator: ",").last)
    let broken = text.replacing(row, with: row.dropLast(last.count) + found)
    #expect(broken != text)
    guard case .failure(let error) = CSVSheet.read(Array(broken.utf8)) else {
      Issue.record("it was read")
      return
    }
    let finding = try #require(error.diagnostics.first)
    #expect(finding.code == "csv.destroyed")
    #expect(finding.message(in: .english).contains(english), "\(finding.message(in: .english))")
    #expect(finding.message(in: .chinese).contains(chinese), "\(finding.message(in: .chinese))")
    #expect(finding.message(in: .chinese).contains(found))
  }

  @Test("a carriage return and U+0000, which no spreadsheet keeps, are refused with a place")
  func unkeepable() throws {
    for text: ExactText in ["甲\r\n乙", "甲\r", "甲\u{0}乙"] {
      var diagnostics = DiagnosticList()
      let error = #expect(throws: ConversionError.self) {
        try Conversion(registry: .standard).write(
          Disclosure(stage: .budget, title: text), to: "csv", into: &diagnostics)
      }
      #expect(error?.diagnostics.map(\.code) == ["csv.unkeepable"])
      #expect(error?.diagnostics.first?.place == .model(pointer: "/title", sourceLine: nil))
    }
  }

  @Test("a character that the encoding lacks is told with the text of the model that has it")
  func lackingCharacter() throws {
    var disclosure = Disclosure(stage: .budget, department: "甲", title: "题")
    disclosure.parts = [Part(title: "一", blocks: [.paragraph(Paragraph(text: "𠮷"))])]
    var diagnostics = DiagnosticList()
    let error = #expect(throws: ConversionError.self) {
      try Conversion(registry: .standard).write(
        disclosure, to: "csv", options: WritingOptions(formatOptions: ["output-encoding": "gbk"]),
        into: &diagnostics)
    }
    #expect(error?.diagnostics.map(\.code) == ["csv.lacks-character"])
    #expect(
      error?.diagnostics.first?.place
        == .model(pointer: "/parts/0/blocks/0/text", sourceLine: nil))
  }

  private static let day = "2025-02-12"

  @Test(
    "a date of signature comes back in its spelling from a day in any",
    arguments: [
      ("2025年2月12日", day), ("2025年02月12日", day), ("2025-02-12", day), ("2025-2-12", day),
      ("2025/2/12", day), ("2025.02.12", day), ("二〇二五年二月十二日", "二〇二五年二月十二日"),
      ("2025年2月", "'2025年2月"), ("2025 年 2 月 12 日", "'2025 年 2 月 12 日"),
      ("2025年13月1日", "'2025年13月1日"), ("2/12/2025", "'2/12/2025"),
    ])
  func signatureDates(published: String, cell: String) throws {
    let disclosure = Disclosure(
      stage: .budget, title: "题", signature: Signature(name: "甲", date: ExactText(published)))
    var sheet = try CSVSheet(disclosure)
    #expect(try sheet.read().get().0 == disclosure)
    let row = try #require(sheet.rows.firstIndex { $0.first == "落款" })
    #expect(sheet.rows[row][3] == cell)
    guard cell == Self.day else { return }
    for typed in ["2025/2/12", "2025-2-12", "2025年2月12日", "2025.2.12", "2025/02/12 0:00"] {
      sheet.rows[row][3] = typed
      #expect(try sheet.read().get().0 == disclosure, "\(typed)")
    }
  }

  @Test("a ledger can be written in an encoding of Han characters alone")
  func ledgerInGBK() throws {
    var diagnostics = DiagnosticList()
    var disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/example-budget-damaged.txt")),
      from: "text", into: &diagnostics)
    // What the radicals were is what GBK lacks.
    disclosure.ledger.removeAll { $0.code == .radical }
    #expect(!disclosure.ledger.isEmpty)
    let bundle = try Conversion(registry: .standard).write(
      disclosure, to: "csv", options: WritingOptions(formatOptions: ["output-encoding": "gbk"]),
      into: &diagnostics)
    #expect(try CSVSheet.read(try #require(bundle.singleFile)).get().0 == disclosure)
  }

  @Test("a file cut off anywhere is refused")
  func truncated() throws {
    let text = Array(try CSVSheet(EverythingSample.disclosure).text().utf8)
    for count in stride(from: 0, to: text.count - 6, by: 61) {
      if case .success = CSVSheet.read(Array(text[..<count])) {
        Issue.record("\(count) bytes were read")
      }
    }
  }

  @Test("sections whose levels skip come back where they were")
  func skippingLevels() throws {
    let inner = [
      Section(title: "二", level: 2),
      Section(title: "三", level: 3, blocks: [.note(Paragraph(text: "注"))]),
    ]
    let disclosure = Disclosure(
      stage: .finalAccounts, title: "题",
      parts: [
        Part(sections: [
          Section(title: "一", level: 1, subsections: inner), Section(title: "四", level: 4),
        ])
      ])
    #expect(try CSVSheet(disclosure).read().get().0 == disclosure)
  }

  @Test("100,000 fields in a row are refused, a field of ten megabytes is read")
  func large() throws {
    let wide = Self.head + "部分\n表,,,x,other\n列类型" + String(repeating: ",", count: 100_001) + "\n完\n"
    guard case .failure(let error) = CSVSheet.read(Array(wide.utf8)) else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["csv.too-many-fields"])
    let long = String(repeating: "甲", count: 3_500_000)
    let disclosure = Disclosure(stage: .budget, title: ExactText(long))
    #expect(try CSVSheet(disclosure).read().get().0 == disclosure)
  }
}
