import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

/// Lines that belong to pages and not to the disclosure.
@Suite struct PageLinesTests {
  /// What a publisher prints on every page.
  enum Running: String, CaseIterable, Sendable {
    case number, title, department, titleWithPage, address, printedFromBrowser, path, watermark
    case twoLines

    /// The lines at the end of a page.
    func lines(of page: Int) -> [String] {
      switch self {
      case .number: ["第 \(page) 页，共 20 页"]
      case .title: ["2027年部门预算公开"]
      case .department: ["青禾市园林管理处"]
      case .titleWithPage: ["青禾市园林管理处2027年部门预算 - \(page) -"]
      case .address: ["https://www.example.gov.cn/yusuan/2027/b_1.html"]
      case .printedFromBrowser: ["2027/2/7 10:22 青禾市园林管理处2027年部门预算_青禾市人民政府"]
      case .path: ["首页 > 信息公开 > 预决算公开"]
      case .watermark: ["内部资料 注意保存"]
      case .twoLines: ["青禾市园林管理处", "2027年部门预算"]
      }
    }
  }

  /// A sample cut in pages of 25 to 45 lines, behind its cover.
  private static func paged(_ text: String, _ running: Running, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var paged: [Substring] = []
    var (page, left) = (1, 45)
    for (index, line) in lines.enumerated() {
      paged.append(line)
      left -= 1
      guard left <= 0, index < lines.count - 8 else { continue }
      page += 1
      left = Int.random(in: 25...45, using: &generator)
      if Bool.random(using: &generator) { paged += ["", "— \(page) —"] }
      paged.append("")
      paged += running.lines(of: page).map { $0[...] }
      paged.append("")
    }
    return paged.joined(separator: "\n")
  }

  @Test(
    "a text reads the same with page breaks anywhere, whatever is printed there",
    arguments: ["example-budget.txt", "final-accounts.txt", "national-budget.txt"],
    Running.allCases)
  func pages(name: String, running: Running) throws {
    let text = String(decoding: try RepositoryFile.bytes("samples/" + name), as: UTF8.self)
    let whole = try TextReading.read(text).disclosure
    for seed in UInt64(1)...4 {
      let paged = Self.paged(text, running, seed: seed)
      let difference = try TextReading.read(paged).disclosure.firstDifference(
        from: whole, by: .equivalent)
      #expect(difference == nil, "seed \(seed)")
    }
  }

  @Test("a page break between any two lines of a header", arguments: 1...3)
  func cutHeader(line: Int) throws {
    let table = """
      表 3
      部门支出总体情况表
      单位：万元
      功能分类科目编码\t\t\t功能分类科目名称\t支出\t\t
      类\t款\t项\t\t合计\t基本支出\t项目支出
      ※\t※\t※\t※\t1\t2\t3
      213\t\t\t农林水支出\t3.00\t1.00\t2.00
      213\t03\t\t水利\t3.00\t1.00\t2.00

      """
    var lines = table.split(separator: "\n", omittingEmptySubsequences: false)
    lines.insert(contentsOf: ["", "- 7 -", ""], at: 3 + line)
    let cut = try TextReading.read(lines.joined(separator: "\n")).disclosure
    #expect(
      try cut.firstDifference(from: TextReading.read(table).disclosure, by: .equivalent) == nil)
  }

  /// Two tables with `between` in the middle of the first one, and what follows them.
  private static func tables(_ between: String, behind: String = "") -> String {
    """
    表 3
    部门支出总体情况表
    单位：万元
    科目名称\t合计\t基本支出\t项目支出
    农林水支出\t9.00\t4.00\t5.00
    \(between)
    水利\t6.00\t4.00\t2.00
    林业和草原\t3.00\t\t3.00

    \(behind)
    """
  }

  @Test("what is said below every table is kept")
  func notes() throws {
    var text = Self.tables("")
    for number in 4...7 {
      text += "本表无数据\n\n表 \(number)\n项目支出明细表\n单位：万元\n项目\t合计\n堤防维护\t\(number).00\n"
    }
    let (disclosure, findings) = try TextReading.read(text)
    let notes = disclosure.statementTables.flatMap { $0.table.notes.map(\.text) }
    #expect(notes == Array(repeating: "本表无数据", count: 4))
    #expect(!findings.contains { $0.code == TextCode.leftOut.rawValue })
  }

  @Test("fields that say the same are kept, one of them between rows")
  func fields() throws {
    var text = Self.tables("\n项目承担单位：青禾市园林管理处\n")
    for name in ["绿地养护", "苗木补植", "公园维修"] {
      text += "\n项目名称：\(name)\n\n项目承担单位：青禾市园林管理处\n"
    }
    let findings = try TextReading.read(text).findings
    #expect(!findings.contains { $0.code == TextCode.leftOut.rawValue })
  }

  @Test("a number that rises is that of a page only where the line says so")
  func numbers() throws {
    func leftOut(_ word: String, _ values: [Int]) throws -> Int {
      let text = values.map { Self.tables("\n\(word) \($0)\n") }.joined(separator: "\n")
      return try TextReading.read(text).findings.count {
        $0.message(in: .english).hasSuffix("printed on every page")
      }
    }
    #expect(try leftOut("本页小计", [5, 9, 12]) == 0)
    #expect(try leftOut("青禾市园林管理处，页码", [5, 9, 12]) == 3)
    #expect(try leftOut("青禾市园林管理处，页码", [12, 5, 9]) == 0)
  }

  @Test("a year on a line of its own numbers no page")
  func year() throws {
    let (disclosure, findings) = try TextReading.read("2027\n年度水利局部门预算\n\n" + Self.tables(""))
    #expect(disclosure.title == "2027年度水利局部门预算")
    #expect(findings.filter { $0.code == TextCode.leftOut.rawValue }.isEmpty)
  }

  @Test("who signs stays, though every page names the department")
  func signature() throws {
    let page = "\n青禾市园林管理处\n"
    let end = "\(page)\n第四部分 名词解释\n\n一、预算：计划。\n\n青禾市园林管理处\n2027年2月7日\n"
    let (disclosure, _) = try TextReading.read(
      Self.tables(page, behind: Self.tables(page, behind: end)))
    #expect(disclosure.signature?.name == "青禾市园林管理处")
    #expect(disclosure.signature?.date == "2027年2月7日")
    #expect(disclosure.statementTables.allSatisfy { $0.table.notes.isEmpty })
  }
}
