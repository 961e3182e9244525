internal import Convert

/// Reads the pages of a table, one after the other, into segments with typed cells.
struct SegmentReader {
  /// A number that may be mended, with its place.
  private struct Doubt {
    let broken: CellReader.Broken
    let segment: Int
    let row: Int
    let column: Int
  }

  /// The segments so far.
  private(set) var segments: [TableSegment] = []
  /// Whether thousands separators were seen.
  var isGrouped: Bool { cells.isGrouped }
  private let source: SourceText
  private let repairs: Bool
  private var cells: CellReader
  private var doubts: [Doubt] = []
  private var joining: RowJoining
  private var counted: CountedRows

  /// Makes a reader for one table.
  ///
  /// - Parameters:
  ///   - texts: The texts of labels in the text that the cells point into.
  ///   - kind: What the table states.
  ///   - unit: The unit of money that it states.
  ///   - repairs: Whether characters inside cells are mended.
  init(_ texts: LabelTexts, kind: TableKind, unit: MonetaryUnit?, repairs: Bool) {
    source = texts.source
    joining = RowJoining(kind: kind)
    counted = CountedRows(unit: unit)
    self.repairs = repairs
    cells = CellReader(texts, unit: unit)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: The page; without a header of its own it goes on with the last segment, where it is
  ///     as wide.
  ///   - columns: The columns of the page's header.
  ///   - width: How many cells the page's rows have.
  ///   - diagnostics: Where findings go.
  mutating func read(
    _ page: TablePage, columns: [Column], width: Int, into diagnostics: inout DiagnosticList
  ) {
    var rows = page.rows
    if let sides = SplitSides(columns.prefix(width), in: source) {
      rows = sides.join(rows, into: &diagnostics)
    }
    if let first = rows.first, joins(first, under: columns) { rows = rows.dropFirst() }
    let continues = page.isHeadless && segments.last?.columns.count == width
    if !continues {
      if rows.isEmpty, !segments.isEmpty { return }
      let columns = Array(columns.prefix(width))
      segments.append(TableSegment(columns: columns, rows: [], sourceLine: page.sourceLine))
    }
    let sharesCode = Self.sharesCode(columns)
    let segment = segments.count - 1
    let roles = segments[segment].columns.map(\.role)
    if segments[segment].rows.isEmpty { segments[segment].rows.reserveCapacity(rows.count) }
    var tails = page.tails[...]
    let runOn = RunOnNames(rows, under: columns, in: source)
    for index in rows.indices {
      let mayBeTail =
        joining.mayBeTail(rows[index], under: columns, in: source) || runOn.mayBeTail(index)
        || joining.endsNames(
          rows[index], under: columns, of: segments[segment].rows.last, in: source)
      if mayBeTail, joins(rows[index], under: columns) { continue }
      read(rows[index], as: roles, sharesCode: sharesCode, into: &diagnostics)
      while let tail = tails.first, tail.line == rows[index].line {
        append(tail)
        tails = tails.dropFirst()
      }
    }
  }

  /// Appends the rest of a cell that was broken over two lines to the last row.
  private mutating func append(_ tail: BrokenRow.Tail) {
    let segment = segments.count - 1
    let row = segments[segment].rows.count - 1
    guard tail.column < segments[segment].columns.count else { return }
    let rest = source.label(tail.rest).string
    switch segments[segment].rows[row].cells[tail.column] {
    case .text(let begin):
      segments[segment].rows[row].cells[tail.column] = .text(ExactText(begin.string + rest))
    case .amount(let begin):
      if let whole = Amount(begin.description + rest) {
        segments[segment].rows[row].cells[tail.column] = .amount(whole)
      }
    case .blank, .code: break
    }
  }

  /// Mends what can be mended and reports what cannot.
  mutating func finish(into diagnostics: inout DiagnosticList) {
    for doubt in doubts {
      if repairs, cells.isCredible(doubt.broken) {
        mend(
          .amount(doubt.broken.amount), as: .blankInNumber, raw: doubt.broken.cell,
          segment: doubt.segment, row: doubt.row, column: doubt.column)
      } else {
        let segment = segments[doubt.segment]
        report(
          .unreadableAmount, doubt.broken.cell, line: segment.rows[doubt.row].sourceLine,
          column: segment.columns[doubt.column], into: &diagnostics)
      }
    }
    doubts = []
  }

  private mutating func read(
    _ row: RawRow, as roles: [ColumnRole], sharesCode: Bool,
    into diagnostics: inout DiagnosticList
  ) {
    let segment = segments.count - 1
    let index = segments[segment].rows.count
    var mendings: [(code: ClassificationCode, reason: LedgerCode, column: Int)] = []
    var isCount = false
    var typed: [Cell] = []
    typed.reserveCapacity(roles.count)
    for column in roles.indices {
      let role = roles[column]
      guard column < row.cells.count, !row.cells[column].isEmpty else {
        typed.append(.blank)
        continue
      }
      let cell = row.cells[column]
      if case .label = role {
        isCount =
          counted.contain(cell, in: source)
          && !CountedRows.areApart(segments[segment].columns)
      } else if isCount, case .amount = role {
        typed.append(.text(source.label(cell)))
        continue
      }
      if case .amount = role, let amount = cells.plainAmount(cell) {
        typed.append(.amount(amount))
        continue
      }
      let reading = cells.read(cell, as: role, sharesCode: sharesCode)
      if case .cell(let cell) = reading {
        typed.append(cell)
        continue
      }
      typed.append(.text(source.label(cell)))
      switch reading {
      case .cell: break
      case .broken(let broken):
        doubts.append(Doubt(broken: broken, segment: segment, row: index, column: column))
      case .brokenCode(let code, let reason):
        mendings.append((code, reason, column))
      case .unreadable:
        report(
          .unreadableAmount, cell, line: row.line, column: segments[segment].columns[column],
          into: &diagnostics)
      case .tooManyDigits:
        report(
          .tooManyDigits, cell, line: row.line, column: segments[segment].columns[column],
          into: &diagnostics)
      }
    }
    setTotalLabel(in: &typed, as: roles)
    joining.note(typed)
    segments[segment].rows.append(TableRow(cells: typed, sourceLine: row.line))
    guard repairs else { return }
    for mending in mendings
    where mending.reason == .blankInNumber || roles[mending.column] == .code(.class)
      || roles[mending.column] == .code(.joined) || standsBelowClass(typed, roles)
    {
      mend(
        .code(mending.code), as: mending.reason, raw: row.cells[mending.column], segment: segment,
        row: index, column: mending.column)
    }
  }

  /// Whether the codes of a row begin with a class, its own or the one above.
  private func standsBelowClass(_ cells: [Cell], _ roles: [ColumnRole]) -> Bool {
    guard let column = roles.firstIndex(of: .code(.class)) else { return false }
    switch cells[column] {
    case .code(let code): return code.digits.utf8.count == 3
    case .blank: return true
    case .text, .amount: return false
    }
  }

  /// Puts a total that is printed across what stands in front of the label, and so stands in the
  /// first cell, into the label's cell, as the reading of a merged cell.
  private func setTotalLabel(in cells: inout [Cell], as roles: [ColumnRole]) {
    guard roles.first?.standsBeforeLabel == true, case .text(let text)? = cells.first,
      HeaderWord.isTotal(RecognitionKey(text))
    else { return }
    var label = 0
    while label < roles.count, roles[label].standsBeforeLabel { label += 1 }
    guard label > 0, label < roles.count, roles[label] == .label,
      cells[1...label].allSatisfy(\.isBlank)
    else { return }
    cells.swapAt(0, label)
  }

  private mutating func mend(
    _ cell: Cell, as code: LedgerCode, raw: Range<Int>, segment: Int, row: Int, column: Int
  ) {
    segments[segment].mendings.append(
      CellMending(
        code: code, row: row, column: column,
        before: segments[segment].rows[row].cells[column],
        raw: ExactText(String(decoding: source.text[raw], as: UTF8.self))))
    segments[segment].rows[row].cells[column] = cell
  }

  /// Joins the first row of a page to the last row before it, where it holds only the ends of names.
  private mutating func joins(_ row: RawRow, under columns: [Column]) -> Bool {
    guard let last = segments.indices.last(where: { !segments[$0].rows.isEmpty }),
      var head = segments[last].rows.last,
      joining.join(
        row, under: columns, to: &head, under: segments[last].columns, in: source)
    else { return false }
    segments[last].rows[segments[last].rows.count - 1] = head
    return true
  }

  /// Whether 款 and name share a column: there is a 类, and 款 is a level of the label.
  private static func sharesCode(_ columns: [Column]) -> Bool {
    columns.contains { $0.role == .code(.class) }
      && !columns.contains { $0.role == .code(.section) }
  }

  private func report(
    _ code: TextCode, _ cell: Range<Int>, line: Int?, column: Column,
    into diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(
      code, at: .input(SourcePosition(line: line ?? 1)),
      [
        "text": .text(String(decoding: source.text[cell], as: UTF8.self)),
        "column": .text(column.header.map(\.string).joined(separator: "/")),
      ])
  }
}

extension ColumnRole {
  /// Whether a column holds codes or text, and so may lie below a total printed across.
  fileprivate var standsBeforeLabel: Bool {
    switch self {
    case .code, .text: true
    case .label, .project, .amount: false
    }
  }
}
