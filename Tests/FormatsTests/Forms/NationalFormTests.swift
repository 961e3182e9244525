import Convert
import Formats
import TestSupport
import Testing

/// The forms that the Ministry of Finance prescribes for budgets and final accounts, which most
/// provinces print: 公开01表 to 公开09表, and 部门公开表1 to 11.
///
/// The expected amounts stand in tables that were written with the samples, not by the program.
@Suite struct NationalFormTests {
  static let documents: [String] = ["national-budget", "final-accounts"]

  /// How provinces print the lines above a table.
  enum Captions: String, CaseIterable, Sendable {
    /// Title, 公开01表, 部门 and 单位 on one line: as the samples have it.
    case asInTheSample
    /// Every line in the cells of a row, as a spreadsheet leaves them.
    case inCells
    /// The same, with the year between department and unit.
    case inCellsWithYear
    /// The number of the form above the title.
    case formAbove
    /// Every piece a paragraph of its own.
    case apart
    /// （2024年度） below the title, and again behind the department.
    case years
    /// 附表3 above the title, no department.
    case attached
    /// 表三 above the title.
    case chineseNumber
    /// 表3 and the title on one line.
    case numberInFront
    /// 表3 below the title.
    case numberBelow
    /// 三、 in front of the title.
    case listMark
    /// The title alone, no unit.
    case titleAlone
  }

