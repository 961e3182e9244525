internal import Convert

/// The codes of the CSV format.
enum CSVCode: String, DiagnosticCode {
  /// The input is a folder.
  case notAFile = "csv.not-a-file"
  /// The input does not begin as the format does.
  case notRecognised = "csv.not-recognised"
  /// A version that this program does not know.
  case newerVersion = "csv.newer-version"
  /// The file ends before its last record.
  case truncated = "csv.truncated"
  /// A record that every file has is missing.
  case missingRow = "csv.missing-row"
  /// Something stands behind the last record.
  case trailingData = "csv.trailing-data"
  /// A first field that names no kind of record.
  case unknownKind = "csv.unknown-kind"
  /// A record where it does not belong.
  case misplaced = "csv.misplaced"
  /// A second record of a kind of which there may be one.
  case repeated = "csv.repeated"
  /// A label that a project statement has twice.
  case repeatedLabel = "csv.repeated-label"
  /// A record of a table that does not say what its columns are.
  case noColumns = "csv.no-columns"
  /// A field that is none of a list.
  case unknownValue = "csv.unknown-value"
  /// A field that is no number, or out of bounds.
  case invalidNumber = "csv.invalid-number"
  /// A field that is no date.
  case invalidDate = "csv.invalid-date"
  /// A field that is missing.
  case missingField = "csv.missing-field"
  /// A field where none belongs.
  case extraField = "csv.extra-field"
  /// A record that ends before its last field.
  case shortRow = "csv.short-row"
  /// A cell of a table that is no amount.
  case invalidAmount = "csv.invalid-amount"
  /// Words that stand unguarded in a cell of amounts.
  case wordsForAmount = "csv.words-for-amount"
  /// More such cells than are told.
  case moreWords = "csv.more-words"
  /// A cell of a table that is no code.
  case invalidCode = "csv.invalid-code"
  /// A cell that a spreadsheet has destroyed.
  case destroyed = "csv.destroyed"
  /// More errors than are told.
  case tooManyErrors = "csv.too-many-errors"
  /// A text of the model has a character that spreadsheets do not keep.
  case unkeepable = "csv.unkeepable"
  /// A column of the model has a concept, but no amounts.
  case misplacedConcept = "csv.misplaced-concept"
  /// The encoding lacks a character.
  case lacksCharacter = "csv.lacks-character"
  /// The system does not know an encoding.
  case unknownEncoding = "csv.unknown-encoding"

  /// The words of the code.
  var wording: DiagnosticWording {
    let (message, advice) = words
    let warnings = [CSVCode.wordsForAmount, .moreWords, .repeatedLabel]
    return DiagnosticWording(
      severity: warnings.contains(self) ? .warning : .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile, .notRecognised, .newerVersion, .truncated, .missingRow, .trailingData,
      .unknownKind, .misplaced, .repeated, .noColumns, .tooManyErrors:
      fileWords
    case .unkeepable, .misplacedConcept, .lacksCharacter, .unknownEncoding: writingWords
    case .unknownValue, .invalidNumber, .invalidDate, .missingField, .extraField, .shortRow,
      .invalidAmount, .invalidCode, .destroyed:
      contentWords
    case .wordsForAmount, .moreWords, .repeatedLabel: cellWords
    }
  }
}
