internal import Convert

/// The codes of reading and writing JSON.
enum JSONCode: String, DiagnosticCode {
  /// The input is a folder, not one file.
  case notAFile = "json.not-a-file"
  /// The input is not UTF-8 as a whole.
  case notUTF8 = "json.not-utf-8"
  /// A byte of the input is no UTF-8.
  case invalidByte = "json.invalid-byte"
  /// The input ends too early.
  case unexpectedEnd = "json.unexpected-end"
  /// A character stands where JSON has none.
  case unexpectedCharacter = "json.unexpected-character"
  /// A control character stands in a string.
  case controlCharacter = "json.control-character"
  /// An escape is not one of JSON's.
  case invalidEscape = "json.invalid-escape"
  /// An escape names half a character.
  case loneSurrogate = "json.lone-surrogate"
  /// Something follows the value.
  case trailingData = "json.trailing-data"
  /// Containers are nested too deep.
  case tooDeep = "json.too-deep"
  /// The `$schema` is not that of the model.
  case unknownSchema = "json.unknown-schema"
  /// The `$schema` names a newer version of the model.
  case newerVersion = "json.newer-version"
  /// A member is not known.
  case unknownMember = "json.unknown-member"
  /// A member is missing.
  case missingMember = "json.missing-member"
  /// A member occurs twice.
  case duplicateMember = "json.duplicate-member"
  /// A value has the wrong type.
  case wrongType = "json.wrong-type"
  /// A string is none of those that are allowed.
  case unknownValue = "json.unknown-value"
  /// A number is no integer, or too large or too small.
  case integerRange = "json.integer-range"
  /// An amount is not spelled as amounts are.
  case invalidAmount = "json.invalid-amount"
  /// A classification code is not spelled as codes are.
  case invalidCode = "json.invalid-code"
  /// The id of a column is not spelled as ids are.
  case invalidColumnID = "json.invalid-column-id"
  /// Two columns have one id.
  case duplicateColumnID = "json.duplicate-column-id"
  /// A cell names a column that the table does not have.
  case unknownColumn = "json.unknown-column"
  /// A row fills one cell twice.
  case duplicateCell = "json.duplicate-cell"
  /// A cell object has several values.
  case ambiguousCell = "json.ambiguous-cell"
  /// A derived member contradicts what it is derived from.
  case inconsistent = "json.inconsistent"
  /// Sections are not each deeper than the one around them.
  case sectionLevel = "json.section-level"
  /// The blank cells of the tables are out of proportion.
  case tooManyCells = "json.too-many-cells"
  /// Reading stopped at a number of errors.
  case tooManyErrors = "json.too-many-errors"
  /// A row of the model has not a cell for each column.
  case rowWidth = "json.row-width"

  /// The words of the code.
  var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(severity: .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .notAFile:
      (
        LocalizedText(
          en: "JSON is one file, but the input is a folder", zh: "JSON 是单个文件，而输入是文件夹"),
        LocalizedText(en: "Give the JSON file itself.", zh: "请给出 JSON 文件本身。")
      )
    case .notUTF8, .invalidByte, .unexpectedEnd, .unexpectedCharacter, .controlCharacter,
      .invalidEscape, .loneSurrogate, .trailingData, .tooDeep:
      syntaxWords
    case .unknownSchema, .newerVersion, .unknownMember, .missingMember, .duplicateMember,
      .wrongType, .unknownValue, .integerRange, .tooManyErrors:
      structureWords
    default:
      contentWords
    }
  }
}
