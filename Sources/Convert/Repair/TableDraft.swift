/// A stretch of a table that stands under one printed header, usually a page.
public struct TableSegment: Sendable {
  /// The columns as printed: header path, role, and the concept that the label alone says.
  ///
  /// Widths may differ between the segments of one table, and labels may be slid or missing.
  public var columns: [Column]
  /// The rows as printed, one cell for each of ``columns``; total rows and unit rows included.
  public var rows: [TableRow]
  /// What was mended inside cells while reading them; empty where nothing is to be repaired.
  public var mendings: [CellMending]
  /// The line of the source on which the segment's header begins, from 1.
  public var sourceLine: Int?

  /// Makes a segment; every row must have a cell for each column.
  public init(
    columns: [Column], rows: [TableRow], mendings: [CellMending] = [], sourceLine: Int? = nil
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count })
    self.columns = columns
    self.rows = rows
    self.mendings = mendings
    self.sourceLine = sourceLine
  }
}

/// Characters that were mended inside one cell: a blank closed in a number.
public struct CellMending: Sendable {
  /// Why.
  public var code: LedgerCode
  /// The row in the segment, from 0.
  public var row: Int
  /// The column in the segment, from 0.
  public var column: Int
  /// What the cell holds where nothing is repaired.
  public var before: Cell
  /// The characters of the source.
  public var raw: ExactText

  /// Makes a mending.
  public init(code: LedgerCode, row: Int, column: Int, before: Cell, raw: ExactText) {
    self.code = code
    self.row = row
    self.column = column
    self.before = before
    self.raw = raw
  }
}

/// A statement table as printed, before every cell has its place.
public struct TableDraft: Sendable {
  /// Everything about the table but its columns and rows, which are empty.
  public var table: StatementTable
  /// The segments, in the order of the document; a table has at least one.
  public var segments: [TableSegment]

  /// Makes a draft.
  public init(table: StatementTable, segments: [TableSegment]) {
    self.table = table
    self.segments = segments
  }
}
