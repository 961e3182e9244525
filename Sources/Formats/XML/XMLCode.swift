internal import Convert

/// The codes of the XML format.
enum XMLCode: String, DiagnosticCode {
  /// The input is a folder.
  case notAFile = "xml.not-a-file"
  /// The document breaks the rules of XML itself.
  case notWellFormed = "xml.not-well-formed"
  /// The document ends before its root does.
  case truncated = "xml.truncated"
  /// Bytes that are none of the encoding, or characters that XML does not have.
  case invalidByte = "xml.invalid-byte"
  /// Elements within elements without end.
  case tooDeep = "xml.too-deep"
  /// A document type declaration.
  case doctype = "xml.doctype"
  /// Another namespace or another root.
  case foreign = "xml.foreign"
  /// A version that this program does not know.
  case newerVersion = "xml.newer-version"
  /// An element that does not belong there.
  case unexpectedElement = "xml.unexpected-element"
  /// An element is missing.
  case missingElement = "xml.missing-element"
  /// An attribute that the element does not have.
  case unknownAttribute = "xml.unknown-attribute"
  /// An attribute is missing.
  case missingAttribute = "xml.missing-attribute"
  /// A text or a value that its type does not allow.
  case invalidValue = "xml.invalid-value"
  /// Text where only elements belong.
  case unexpectedText = "xml.unexpected-text"
  /// A measure that stands twice in a row.
  case repeatedMeasure = "xml.repeated-measure"
  /// The schema is violated in another way.
  case schemaViolation = "xml.schema-violation"
  /// A section that is no deeper than the one around it.
  case sectionLevel = "xml.section-level"
  /// A row names a column that its table does not have.
  case unknownColumn = "xml.unknown-column"
  /// A row fills a cell twice.
  case duplicateCell = "xml.duplicate-cell"
  /// A code that the code columns of the table cannot hold.
  case invalidCode = "xml.invalid-code"
  /// What is stated contradicts what follows from the rest.
  case inconsistent = "xml.inconsistent"
  /// More table cells than the limit allows.
  case tooManyCells = "xml.too-many-cells"
  /// There may be more errors than were told.
  case moreErrors = "xml.more-errors"
  /// The document is too large for libxml2.
  case tooLarge = "xml.too-large"
  /// A character of the model that XML does not have.
  case forbiddenCharacter = "xml.forbidden-character"
  /// A number of the model is out of bounds.
  case numberRange = "xml.number-range"
  /// A header label of the model is empty.
  case emptyHeader = "xml.empty-header"
  /// A column of the model has a concept, but no amounts.
  case misplacedConcept = "xml.misplaced-concept"
  /// A value of the model is longer than libxml2 reads as an attribute.
  case attributeTooLong = "xml.attribute-too-long"
  /// The system does not know an encoding.
  case unknownEncoding = "xml.unknown-encoding"
  /// What was written is not valid.
  case invalidOutput = "xml.invalid-output"
  /// The schema cannot be compiled.
  case noSchema = "xml.no-schema"
  /// libxml2 has no memory left.
  case noMemory = "xml.no-memory"
  /// The schema allows what the program does not know.
  case schemaMismatch = "xml.schema-mismatch"

  /// The words of the code.
  var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(
      severity: self == .moreErrors ? .note : .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile, .notWellFormed, .truncated, .invalidByte, .tooDeep, .doctype, .foreign,
      .newerVersion, .tooLarge, .moreErrors:
      documentWords
    case .unexpectedElement, .missingElement, .unknownAttribute, .missingAttribute, .invalidValue,
      .unexpectedText, .repeatedMeasure, .schemaViolation:
      schemaWords
    case .sectionLevel, .unknownColumn, .duplicateCell, .invalidCode, .inconsistent, .tooManyCells:
      ruleWords
    default: writingWords
    }
  }
}
