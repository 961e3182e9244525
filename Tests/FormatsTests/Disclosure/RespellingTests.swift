import Convert
import TestSupport
import Testing

@testable import Formats

/// What programs do to a text when they save it changes nothing that it says.
@Suite struct RespellingTests {
  /// A way of saving the same text.
  enum Respelling: String, CaseIterable, Sendable {
    /// Editors trim the ends of lines: rows lose their last blank cells, some all but one.
    case trimmed
    /// Spreadsheets quote the cells of tabbed text that hold a comma.
    case quotedCommas
    /// Some programs quote every cell.
    case quoted
    /// Others the blank ones too.
    case quotedThroughout
    /// 货币单位：人民币万元.
    case currency
    /// （单位：万元）.
    case bracketed
    /// The title and 单位：万元 on one line, as a page has them at its left and its right.
    case besideTitle
    /// The same as the cells of a row.
    case inRowOfTitle
    /// No blank lines.
    case dense
    /// Word processors indent the lines of text by a tab.
    case indented

    /// The text, saved so.
    func apply(_ text: String) -> String {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      switch self {
      case .trimmed: return lines.map(Self.trimmed).joined(separator: "\n")
      case .quotedCommas: return Self.mapCells(lines) { $0.contains(",") ? "\"\($0)\"" : $0 }
      case .quoted: return Self.mapCells(lines) { $0.isEmpty ? $0 : "\"\($0)\"" }
      case .quotedThroughout: return Self.mapCells(lines) { "\"\($0)\"" }
      case .currency: return Self.mapUnits(lines) { "货币单位：人民币" + $0 }
      case .bracketed: return Self.mapUnits(lines) { "（单位：\($0)）" }
      case .besideTitle: return Self.joinUnits(lines, with: "      ")
      case .inRowOfTitle: return Self.joinUnits(lines, with: "\t\t\t")
      case .dense: return lines.filter { !$0.isEmpty }.joined(separator: "\n")
      case .indented:
        return lines.map { $0.isEmpty || $0.contains("\t") ? $0 : "\t" + $0 }
          .joined(separator: "\n")
      }
    }

    private static func trimmed(_ line: String) -> String {
      let trimmed = String(line.reversed().drop { $0 == "\t" }.reversed())
      // A row of tabs alone says nothing; trimmed it would be a blank line, as below a table.
      return trimmed.isEmpty ? line : trimmed
    }

    private static func mapCells(_ lines: [String], _ change: (String) -> String) -> String {
      lines.map { line in
        guard line.contains("\t") else { return line }
        return line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { change(String($0)) }.joined(separator: "\t")
      }.joined(separator: "\n")
    }

    private static func unit(_ line: String) -> String? {
      guard let colon = line.firstIndex(of: "："), line[..<colon].hasSuffix("单位") else { return nil }
      let value = String(line[line.index(after: colon)...])
      return MonetaryUnit(rawValue: value) == nil ? nil : value
    }

    private static func mapUnits(_ lines: [String], _ change: (String) -> String) -> String {
      lines.map { line in unit(line).map(change) ?? line }.joined(separator: "\n")
    }

    /// Puts 单位：… behind the title above it.
    private static func joinUnits(_ lines: [String], with separator: String) -> String {
      var result: [String] = []
      for line in lines {
        if let value = unit(line), let title = result.lastIndex(where: { $0.hasSuffix("表") }),
          result.count - title <= 6
        {
          result[title] += separator + "单位：" + value
        } else {
          result.append(line)
        }
      }
      return result.joined(separator: "\n")
    }
  }

  @Test(
    "a sample saved otherwise reads the same",
    arguments: Respelling.allCases.map { ("example-budget.txt", $0) }
      + [("example-budget-damaged.txt", .dense)]
      + ["national-budget.txt", "final-accounts.txt"].flatMap { name in
        [.trimmed, .quotedCommas, .quoted, .quotedThroughout, .dense, .indented].map { (name, $0) }
      })
  func samples(name: String, respelling: Respelling) throws {
    let text = String(decoding: try RepositoryFile.bytes("samples/" + name), as: UTF8.self)
    let respelled = respelling.apply(text)
    #expect(respelled != text, "the sample has nothing that is saved otherwise")
    let difference = try Self.read(respelled).firstDifference(
      from: Self.read(text), by: .equivalent)
    #expect(difference == nil)
  }

