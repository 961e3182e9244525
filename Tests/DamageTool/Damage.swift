internal import Convert

/// A generator of the same numbers from the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One amount cell of a document's drafts.
struct AmountPlace: Hashable {
  let table: Int
  let segment: Int
  let row: Int
  let column: Int
}

/// The drafts of a document that are damaged on purpose.
struct DamagedDocument {
  var drafts: [TableDraft]

  /// Every amount cell.
  var amounts: [AmountPlace] {
    var places: [AmountPlace] = []
    for (table, draft) in drafts.enumerated() {
      for (number, segment) in draft.segments.enumerated() {
        for (row, cells) in segment.rows.lazy.map(\.cells).enumerated() {
          for column in cells.indices where cells[column].amount != nil {
            places.append(
              AmountPlace(table: table, segment: number, row: row, column: column))
          }
        }
      }
    }
    return places
  }

  /// Whether an amount could slide one cell by `step`.
  func canSlide(_ place: AmountPlace, step: Int) -> Bool {
    let segment = drafts[place.table].segments[place.segment]
    let target = place.column + step
    return segment.columns.indices.contains(target) && segment.columns[target].role == .amount
      && segment.rows[place.row].cells[target].isBlank
  }

  /// Slides an amount by one cell.
  mutating func slide(_ place: AmountPlace, step: Int) {
    drafts[place.table].segments[place.segment].rows[place.row].cells.swapAt(
      place.column, place.column + step)
  }

  /// Raises an amount by 1.00.
  mutating func raise(_ place: AmountPlace) {
    let cell = drafts[place.table].segments[place.segment].rows[place.row].cells[place.column]
    guard let amount = cell.amount else { return }
    var one: UInt128 = 1
    for _ in 0..<amount.fractionDigits { one *= 10 }
    let raised = Amount(
      isNegative: amount.isNegative, magnitude: amount.magnitude + one,
      fractionDigits: amount.fractionDigits)
    drafts[place.table].segments[place.segment].rows[place.row].cells[place.column] =
      raised.map { .amount($0) } ?? cell
  }

  /// The amount columns of a segment.
  func amountColumns(_ table: Int, _ segment: Int) -> [Int] {
    let columns = drafts[table].segments[segment].columns
    return columns.indices.filter { columns[$0].role == .amount }
  }

  /// Takes the label of one amount column away and puts it over another, those between sliding.
  mutating func slideLabels(_ table: Int, _ segment: Int, from: Int, to: Int) {
    var columns = drafts[table].segments[segment].columns
    columns.insert(columns.remove(at: from), at: to)
    drafts[table].segments[segment].columns = columns
  }

  /// Takes the cells of one column and the label of another away.
  mutating func lose(_ table: Int, _ segment: Int, cells: Int, label: Int) {
    let old = drafts[table].segments[segment]
    var columns = old.columns
    columns.remove(at: label)
    drafts[table].segments[segment] = TableSegment(
      columns: columns,
      rows: old.rows.map { row in
        var row = row
        row.cells.remove(at: cells)
        return row
      }, sourceLine: old.sourceLine)
  }

  /// Puts a blank column before one column, and a blank label before another.
  mutating func pad(_ table: Int, _ segment: Int, cells: Int, label: Int) {
    let old = drafts[table].segments[segment]
    var columns = old.columns
    columns.insert(Column(header: [], role: .amount), at: label)
    drafts[table].segments[segment] = TableSegment(
      columns: columns,
      rows: old.rows.map { row in
        var row = row
        row.cells.insert(.blank, at: cells)
        return row
      }, sourceLine: old.sourceLine)
  }

  /// The rows that hold nothing but a total label and amounts, with the label's column.
  var totalRows: [AmountPlace] {
    var places: [AmountPlace] = []
    for (table, draft) in drafts.enumerated() {
      for (number, segment) in draft.segments.enumerated()
      where segment.columns.allSatisfy({ $0.side == nil }) {
        for (row, cells) in segment.rows.lazy.map(\.cells).enumerated() {
          for (column, cell) in cells.enumerated() {
            if let text = cell.text, text == "总计" || text == "合计" {
              places.append(
                AmountPlace(table: table, segment: number, row: row, column: column))
            }
          }
        }
      }
    }
    return places
  }
}
