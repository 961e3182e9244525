/// A cell of a statement table, by its place in the model.
public struct CheckCell: Hashable, Sendable {
  /// The statement table, from 0 in the order of the document.
  public let table: Int
  /// The row, from 0.
  public let row: Int
  /// The column, from 0; `nil` where the row as a whole is meant.
  public let column: Int?

  /// Makes a place.
  public init(table: Int, row: Int, column: Int?) {
    self.table = table
    self.row = row
    self.column = column
  }
}

/// The cell whose change alone would mend what fails, and the amount it would have.
public struct LikelyFault: Hashable, Sendable {
  /// The cell.
  public let cell: CheckCell
  /// The line of the source on which it stands, from 1.
  public let sourceLine: Int?
  /// What stands there; `nil` where it is blank.
  public let stated: String?
  /// What would have to stand there.
  public let expected: String
  /// How many other cells would do as well; 0 where it is the only one.
  public let alternatives: Int
}

/// What a check found: a diagnostic, and the place and the figures that it is about.
public struct CheckFinding: Sendable {
  /// The code, the words and the place in the model.
  public let diagnostic: Diagnostic
  /// Where in the order of the document the finding belongs: block, row, column, from 0.
  let order: [Int]
  /// The cell that the finding is about; `nil` outside statement tables.
  public let cell: CheckCell?
  /// The table as findings name it: `表2`; or the section of the text.
  public let placeName: String
  /// The row and the column as printed.
  public let rowName: String
  /// The column as printed.
  public let columnName: String
  /// What is stated.
  public let stated: String?
  /// What it is held against.
  public let expected: String?
  /// How much more is stated than expected.
  public let difference: String?
  /// The other cells that take part.
  public let related: [CheckCell]
  /// The cell that is likely at fault.
  public let likely: LikelyFault?

  /// The line of the source on which the matter stands, from 1.
  public var sourceLine: Int? {
    switch diagnostic.place {
    case .model(_, let line): line
    case .input(let position), .file(_, let position): position.line
    case .sourceLine(let line): line
    case nil: nil
    }
  }

  /// The finding as a diagnostic about an input.
  ///
  /// - Parameter hasSourceLines: Whether the lines of the source are those of the input itself, as
  ///   where text was read; else they are provenance.
  /// - Returns: The diagnostic, pointing into the input where it can.
  public func diagnostic(ofText hasSourceLines: Bool) -> Diagnostic {
    guard hasSourceLines, let line = sourceLine else { return diagnostic }
    return diagnostic.placed(at: .input(SourcePosition(line: line)))
  }
}
