import Convert
import TestSupport
import Testing

@testable import Formats

/// Words in cells of amounts: those that are meant, and those that a person typed there.
@Suite("Words among the amounts of the CSV")
struct CSVWordsTests {
  /// A file of one table with a column of amounts, and rows of these cells.
  private static func file(_ cells: [String]) -> [UInt8] {
    let head = [
      "类别,原文行号,disclosure-convert CSV,1.0,|", "阶段,,budget", "标题,,澄湖市档案馆2027年部门预算公开",
      "部分,,第二部分,部门预算公开表,|", "表,,5,一般公共预算支出情况表,general_public_expenditure",
      "列类型,,name,amount:total,|", "表头,,科目名称,合计,|",
    ]
    let rows = cells.map { "行,,档案事务,\($0),|" }
    return Array((head + rows + ["完,"]).joined(separator: "\r\n").utf8) + [13, 10]
  }

  private static func read(_ cells: [String]) throws -> (cells: [Cell], findings: [Diagnostic]) {
    let (disclosure, findings) = try CSVSheet.read(file(cells)).get()
    let table = try #require(disclosure.statementTables.first).table
    return (table.rows.map { $0.cells[1] }, findings)
  }

  @Test("words that a person typed are kept, with a warning that names the cell and what to do")
  func typed() throws {
    let (cells, findings) = try Self.read(["10.00", "待定"])
    #expect(cells.last == .text("待定"))
    #expect(findings.map(\.code) == ["csv.words-for-amount"])
    let finding = try #require(findings.first)
    #expect(finding.severity == .warning)
    let place = "表5 一般公共预算支出情况表, row 2, column 合计 (cell D9)"
    #expect(
      finding.message(in: .english)
        == place + ": '待定' is no amount and is read as words; type the amount in digits, "
        + "or a ' in front if words are meant")
    #expect(
      finding.message(in: .chinese)
        == "表5 一般公共预算支出情况表，第 2 行，“合计”列（单元格 D9）：“待定”不是金额，已按文字读入；"
        + "请输入数字金额，若确为文字则以 ' 开头")
  }

  @Test(
    "placeholders and words behind a ' are meant",
    arguments: ["无", "-", "—", "/", "*", "－", "完全不予公开", "'待定", "'见表 2", ""])
  func meant(cell: String) throws {
    #expect(try Self.read([cell]).findings.isEmpty)
  }

  @Test("what is a placeholder for CSV is one for text")
  func placeholders() {
    for word in CellPlaceholder.words {
      let bytes = Array(word.description.utf8)
      #expect(CellPlaceholder.matches(word.description))
      let isOfText = CellReader.isPlaceholder(0..<bytes.count, in: bytes.span)
      #expect(isOfText, "\(word)")
    }
    #expect(!CellPlaceholder.matches("") && !CellPlaceholder.matches("待定"))
  }

  @Test("the words of a disclosure are written so that reading them is no matter for a warning")
  func written() throws {
    let (cells, _) = try Self.read(["待定", "'待定", "无", "'合计", "－", "'TRUE"])
    var disclosure = try CSVSheet.read(Self.file(["1.00"])).get().0
    let name = Cell.text("档案事务")
    guard case .table(var table) = disclosure.parts[0].blocks[0] else {
      Issue.record("the table is missing")
      return
    }
    table.rows = cells.map { TableRow(cells: [name, $0]) }
    disclosure.parts[0].blocks[0] = .table(table)
    let sheet = try CSVSheet(disclosure)
    #expect(
      sheet.rows.filter { $0[0] == "行" }.map { $0[3] }
        == ["'待定", "'待定", "无", "'合计", "－", "'TRUE"])
    let (again, findings) = try CSVSheet.read(Array(sheet.text().utf8)).get()
    #expect(again == disclosure)
    #expect(findings.isEmpty)
  }

  @Test("of a column of words a hundred cells are told, and that there are more")
  func many() throws {
    let (cells, findings) = try Self.read(Array(repeating: "待定", count: 150))
    #expect(cells.count == 150)
    #expect(findings.count == 101)
    #expect(findings.last?.code == "csv.more-words")
  }
}
