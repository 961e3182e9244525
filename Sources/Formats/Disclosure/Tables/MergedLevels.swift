internal import Convert

/// The cells of 款 and 项 that the rows of a page without a header do not have.
///
/// Where codes stand whole below 类, the cells of 款 and 项 are blank. A page that does not repeat the
/// header has nothing that parts the three, and what extracts the text makes one cell of them:
///
///     类 ⇥ 款 ⇥ 项 ⇥ 科目名称 ⇥ 合计
///     2110101 ⇥ ⇥ ⇥ 行政运行 ⇥ 12.00
///     2110199 ⇥ 其他环境保护管理事务支出 ⇥ 3.00
///
/// Read in the columns of the header, the last name would be a code and its amount a name.
struct MergedLevels {
  /// The column in which the codes stand.
  private let codes: Int
  /// The column in which the names stand, behind at least one that is blank.
  private let names: Int
  /// How many cells the header has.
  private let width: Int
  private let source: SourceText
  /// Whether a row has had the blank cells.
  private var hasWholeRow = false

  /// Looks for the columns between codes and names; `nil` where there are none.
  ///
  /// - Parameters:
  ///   - columns: The labels of the header.
  ///   - width: How many cells the header has.
  ///   - source: The text that the cells point into.
  init?(_ columns: [ColumnDraft], width: Int, in source: SourceText) {
    guard let codes = columns.firstIndex(where: { $0.beginsCodes }),
      let names = columns[codes...].firstIndex(where: { $0.holdsNames }), names > codes + 1
    else { return nil }
    self.codes = codes
    self.names = names
    self.width = width
    self.source = source
  }

  /// Puts the blank cells into the rows of a page that do not have them.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the order of the table; they follow some that have the cells.
  ///   - diagnostics: Receives how many rows there were.
  mutating func complete(_ rows: inout ArraySlice<RawRow>, into diagnostics: inout DiagnosticList) {
    var first: RawRow?
    var count = 0
    var isNarrow = false
    for index in rows.indices {
      let cells = rows[index].cells
      guard cells.count > codes + 1 else { continue }
      if isCode(cells[codes]) {
        if cells[codes + 1].isEmpty {
          hasWholeRow = hasWholeRow || names < cells.count && isName(cells[names])
          isNarrow = false
        } else {
          isNarrow = hasWholeRow && isName(cells[codes + 1])
        }
      }
      // 合计 below the codes goes with the rows above it.
      guard isNarrow, cells.count + names - codes - 1 <= width else { continue }
      if first == nil { first = rows[index] }
      count += 1
      rows[index].cells = cells.with { cells in
        let end = cells[codes].upperBound
        cells.insert(
          contentsOf: Array(repeating: end..<end, count: names - codes - 1), at: codes + 1)
      }
    }
    guard let first else { return }
    diagnostics.add(
      TextCode.mergedLevels, at: .input(SourcePosition(line: first.line)),
      ["text": .text(source.label(first.cells[codes]).string), "count": .integer(count)])
  }

  /// Whether a cell is a whole code of a classification.
  private func isCode(_ cell: Range<Int>) -> Bool {
    cell.count <= 7 && cell.count >= 3 && !cell.count.isMultiple(of: 2)
      && CellReader.isDigits(cell, in: source.bytes.span)
  }

  /// Whether a cell begins with a Chinese character.
  private func isName(_ cell: Range<Int>) -> Bool {
    !cell.isEmpty && (0xE4...0xE9).contains(source.bytes[cell.lowerBound])
      && !source.holdsAmount(cell)
  }
}

extension ColumnDraft {
  /// Whether codes of a classification, or those of its first level, stand in the column.
  fileprivate var beginsCodes: Bool {
    switch word {
    case .classLevel, .code: true
    default: false
    }
  }

  /// Whether names stand in the column.
  fileprivate var holdsNames: Bool {
    if case .name = word { true } else { false }
  }
}
