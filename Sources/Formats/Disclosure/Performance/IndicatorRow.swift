internal import Convert

/// A row of indicators on its way from cells to fields.
struct IndicatorRow {
  /// The line of the source, from 1.
  let line: Int
  /// The page of the table, from 1.
  let page: Int
  /// Which line of labels stands above the row, from 0.
  let labels: Int
  /// The cells as printed.
  private let printed: RowCells
  /// The cells with tails of the next page joined; `nil` where none was.
  private var joined: [CellText]?
  /// The cells with those that had run together set apart; `nil` where none had.
  private(set) var pieces: [CellText]?
  /// The index of the cell whose two parts ``pieces`` has.
  private(set) var splitCell: Int?
  /// Where the pieces belong; `nil` where they stand in their columns.
  private(set) var placement: IndicatorPlacement?
  /// Whether the cells do not fit their columns and nothing else is right.
  private(set) var isInDoubt = false
  /// Whether a name of a level stands where the weight has been.
  private(set) var hasLostWeight = false

  /// Makes a row and finds the places of its cells; there is one nature for each of them.
  init(
    _ row: RawRow, page: Int, labels: Int, natures: [CellNature], columns: IndicatorColumns,
    in source: SourceText
  ) {
    line = row.line
    self.page = page
    self.labels = labels
    printed = row.cells
    settle(natures, columns, in: source)
  }

  /// The cells as printed, tails of the next page joined.
  var cells: [CellText] { joined ?? printed.map { CellText($0) } }

  /// How many cells are printed.
  var count: Int { printed.count }

  /// Whether the cells stand in their columns as printed.
  var isInPlace: Bool { placement == nil && pieces == nil && !hasLostWeight }

  /// The cells, where each stands in its column as printed and in one piece; `nil` for other rows.
  var plainCells: RowCells? {
    isInPlace && !isInDoubt && joined == nil ? printed : nil
  }

  /// A cell as printed, tails of the next page joined.
  private subscript(index: Int) -> CellText { joined?[index] ?? CellText(printed[index]) }

  /// The cell of a field.
  func cell(_ field: IndicatorField, _ columns: IndicatorColumns) -> CellText? {
    guard let placement else { return printedCell(field, columns) }
    return placement.cells[field.rawValue].map { pieces?[$0] ?? self[$0] }
  }

  /// The cell in the column of a field, as printed.
  func printedCell(_ field: IndicatorField, _ columns: IndicatorColumns) -> CellText? {
    guard let position = columns.positions[field.rawValue], position < count else {
      return nil
    }
    return self[position]
  }

  /// The index among the printed cells of the cell that states a field.
  func index(of field: IndicatorField, _ columns: IndicatorColumns) -> Int? {
    guard let placement else {
      return columns.positions[field.rawValue].flatMap { $0 < count ? $0 : nil }
    }
    return placement.cells[field.rawValue].map { piece in
      if let splitCell, piece > splitCell { piece - 1 } else { piece }
    }
  }

  /// The fields that the printed cells state, one for each cell, `nil` where it states none; no list
  /// where they stand in their columns or two have run together.
  var fields: [IndicatorField?]? {
    guard let placement, splitCell == nil else { return nil }
    var fields = [IndicatorField?](repeating: nil, count: count)
    for field in IndicatorField.all {
      if let index = placement.cells[field.rawValue] { fields[index] = field }
    }
    return fields
  }

  /// The fields that other cells state than those in their columns.
  func moved(_ columns: IndicatorColumns) -> [IndicatorField] {
    guard let placement else { return [] }
    return IndicatorField.all.filter { field in
      let placed = placement.cells[field.rawValue]
      if let placed, let splitCell, placed >= splitCell { return true }
      let printed = columns.positions[field.rawValue].flatMap { position in
        position < count && !self[position].isEmpty ? position : nil
      }
      return placed != printed
    }
  }

