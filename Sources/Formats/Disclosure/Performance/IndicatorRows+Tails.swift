internal import Convert

/// What a page break has cut: the rest of cells at the head of the next page.
extension IndicatorRows {
  /// Joins a row that only continues the cells of the row above; `false` where it is a row itself.
  mutating func joinTail(
    _ row: RawRow, filled: [Int], isFirst: Bool, _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let last = rows.count - 1
    let columns = columns(of: rows[last])
    guard let places = tailFields(row, filled, isFirst: isFirst, columns) else {
      return isFirst && joinInPlace(row, filled: filled, &diagnostics)
    }
    for (index, field) in zip(filled, places.fields) {
      append(CellText(row.cells[index]), to: field, line: row.line, &diagnostics)
    }
    let isWhole = places.fields.contains(.level3) && places.fields.contains(.target)
    if !places.isSure || !isFirst || isWhole {
      let tail = filled.map { source.label(row.cells[$0]).string }.joined(separator: " ")
      let name = rows[last].cell(.level3, columns)?.text(.label, in: source) ?? ""
      diagnostics.add(
        PerformanceCode.tailInDoubt, at: .input(SourcePosition(line: row.line)),
        ["tail": .text(tail), "text": .text(name.string)])
    }
    return true
  }

  /// Joins the cells of a row with those above them, where the row above fits no columns as it is and
  /// does so when they are joined.
  private mutating func joinInPlace(
    _ row: RawRow, filled: [Int], _ diagnostics: inout DiagnosticList
  ) -> Bool {
    let last = rows.count - 1
    let columns = columns(of: rows[last])
    var above = rows[last]
    guard above.isInDoubt, filled.allSatisfy({ $0 < above.count && !above.cells[$0].isEmpty })
    else { return false }
    let seams = filled.map { index in
      above.append(CellText(row.cells[index]), to: index, columns: columns, in: source)
    }
    if above.isInDoubt { return false }
    replaceLast(with: above)
    for seam in seams { diagnostics.add(seam, line: row.line) }
    return true
  }

  /// The fields that the cells of a tail continue, and whether nothing else could be; `nil` where it
  /// continues none.
  ///
  /// A page that has lost its first column has narrower rows; but a row that ends in a filled cell
  /// may only have been trimmed.
  private func tailFields(
    _ row: RawRow, _ filled: [Int], isFirst: Bool, _ columns: IndicatorColumns
  ) -> (fields: [IndicatorField], isSure: Bool)? {
    let usual = IndicatorField.all
    let widest = min(max(filledWidth, columns.width), usual.count)
    let isNarrow = row.cells.count < widest && row.cells.last?.isEmpty == true
    let orders: [[IndicatorField?]] = [
      columns.fields, max(width, row.cells.count) >= usual.count ? usual : [],
      // Where the row above has slid, the rest of a cell may stand below it.
      isFirst ? rows[rows.count - 1].fields ?? [] : [],
    ]
    for shift in isNarrow ? [1, 0, -1] : [0, 1, -1] {
      var readings: [[IndicatorField]] = []
      for order in orders {
        let fields = filled.compactMap { index in
          order.indices.contains(index + shift) ? order[index + shift] : nil
        }
        guard fields.count == filled.count, !readings.contains(fields),
          isTail(fields, isFirst: isFirst)
        else { continue }
        let continues = zip(filled, fields).allSatisfy { index, field in
          self.continues(CellText(row.cells[index]), field, isInPlace: shift == 0)
        }
        if continues { readings.append(fields) }
      }
      guard let first = readings.first else { continue }
      if readings.count == 1 || shift != 0 { return (first, isSure: shift == 0) }
      func told(_ isTold: (CellText, IndicatorField) -> Bool) -> [[IndicatorField]] {
        readings.filter { zip(filled, $0).contains { isTold(CellText(row.cells[$0]), $1) } }
      }
      let completing = told(completes)
      if completing.count == 1 { return (completing[0], isSure: true) }
      let widening = told(widensValue)
      if let rest = readings.first(where: { !widening.contains($0) }) {
        return (rest, isSure: readings.count == widening.count + 1)
      }
      return (first, isSure: false)
    }
    return nil
  }

  /// Whether a tail makes a word that a field is known to hold of what is none in the row above:
  /// 预算支 and 出标准.
  private func completes(_ tail: CellText, _ field: IndicatorField) -> Bool {
    let row = rows[rows.count - 1]
    guard let cell = row.cell(field, columns(of: row)), !cell.isEmpty else { return false }
    let kinds = Self.kinds(of: field)
    var joined = cell
    _ = joined.append(tail, in: source)
    return cell.nature(in: source).isDisjoint(with: kinds)
      && !joined.nature(in: source).isDisjoint(with: kinds)
  }

  /// Whether a tail would set words behind a number that has its unit: 12.50万元 and 材料费.
  private func widensValue(_ tail: CellText, _ field: IndicatorField) -> Bool {
    let row = rows[rows.count - 1]
    guard field == .target || field == .lastYear, let cell = row.cell(field, columns(of: row)),
      let last = cell.bytes(in: source).last, last >= 0x80
    else { return false }
    return cell.bytes(in: source).contains(where: ValueText.isDigit)
      && !tail.bytes(in: source).contains(where: ValueText.isDigit)
  }

