internal import Convert

/// The codes that the formats which are edited by hand share.
enum ExchangeCode: String, DiagnosticCode {
  /// A repair of the ledger is superseded by an edit.
  case superseded = "exchange.superseded"
  /// A number of the model is out of bounds.
  case numberRange = "exchange.number-range"
  /// A row of the model has not a cell for each column.
  case rowWidth = "exchange.row-width"
  /// A section that is no deeper than the one around it.
  case sectionLevel = "exchange.section-level"

  /// The words of the code.
  var wording: DiagnosticWording {
    let (message, advice) = words
    return DiagnosticWording(
      severity: self == .superseded ? .note : .error, message: message, advice: advice)
  }

  private var words: (message: LocalizedText, advice: LocalizedText) {
    switch self {
    case .superseded:
      (
        LocalizedText(
          en:
            "the repair of {table} no longer proves anything, since its cells were edited or removed",
          zh: "{table}的修复不再有效，因为其单元格已被修改或删除"),
        LocalizedText(
          en: "The ledger keeps it, marked as superseded.", zh: "修复台账保留该项，并标为已被取代。")
      )
    case .numberRange:
      (
        LocalizedText(
          en: "a number is {found}; expected {minimum} to {maximum}",
          zh: "数字为 {found}；应为 {minimum} 至 {maximum}"),
        LocalizedText(
          en: "The document was made by a program that counts in another way.",
          zh: "该文件由计数方式不同的程序生成。")
      )
    case .rowWidth:
      (
        LocalizedText(
          en: "a row has {found} {found:cell|cells}; expected {expected}",
          zh: "一行有 {found} 个单元格；应为 {expected} 个"
        ),
        LocalizedText(en: "Every row has a cell for each column.", zh: "每行每列各有一个单元格。")
      )
    case .sectionLevel:
      (
        LocalizedText(
          en: "a section has level {found}; expected {minimum} to {maximum}",
          zh: "章节层级为 {found}；应为 {minimum} 至 {maximum}"),
        LocalizedText(
          en: "A section is deeper than the one around it.", zh: "章节须比其上级章节更深。")
      )
    }
  }
}

/// What a format that is edited by hand cannot say.
struct ExchangeRefusal: Error {
  /// Why.
  var code: any DiagnosticCode
  /// The arguments of the message.
  var arguments: [(name: String, value: DiagnosticArgument)]

  /// Makes a refusal.
  init(_ code: any DiagnosticCode, _ arguments: [(name: String, value: DiagnosticArgument)]) {
    self.code = code
    self.arguments = arguments
  }

  /// The refusal as an error at a place.
  func error(at place: DiagnosticPlace) -> ConversionError {
    ConversionError(.data, Diagnostic(code, at: place, arguments: arguments))
  }
}

extension Section {
  /// Holds the level of the section to what formats can say.
  ///
  /// - Throws: Where it is no deeper than the one around it, or too deep.
  func holdLevel(deeperThan outer: Int) throws(ExchangeRefusal) {
    guard level > outer, level <= Section.maximumLevel else {
      throw ExchangeRefusal(
        ExchangeCode.sectionLevel,
        [
          (name: "found", value: .integer(level)), (name: "minimum", value: .integer(outer + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
    }
  }
}

extension StatementTable {
  /// Holds a row to the columns.
  ///
  /// - Throws: Where it has more or fewer cells.
  func holdWidth(of row: TableRow) throws(ExchangeRefusal) {
    guard row.cells.count == columns.count else {
      throw ExchangeRefusal(
        ExchangeCode.rowWidth,
        [
          (name: "found", value: .integer(row.cells.count)),
          (name: "expected", value: .integer(columns.count)),
        ])
    }
  }
}
