/// The headers of the tables so far, found again where another table begins with the same rows.
///
/// A department prints the same form for each of its units, and whole budgets of units follow each
/// other. A class, since it outlives the tables that are read with it; it belongs to one thread.
final class HeaderMemory {
  /// A header with its rows, and how wide the page below it was.
  private struct Known {
    let rows: ArraySlice<RawRow>
    let width: Int
    let header: PrintedHeader
  }

  private let source: SourceText
  private var headers: [Known] = []
  /// How many headers are remembered: more than there are forms in a budget.
  private static let most = 16

  /// Knows no header yet.
  init(_ source: SourceText) {
    self.source = source
  }

  /// The header whose rows a table of the same width begins with, as printed; `nil` where none is
  /// known.
  func header(beginning rows: ArraySlice<RawRow>, width: Int) -> PrintedHeader? {
    let known = headers.last { known in
      known.width == width && known.rows.count < rows.count
        && zip(known.rows, rows).allSatisfy {
          $0.cells.elementsEqual($1.cells, by: source.areEqual)
        }
    }
    return known?.header
  }

  /// Remembers a header with its rows, and forgets an old one for it.
  func remember(_ header: PrintedHeader, rows: ArraySlice<RawRow>, width: Int) {
    if headers.count == Self.most { headers.removeFirst() }
    headers.append(Known(rows: rows, width: width, header: header))
  }
}
