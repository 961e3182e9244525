internal import Convert

/// Reads a statement table that the outline found: types its columns and its cells.
struct TableReader {
  /// The most cells that a row may have.
  static let maximumColumns = 1_024

  /// The most different headers of one table whose pages are looked at together.
  private static let comparedHeaders = 64

  private let texts: LabelTexts
  private let headers: HeaderMemory

  /// Makes a reader for the tables of a text.
  init(_ texts: LabelTexts) {
    self.texts = texts
    headers = HeaderMemory(texts.source)
  }

  /// Reads one table.
  ///
  /// - Parameters:
  ///   - table: The table as the outline found it, with at least one row.
  ///   - repairs: Whether characters inside cells are mended.
  ///   - diagnostics: Where findings go.
  /// - Returns: The table as printed, one segment for each page.
  /// - Throws: ``ConversionError`` with ``TextCode/tooManyColumns``.
  func draft(
    _ table: RawTable, repairs: Bool, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> TableDraft {
    let source = texts.source
    let pages = try TablePages(table, in: source, headers, into: &diagnostics)
    let title = TableTitles.kind(of: table.title)
    if title == .other {
      diagnostics.add(
        TextCode.unknownTable, at: .input(SourcePosition(line: table.sourceLine)),
        ["title": .text(table.title.string)])
    }
    // The columns are those of the kind's form, unless the header says otherwise.
    let isOfForm = !pages.headers.contains { $0.labels.contradict(title) }
    let kind = isOfForm ? title : .other
    let reader = ColumnReader(
      source: source, kind: kind, titleKind: title,
      isFinal: table.title.utf8.span.contains("决算"), unit: table.unit)
    let columns = pages.headers.indices.map { header in
      // In a table of no known kind, what a column holds is told by all of its pages.
      let below = pages.pages.filter {
        kind == .other && pages.headers.count <= Self.comparedHeaders
          ? pages.widths[$0.header] == pages.widths[header] : $0.header == header
      }
      return reader.columns(
        of: pages.headers[header], width: pages.widths[header], rows: below.map(\.rows))
    }
    // The label of a column is nearer to its figures than the line above the table.
    let labelled = LabelUnit.common(to: columns.joined())
    if let labelled, let stated = table.unit, labelled != stated {
      diagnostics.add(
        TextCode.unitOfLabels, at: .input(SourcePosition(line: table.sourceLine)),
        [
          "title": .text(table.title.string), "found": .text(stated.rawValue),
          "unit": .text(labelled.rawValue),
        ])
    }
    let unit = labelled ?? table.unit
    var segments = SegmentReader(texts, kind: kind, unit: unit, repairs: repairs)
    for page in pages.pages {
      segments.read(
        page, columns: columns[page.header], width: pages.widths[page.header],
        into: &diagnostics)
    }
    segments.finish(into: &diagnostics)
    if title != .other || table.unit != nil {
      Self.tellLostAmounts(of: table, in: source, segments.segments, into: &diagnostics)
    }
    return TableDraft(
      table: StatementTable(
        number: table.number, kind: title, title: table.title, preparedBy: table.preparedBy,
        unit: unit, isGrouped: segments.isGrouped,
        columns: [], rows: [],
        sourceLine: table.sourceLine),
      segments: segments.segments)
  }

  /// Tells a table of money in which numbers with decimals stand and none of them is an amount.
  private static func tellLostAmounts(
    of table: RawTable, in source: SourceText, _ segments: [TableSegment],
    into diagnostics: inout DiagnosticList
  ) {
    let hasAmounts = segments.contains { segment in
      segment.rows.contains { $0.cells.contains { $0.amount != nil } }
    }
    if hasAmounts { return }
    var count = 0
    for row in table.blocks.lazy.flatMap(\.rows) {
      for cell in row.cells where !cell.isEmpty {
        guard case .amount(let amount, _) = source.amount(cell) else { continue }
        if amount.fractionDigits > 0 { count += 1 }
      }
    }
    guard count > 1 else { return }
    diagnostics.add(
      TextCode.noAmounts, at: .input(SourcePosition(line: table.sourceLine)),
      ["title": .text(table.title.string), "count": .integer(count)])
  }
}