  /// Whether fields that are filled in a row can be the rest of cells, and are too few for a row.
  private func isTail(_ filled: [IndicatorField], isFirst: Bool) -> Bool {
    if filled.contains(.weight) { return false }
    if !isFirst {
      if filled.contains(where: { $0.rawValue <= IndicatorField.level3.rawValue }) { return false }
      return !filled.contains(.basis) || filled.count == 1
    }
    guard filled.contains(.level3), filled.contains(.target) else { return true }
    let above = rows[rows.count - 1]
    let columns = columns(of: above)
    // What the row above states and this one does not, every indicator has.
    return [.weight, .basis].contains { field in
      above.cell(field, columns)?.isEmpty == false && !filled.contains(field)
    }
  }

  /// Whether a tail can continue the cell of a field in the row above.
  private func continues(_ tail: CellText, _ field: IndicatorField, isInPlace: Bool) -> Bool {
    let isLevel = field == .level1 || field == .level2
    guard let index = isLevel ? rowOfLevel(field) : rows.count - 1 else { return false }
    let columns = columns(of: rows[index])
    if field == .scoringRule {
      var row = rows[index]
      if row.append(toMergedRule: tail, columns: columns, in: source) != nil { return true }
    }
    guard let cell = rows[index].cell(field, columns), !cell.isEmpty else { return false }
    if isLevel, !isInPlace { return isRestOfLevel(tail, behind: cell) }
    let nature = tail.nature(in: source)
    if !isInPlace, IndicatorPlacement.isForeign(nature, to: field) { return false }
    var joined = cell
    let seam = joined.append(tail, in: source)
    // A value that begins with a relation is one of its own, unless the relation was cut or is printed
    // on both pages.
    if field == .target, nature.contains(.relation), seam.printedTwice.isEmpty,
      cell.bytes(in: source).contains(where: ValueText.isDigit)
    {
      return false
    }
    // What was whole before stays whole: 原始凭证 does not become 原始凭证分, nor 质量指标 质量指标率.
    let before = cell.nature(in: source).intersection(Self.kinds(of: field))
    return before.isEmpty || !joined.nature(in: source).isDisjoint(with: before)
  }

  /// What the whole text of a field may be known as.
  static func kinds(of field: IndicatorField) -> CellNature {
    switch field {
    case .level1, .level2: [.level1, .level2]
    case .basis: .basis
    case .scoringRule: .rule
    case .evidence: .evidence
    case .level3, .target, .lastYear, .weight: []
    }
  }

  /// Joins names of levels that a page break has cut in a row that is otherwise new.
  mutating func joinLevels(
    _ row: inout RawRow, _ columns: IndicatorColumns, isFirst: Bool,
    _ diagnostics: inout DiagnosticList
  ) {
    let isAlone = row.cells.filledCount == 1
    for field in [IndicatorField.level1, .level2] {
      guard let position = columns.positions[field.rawValue], position < row.cells.count,
        !row.cells[position].isEmpty
      else { continue }
      let tail = CellText(row.cells[position])
      guard let level = level(of: tail, in: field, isAlone: isAlone, isFirst: isFirst) else {
        continue
      }
      append(tail, to: level, line: row.line, &diagnostics)
      let end = row.cells[position].upperBound
      row.cells = row.cells.with { $0[position] = end..<end }
    }
  }

  /// The level whose name goes on with what stands in the column of a level; `nil` for a new name.
  private func level(
    of tail: CellText, in field: IndicatorField, isAlone: Bool, isFirst: Bool
  ) -> IndicatorField? {
    func before(_ field: IndicatorField) -> CellText? {
      rowOfLevel(field).flatMap { rows[$0].cell(field, columns(of: rows[$0])) }
    }
    if isFirst {
      // On a page without the first column the second level stands in its place.
      for level in field == .level1 ? [field, .level2] : [field] {
        if let name = before(level), isRestOfLevel(tail, behind: name) { return level }
      }
    }
    guard let name = before(field), isRest(tail, name, isAlone: isAlone) else { return nil }
    return field
  }

  /// Whether a short or unknown name belongs to a level that is none yet, or, alone in its row, to
  /// any: 社会效益 is a level, and still 指标 alone in the row below belongs to it.
  private func isRest(_ tail: CellText, _ before: CellText, isAlone: Bool) -> Bool {
    let levels: CellNature = [.level1, .level2]
    guard
      tail.range.count <= Self.longestRestOfLevel
        || tail.nature(in: source).isDisjoint(with: levels),
      isAlone || before.nature(in: source).isDisjoint(with: levels)
    else { return false }
    var joined = before
    _ = joined.append(tail, in: source)
    return !joined.nature(in: source).isDisjoint(with: levels)
  }

  /// Whether two pieces are a known name of a level together, and not one each: 数量 and 指标, 经济 and
  /// 成本指标.
  private func isRestOfLevel(_ tail: CellText, behind before: CellText) -> Bool {
    var joined = before
    _ = joined.append(tail, in: source)
    let name = joined.squashed(in: source)
    return name.count > before.squashed(in: source).count && CellWords.isLevel(name.span)
      && !(CellWords.isLevel(tail.squashed(in: source).span)
        && CellWords.isLevel(before.squashed(in: source).span))
  }
}
