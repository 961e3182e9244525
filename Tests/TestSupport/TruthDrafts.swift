public import Convert
internal import Foundation

/// Drafts of statement tables made of a truth file: every amount under its true column.
///
/// The corpus holds, for each real document, a table of its amounts with their lines, codes and
/// measures. From it come drafts as an undamaged document would give them, with the pages of the
/// original as segments, for tests and experiments that damage them on purpose.
public enum TruthDrafts {
  /// The drafts of one document.
  ///
  /// - Parameter name: The document: `001`.
  /// - Returns: A draft for each of its tables that states an amount.
  /// - Throws: Where the corpus has no such document.
  public static func load(_ name: String) throws -> [TableDraft] {
    let truth = try Corpus.text("truth/\(name).tsv")
    let structure = try Corpus.text("truth/structure.md")
    let segments = segmentRanges(structure, document: name)
    var rows: [[String]] = []
    for line in truth.split(separator: "\n").dropFirst() {
      rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
    let tables = Dictionary(grouping: rows, by: { Int($0[1]) ?? 0 })
    return tables.keys.sorted().map { number in
      TruthTable(number: number, facts: tables[number] ?? []).draft(pages: segments[number] ?? [])
    }
  }

  /// The lines of the pages of each table, as the structure file states them.
  private static func segmentRanges(
    _ structure: String, document: String
  ) -> [Int: [ClosedRange<Int>]] {
    var ranges: [Int: [ClosedRange<Int>]] = [:]
    var isHere = false
    for line in structure.split(separator: "\n") {
      if line.hasPrefix("## Seed") { isHere = line.hasSuffix(document) }
      let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard isHere, fields.count == 7, let number = Int(fields[0]),
        let open = fields[5].firstIndex(of: "("), let close = fields[5].firstIndex(of: ")")
      else { continue }
      ranges[number] = fields[5][open..<close].dropFirst().split(separator: ",").compactMap {
        let ends = $0.split(separator: "-").compactMap {
          Int($0.trimmingCharacters(in: .whitespaces))
        }
        return ends.count == 2 ? ends[0]...ends[1] : nil
      }
    }
    return ranges
  }
}

/// One table of a truth file.
private struct TruthTable {
  let number: Int
  let facts: [[String]]

  var kind: TableKind {
    let kinds: [TableKind] = [
      .incomeExpenditureSummary, .incomeSummary, .expenditureSummary, .appropriationSummary,
      .generalPublicExpenditure, .generalPublicBasicExpenditure, .generalPublicProjectExpenditure,
      .governmentFundExpenditure, .stateCapitalExpenditure, .threePublicExpenses,
    ]
    if number <= kinds.count { return kinds[number - 1] }
    return facts.contains { $0[7] == "appropriation_total" }
      ? .carryoverDetail : .commissionedServices
  }

  func draft(pages: [ClosedRange<Int>]) -> TableDraft {
    let columns = self.columns
    let lines = Dictionary(grouping: facts, by: { Int($0[0]) ?? 0 })
    var rows = lines.keys.sorted().map { line in
      row(of: lines[line] ?? [], line: line, columns: columns)
    }
    rows = withForm(rows, columns: columns)
    var segments: [TableSegment] = []
    var rest = rows[...]
    for page in pages {
      let here = rest.prefix { ($0.sourceLine ?? 0) <= page.upperBound }
      rest = rest.dropFirst(here.count)
      guard !here.isEmpty else { continue }
      segments.append(
        TableSegment(columns: columns, rows: Array(here), sourceLine: page.lowerBound))
    }
    if !rest.isEmpty || segments.isEmpty {
      segments.append(TableSegment(columns: columns, rows: Array(rest)))
    }
    return TableDraft(
      table: StatementTable(
        number: number, kind: kind, title: ExactText(kind.rawValue), unit: .tenThousandYuan,
        columns: [], rows: []),
      segments: segments)
  }

