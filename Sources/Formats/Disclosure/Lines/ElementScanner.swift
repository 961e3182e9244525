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
enum ElementScanner {
  /// The elements of a text.
  ///
  /// - Parameter source: The clean text.
  /// - Returns: Its paragraphs and rows.
  /// - Throws: `text.too-many-columns` where a row has more cells than a table can have.
  static func scan(_ source: SourceText) throws(ConversionError) -> [SourceElement] {
    var cutter = CellCutter(source)
    var cut: ArraySlice<RawRow> = []
    var elements: [SourceElement] = []
    elements.reserveCapacity(source.lines.count / 2)
    var rows: [RawRow] = []
    var followsBlank = true
    for (index, line) in source.lines.enumerated() {
      var captions: [Range<Int>] = []
      if line.hasTab {
        if cut.isEmpty { cut = try cutter.rows(from: index)[...] }
        let row = cut.removeFirst()
        if isRule(row, line.range, in: source) { continue }
        captions = Caption.ranges(of: row, isFirst: rows.isEmpty, in: source)
        if captions.isEmpty {
          if rows.isEmpty { rows.reserveCapacity(cut.count + 1) }
          rows.append(row)
          followsBlank = false
          continue
        }
      }
      if !rows.isEmpty, !line.isBlank, !line.hasTab, LoneCell.isRow(index, in: source) {
        let blank = line.range.upperBound..<line.range.upperBound
        rows.append(RawRow(line: line.number, cells: RowCells([line.range, blank], 0..<2)))
        continue
      }
      if !rows.isEmpty {
        followsBlank = !append(rows, to: &elements)
        rows = []
      }
      if line.isBlank {
        followsBlank = true
      } else {
        var paragraph = SourceParagraph(
          line: line.number, first: line.range, followsBlank: followsBlank,
          isMarked: line.hasHeadingMark || line.hasBullet)
        if captions.isEmpty { captions = Caption.pieces(of: line.range, in: source) }
        if captions.isEmpty { elements.append(.paragraph(paragraph)) }
        for range in captions {
          paragraph.first = range
          elements.append(.paragraph(paragraph))
          paragraph.followsBlank = false
        }
        followsBlank = false
      }
    }
    if !rows.isEmpty { append(rows, to: &elements) }
    return elements
  }

  /// Adds a block of rows, unless no cell of them holds anything: tabs alone are a blank line.
  ///
  /// - Returns: Whether it was added.
  @discardableResult
  private static func append(_ rows: [RawRow], to elements: inout [SourceElement]) -> Bool {
    guard rows.contains(where: { $0.cells.firstFilled != nil }) else { return false }
    elements.append(.rows(RawBlock(rows: rows)))
    return true
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