  @Test("a text whose cells nothing tells apart has no amounts, and is told so")
  func noTabs() throws {
    let text = String(
      decoding: try RepositoryFile.bytes("samples/example-budget.txt"), as: UTF8.self)
    var diagnostics = DiagnosticList()
    let blanks = text.split(separator: "\t", omittingEmptySubsequences: false)
      .joined(separator: "    ")
    _ = try Conversion(registry: .standard).read(
      DocumentBundle(Array(blanks.utf8)), from: "text", into: &diagnostics)
    #expect(diagnostics.diagnostics.map(\.code).contains(TextCode.noTable.rawValue))
  }

  @Test(
    "a line between two rows is one where it could be nothing else",
    arguments: [
      ("因公出国（境）费用", true), ("其中：公务用车购置费", true), ("2.公务用车购置费", true),
      ("表 10", false), ("政府性基金预算支出情况表", false), ("注：本表没有数据。", false),
      ("第 12 页", false), ("- 12 -", false), ("12", false), ("第三部分 情况说明", false),
      ("单位：万元", false), ("备注：无", false),
    ])
  func loneCell(line: String, isRow: Bool) throws {
    let text = """
      第一部分 部门预算公开表

      财政拨款“三公”经费支出情况表

      单位：万元

      项目\t合计\t一般公共预算
      合计\t24.00\t24.00
      \(line)
      公务用车运行费\t24.00\t24.00

      """
    let table = try #require(try Self.read(text).statementTables.first?.table)
    #expect(table.rows.count == (isRow ? 3 : 1) || !isRow)
    let labels = table.rows.map { row in
      row.cells.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
    }
    #expect(labels.contains([line]) == isRow)
  }

  @Test("rows whose tabs are trimmed part no table, numbered ones and blank ones neither")
  func trimmedToBlankLines() throws {
    let text = """
      第一部分 部门预算公开表

      部门收支总体情况表

      单位：万元

      项目\t预算数\t项目\t预算数
      一、财政拨款收入\t24.00\t一、教育支出\t24.00
      二、事业收入
      三、其他收入


      收入总计\t24.00\t支出总计\t24.00

      """
    let tables = try Self.read(text).statementTables.map(\.table)
    #expect(tables.map(\.rows.count) == [4])
    #expect(tables.first?.rows[2].cells.first?.text == "三、其他收入")
  }

  @Test("the rows of a table without amounts, trimmed to their labels, stay rows of it")
  func trimmedEmptyTable() throws {
    let above = "第一部分 部门预算公开表\n\n财政拨款“三公”经费支出情况表\n\n单位：万元\n\n"
    let rows = "项目\t合计\t一般公共预算\n合计\n因公出国（境）费\n公务接待费\n"
    let tables = try Self.read(above + rows + "\n第二部分 情况说明\n").statementTables.map(\.table)
    #expect(tables.map(\.rows.count) == [3])
    // One line alone may be a heading.
    let heading = try Self.read(
      above + "项目\t合计\t一般公共预算\n\t\t\n情况说明\n\n没有数据。\n\n第二部分 情况说明\n")
    #expect(
      heading.statementTables.first?.table.rows.contains { $0.cells[0].text == "情况说明" } == false)
  }

  @Test("blank rows leave cells quoted that were quoted above them")
  func quotedBelowBlankRows() throws {
    let text =
      "第一部分 部门预算公开表\n\n支出总表\n\n单位：万元\n\n"
      + "\"科目编码\"\t\"科目名称\"\t\"合计\"\n\"205\"\t\"教育支出\"\t\"3.00\"\n\t\t\n\"合计\"\t\t\n"
    let table = try Self.read(text).statementTables.first?.table
    let last = table?.rows.last?.cells.first { $0 != .blank }
    #expect(last?.text == "合计")
  }

  private static func read(_ text: String) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
  }
}
