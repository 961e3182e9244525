internal import Convert

/// A paragraph or a block of rows, in the order of the source.
enum SourceElement: Sendable {
  /// Lines of text that belong together.
  case paragraph(SourceParagraph)
  /// Consecutive rows.
  case rows(RawBlock)
}

/// A paragraph as it stands in the source.
struct SourceParagraph: Sendable {
  /// The line on which it begins, from 1.
  var line: Int
  /// The bytes of its first line.
  var first: Range<Int>
  /// The bytes of the further lines, where lines or pages have broken it.
  var more: [Range<Int>] = []
  /// Whether a blank line, or none but the beginning, stands before it.
  var followsBlank: Bool
  /// Whether a Markdown mark of a heading or a list item stood in front.
  var isMarked = false

  /// The bytes of its last line.
  var last: Range<Int> { more.last ?? first }

  /// How many bytes it has.
  var byteCount: Int {
    more.reduce(first.count) { $0 + $1.count }
  }
}

/// Cuts clean lines in paragraphs and blocks of rows.
///
/// Every line of text is a paragraph of its own here; ``ParagraphJoiner`` joins what line and page
/// breaks have cut.
struct ElementScanner {
  private let source: SourceText
  private var elements: [SourceElement] = []
  /// The rows of the block at hand.
  private var rows: [RawRow] = []
  private var followsBlank = true
  /// The titles that stood behind the last amount of a row.
  private var gluedTitles: [SourceParagraph] = []

  private init(_ source: SourceText) {
    self.source = source
    elements.reserveCapacity(source.lines.count / 2)
  }

  /// The elements of a text.
  ///
  /// - Parameters:
  ///   - source: The clean text.
  ///   - diagnostics: Receives the titles that are taken off the row above.
  /// - Returns: Its paragraphs and rows.
  /// - Throws: `text.too-many-columns` where a row has more cells than a table can have.
  static func scan(
    _ source: SourceText, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> [SourceElement] {
    var scanner = ElementScanner(source)
    var cutter = CellCutter(source)
    let lines = source.lines
    var index = 0
    while index < lines.count {
      if lines[index].hasTab {
        let cut = try cutter.rows(from: index)
        scanner.take(cut, of: lines[index..<index + cut.count])
        index += cut.count
      } else {
        scanner.takeLine(at: index)
        index += 1
      }
    }
    scanner.endRows()
    for title in scanner.gluedTitles {
      diagnostics.add(
        TextCode.gluedTitle, at: .input(SourcePosition(line: title.line)),
        ["title": .text(source.label(title.first).string)])
    }
    return scanner.elements
  }

  /// Takes lines with tabs that stand one below the other: rows, rules and captions.
  private mutating func take(_ cut: [RawRow], of lines: ArraySlice<SourceLine>) {
    // Rows are taken together: those of most tables as they were cut.
    var first = 0
    let span = cut.span
    for (index, line) in zip(cut.indices, lines) {
      if let (row, title) = GluedTitle.split(span[index], in: source) {
        takeRows(first..<index, of: cut)
        rows.append(row)
        endRows()
        addParagraph(title, of: line)
        if case .paragraph(let paragraph)? = elements.last { gluedTitles.append(paragraph) }
        first = index + 1
        continue
      }
      let isRule = Self.isRule(span[index], line.range, in: source)
      let isFirst = rows.isEmpty && first == index
      let captions = isRule ? [] : Caption.ranges(of: span[index], isFirst: isFirst, in: source)
      if !isRule, captions.isEmpty { continue }
      takeRows(first..<index, of: cut)
      first = index + 1
      if isRule { continue }
      endRows()
      for range in captions { addParagraph(range, of: line) }
    }
    takeRows(first..<cut.count, of: cut)
  }

  private mutating func takeRows(_ range: Range<Int>, of cut: [RawRow]) {
    if range.isEmpty { return }
    followsBlank = false
    if rows.isEmpty, range.count == cut.count {
      rows = cut
    } else {
      rows.append(contentsOf: cut[range])
    }
  }

  /// Takes a line without tabs.
  private mutating func takeLine(at index: Int) {
    let line = source.lines[index]
    if !rows.isEmpty, !line.isBlank, LoneCell.isRow(index, below: rows, in: source) {
      let blank = line.range.upperBound..<line.range.upperBound
      rows.append(RawRow(line: line.number, cells: RowCells([line.range, blank], 0..<2)))
      return
    }
    endRows()
    if line.isBlank {
      followsBlank = true
    } else {
      let captions = Caption.pieces(of: line.range, in: source)
      if captions.isEmpty { addParagraph(line.range, of: line) }
      for range in captions { addParagraph(range, of: line) }
    }
  }

  private mutating func addParagraph(_ range: Range<Int>, of line: SourceLine) {
    elements.append(
      .paragraph(
        SourceParagraph(
          line: line.number, first: range, followsBlank: followsBlank,
          isMarked: line.hasHeadingMark || line.hasBullet)))
    followsBlank = false
  }

  /// Ends the block of rows, which is none where no cell of it holds anything: tabs alone are a blank
  /// line.
  private mutating func endRows() {
    if rows.isEmpty { return }
    followsBlank = !rows.contains { $0.cells.firstFilled != nil }
    if !followsBlank { elements.append(.rows(RawBlock(rows: rows))) }
    rows = []
  }

  /// Whether a line is a Markdown rule between header and rows.
  private static func isRule(_ row: RawRow, _ line: Range<Int>, in source: SourceText) -> Bool {
    mayBeRule(line, in: source.bytes.span)
      && row.cells.allSatisfy { $0.isEmpty || Markup.isRule(source.bytes[$0].span) }
  }

  /// Whether a line consists of dashes and colons, blanks and tabs; one dash at least.
  private static func mayBeRule(_ line: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var hasDash = false
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash
  }
}
