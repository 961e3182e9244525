internal import Convert

/// How the columns of a table become what its rows name, the same for readers and writers.
///
/// The columns of each side (none, income, expenditure) make a group of their own. In a group the
/// first label column is `name`, the first project column `project`, and the code columns of class,
/// section and item together `code`; where there is no class column, the first joined one is.
/// Everything else stands in `amounts`, `texts` or `codes` under the id of its column.
///
/// It is a class because every row of a table takes it: one reference is counted, not ten arrays.
final class RowLayout: Sendable {
  /// The columns of one side; a class for the same reason.
  final class Group: Sendable {
    /// The positions of the columns in the table, left to right.
    let columns: [Int]
    /// The column of `name`.
    let name: Int?
    /// The column of `project`.
    let project: Int?
    /// The column of classes, whose pieces begin `code`.
    let classes: Int?
    /// The column of sections.
    let sections: Int?
    /// The column of items.
    let items: Int?
    /// The column of joined codes, where there is no class column.
    let joined: Int?

    /// Finds the columns of a side.
    init(_ columns: [Column], side: TableSide?) {
      let own = columns.indices.filter { columns[$0].side == side }
      func first(_ role: ColumnRole) -> Int? { own.first { columns[$0].role == role } }
      self.columns = own
      name = first(.label)
      project = first(.project)
      classes = first(.code(.class))
      sections = first(.code(.section))
      items = first(.code(.item))
      joined = classes == nil ? first(.code(.joined)) : nil
    }

    /// Whether rows have a code of their own, rather than one in front of their label.
    var hasCode: Bool { classes != nil || joined != nil }

    /// Whether the cell of a column is part of the code in the rows that have one.
    func makesCode(_ column: Int) -> Bool {
      joined.map { $0 == column } ?? (column == classes || column == sections || column == items)
    }
  }

  /// The id of each column as bytes.
  let ids: [[UInt8]]
  /// The columns without a side.
  let plain: Group
  /// The columns of income.
  let income: Group
  /// The columns of expenditure.
  let expenditure: Group

  /// Makes the layout of a table.
  ///
  /// - Parameters:
  ///   - columns: The columns.
  ///   - ids: Their ids; as the writer gives them where none are stated.
  init(_ columns: [Column], ids: [[UInt8]]? = nil) {
    self.ids = ids ?? Self.ids(of: columns)
    plain = Group(columns, side: nil)
    income = Group(columns, side: .income)
    expenditure = Group(columns, side: .expenditure)
  }

  /// The ids of the columns: what each is, or `c` and its number where that says too little.
  ///
  /// An amount column is named by its concept, a code column by its level, the label column `name`,
  /// the project column `project`; an id is unique on its side.
  static func ids(of columns: [Column]) -> [[UInt8]] {
    // What a word says is hashed, not its bytes: they would take longer than all else of a table.
    var taken: Set<Meaning> = []
    taken.reserveCapacity(columns.count)
    return columns.enumerated().map { position, column in
      if let word = word(for: column), taken.insert(Meaning(column)).inserted {
        return Array(word.utf8)
      }
      return Array("c\(position + 1)".utf8)
    }
  }

  /// What a column is named for; two columns of one meaning have one word.
  private struct Meaning: Hashable {
    private let side: TableSide?
    private let role: ColumnRole
    private let concept: Concept?

    init(_ column: Column) {
      side = column.side
      role = column.role
      concept = column.role == .amount ? column.concept : nil
    }
  }

  private static func word(for column: Column) -> String? {
    switch column.role {
    case .code(let level): level.rawValue
    case .label: "name"
    case .project: "project"
    case .amount: column.concept?.rawValue
    case .text: nil
    }
  }

  /// The level that the length of a joined code says: class 3, section 5, item 7 digits.
  static func level(ofCodeWithDigits count: Int) -> CodeLevel? {
    switch count {
    case 3: .class
    case 5: .section
    case 7: .item
    default: nil
    }
  }

  /// The most cells that the tables of a document of so many bytes may have.
  ///
  /// Blank cells take no room in JSON but some in memory; the limit keeps memory in proportion to
  /// the input, whatever the input. Writer and reader hold it alike.
  static func maximumCells(inBytes count: Int) -> Int {
    1_000_000 + 8 * count
  }
}

extension RowLayout.Group {
  /// The codes in front of the labels of a two-sided table, which has no code columns of its own.
  ///
  /// Empty for any other table; else one for each row, which has the column of its code or `nil`.
  func derivedCodes(of table: StatementTable) -> [ExactText?] {
    if columns.isEmpty || hasCode || sections != nil || items != nil { return [] }
    // Rows of another width are refused where they are written.
    guard table.rows.allSatisfy({ $0.cells.count == table.columns.count }) else { return [] }
    return table.rowCodes(on: .expenditure)
  }
}