  @Test(
    "every amount stands under its code, name and column",
    arguments: documents, Captions.allCases)
  func amounts(document: String, captions: Captions) throws {
    let text = String(
      decoding: try RepositoryFile.bytes("samples/\(document).txt"), as: UTF8.self)
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(Self.text(text, with: captions).utf8)), from: "text",
      into: &diagnostics)
    #expect(try Self.facts(of: disclosure) == Self.truth(document))
    // Nothing is damaged, so nothing is mended and nothing is in doubt.
    let doubts = diagnostics.diagnostics.filter { $0.severity > .note }
    #expect(doubts.map(\.code) == [])
    #expect(disclosure.ledger == [])
  }

  @Test("the identities of the forms hold, and prove most amounts", arguments: documents)
  func checks(document: String) throws {
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/\(document).txt")), from: "text",
      into: &diagnostics)
    let report = DisclosureChecks().report(on: disclosure)
    #expect(report.count(.error) == 0)
    #expect(report.count(.warning) == 0)
    let proven = report.coverage.reduce(0) { $0 + $1.proven }
    let amounts = report.coverage.reduce(0) { $0 + $1.amounts }
    #expect(report.coverage.allSatisfy { $0.doubtful == 0 })
    #expect(amounts == proven)
  }

  @Test(
    "人员经费合计 and 公用经费合计 are held to the classes of their lists",
    arguments: [
      ("人员经费合计\t\t690.60", "人员经费合计\t\t691.60", ["691.60 690.60"]),
      ("公用经费合计\t\t\t\t\t100.00", "公用经费合计\t\t\t\t\t10.00", ["10.00 100.00"]),
      // The figure below the first of its lists.
      ("公用经费合计\t\t\t\t\t100.00", "公用经费合计\t\t100.00\t\t\t", []),
    ])
  func classTotals(printed: String, changed: String, told: [String]) throws {
    let text = String(
      decoding: try RepositoryFile.bytes("samples/final-accounts.txt"), as: UTF8.self)
    #expect(text.contains(printed))
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.replacing(printed, with: changed).utf8)), from: "text",
      into: &diagnostics)
    let findings = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.severity == .error
    }
    #expect(findings.map { "\($0.stated ?? "") \($0.expected ?? "")" } == told)
  }

  @Test("an amount of the income table by units that has slid by a cell is put back, or told")
  func slidIncome() throws {
    let text = String(
      decoding: try RepositoryFile.bytes("samples/national-budget.txt"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = try #require(lines.firstIndex(of: "部门收入总表"))
    let truth = try Self.truth("national-budget")
    var (right, told) = (0, 0)
    // The total, the department and its two units.
    for line in title + 5..<title + 9 {
      let cells = lines[line].split(separator: "\t", omittingEmptySubsequences: false)
      for (from, to) in (2..<cells.count).flatMap({ [($0, $0 - 1), ($0, $0 + 1)] })
      where to > 1 && to < cells.count && !cells[from].isEmpty && cells[to].isEmpty {
        var slid = cells
        slid.swapAt(from, to)
        var changed = lines
        changed[line] = slid.joined(separator: "\t")
        var diagnostics = DiagnosticList()
        let disclosure = try Conversion(registry: .standard).read(
          DocumentBundle(Array(changed.joined(separator: "\n").utf8)), from: "text",
          into: &diagnostics)
        if try Self.facts(of: disclosure) == truth {
          right += 1
        } else {
          #expect(DisclosureChecks().report(on: disclosure).count(.error) > 0, "\(slid)")
          told += 1
        }
      }
    }
    #expect(right >= 13)
    #expect(right + told == 25)
  }

  @Test("kinds are told by what the title means", arguments: zip(documents, tableKinds))
  func kinds(document: String, kinds: [TableKind]) throws {
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/\(document).txt")), from: "text",
      into: &diagnostics)
    #expect(disclosure.statementTables.map(\.table.kind) == kinds)
  }

  private static let tableKinds: [[TableKind]] = [
    [
      .incomeExpenditureSummary, .incomeSummary, .expenditureSummary, .appropriationSummary,
      .generalPublicExpenditure, .generalPublicBasicExpenditure, .threePublicExpenses,
      .governmentFundExpenditure, .stateCapitalExpenditure, .other, .other,
    ],
    [
      .incomeExpenditureSummary, .incomeSummary, .expenditureSummary, .appropriationSummary,
      .generalPublicExpenditure, .generalPublicBasicExpenditure, .threePublicExpenses,
      .governmentFundExpenditure, .stateCapitalExpenditure,
    ],
  ]

  // MARK: Facts

  private static func facts(of disclosure: Disclosure) throws -> [String] {
    var diagnostics = DiagnosticList()
    let written = try Conversion(registry: .standard).write(
      disclosure, to: "facts", into: &diagnostics)
    let lines = String(decoding: written.singleFile ?? [], as: UTF8.self)
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = [
      "table_no", "side", "exp_func_code", "dep_bgt_eco_code", "name", "label", "amount",
    ]
    let header = try #require(lines.first)
    let places = try names.map { name in try #require(header.firstIndex { $0 == name }) }
    return lines.dropFirst().map { line in places.map { line[$0] }.joined(separator: "\t") }
  }

  private static func truth(_ document: String) throws -> [String] {
    String(
      decoding: try RepositoryFile.bytes("Tests/FormatsTests/Forms/\(document).tsv"),
      as: UTF8.self
    )
    .split(separator: "\n").dropFirst()
    // The line of the source moves with the captions.
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).dropFirst() }
    .map { $0.joined(separator: "\t") }
  }

  // MARK: Captions

  private static func text(_ text: String, with captions: Captions) -> String {
    var result: [String] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.first {
      guard lines.count > 3, isFormNumber(lines[lines.startIndex + 1]) else {
        result.append(line)
        lines = lines.dropFirst()
        continue
      }
      let above = lines.prefix(3).map(\.self)
      let pieces = above[2].split(separator: "\t").map(String.init)
      let tabs = lines[lines.startIndex + 3].count { $0 == "\t" }
      result += self.lines(
        captions, title: above[0], form: above[1], department: pieces[0], unit: pieces[1],
        tabs: tabs)
      lines = lines.dropFirst(3)
    }
    return result.joined(separator: "\n")
  }

  private static func isFormNumber(_ line: String) -> Bool {
    (line.hasPrefix("公开") && line.hasSuffix("表")) || line.hasPrefix("部门公开表")
  }

  private static func lines(
    _ captions: Captions, title: String, form: String, department: String, unit: String, tabs: Int
  ) -> [String] {
    let number = Int(form.filter { $0.isNumber }) ?? 0
    let blank = String(repeating: "\t", count: tabs)
    switch captions {
    case .asInTheSample: return [title, form, department + "\t" + unit]
    case .inCells: return [title + blank, blank + form, department + blank + unit]
    case .inCellsWithYear:
      return [
        title + blank, blank + form, department + "\t2024年度" + blank.dropFirst() + "\t" + unit,
      ]
    case .formAbove: return [form, title, department + "    " + unit]
    case .apart: return [title, "", form, "", department, "", unit, ""]
    case .years: return [title, "（2024年度）", form, department + "  2024年度  " + unit]
    case .attached: return ["附表\(number)", title, unit]
    case .chineseNumber:
      let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"]
      return ["表" + numerals[number - 1], title, department + "\t" + unit]
    case .numberInFront: return ["表\(number) " + title, department + "\t" + unit]
    case .listMark: return ["三、" + title, department, unit]
    case .titleAlone: return [title]
    case .numberBelow: return [title, "表\(number)", department + "\t" + unit]
    }
  }
}
