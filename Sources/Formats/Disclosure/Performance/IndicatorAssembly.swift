internal import Convert

/// Makes indicators of placed rows: levels carried down, values mended, the ledger kept.
struct IndicatorAssembly {
  private let words: PerformanceWords
  private let source: SourceText
  private let repairs: Bool
  private var levels: (first: ExactText, second: ExactText) = ("", "")
  /// The cells that printed ``levels``; empty where that is not known.
  private var levelCells = (first: 0..<0, second: 0..<0)
  /// Whether a row before stated evidence.
  private var hasEvidence = false
  /// The indicators so far.
  private(set) var indicators: [Indicator] = []
  /// What was mended.
  private(set) var ledger: PerformanceLedger

  /// Makes an assembly without indicators.
  init(with words: PerformanceWords, repairs: Bool, ledger: PerformanceLedger) {
    self.words = words
    source = words.source
    self.repairs = repairs
    self.ledger = ledger
  }

  /// Makes room for as many indicators as there are rows.
  mutating func reserve(_ count: Int) {
    indicators.reserveCapacity(count)
  }

  /// A value whose number is mended.
  private struct MendedValue {
    let field: IndicatorField
    var text: ExactText
    let code: LedgerCode
  }

  /// Adds the indicator of a row.
  mutating func add(
    _ row: IndicatorRow, _ columns: IndicatorColumns, diagnostics: inout DiagnosticList
  ) {
    if columns.isKnown, let cells = row.plainCells, cells.count <= columns.fields.count,
      let indicator = plain(cells, columns, line: row.line)
    {
      indicators.append(indicator)
      return
    }
    levelCells = (0..<0, 0..<0)
    var mended: [MendedValue] = []
    var placed = Indicator(sourceLine: row.line)
    for field in IndicatorField.all {
      guard let cell = row.cell(field, columns), !cell.isEmpty else { continue }
      guard field.isValue else {
        placed[field] = cell.text(.label, in: source)
        continue
      }
      let value = ValueText(cell, in: source)
      placed[field] = value.plain
      if let text = value.mended {
        mended.append(MendedValue(field: field, text: text, code: value.code))
      }
      if value.isInDoubt { diagnostics.doubt(.numberInDoubt, value.plain, line: row.line) }
    }
    var parts = TargetParts()
    if columns.hasTargetParts {
      parts = TargetParts(of: row, columns, in: source, around: placed.target)
      placed.target = parts.around(placed.target)
      if let index = mended.firstIndex(where: { $0.field == .target }) {
        mended[index].text = parts.around(mended[index].text)
      }
    }
    carryLevels(&placed, row, columns)
    if !placed.evidence.isEmpty { hasEvidence = true }
    if !row.isInDoubt { reportLevels(placed, columns, row.line, &diagnostics) }
    leaveOut(row, columns, parts, &diagnostics)
    if row.isInDoubt { diagnostics.doubt(.rowInDoubt, Self.name(of: placed), line: row.line) }
    if row.isInPlace, mended.isEmpty {
      indicators.append(placed)
      return
    }
    let moved = row.moved(columns)
    let printed = moved.isEmpty ? placed : asPrinted(row, columns, placed, moved)
    indicators.append(
      repairs ? mend(row, columns, printed, placed, moved, mended, &diagnostics) : printed)
  }

  /// The indicator of a row of which nothing is to be mended or told; `nil` where something may be.
  private mutating func plain(
    _ cells: RowCells, _ columns: IndicatorColumns, line: Int
  ) -> Indicator? {
    func cell(_ field: IndicatorField) -> Range<Int> {
      guard let position = columns.positions[field.rawValue], position < cells.count else {
        return 0..<0
      }
      return cells[position]
    }
    func needsCare(_ field: IndicatorField) -> Bool {
      ValueText.mayNeedCare(cell(field), in: source.bytes.span)
    }
    if needsCare(.target) || needsCare(.lastYear) || needsCare(.weight) { return nil }
    var (first, second) = levels
    let firstCell = cell(.level1)
    if !firstCell.isEmpty, !source.areEqual(firstCell, levelCells.first) {
      let text = words.label(of: firstCell)
      if text != first { second = "" }
      first = text
    }
    let secondCell = cell(.level2)
    if !secondCell.isEmpty, second.isEmpty || !source.areEqual(secondCell, levelCells.second) {
      second = words.label(of: secondCell)
    }
    if first.isEmpty || second.isEmpty { return nil }
    levels = (first, second)
    if !firstCell.isEmpty { levelCells.first = firstCell }
    if !secondCell.isEmpty { levelCells.second = secondCell }
    let evidence = words.label(of: cell(.evidence))
    if !evidence.isEmpty { hasEvidence = true }
    return Indicator(
      level1: first, level2: second, level3: source.label(cell(.level3)),
      target: source.label(cell(.target)), basis: words.label(of: cell(.basis)),
      lastYear: source.label(cell(.lastYear)), weight: source.label(cell(.weight)),
      scoringRule: words.label(of: cell(.scoringRule)), evidence: evidence, sourceLine: line)
  }

