public import Convert

/// The codes of the CSV format.
public enum CSVCode: String, DiagnosticCode {
  /// The input is a folder.
  case notAFile = "csv.not-a-file"
  /// The input does not begin as the format does.
  case notRecognised = "csv.not-recognised"
  /// A version that this program does not know.
  case newerVersion = "csv.newer-version"
  /// A quote inside a field without quotes, or behind one with.
  case bareQuote = "csv.bare-quote"
  /// A quoted field without an end.
  case openQuote = "csv.open-quote"
  /// A record with too many fields.
  case tooManyFields = "csv.too-many-fields"
  /// The file ends before its last record.
  case truncated = "csv.truncated"
  /// Something stands behind the last record.
  case trailingData = "csv.trailing-data"
  /// A first field that names no kind of record.
  case unknownKind = "csv.unknown-kind"
  /// A record where it does not belong.
  case misplaced = "csv.misplaced"
  /// A field that is none of a list.
  case unknownValue = "csv.unknown-value"
  /// A field that is no number, or out of bounds.
  case invalidNumber = "csv.invalid-number"
  /// A field that is missing.
  case missingField = "csv.missing-field"
  /// A field where none belongs.
  case extraField = "csv.extra-field"
  /// A cell of a table that is no amount.
  case invalidAmount = "csv.invalid-amount"
  /// A cell of a table that is no code.
  case invalidCode = "csv.invalid-code"
  /// A cell that a spreadsheet has destroyed.
  case destroyed = "csv.destroyed"
  /// A cell beyond the columns of its table.
  case beyondColumns = "csv.beyond-columns"
  /// A section that is no deeper than the one around it.
  case sectionLevel = "csv.section-level"
  /// More errors than are told.
  case tooManyErrors = "csv.too-many-errors"
  /// A repair of the ledger is superseded by an edit.
  case superseded = "csv.superseded"
  /// A number of the model is out of bounds.
  case numberRange = "csv.number-range"
  /// A row of the model has not a cell for each column.
  case rowWidth = "csv.row-width"
  /// A column of the model has a concept, but no amounts.
  case misplacedConcept = "csv.misplaced-concept"
  /// The encoding lacks a character.
  case lacksCharacter = "csv.lacks-character"
  /// The system does not know an encoding.
  case unknownEncoding = "csv.unknown-encoding"

  /// The words of the code.
  public var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(
      severity: self == .superseded ? .note : .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile, .notRecognised, .newerVersion, .bareQuote, .openQuote, .tooManyFields,
      .truncated, .trailingData, .tooManyErrors:
      fileWords
    case .numberRange, .rowWidth, .misplacedConcept, .lacksCharacter, .unknownEncoding:
      writingWords
    default: contentWords
    }
  }
}
