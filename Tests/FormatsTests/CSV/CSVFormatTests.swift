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

  private static let head = "类别,原文行号,disclosure-convert CSV,1.0\n阶段,,budget\n标题,,x\n"

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
    (head + "部分\n章节,,,x,3,3\n完\n", "csv.section-level"),
    (head + "部分\n表,,,x,other\n列类型,,amount:sum\n完\n", "csv.unknown-value"),
    (head + "部分\n表,,,x,other\n列类型,,name\n行,,a,b\n完\n", "csv.beyond-columns"),
    (head + "部分\n表,,,x,other\n列类型,,name\n表头,,a,b\n完\n", "csv.extra-field"),
    (head.replacing("budget", with: "plan") + "完\n", "csv.unknown-value"),
    (head.replacing("阶段,,budget\n", with: "") + "完\n", "csv.missing-field"),
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
