internal import Convert

/// Names that run on in the row below, which holds nothing else.
///
///     208 | 05 | 05 | 机关事业单位基本 | 12.00
///         |    |    | 养老保险缴费支出 |
///
/// What extracts the text makes a row of each line of a cell. A line from which a name runs on fills its
/// column. Where the amounts stand beside a later line, the first is no longer than it is wide and no
/// shorter than the next: what could be that is joined only where other rows of the page that can be
/// nothing else are ends of names, and none is a beginning.
struct RunOnNames {
  private let rows: ArraySlice<RawRow>
  private let source: SourceText
  /// How wide the widest cell of each column is; 0 for one that holds no names.
  private let widest: [Int]
  /// For each row whether it holds names and nothing else; empty where none does.
  private var bare: [Bool] = []
  /// For each row whether it may be the rest of the names in the row above it.
  private var tails: [Bool] = []

  /// Takes the rows of a page.
  init(_ rows: ArraySlice<RawRow>, under columns: [Column], in source: SourceText) {
    self.rows = rows
    self.source = source
    guard case .code? = columns.first?.role,
      rows.contains(where: { Self.isBare($0, under: columns) })
    else {
      widest = []
      return
    }
    widest = columns.indices.map { column in
      guard columns[column].role.isName else { return 0 }
      return rows.reduce(0) { widest, row in
        column < row.cells.count
          ? max(widest, Self.width(of: row.cells[column], in: source)) : widest
      }
    }
    bare = rows.map { Self.isBare($0, under: columns) }
    takeTails(orBeginnings: true)
    let isTold = bare.indices.contains { tails[$0] && !mayBegin($0) }
    if !isTold || bare.indices.contains(where: { bare[$0] && !tails[$0] }) {
      takeTails(orBeginnings: false)
    }
  }

  private mutating func takeTails(orBeginnings: Bool) {
    tails = []
    tails.reserveCapacity(bare.count)
    for place in bare.indices { tails.append(isTail(place) && (orBeginnings || !mayBegin(place))) }
  }

  /// Whether a row may be the rest of the names in the row above it.
  func mayBeTail(_ index: Int) -> Bool { !tails.isEmpty && tails[index - rows.startIndex] }

  /// Whether a row may be such a rest, where it is known which rows above it are.
  private func isTail(_ place: Int) -> Bool {
    guard place > 0, bare[place] else { return false }
    // The first line of a name whose amounts stand beside a later one, right above or one row higher.
    for above in max(0, place - 2)..<place where bare[above] && !tails[above] { return false }
    let row = rows[rows.startIndex + place]
    let above = rows[rows.startIndex + place - 1]
    guard above.cells.count == row.cells.count else { return false }
    let hasNoCode = above.cells.first?.isEmpty == true
    return row.cells.enumerated().allSatisfy { column, cell in
      cell.isEmpty
        || fills(above.cells[column], column) && width(of: cell) <= width(of: above.cells[column])
          && !isOfRow(cell, belowUnit: hasNoCode)
    }
  }

  /// Whether a row could as well be the first line of names that go on in the row below.
  private func mayBegin(_ place: Int) -> Bool {
    guard place + 1 < bare.count, !bare[place + 1] else { return false }
    let below = rows[rows.startIndex + place + 1].cells
    return rows[rows.startIndex + place].cells.enumerated().contains { column, cell in
      !cell.isEmpty && column < below.count && !below[column].isEmpty
        && width(of: below[column]) <= width(of: cell)
    }
  }

  /// The least width of a name that is broken: four Chinese characters.
  private static let narrowest = 8

  /// Whether a cell is as wide as the widest of its column, but for a character.
  private func fills(_ cell: Range<Int>, _ column: Int) -> Bool {
    let width = width(of: cell)
    return width >= Self.narrowest && width + 2 >= widest[column]
  }

  private func width(of cell: Range<Int>) -> Int { Self.width(of: cell, in: source) }

  /// How wide a text is: a Chinese character is as wide as two digits.
  private static func width(of cell: Range<Int>, in source: SourceText) -> Int {
    let bytes = source.bytes.span
    var width = 0
    for index in cell where bytes[index] & 0xC0 != 0x80 { width += bytes[index] < 0x80 ? 1 : 2 }
    return width
  }

  /// Whether a text is a row of its own: a measure, a remark, a unit.
  ///
  /// Below a unit, which has no code, the rest of its name ends as units' names do.
  private func isOfRow(_ cell: Range<Int>, belowUnit: Bool) -> Bool {
    let key = RecognitionKey(cell, in: source.bytes.span)
    return key.contains(":") || key.bytes.count > 6 && HeaderWord.of(key) != nil
      || !belowUnit && TableTitles.endsInDepartment(key.bytes.span)
  }

  /// Whether a row holds names and nothing else.
  private static func isBare(_ row: RawRow, under columns: [Column]) -> Bool {
    guard row.cells.count <= columns.count, row.cells.first?.isEmpty == true else { return false }
    var isBare = false
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
      guard columns[column].role.isName else { return false }
      isBare = true
    }
    return isBare
  }
}