  private var columns: [Column] {
    let coded: [Column] = [
      Column(header: ["编码", "类"], role: .code(.class)),
      Column(header: ["编码", "款"], role: .code(.section)),
      Column(header: ["编码", "项"], role: .code(.item)),
      Column(header: ["名称"], role: .label),
    ]
    func amounts(_ concepts: [Concept], side: TableSide? = nil) -> [Column] {
      concepts.map {
        Column(header: [ExactText($0.rawValue)], role: .amount, concept: $0, side: side)
      }
    }
    func label(_ side: TableSide? = nil) -> Column {
      Column(header: ["项目"], role: .label, side: side)
    }
    switch kind {
    case .incomeExpenditureSummary:
      return [label(.income)] + amounts([.budget], side: .income) + [label(.expenditure)]
        + amounts([.budget], side: .expenditure)
    case .incomeSummary:
      return coded
        + amounts([
          .total, .appropriationSubtotal, .generalPublicBudget, .generalPublicBudgetTransfer,
          .governmentFundBudget, .governmentFundBudgetTransfer, .stateCapitalBudget,
          .stateCapitalBudgetTransfer, .specialAccount, .unitFunds, .appropriationCarryover,
          .otherCarryover,
        ])
    case .expenditureSummary:
      return coded + amounts([.total, .basicExpenditure, .projectExpenditure])
    case .appropriationSummary:
      return [label(.income)] + amounts([.total], side: .income) + [label(.expenditure)]
        + amounts(
          [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget],
          side: .expenditure)
    case .generalPublicExpenditure:
      let hasBasic = facts.contains { $0[7] == "basic_expenditure" }
      return coded
        + amounts(
          hasBasic
            ? [.total, .basicExpenditure, .projectExpenditure] : [.total, .projectExpenditure])
    case .generalPublicBasicExpenditure:
      return [coded[0], coded[1], coded[3]] + amounts([.total, .basicPersonnel, .basicOperating])
    case .generalPublicProjectExpenditure:
      return coded + [Column(header: ["项目名称"], role: .project)]
        + amounts([
          .total, .econ301, .econ302, .econ303, .econ307, .econ309, .econ310, .econ311, .econ312,
          .econ313, .econ399,
        ])
    case .threePublicExpenses, .commissionedServices:
      return [label()]
        + amounts([.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget])
    case .carryoverDetail:
      return [label()]
        + amounts([
          .total, .appropriationTotal, .appropriationBasicPersonnel, .appropriationBasicOperating,
          .appropriationProject, .otherTotal, .otherBasicPersonnel, .otherBasicOperating,
          .otherProject,
        ])
    default:
      return coded + amounts([.total, .basicPersonnel, .basicOperating, .projectExpenditure])
    }
  }

  private func row(of facts: [[String]], line: Int, columns: [Column]) -> TableRow {
    var cells: [Cell] = columns.map { _ in .blank }
    for fact in facts {
      let side = TableSide(rawValue: fact[2])
      let isSided = side != nil
      var code = fact[3][...]
      for (index, column) in columns.enumerated() where column.side == side {
        switch column.role {
        case .code(let level):
          let piece = code.prefix(level == .class ? 3 : 2)
          code = code.dropFirst(piece.count)
          cells[index] = ClassificationCode(String(piece)).map { .code($0) } ?? .blank
        case .label:
          let name = isSided && !fact[3].isEmpty ? fact[3] + " " + fact[4] : fact[4]
          cells[index] = name.isEmpty ? .blank : .text(ExactText(name))
        case .project:
          cells[index] = fact[6].isEmpty ? .blank : .text(ExactText(fact[6]))
        case .amount where column.concept?.rawValue == fact[7]:
          cells[index] = Amount(fact[8]).map { .amount($0) } ?? .blank
        default: break
        }
      }
    }
    // One published carry-over table lost the amount that its total label stands on.
    if kind == .carryoverDetail, cells[1].isBlank, case .text(let text) = cells[0], text == "总计" {
      cells.swapAt(0, 1)
    }
    return TableRow(cells: cells, sourceLine: line)
  }

  /// Puts in the lines of the form that state nothing, which a truth file leaves out.
  private func withForm(_ rows: [TableRow], columns: [Column]) -> [TableRow] {
    let form: [ExactText]
    switch kind {
    case .incomeExpenditureSummary: form = Self.summaryLines
    case .threePublicExpenses: form = Self.threePublicLines
    default: return rows
    }
    func words(_ cell: Cell) -> String {
      var words = cell.text?.string ?? ""
      for mark in ["1.", "2.", "3.", "4.", "5.", "1、", "2、", "其中：", "一、", "二、", "维护", "费用", "费"] {
        words = words.replacingOccurrences(of: mark, with: "")
      }
      return words
    }
    var result: [TableRow] = []
    var next = 0
    for row in rows {
      if let place = form.indices.first(where: {
        $0 >= next && words(.text(form[$0])) == words(row.cells[0])
      }) {
        for line in form[next..<place] {
          var cells: [Cell] = columns.map { _ in .blank }
          cells[0] = .text(line)
          result.append(TableRow(cells: cells, sourceLine: row.sourceLine))
        }
        next = place + 1
      }
      result.append(row)
    }
    return result
  }

  private static let summaryLines: [ExactText] = [
    "一、本年收入", "1.一般公共预算拨款", "其中：一般财力", "上级一般公共预算安排转移支付", "2.政府性基金预算拨款",
    "其中：政府性基金收入", "上级政府性基金安排转移支付", "3.国有资本经营预算拨款", "其中：国有资本经营收入",
    "上级国有资本经营预算安排转移支付", "4.财政专户核拨", "5.单位资金", "其中：事业收入", "上级补助收入",
    "附属单位上缴收入", "事业单位经营收入", "其他收入", "二、上年结转结余", "1.财政拨款结转",
    "其中：一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款", "2.非财政拨款结转结余",
    "其中：财政专户核拨", "单位资金", "收入总计",
  ]

  private static let threePublicLines: [ExactText] = [
    "因公出国（境）费", "公务接待费", "公务用车购置及运行费（小计）", "其中：公务用车购置费", "公务用车运行费",
  ]
}
