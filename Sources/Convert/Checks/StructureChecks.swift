/// Holds headings against the contents, and tables against what they must state.
struct StructureChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The findings.
  func findings(_ disclosure: Disclosure) -> [CheckFinding] {
    headings(disclosure) + tables(disclosure) + units() + labels() + copies() + rows()
      + loneAmounts(disclosure) + sameLabels() + missingRows()
      + missingTotals() + rowTotals() + bareLabels() + foreignLabels() + unknownColumns()
      + tablesWithoutRows() + missingFirstLines()
  }

  /// A heading with the number of an entry of the contents has its words.
  private func headings(_ disclosure: Disclosure) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (number, part) in disclosure.parts.enumerated() {
      guard let label = part.label?.withoutWhiteSpace,
        let start = disclosure.contents.firstIndex(where: {
          $0.label?.withoutWhiteSpace == label
        })
      else { continue }
      let entries = disclosure.contents[(start + 1)...].prefix {
        $0.label?.utf8.starts(with: "第".utf8) != true
      }
      for section in part.sections {
        guard let label = section.label?.withoutWhiteSpace else { continue }
        let same = entries.filter { $0.label?.withoutWhiteSpace == label }
        guard same.count == 1, let entry = same.first, section.title != entry.title else {
          continue
        }
        let title = Self.words(section.title)
        let promised = Self.words(entry.title)
        guard title != promised, Self.isNear(title, promised) else { continue }
        // That a word is wrong in one of the two is told as such.
        let wrong = AgreementChecks.wrongTerm
        if title.has(wrong) != promised.has(wrong) { continue }
        findings.append(
          maker.finding(
            StructureCode.heading, at: BlockPath(part: number, block: 0),
            line: section.sourceLine, place: part.title?.string ?? "", [],
            stated: section.title.string, expected: entry.title.string))
      }
    }
    return findings
  }

  /// The words of a title without 的, which comes and goes.
  private static func words(_ title: ExactText) -> [UInt8] {
    let words = NarrativeText.removing(anyOf: "的", from: title.utf8.span)
    return ConceptLabels.folded(words.span)
  }

  /// Whether two titles are one but for a few characters; others are of another outline.
  private static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let rest = max(left.count, right.count) - min(prefix + suffix, min(left.count, right.count))
    return rest <= 18 && prefix + suffix >= 12
  }

  /// The tables that the contents promise.
  private func tables(_ disclosure: Disclosure) -> [CheckFinding] {
    let printed = Set(lookup.document.placed.map { $0.table.title.withoutWhiteSpace })
    let unknown = disclosure.contents.filter { entry in
      let title = entry.title.withoutWhiteSpace
      return title.utf8.span.ends(with: "表") && title.has("情况") && !printed.contains(title)
    }
    guard !printed.isEmpty, !unknown.isEmpty else { return [] }
    let titles = Set(printed.map(Self.bare))
    let missing = unknown.filter { !titles.contains(Self.bare($0.title)) }
    // Where most titles differ the contents use other names, and tell nothing.
    guard missing.count <= 1 else { return [] }
    return missing.map { entry in
      maker.finding(
        StructureCode.table, at: nil, line: entry.sourceLine, place: "目录", [],
        stated: entry.title.string)
    }
  }

  /// A title without quotation marks and the word 预算, which come and go.
  private static func bare(_ title: ExactText) -> LikeName {
    let words = NarrativeText.removing(
      anyOf: comingAndGoing, from: title.withoutWhiteSpace.utf8.span)
    return LikeName(folded: ConceptLabels.folded(words.span))
  }

  private static let comingAndGoing: StaticString = "“”\"‘’《》年0123456789"

  /// Kinds whose rows are classes, sections and items with one total.
  private static let coded: [TableKind] = [
    .incomeSummary, .expenditureSummary, .generalPublicExpenditure, .generalPublicBasicExpenditure,
    .governmentFundExpenditure, .stateCapitalExpenditure,
  ]

  /// Total rows that are missing or too many, and codes that stand twice.
  private func rows() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (number, placed) in lookup.document.placed.enumerated()
    where Self.coded.contains(lookup.document.identities.tables[number].kind) {
      let reading = lookup.document.reading(ofTable: number)
      let rows = reading.rows
      let printed = placed.table.rows
      let place = placed.number.map { "表\($0)" } ?? placed.table.title.string
      let totals = rows.indices.filter { rows[$0].role == .total }
      // Some forms state the whole in the row of the department, above its codes.
      let isHeaded = rows.first.map { $0.code == nil && $0.name != nil } ?? false
      if rows.count > 2, totals.count > 1 || totals.isEmpty && !isHeaded {
        findings.append(
          maker.finding(
            StructureCode.total, at: placed.path,
            line: totals.last.flatMap { placed.table.rows[$0].sourceLine }
              ?? placed.table.sourceLine, place: place, [], stated: "\(totals.count)"))
      }
      // Rows that only name something part the table into blocks, each with its codes.
      let isParted = rows.contains {
        $0.code == nil && $0.role != .total && $0.name != nil
      }
      if isParted || Self.ascend(reading) { continue }
      var seen: [ExactText: Int] = [:]
      for row in rows.indices {
        guard let code = rows[row].code.map({ reading.text($0) }) else { continue }
        if let first = seen[code] {
          // That one row is printed twice is told as such.
          if first == row - 1, RowChecks.areAlike(printed[first], printed[row]) { continue }
          let lines = [first, row].compactMap { placed.table.rows[$0].sourceLine }
          findings.append(
            maker.finding(
              StructureCode.repeated, at: placed.path, line: placed.table.rows[row].sourceLine,
              place: place, FindingMaker.arguments(of: lines),
              stated: code.string + reading.text(rows[row].name).string))
        } else {
          seen[code] = row
        }
      }
    }
    return findings
  }

  /// Whether each code stands behind the one before in the order of their digits, as in most tables:
  /// then none stands twice.
  private static func ascend(_ reading: PanelReading) -> Bool {
    var last: ArraySlice<UInt8> = []
    for row in reading.rows {
      guard let code = row.code else { continue }
      let digits = reading.digits(of: code)
      guard last.lexicographicallyPrecedes(digits) else { return false }
      last = digits
    }
    return true
  }

  /// What makes a table the copy of another: units of one department may print tables alike.
  private struct Heading: Hashable {
    let number: Int
    let title: ExactText
    let preparedBy: ExactText?
  }

  /// Tables that are a copy of another, or of nothing but its heading.
  private func copies() -> [CheckFinding] {
    let placed = lookup.document.placed
    var known: Set<Heading> = []
    return placed.indices.compactMap { index in
      let table = placed[index].table
      let heading = table.number.map {
        Heading(number: $0, title: table.title, preparedBy: table.preparedBy)
      }
      let isTwice = heading.map { !table.columns.isEmpty && !known.insert($0).inserted } ?? false
      guard table.columns.isEmpty || isTwice else { return nil }
      return maker.finding(
        table.columns.isEmpty ? StructureCode.columns : .twice, at: placed[index].path,
        line: table.sourceLine,
        place: placed[index].number.map { "表\($0)" } ?? table.title.string, [],
        stated: table.title.string)
    }
  }

  /// The first amount of each column without a label, of a table of no known kind only where other
  /// columns of amounts have one, or nothing has.
  private func labels() -> [CheckFinding] {
    lookup.document.placed.enumerated().flatMap { number, placed -> [CheckFinding] in
      let columns = placed.table.columns
      let isLabelled =
        lookup.document.identities.tables[number].kind != .other
        || columns.contains { $0.role == .amount && !$0.header.isEmpty }
      guard isLabelled || columns.allSatisfy(\.header.isEmpty) else { return [] }
      let first = columns.indices.prefix { isLabelled || columns[$0].role != .amount }.count
      return columns.indices.prefix(first + 1).compactMap { column in
        guard columns[column].role == .amount,
          columns[column].header.last.map(Self.namesRows) ?? true,
          let row = placed.table.rows.first(where: { $0.cells[column].amount != nil }),
          let amount = row.cells[column].amount
        else { return nil }
        return maker.finding(
          StructureCode.label, at: placed.path, line: row.sourceLine,
          place: lookup.document.names.name(ofTable: number), [], stated: amount.description)
      }
    }
  }

  /// Whether a label is that of names: over amounts it says nothing of them.
  private static func namesRows(_ label: ExactText) -> Bool {
    label == "项目" || label == "科目名称" || label == "功能分类科目名称" || label == "项目名称"
  }

  /// Tables that state amounts and no unit.
  private func units() -> [CheckFinding] {
    lookup.document.placed.enumerated().compactMap { number, placed in
      guard placed.table.unit == nil, placed.table.kind != .other,
        placed.table.rows.contains(where: { $0.cells.contains { $0.amount != nil } })
      else { return nil }
      return maker.finding(
        StructureCode.unit, at: placed.path, line: placed.table.sourceLine,
        place: placed.number.map { "表\($0)" } ?? placed.table.title.string, [], stated: "",
        expected: lookup.document.units[number].rawValue)
    }
  }
}
