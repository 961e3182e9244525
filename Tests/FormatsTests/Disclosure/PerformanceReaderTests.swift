import Convert
import Testing

@testable import Formats

/// Values, heads and odd rows of performance tables.
@Suite struct PerformanceReaderTests {
  /// A cell, how its value is read without repair and with, and what the repair is.
  struct Value: Sendable, CustomStringConvertible {
    let cell: String
    let plain: String
    let mended: String?
    let code: LedgerCode
    let isInDoubt: Bool

    init(
      _ cell: String, _ plain: String, mended: String? = nil, _ code: LedgerCode = .blankInNumber,
      isInDoubt: Bool = false
    ) {
      (self.cell, self.plain, self.mended, self.code) = (cell, plain, mended, code)
      self.isInDoubt = isInDoubt
    }

    var description: String { cell }
  }

  @Test(
    "values: blanks are layout, but inside a number they are a repair",
    arguments: [
      Value(">=98%", ">=98%"),
      Value("> =98 %", ">=98%"),
      Value("≥ 2.30 万人", "≥2.30万人"),
      Value("2025 年 12 月 10 日", "2025年12月10日"),
      Value("有效 提升", "有效提升"),
      Value("-", "-"),
      Value("10 / 12", "10/12"),
      Value("( 3 ) 次", "(3)次"),
      Value(">= 3 km per day", ">=3 km per day"),
      Value(">=4120 0 株", ">=4120 0株", mended: ">=41200株"),
      Value("<=61.5 0 万元", "<=61.5 0万元", mended: "<=61.50万元"),
      Value("7 214 .00", "7 214 .00", mended: "7214.00"),
      Value("1, 250 元", "1, 250元", mended: "1,250元"),
      Value("2025. 12.1 0", "2025. 12.1 0", mended: "2025.12.10"),
      Value("9027. .18 平方米", "9027. .18平方米", mended: "9027.18平方米", .misspeltNumber),
      Value("9027..18", "9027..18", mended: "9027.18", .misspeltNumber),
      Value("2025 12 10", "2025 12 10", isInDoubt: true),
      Value("3520 4110", "3520 4110", isInDoubt: true),
      Value("1.5 2.5", "1.5 2.5", isInDoubt: true),
    ])
  func values(_ value: Value) {
    let bytes = Array(value.cell.utf8)
    let source = SourceText(bytes: bytes, text: bytes, lines: SourceLines(lines: [], tabs: []))
    let text = ValueText(CellText(0..<bytes.count), in: source)
    #expect(text.plain.string == value.plain)
    #expect(text.mended?.string == value.mended)
    #expect(text.isInDoubt == value.isInDoubt)
    if value.mended != nil { #expect(text.code == value.code) }
  }

  @Test(
    "what is printed on both sides of a page break is written once",
    arguments: [
      ("按照完成比例赋分", "分", "按照完成比例赋分", "分"),
      ("<=200元/株", "元/株/年", "<=200元/株/年", "元/株"),
      ("绿地养护", "护管理", "绿地养护管理", "护"),
      ("绿地 养护", "养 护管理", "绿地 养护管理", "养护"),
      ("2025年11月3", "0日", "2025年11月30日", ""),
      ("<=10", "0万元", "<=100万元", ""),
      ("<=10", "00%", "<=100%", "0"),
      ("=0", "0起", "=0起", "0"),
      ("31", "318台", "318台", "31"),
      ("<=210.9", "9 7万元", "<=210.9 7万元", "9"),
      ("<", "=30", "<=30", ""),
      ("≥95%", "%", "≥95%", "%"),
      ("工作资", "料", "工作资料", ""),
    ])
  func overlaps(_ first: String, _ tail: String, _ joined: String, _ twice: String) {
    let bytes = Array((first + tail).utf8)
    let source = SourceText(bytes: bytes, text: bytes, lines: SourceLines(lines: [], tabs: []))
    var cell = CellText(0..<first.utf8.count)
    let seam = cell.append(CellText(first.utf8.count..<bytes.count), in: source)
    #expect(cell.raw(in: source).string == joined)
    #expect(String(decoding: seam.printedTwice, as: UTF8.self) == twice)
  }

  @Test(
    "digits on both sides of a page break are told, with the other reading",
    arguments: [
      ("<=10", "0万元", "0", "<=10万元"), ("=12", "12个月", "12", "=1212个月"),
      ("2025年11月3", "0日", "", "2025年11月30日"), ("元", "元", "", "元元"),
    ])
  func sharedDigits(_ first: String, _ tail: String, _ shared: String, _ other: String) {
    let bytes = Array((first + tail).utf8)
    let source = SourceText(bytes: bytes, text: bytes, lines: SourceLines(lines: [], tabs: []))
    var cell = CellText(0..<first.utf8.count)
    let seam = cell.append(CellText(first.utf8.count..<bytes.count), in: source)
    #expect(String(decoding: seam.sharedDigits, as: UTF8.self) == shared)
    #expect(seam.other.string == other)
  }

  @Test("a table of the whole department, its budget in one column or slid")
  func department() throws {
    let rows = [
      "部门名称（盖章）\t\t云溪市公园管理处\t\t\t",
      "部门联系人\t\t林知远\t联系电话：\t0900-123456\t",
      "年度绩效目标\t\t养护绿地。\t\t\t",
      "年度预算(万元)\t\t资金来源\t\t资金总额（万元）\t",
      "\t\t财政资金（万元）\t上级安排\t1,200.50\t",
      "\t\t\t本级安排\t800.0 0\t",
      "其他资金（万元）\t其他\t20.00\t\t\t",
      "\t\t合计：\t\t2,020.50\t",
      "一级指标\t二级指标\t三级指标\t指标值\t指标设定依据\t分值权重",
      "履职效能\t数量指标\t养护公园个数\t≥12 个\t年度工作要点\t履职效能",
      "\t质量指标\t苗木成活率\t≥95%\t年度工作要点\t40",
      "备注：权重未公开。\t\t\t\t\t",
    ]
    let text = "部门整体绩效目标表\n\n（2025年）\n\n" + rows.joined(separator: "\n") + "\n"
    let (table, source) = try #require(try PerformanceText.tables(Array(text.utf8)).first)
    var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
    let target = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: true, ledger: &ledger,
      diagnostics: &diagnostics)

    #expect(target.scope == .department)
    #expect(target.year == 2025)
    #expect(target.unit?.label == "部门名称（盖章）")
    #expect(
      target.contacts == [
        LabelledText(label: "部门联系人", text: "林知远", sourceLine: 6),
        LabelledText(label: "联系电话", text: "0900-123456", sourceLine: 6),
      ])
    let block: ExactText = "年度预算(万元)"
    #expect(
      target.budget == [
        line([block, "资金来源"], .text("资金总额（万元）"), 8),
        line([block, "财政资金（万元）", "上级安排"], amount("1200.50"), 9),
        line([block, "财政资金（万元）", "本级安排"], amount("800.00"), 10),
        line([block, "其他资金（万元）", "其他"], amount("20.00"), 11),
        line([block, "合计"], amount("2020.50"), 12),
      ])
    #expect(target.indicators.map(\.weight) == ["", "40"])
    #expect(target.indicators.map(\.level1) == ["履职效能", "履职效能"])
    #expect(target.notes.map(\.text) == ["备注：权重未公开。"])
    #expect(ledger.map(\.code) == [.blankInNumber, .indicatorSlide, .lostCell])
    #expect(diagnostics.diagnostics.map(\.code) == ["text.left-out", "performance.lost-cell"])

    var none: [LedgerEntry] = []
    let printed = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: false, ledger: &none,
      diagnostics: &diagnostics)
    #expect(printed.budget[2].value == .text("800.0 0"))
    #expect(printed.budget[3].labels == ["其他资金（万元）", "其他"])
    #expect(printed.indicators[0].weight == "履职效能")
    #expect(try PerformanceText.undoing(ledger, in: target) == printed)
  }

  private func line(
    _ labels: [ExactText], _ value: Cell, _ sourceLine: Int
  ) -> PerformanceBudgetLine {
    PerformanceBudgetLine(labels: labels, value: value, sourceLine: sourceLine)
  }

  private func amount(_ spelling: String) -> Cell {
    Amount(spelling).map { .amount($0) } ?? .blank
  }

  @Test("a head cut by a page break, a project without a person")
  func cutHead() throws {
    var sheet = PerformanceSheet()
    sheet.pages = [PerformanceSheet.indicators]
    let text = sheet.text
      .replacing("林知远", with: "")
      .replacing("补植乔木，改善", with: "补植乔木，改\n\n\t\t改善")
    let (table, source) = try #require(try PerformanceText.tables(Array(text.utf8)).first)
    var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
    let target = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: true, ledger: &ledger,
      diagnostics: &diagnostics)
    #expect(target.contacts == [LabelledText(label: "项目负责人", text: "", sourceLine: 6)])
    #expect(target.goal?.text == "养护全市 12 座公园的绿地，补植乔木，改善市民的休闲环境。")
    #expect(target.indicators.count == 12)
  }

  @Test(
    "rows that nothing can place are kept as printed and reported",
    arguments: [
      // Two cells that may be name and target, or target and last year's value.
      ["", "", "", "植树活动", "有效开展", "", "8", "", ""],
      // A scoring rule where the name belongs.
      ["", "", "按照完成比例赋分", "计划标准", "计划标准", "", "8", "", ""],
      ["合计", "", "", "", "", "", "90", "", ""],
    ])
  func doubt(_ row: [String]) throws {
    var sheet = PerformanceSheet()
    sheet.pages[0].append(row)
    let reading = try sheet.read()
    #expect(reading.diagnostics.diagnostics.map(\.code) == ["performance.row-in-doubt"])
    #expect(reading.ledger.isEmpty)
    let last = try #require(reading.target.indicators.last)
    for (field, cell) in zip(IndicatorField.allCases, row) where !cell.isEmpty {
      #expect(last[field].string == cell)
    }
    #expect(try reading.target.indicators.dropLast() == sheet.undamagedIndicators[...])
  }

  @Test("a line of levels belongs to the rows below it")
  func levelsAlone() throws {
    var sheet = PerformanceSheet()
    sheet[6] = ["", ""] + sheet[6][2...]
    sheet.pages[0].insert(["成本指标", "经济成本指标", "", "", "", "", "", "", ""], at: 6)
    #expect(try sheet.read().target == PerformanceSheet.undamaged())
  }

  @Test("an indicator above which no level stands is reported")
  func noLevel() throws {
    var sheet = PerformanceSheet()
    sheet[0][0] = ""
    let reading = try sheet.read()
    #expect(reading.target.indicators.prefix(6).allSatisfy { $0.level1.isEmpty })
    #expect(reading.diagnostics.diagnostics.map(\.code) == ["performance.no-level"])
  }

  @Test("indicators without a line of labels are read in the usual columns and reported")
  func noLabels() throws {
    var expected = try PerformanceSheet.undamaged()
    expected.indicatorLabels = []
    var sheet = PerformanceSheet()
    sheet.labels = []
    let reading = try sheet.read()
    #expect(reading.target == expected)
    #expect(reading.diagnostics.diagnostics.map(\.code) == ["performance.no-labels"])
  }

  @Test("a column of no known label is said to be left out")
  func unknownColumn() throws {
    var sheet = PerformanceSheet()
    sheet.labels.append("填报口径")
    sheet[0].append("按季填报")
    let reading = try sheet.read()
    #expect(try reading.target.indicators == sheet.undamagedIndicators)
    #expect(reading.target.indicatorLabels.last == "填报口径")
    #expect(reading.diagnostics.diagnostics.map(\.code) == ["performance.unknown-column"])
  }
}

extension PerformanceSheet {
  /// The indicators of the undamaged sheet.
  var undamagedIndicators: [Indicator] {
    get throws { try Self.undamaged().indicators }
  }
}
