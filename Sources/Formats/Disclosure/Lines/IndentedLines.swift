internal import Convert

/// Lines of text that tabs indent, as word processors do.
///
/// A tab makes a line a row. One that holds a single cell behind its tabs, apart from all rows of
/// tables, is a line of text; below the rows of a table it may be the rest of a cell that a page break
/// has cut, and is a row unless it reads as a sentence or begins with a mark.
struct IndentedLines {
  private let source: SourceText
  /// The text of each line that is one, by the index of the line.
  private var texts: [(index: Int, text: Range<Int>)] = []
  /// The line that was last found to say something behind others that do not.
  private var nextSaying = 0

  /// The text with these lines as lines without tabs.
  ///
  /// - Parameter source: The clean text.
  /// - Returns: The same text, its lines numbered as before.
  static func unindented(in source: SourceText) -> SourceText {
    let texts = IndentedLines(source).texts
    if texts.isEmpty { return source }
    var lines = source.lines
    var tabs: [Int] = []
    tabs.reserveCapacity(source.layout.tabs.count)
    var rest = source.layout.tabs[...]
    for (index, text) in texts {
      let line = lines[index].range
      let (before, behind) = (rest.prefix { $0 < line.lowerBound }, line.upperBound)
      tabs += before
      rest = rest.dropFirst(before.count).drop { $0 < behind }
      lines[index].range = text
      lines[index].hasTab = false
      lines[index].trim(in: source.bytes.span, from: 0)
    }
    return SourceText(
      bytes: source.bytes, text: source.text, lines: SourceLines(lines: lines, tabs: tabs + rest))
  }

  private init(_ source: SourceText) {
    self.source = source
    let lines = source.lines
    var index = 0
    // What stands above: a row of a table, or a line of text that may be a caption.
    var isBelowTable = false
    var textAbove: Range<Int>?
    while index < lines.count {
      let line = lines[index]
      guard line.hasTab else {
        if !line.isBlank, !PageNumber.isOne(line.range, in: source) {
          isBelowTable = false
          textAbove = line.range
        }
        index += 1
        continue
      }
      let run = lines[index...].prefix { $0.hasTab }
      index = run.endIndex
      let cells = run.map(onlyCell)
      guard cells.allSatisfy({ $0 != nil }) else {
        takeEnds(of: run, cells)
        isBelowTable = true
        textAbove = nil
        continue
      }
      let isAboveTable = beginsWithRow(from: index)
      for (index, cell) in zip(run.indices, cells) {
        let isFree = !isBelowTable && !(textAbove.map(isCaption) ?? false)
        guard let cell, isFree || isText(cell, isAboveTable: isAboveTable) else { continue }
        texts.append((index, cell))
        isBelowTable = false
        textAbove = cell
      }
    }
  }

  /// Takes the captions that stand directly above rows, and the remarks directly below them.
  ///
  /// - Parameters:
  ///   - run: The lines, at least one of which is a row.
  ///   - cells: The only cell of each that may be a line of text.
  private mutating func takeEnds(of run: ArraySlice<SourceLine>, _ cells: [Range<Int>?]) {
    let captions = cells.prefix { $0.map(isCaption) ?? false }
    let isAboveTable = beginsWithRow(from: run.endIndex)
    let remarks = cells.reversed().prefix {
      $0.map { isText($0, isAboveTable: isAboveTable) } ?? false
    }
    for place in cells.indices
    where place < captions.count || place >= cells.count - remarks.count {
      if let cell = cells[place] { texts.append((run.startIndex + place, cell)) }
    }
  }

  /// The only cell of a line, where it is the last one and not the first; `nil` for all other lines.
  private func onlyCell(_ line: SourceLine) -> Range<Int>? {
    let bytes = source.bytes.span
    let range = line.range
    guard let first = range.first, bytes[first] == 0x09 || bytes[first] == 0x20 else { return nil }
    let cell = bytes.trimmed(range)
    guard !cell.isEmpty, cell.upperBound == range.upperBound, cell.count >= Self.shortest
    else { return nil }
    for index in cell where bytes[index] == 0x09 { return nil }
    return cell
  }

  /// The shortest text that is taken for one, in bytes: two characters.
  private static let shortest = 6

  private func isCaption(_ line: Range<Int>) -> Bool {
    Caption(line: line, in: source) != nil
      || Caption.looksLikeTableTitle(line, in: source)
  }

  /// Whether the next line that says something, from a line on, is a row of a table.
  private mutating func beginsWithRow(from start: Int) -> Bool {
    let lines = source.lines
    // It is the same one for all lines above it.
    if nextSaying < start {
      nextSaying =
        lines[start...].firstIndex { !$0.isBlank && !PageNumber.isOne($0.range, in: source) }
        ?? lines.endIndex
    }
    guard nextSaying < lines.endIndex else { return false }
    return lines[nextSaying].hasTab && onlyCell(lines[nextSaying]) == nil
  }

  /// Whether the only cell of a line below a table is no rest of a cell.
  private func isText(_ cell: Range<Int>, isAboveTable: Bool) -> Bool {
    if PageNumber.isOne(cell, in: source) { return !source.holdsAmount(cell) }
    return isCaption(cell)
      || !isAboveTable
        && (source.endsSentence(cell) || OutlineMark(at: cell, in: source.bytes) != nil)
  }
}