  /// Appends to a cell what stands behind a page break.
  ///
  /// - Returns: What the two pages print where they meet.
  mutating func append(
    _ tail: CellText, to index: Int, columns: IndicatorColumns, in source: SourceText
  ) -> CellText.Seam {
    var cell = self[index]
    let seam = cell.append(tail, in: source)
    replace(index, with: cell, columns: columns, in: source)
    return seam
  }

  /// Appends to a scoring rule that shares a cell with evidence what stands behind a page break.
  ///
  /// - Returns: What the two pages print where they meet; `nil` where no cell holds a rule that ends so
  ///   and evidence behind it.
  mutating func append(
    toMergedRule tail: CellText, columns: IndicatorColumns, in source: SourceText
  ) -> CellText.Seam? {
    guard columns.positions[IndicatorField.scoringRule.rawValue] == nil,
      let index = splitCell ?? columns.positions[IndicatorField.evidence.rawValue], index < count
    else { return nil }
    let cell = self[index]
    guard cell.bytes(in: source).count <= Self.longestMergedCell else { return nil }
    let parts = pieces.map { [($0[index], $0[index + 1])] } ?? cell.partsAtBlanks(in: source)
    for (first, evidence) in parts
    where CellNature.isEvidence(evidence.squashed(in: source).span) {
      var rule = first
      let seam = rule.append(tail, in: source)
      guard CellNature.isRule(rule.squashed(in: source).span) else { continue }
      replace(index, with: rule.followed(by: evidence, in: source), columns: columns, in: source)
      return seam
    }
    return nil
  }

  /// Rule and evidence are shorter together, in bytes.
  private static let longestMergedCell = 256

  private mutating func replace(
    _ index: Int, with cell: CellText, columns: IndicatorColumns, in source: SourceText
  ) {
    var cells = cells
    cells[index] = cell
    joined = cells
    settle(cells.map { $0.nature(in: source) }, columns, in: source)
  }

  /// Finds the places of the cells.
  private mutating func settle(
    _ natures: [CellNature], _ columns: IndicatorColumns, in source: SourceText
  ) {
    (pieces, splitCell, placement) = (nil, nil, nil)
    (isInDoubt, hasLostWeight) = (false, false)
    if columns.fit(natures) { return }
    if hasLevelAsWeight(natures, columns) {
      hasLostWeight = true
      return
    }
    var natures = natures
    if let merged = natures.firstIndex(where: { $0.contains(.merged) }),
      let parts = Self.split(self[merged], in: source)
    {
      var split = cells
      split.replaceSubrange(merged...merged, with: [parts.0, parts.1])
      natures.replaceSubrange(merged...merged, with: [.rule, .evidence])
      (pieces, splitCell) = (split, merged)
    }
    placement = .mended(natures, columns)
    if placement == nil {
      isInDoubt = true
      (pieces, splitCell) = (nil, nil)
    }
  }

  /// Whether the row is right but for a name of a level in the column of the weight.
  private func hasLevelAsWeight(_ natures: [CellNature], _ columns: IndicatorColumns) -> Bool {
    guard let position = columns.positions[IndicatorField.weight.rawValue],
      position < natures.count, !natures[position].isDisjoint(with: [.level1, .level2])
    else { return false }
    var rest = natures
    rest[position] = .blank
    return columns.fit(rest)
  }

  /// The two parts of a cell that holds a scoring rule and evidence; `nil` for any other.
  private static func split(
    _ cell: CellText, in source: SourceText
  ) -> (CellText, CellText)? {
    let bytes = Array(cell.bytes(in: source))
    for offset in bytes.indices.dropFirst() where bytes[offset] & 0xC0 != 0x80 {
      let (first, second) = cell.split(at: offset)
      if CellNature.isRule(first.squashed(in: source).span),
        CellNature.isEvidence(second.squashed(in: source).span)
      {
        return (first, second)
      }
    }
    return nil
  }
}
