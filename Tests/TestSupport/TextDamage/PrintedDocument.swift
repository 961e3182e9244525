public import Convert

/// The text of a disclosure taken apart into lines and statement tables, so that it can be damaged.
public struct PrintedDocument: Sendable {
  /// A line outside the statement tables, or one of them with its captions.
  enum Piece: Sendable {
    case line(String)
    case table(PrintedTable)
  }

  var pieces: [Piece]
  /// Where the statement tables stand in ``pieces``.
  let places: [Int]

  /// Takes a text in its canonical layout apart; `nil` where it is not laid out as `disclosure` says.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - disclosure: What it says; statement tables stand in it before any other table.
  public init?(_ text: String, of disclosure: Disclosure) {
    var tables = disclosure.statementTables.map(\.table)[...]
    var pieces: [Piece] = []
    var places: [Int] = []
    var block: [[String]] = []
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in lines {
      if line.contains("\t"), !tables.isEmpty {
        block.append(
          line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) })
        continue
      }
      if !block.isEmpty, let table = tables.popFirst() {
        guard let captions = Self.takeCaptions(of: table, from: &pieces),
          let printed = PrintedTable(table, captions: captions, block: block)
        else { return nil }
        places.append(pieces.count)
        pieces.append(.table(printed))
        block = []
      }
      pieces.append(.line(String(line)))
    }
    guard tables.isEmpty else { return nil }
    self.pieces = pieces
    self.places = places
  }

  private static func takeCaptions(
    of table: StatementTable, from pieces: inout [Piece]
  ) -> TableCaptions? {
    var captions = TableCaptions()
    let wanted = [
      table.unit == nil, table.preparedBy == nil, table.title.isEmpty, table.number == nil,
    ]
    for (index, isAbsent) in wanted.enumerated() where !isAbsent {
      while case .line("")? = pieces.last { pieces.removeLast() }
      guard case .line(let line)? = pieces.popLast() else { return nil }
      switch index {
      case 0: captions.unit = line
      case 1: captions.preparedBy = line
      case 2: captions.title = line
      default: captions.number = line
      }
    }
    return captions
  }

  /// The statement tables.
  var tables: [PrintedTable] {
    places.indices.map { self[$0] }
  }

  /// A statement table by its place among them.
  subscript(table: Int) -> PrintedTable {
    get {
      guard case .table(let table) = pieces[places[table]] else {
        preconditionFailure("a statement table stands at each of the places")
      }
      return table
    }
    set { pieces[places[table]] = .table(newValue) }
  }

  /// The text again.
  public var text: String {
    var lines: [String] = []
    for piece in pieces {
      switch piece {
      case .line(let line): lines.append(line)
      case .table(let table): table.append(to: &lines)
      }
    }
    return lines.dropLast().joined(separator: "\n")
  }
}

/// The lines above a table.
struct TableCaptions: Sendable {
  var number: String?
  var title: String?
  var preparedBy: String?
  var unit: String?

  /// The lines that are there, in their order.
  var lines: [String] { [number, title, preparedBy, unit].compactMap(\.self) }
}

/// A data row as printed.
struct PrintedRow: Sendable {
  var cells: [String]
  /// The row of the undamaged table; `nil` for the second half of a row that a page break split.
  var origin: Int?
  /// Whether it is the table's total.
  var isTotal: Bool
}

/// A stretch of a table between page breaks.
struct PrintedPage: Sendable {
  /// Captions that are repeated above the page.
  var lead: [String] = []
  /// How many blank lines stand before it.
  var gap = 1
  /// The lines of labels; none on a page that goes on without a header.
  var header: [[String]]
  /// The line of column numbers.
  var ordinals: [String]?
  var rows: [PrintedRow]
  /// For each cell of a row the column of the undamaged table; `nil` for a blank column put in.
  var columns: [Int?]
  /// Whether labels and cells do not stand over each other any more.
  var isMisaligned = false
}

/// A statement table as printed.
struct PrintedTable: Sendable {
  let kind: TableKind
  var captions: TableCaptions
  /// The columns of the undamaged table.
  let columns: [Column]
  var pages: [PrintedPage]

  init?(_ table: StatementTable, captions: TableCaptions, block: [[String]]) {
    let depth = table.columns.map(\.header.count).max() ?? 0
    let hasOrdinals = table.columns.contains { $0.ordinal != nil }
    let head = depth + (hasOrdinals ? 1 : 0)
    guard block.count == head + table.rows.count,
      block.allSatisfy({ $0.count == table.columns.count })
    else { return nil }
    kind = table.kind
    self.captions = captions
    columns = table.columns
    let meanings = table.rowMeanings(on: table.columns.first?.side)
    pages = [
      PrintedPage(
        header: Array(block[..<depth]), ordinals: hasOrdinals ? block[depth] : nil,
        rows: block[head...].enumerated().map { index, cells in
          PrintedRow(cells: cells, origin: index, isTotal: meanings[index].role == .total)
        }, columns: Array(table.columns.indices))
    ]
  }

  /// Whether income and expenditure stand side by side.
  var isTwoSided: Bool { columns.contains { $0.side != nil } }

  /// Whether the cell of a page holds amounts.
  func isAmount(_ cell: Int, on page: Int) -> Bool {
    guard pages[page].columns.indices.contains(cell), let column = pages[page].columns[cell] else {
      return false
    }
    return columns[column].role == .amount
  }

  /// The cells of a page that hold amounts.
  func amountCells(on page: Int) -> [Int] {
    pages[page].columns.indices.filter { isAmount($0, on: page) }
  }

  /// The pages that stand under one header: the one that prints it and those that go on without.
  func pagesUnderHeader(of page: Int) -> Range<Int> {
    var start = page
    while start > 0, pages[start].header.isEmpty { start -= 1 }
    var end = start + 1
    while end < pages.count, pages[end].header.isEmpty { end += 1 }
    return start..<end
  }

  fileprivate func append(to lines: inout [String]) {
    for line in captions.lines { lines += [line, ""] }
    for (index, page) in pages.enumerated() {
      if index > 0 { lines += Array(repeating: "", count: page.gap) }
      for line in page.lead { lines += [line, ""] }
      let rows = page.header + (page.ordinals.map { [$0] } ?? []) + page.rows.map(\.cells)
      lines += rows.map { $0.joined(separator: "\t") }
    }
  }
}

extension PrintedDocument {
  /// How often each number stands in the rows of the statement tables, without separators, blanks
  /// and tags.
  public var numbers: [String: Int] {
    var counts: [String: Int] = [:]
    for row in tables.flatMap(\.pages).flatMap(\.rows) {
      for cell in row.cells {
        if let number = PrintedNumber.number(in: cell) { counts[number, default: 0] += 1 }
      }
    }
    return counts
  }
}

/// Numbers as they stand in cells.
public enum PrintedNumber {
  /// The digits, sign and point of a cell that holds nothing else; `nil` for any other.
  public static func number(in cell: String) -> String? {
    let text = cell.replacing("<b>", with: "").replacing("</b>", with: "").filter {
      $0 != "," && !$0.isWhitespace
    }
    let isNumber =
      text.contains(where: \.isNumber) && text.allSatisfy { "0123456789.-".contains($0) }
    return isNumber ? text : nil
  }
}
