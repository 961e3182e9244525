/// Why a reading departs from what is printed, or what the source has lost.
///
/// Raw values are the ids of the exchange formats and never change.
public enum LedgerCode: String, CaseIterable, Hashable, Sendable {
  /// A blank inside a number was closed: `3552.7 1`.
  case blankInNumber = "blank-in-number"
  /// A doubled point or the like inside a number was mended: `8013. .56`; or the nought that a code
  /// lacks in front: `6` of `213 01 06`.
  case misspeltNumber = "misspelt-number"
  /// A radical character that a PDF font left behind was replaced by the character it stands for.
  case radical = "radical"
  /// A total label stood in a cell that is not the label's.
  case totalLabel = "total-label"
  /// The labels of the columns were slid against the columns.
  case columnMap = "column-map"
  /// Amounts stood a cell or two beside their column.
  case amountMove = "amount-move"
  /// The cells of an indicator were slid.
  case indicatorSlide = "indicator-slide"
  /// Two cells of an indicator had run together in one.
  case mergedCells = "merged-cells"
  /// An amount that the table stated is not in the source any more.
  case lostCell = "lost-cell"
  /// A column that the table had is not in the source any more.
  case lostColumn = "lost-column"

  /// Whether the entry tells of something missing rather than of something mended.
  public var isLoss: Bool {
    switch self {
    case .lostCell, .lostColumn: true
    default: false
    }
  }
}

/// How far the proof of a repair reaches.
public enum LedgerReach: String, CaseIterable, Hashable, Sendable {
  /// Identities of the one table prove it.
  case withinTable = "within-table"
  /// Identities with other tables prove it too.
  case betweenTables = "between-tables"
}

/// A cell or a text that a repair touched.
public struct LedgerChange: Hashable, Sendable {
  /// The row of the table, from 1; `nil` where the place is no table row.
  public var row: Int?
  /// The column of the table, from 1; `nil` where the place is no table cell.
  public var column: Int?
  /// Where in the model the text stands, as a JSON pointer; `nil` for a table cell.
  public var path: ExactText?
  /// The line of the source, from 1.
  public var sourceLine: Int?
  /// What stood there, as the reading without repair has it.
  public var before: Cell
  /// What is read now.
  public var after: Cell
  /// The characters that stood in the source where they were mended; `nil` for a move.
  public var raw: ExactText?

  /// Makes a change.
  public init(
    row: Int? = nil, column: Int? = nil, path: ExactText? = nil, sourceLine: Int? = nil,
    before: Cell, after: Cell, raw: ExactText? = nil
  ) {
    self.row = row
    self.column = column
    self.path = path
    self.sourceLine = sourceLine
    self.before = before
    self.after = after
    self.raw = raw
  }
}

/// An identity that holds because of a repair.
public struct LedgerProof: Hashable, Sendable {
  /// The id of the identity, as the identities of the tables are named.
  public var identity: ExactText
  /// The identity with its figures, in words: `表2 单位资金 总计 321.44 = 表1 5.单位资金 321.44`.
  public var statement: ExactText

  /// Makes a proof.
  public init(identity: ExactText, statement: ExactText) {
    self.identity = identity
    self.statement = statement
  }
}

/// A repair or a loss: where, what stood there, what was read, what proves it.
///
/// There is one entry per cause and table segment, with all the cells it touched.
public struct LedgerEntry: Hashable, Sendable {
  /// What happened.
  public var code: LedgerCode
  /// The statement table, from 1 in the order of the document; `nil` outside statement tables.
  public var table: Int?
  /// The page segment of the table, from 1; `nil` where that means nothing.
  public var segment: Int?
  /// The line of the source on which the matter begins, from 1.
  public var sourceLine: Int?
  /// The concept of a column that was lost or moved, where one is meant.
  public var concept: Concept?
  /// The columns of the table before the repair, where it changed them.
  public var columnsBefore: [Column]?
  /// The cells and texts that were touched.
  public var changes: [LedgerChange]
  /// The identities that prove the repair; empty for what is read, not proven.
  public var proofs: [LedgerProof]
  /// How far the proof reaches; `nil` where there is none.
  public var reach: LedgerReach?
  /// Whether a person has since edited what the entry speaks of, so that it proves nothing now.
  public var isSuperseded: Bool

  /// Makes an entry.
  public init(
    code: LedgerCode, table: Int? = nil, segment: Int? = nil, sourceLine: Int? = nil,
    concept: Concept? = nil, columnsBefore: [Column]? = nil, changes: [LedgerChange] = [],
    proofs: [LedgerProof] = [], reach: LedgerReach? = nil, isSuperseded: Bool = false
  ) {
    self.code = code
    self.table = table
    self.segment = segment
    self.sourceLine = sourceLine
    self.concept = concept
    self.columnsBefore = columnsBefore
    self.changes = changes
    self.proofs = proofs
    self.reach = reach
    self.isSuperseded = isSuperseded
  }
}