  /// Fills in the levels that are printed once, in the first of their rows.
  private mutating func carryLevels(
    _ placed: inout Indicator, _ row: IndicatorRow, _ columns: IndicatorColumns
  ) {
    if row.isInDoubt, let cell = row.cell(.level1, columns), !cell.isEmpty,
      cell.nature(in: source).isDisjoint(with: [.level1, .level2])
    {
      return
    }
    if !placed.level1.isEmpty {
      if placed.level1 != levels.first { levels.second = "" }
      levels.first = placed.level1
    }
    if !placed.level2.isEmpty { levels.second = placed.level2 }
    placed.level1 = levels.first
    placed.level2 = levels.second
  }

  /// Says which level a row has none of, if the row before had one or there is none.
  private func reportLevels(
    _ placed: Indicator, _ columns: IndicatorColumns, _ line: Int,
    _ diagnostics: inout DiagnosticList
  ) {
    for field in [IndicatorField.level1, .level2] where placed[field].isEmpty {
      guard columns.positions[field.rawValue] != nil, indicators.last?[field].isEmpty != true else {
        continue
      }
      diagnostics.add(
        PerformanceCode.noLevel, at: .input(SourcePosition(line: line)),
        ["text": .text(Self.name(of: placed).string), "level": .text(field.name)])
    }
  }

  /// What the row says if its cells are read in the columns where they are printed.
  private func asPrinted(
    _ row: IndicatorRow, _ columns: IndicatorColumns, _ placed: Indicator,
    _ moved: [IndicatorField]
  ) -> Indicator {
    var printed = placed
    for field in moved {
      let cell = row.printedCell(field, columns) ?? CellText(0..<0)
      printed[field] =
        field.isValue ? ValueText(cell, in: source).plain : cell.text(.label, in: source)
    }
    return printed
  }

  /// The row with everything mended, and the ledger told.
  private mutating func mend(
    _ row: IndicatorRow, _ columns: IndicatorColumns, _ printed: Indicator, _ placed: Indicator,
    _ moved: [IndicatorField], _ mended: [MendedValue], _ diagnostics: inout DiagnosticList
  ) -> Indicator {
    var result = placed
    if row.hasLostWeight {
      result.weight = ""
      diagnostics.leftOut(printed.weight.string, .levelAsWeight, line: row.line)
      diagnostics.lost(.weight, Self.name(of: result), line: row.line)
      add(.lostCell, row, .weight, printed, result)
    }
    for value in mended { result[value.field] = value.text }
    let cause = cause(row, columns, moved)
    for field in moved where result[field] != printed[field] {
      let hasFallenOff = field == .evidence && cause == .indicatorSlide
      let isLost = hasFallenOff && result.evidence.isEmpty && hasEvidence
      if isLost { diagnostics.lost(field, Self.name(of: result), line: row.line) }
      var raw: CellText?
      if let split = row.splitCell, field == .scoringRule || field == .evidence {
        raw = row.cells[split]
      } else if mended.contains(where: { $0.field == field }) {
        raw = row.cell(field, columns)
      }
      add(isLost ? .lostCell : cause, row, field, printed, result, raw: raw)
    }
    for value in mended where !moved.contains(value.field) {
      add(
        value.code, row, value.field, printed, result, raw: row.cell(value.field, columns))
    }
    return result
  }

  /// Tells the ledger what a field of the next indicator was and is.
  private mutating func add(
    _ code: LedgerCode, _ row: IndicatorRow, _ field: IndicatorField, _ printed: Indicator,
    _ result: Indicator, raw: CellText? = nil
  ) {
    ledger.add(
      code, page: row.page, line: row.line, path: "indicators/\(indicators.count)/\(field.member)",
      before: Self.cell(printed[field]), after: Self.cell(result[field]),
      raw: raw?.raw(in: source))
  }

  /// Why a row is not read as it is printed.
  private func cause(
    _ row: IndicatorRow, _ columns: IndicatorColumns, _ moved: [IndicatorField]
  ) -> LedgerCode {
    if moved.allSatisfy({ $0 == .scoringRule || $0 == .evidence }) {
      return row.pieces == nil ? .columnMap : .mergedCells
    }
    return row.count < columns.width ? .columnMap : .indicatorSlide
  }

  /// Says what stands in no column that is known.
  private func leaveOut(
    _ row: IndicatorRow, _ columns: IndicatorColumns, _ parts: TargetParts,
    _ diagnostics: inout DiagnosticList
  ) {
    if row.placement != nil, repairs { return }
    for index in row.cells.indices where !row.cells[index].isEmpty {
      if index < columns.fields.count, columns.fields[index] != nil { continue }
      if index == parts.relationCell || index == parts.unitCell { continue }
      let cell = row.cells[index]
      let label = index < columns.names.count ? columns.names[index] : ""
      // 绩效指标 beside all rows says again what stands above the column.
      if cell.text(.label, in: source) == label { continue }
      diagnostics.add(
        PerformanceCode.unknownColumn, at: .input(SourcePosition(line: row.line)),
        ["text": .text(cell.text(.label, in: source).string), "label": .text(label.string)])
    }
  }

  private static func cell(_ text: ExactText) -> Cell {
    text.isEmpty ? .blank : .text(text)
  }

  /// What names an indicator in a message.
  private static func name(of indicator: Indicator) -> ExactText {
    indicator.level3.isEmpty ? indicator.level1 : indicator.level3
  }
}
