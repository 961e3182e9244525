extension FigureTable {
  /// Finds for each row of a list the row whose sum it is part of.
  func link(_ list: List, units: Set<LikeName>) {
    // The keys are taken out and put back: each look at what a class holds is guarded.
    var keys: [RowKey] = []
    swap(&keys, &list.keys)
    defer { list.keys = keys }
    switch kind {
    case .incomeExpenditureSummary, .appropriationSummary:
      if list.side == .expenditure {
        linkExpenditure(of: list, &keys)
      } else {
        linkLines(of: list, &keys)
      }
      linkSubtotal(of: list, &keys)
    case .threePublicExpenses:
      break
    case .carryoverDetail, .commissionedServices:
      linkUnits(of: list, &keys, named: units)
    default:
      if lists.count == 1 || lists.allSatisfy({ $0 === list ? keys.areWhole : $0.keys.areWhole }) {
        linkCodes(of: list, &keys)
      }
    }
    list.setCodes(Self.rowsByCode(keys), of: keys)
  }

  /// Makes the rows of a table without codes parts of its total, where their figures are, or where those
  /// of the first are and the others are parts of it: 合计, 水务局, 水务局本级, 水文站.
  func linkLearned(_ list: List, in table: StatementTable) {
    guard kind == .other || kind == .incomeSummary || kind == .expenditureSummary,
      list.byCode.isEmpty, let total = list.total
    else { return }
    let keys = list.keys
    let parts = keys.indices.filter { keys[$0].role == .line || keys[$0].role == .unit }
    guard parts.count > 1, keys.allSatisfy({ $0.parent < 0 }) else { return }
    let columns = list.columns.compactMap { slot in slotColumns.firstIndex(of: slot) }
    // Where the totals of the rows add up, other columns that do not have slid.
    let totals = columns.prefix(1).filter { table.columns[$0].concept == .total }
    let sums = KeptSum(table)
    func keeps(_ total: Int, _ parts: some Collection<Int>) -> Bool {
      let parts = Array(parts)
      return sums.keeps(total: total, parts: parts, in: columns)
        || !totals.isEmpty && sums.keeps(total: total, parts: parts, in: Array(totals))
    }
    if keeps(total, parts) {
      for row in parts { list.keys[row].parent = Int32(total) }
    } else if keeps(total, parts.prefix(1)), keeps(parts[0], parts.dropFirst()) {
      list.keys[parts[0]].parent = Int32(total)
      for row in parts.dropFirst() { list.keys[row].parent = Int32(parts[0]) }
    }
  }

  /// Makes the units of a department parts of its row, where it stands between the total and the
  /// first of them: 合计, 水务局, 水务局本级 and its codes.
  ///
  /// That the row is the whole and no unit without rows is told by the figures, which are the total's.
  func linkDepartment(_ list: List, in table: StatementTable) {
    guard let total = list.total else { return }
    let keys = list.keys
    guard let department = keys.firstIndex(where: { $0.role == .unit }),
      department + 1 < keys.count, keys[department + 1].role == .unit,
      keys[department].parent == Int32(total)
    else { return }
    let columns = list.columns.compactMap { slot in slotColumns.firstIndex(of: slot) }
    guard KeptSum(table).keeps(total: total, parts: [department], in: columns) else { return }
    for row in keys.indices[(department + 1)...]
    where keys[row].role == .unit && keys[row].parent == Int32(total) {
      list.keys[row].parent = Int32(department)
    }
  }

  /// Makes the parts of the total above 本年收入合计 or 本年支出合计 parts of that, and it part of the total.
  private func linkSubtotal(of list: List, _ keys: inout [RowKey]) {
    let subtotals = keys.indices.filter { keys[$0].role == .subtotal }
    guard subtotals.count == 1, let total = list.total, subtotals[0] < total else { return }
    for row in 0..<subtotals[0] where keys[row].parent == Int32(total) {
      keys[row].parent = Int32(subtotals[0])
    }
    keys[subtotals[0]].parent = Int32(total)
  }

  /// Links 项 to 款, 款 to 类, 类 to its budget unit or the total, and units to the total.
  private func linkCodes(of list: List, _ keys: inout [RowKey]) {
    let total = Int32(list.total ?? -1)
    var unit: Int32 = -1
    var ancestors = Ancestors()
    for row in keys.indices {
      let key = keys[row]
      switch key.role {
      case .total:
        unit = -1
        ancestors = Ancestors()
      case .unit:
        unit = Int32(row)
        ancestors = Ancestors()
        keys[row].parent = total
      case .code, .project:
        guard key.digits == 3 || key.digits == 5 || key.digits == 7 else { continue }
        keys[row].parent =
          ancestors.parent(of: key, row: row) ?? (unit >= 0 ? unit : total)
      case .none, .subtotal, .line:
        break
      }
    }
  }

  /// Links projects to their budget unit or the total, and units to the total.
  ///
  /// Nothing but its name tells a unit from a project here.
  private func linkUnits(
    of list: List, _ keys: inout [RowKey], named units: Set<LikeName>
  ) {
    let total = Int32(list.total ?? -1)
    var unit: Int32 = -1
    for row in keys.indices {
      let key = keys[row]
      if key.role == .total { unit = -1 }
      guard key.role == .line, let label = list.labels[row] else { continue }
      let name = ConceptLabels.folded(label)
      if units.contains(LikeName(folded: name))
        || UnitEnding.isOne(name.span)
      {
        unit = Int32(row)
        keys[row].role = .unit
        keys[row].parent = total
      } else {
        keys[row].parent = unit >= 0 ? unit : total
      }
    }
  }

  /// The rows under which the next code of a list may stand.
  private struct Ancestors {
    private var classRow: (row: Int32, code: Int32)?
    private var sectionRow: (row: Int32, code: Int32)?
    private var itemRow: (row: Int32, code: Int32)?

    /// The row of which a code is part, among those above it; `nil` for a class.
    mutating func parent(of key: RowKey, row: Int) -> Int32? {
      let entry = (row: Int32(row), code: key.code)
      switch key.digits {
      case 3:
        classRow = entry
        sectionRow = nil
        itemRow = nil
        return nil
      case 5:
        if key.role == .project, let sectionRow, sectionRow.code == key.code {
          return sectionRow.row
        }
        if key.role == .code { sectionRow = entry }
        itemRow = nil
        return ancestor(of: key.code / 100, in: classRow)
      case 7:
        if key.role == .project, let itemRow, itemRow.code == key.code { return itemRow.row }
        if key.role == .code { itemRow = entry }
        return ancestor(of: key.code / 100, in: sectionRow)
          ?? ancestor(of: key.code / 10_000, in: classRow)
      default:
        return nil
      }
    }

    private func ancestor(of code: Int32, in entry: (row: Int32, code: Int32)?) -> Int32? {
      entry.flatMap { $0.code == code ? $0.row : nil }
    }
  }

  /// Links the classes or lines of an expenditure side to its total, and those below a first line
  /// 一、本年支出, （一） or 一、 again and so on, to that.
  private func linkExpenditure(of list: List, _ keys: inout [RowKey]) {
    guard let total = list.total else { return }
    var first = true
    var current: Int32 = -1
    // Whether the lines of the chapter begin with 一、 again.
    var restarts = false
    for row in keys.indices where keys[row].role == .code || keys[row].role == .line {
      keys[row].parent = Int32(total)
      guard first || current >= 0, let printed = list.labels[row] else { continue }
      let label = LineLabel(printed)
      if current >= 0, label.mark == .chapter, label.isFirst { restarts = true }
      if current >= 0,
        label.mark == .section || label.mark == .number
          || restarts && label.mark == .chapter && !SettlementLine.isOne(label.words)
      {
        keys[row].parent = current
      } else {
        current = label.mark == .chapter && label.words.span.isWord("本年支出") ? Int32(row) : -1
      }
      first = false
    }
  }

  /// Links the lines of an income side by their list marks.
  ///
  /// 一、 is part of the total, （一） and 1 of 一、, 1 below （一） of that, 其中 and what follows it of the
  /// line above. Below 本年收入合计
  /// the lines that carry money over are parts of the total, and others parts of these.
  private func linkLines(of list: List, _ keys: inout [RowKey]) {
    let total = Int32(list.total ?? -1)
    var chapter: Int32 = -1
    var section: Int32 = -1
    var number: Int32 = -1
    var settles = false
    // The line without a mark that carries money over, and may have 一、 二、 三、 as its parts.
    var carried: Int32 = -1
    for row in keys.indices {
      if keys[row].role == .subtotal {
        settles = true
        (chapter, section, number, carried) = (-1, -1, -1, -1)
      }
      guard keys[row].role == .line, let printed = list.labels[row] else {
        continue
      }
      let label = LineLabel(printed)
      var parent: Int32
      switch label.mark {
      case .none where settles && (chapter < 0 || SettlementLine.isOne(label.words)):
        parent = total
        chapter = Int32(row)
        carried = SettlementLine.isOne(label.words) ? chapter : -1
      case .chapter where carried >= 0 && !SettlementLine.isOne(label.words):
        parent = carried
      case .chapter:
        parent = total
        chapter = Int32(row)
        (section, number) = (-1, -1)
      case .section:
        parent = chapter
        section = Int32(row)
        number = section
      case .number:
        parent = section >= 0 ? section : chapter
        number = Int32(row)
      case .ofWhich, .none:
        parent = number >= 0 ? number : chapter
      }
      keys[row].parent = parent
      keys[row].isOfWhich = label.mark == .ofWhich
      let isTop = parent == total && (settles || label.mark == .chapter)
      let above = parent >= 0 && !isTop ? keys[Int(parent)].line : nil
      keys[row].line = SummaryLine(label.words, below: above)
    }
  }

  /// The rows that state a code, by code, those of equal codes in the order of the table.
  private static func rowsByCode(_ keys: [RowKey]) -> [(code: Int32, row: Int32)] {
    var byCode: [(code: Int32, row: Int32)] = []
    byCode.reserveCapacity(keys.count)
    var isSorted = true
    var last: Int32 = 0
    for row in keys.indices where keys[row].digits > 0 {
      let key = keys[row]
      // The projects of an item that has a row of its own are in that row already.
      if key.role == .project, key.parent >= 0, keys[Int(key.parent)].code == key.code {
        continue
      }
      if key.code < last { isSorted = false }
      last = key.code
      byCode.append((key.code, Int32(row)))
    }
    if !isSorted { byCode.sort { ($0.code, $0.row) < ($1.code, $1.row) } }
    return byCode
  }
}

extension [RowKey] {
  /// Whether no code stands apart from its class: else the list began in the panel before.
  fileprivate var areWhole: Bool {
    var classCode: Int32 = -1
    for key in self {
      switch key.digits {
      case 3: classCode = key.code
      case 5: if key.code / 100 != classCode { return false }
      case 7: if key.code / 10_000 != classCode { return false }
      default: continue
      }
    }
    return true
  }
}

extension FigureTable.List {
  /// The rows of a code, as a range of ``byCode``.
  func rows(of code: Int32) -> Range<Int> {
    let byCode = byCode
    let start = byCode.partitionIndex { $0.code >= code }
    var end = start
    while end < byCode.count, byCode[end].code == code { end += 1 }
    return start..<end
  }
}
