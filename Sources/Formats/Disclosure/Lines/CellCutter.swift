internal import Convert

/// Cuts lines with tabs in cells.
///
/// The cells of lines that stand one below the other are in one array: an array for every line took as
/// long to make and to free as to fill. It is not one for the whole text, since threads that count
/// references to the same array wait for each other.
struct CellCutter {
  /// The most cells that a row may have.
  static let maximumCells = 1024

  private let source: SourceText
  /// The first tab that stands behind what is cut.
  private var next = 0
  private var quotes = QuotedCells()

  /// Makes a cutter that begins at the first line with tabs.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Cuts a line and those with tabs below it.
  ///
  /// - Parameter index: The next line with tabs that is not cut.
  /// - Returns: A row for each line with tabs down to the first that has none.
  /// - Throws: `text.too-many-columns` where a row has more cells than a table can have.
  mutating func rows(from index: Int) throws(ConversionError) -> [RawRow] {
    let source = source
    let lines = source.lines[index...].prefix { $0.hasTab }
    let tabs = source.layout.tabs
    let bytes = source.bytes.span
    var ends: [Int] = []
    ends.reserveCapacity(lines.count)
    var last = next
    if let end = lines.last?.range.upperBound {
      while last < tabs.count, tabs[last] < end { last += 1 }
    }
    // Every tab ends a cell, and so does every line: nothing need be asked at every append.
    let cells = try Array(capacity: last - next + lines.count) {
      (cells: inout OutputSpan<Range<Int>>) throws(ConversionError) in
      for line in lines {
        let first = cells.count
        var start = line.range.lowerBound
        let end = line.range.upperBound
        while next < last, tabs[next] < end {
          cells.append(start..<tabs[next])
          start = tabs[next] + 1
          next += 1
        }
        cells.append(start..<end)
        if cells.count - first > Self.maximumCells {
          throw ConversionError(
            .data,
            Diagnostic(
              TextCode.tooManyColumns, at: .input(SourcePosition(line: line.number)),
              ["count": .integer(cells.count - first), "limit": .integer(Self.maximumCells)]))
        }
        if !line.isTight {
          for index in first..<cells.count { cells[index] = bytes.trimmed(cells[index]) }
        }
        quotes.unquote(&cells, from: first, mayBeQuoted: !line.isTight, in: bytes)
        ends.append(cells.count)
      }
    }
    var rows: [RawRow] = []
    rows.reserveCapacity(lines.count)
    var start = 0
    for line in lines {
      let end = ends[rows.count]
      rows.append(RawRow(line: line.number, cells: RowCells(cells, start..<end)))
      start = end
    }
    return rows
  }
}
