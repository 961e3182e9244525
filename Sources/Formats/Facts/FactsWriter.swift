internal import Convert

/// Writes the facts of a disclosure: CSV of RFC 4180 in UTF-8 with a header record.
struct FactsWriter: FormatWriter {
  /// The names of the columns, in their order.
  static let columns = [
    "source", "source_line", "fiscal_year", "agency_name", "table_no", "table_kind", "table_title",
    "side", "row", "unit_name", "exp_func_code", "dep_bgt_eco_code", "name", "pro_name", "concept",
    "label", "amount", "unit", "raw",
  ]

  /// What the column `source` says: the input as given, empty inside a data package.
  let source: String

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    DocumentBundle(bytes(of: disclosure))
  }

  /// The facts as bytes, the header record first.
  func bytes(of disclosure: Disclosure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: Self.columns.joined(separator: ",").utf8)
    CSVField.endRecord(&bytes)
    let mended = MendedCells(disclosure.ledger)
    let head = documentHead(disclosure)
    for (index, placed) in disclosure.statementTables.enumerated() {
      let table = FactsTable(placed, mended: mended, ordinal: index + 1)
      table.append(to: &bytes, documentHead: head)
    }
    return bytes
  }

  /// The fields that are the same in every row of a disclosure.
  private func documentHead(_ disclosure: Disclosure) -> FactsDocumentHead {
    var sourceField: [UInt8] = []
    CSVField.append(source.utf8, to: &sourceField)
    sourceField.append(UInt8(ascii: ","))
    var yearAndAgency: [UInt8] = []
    if let year = disclosure.fiscalYear { CSVField.append(year, to: &yearAndAgency) }
    yearAndAgency.append(UInt8(ascii: ","))
    if let department = disclosure.department { CSVField.append(department, to: &yearAndAgency) }
    yearAndAgency.append(UInt8(ascii: ","))
    return FactsDocumentHead(source: sourceField, yearAndAgency: yearAndAgency)
  }
}

/// The fields of a disclosure, each with the comma behind it.
struct FactsDocumentHead {
  /// `source`.
  let source: [UInt8]
  /// `fiscal_year` and `agency_name`.
  let yearAndAgency: [UInt8]
}

/// What stood in the source where the characters of an amount were mended.
struct MendedCells {
  /// A cell of a statement table, each number from 1.
  struct Place: Hashable {
    let table: Int
    let row: Int
    let column: Int
  }

  private let raw: [Place: ExactText]

  /// Collects the cells from a ledger; what a person has edited since counts no more.
  init(_ ledger: [LedgerEntry]) {
    var raw: [Place: ExactText] = [:]
    for entry in ledger where !entry.isSuperseded {
      guard let table = entry.table else { continue }
      for change in entry.changes {
        guard let row = change.row, let column = change.column, let text = change.raw else {
          continue
        }
        raw[Place(table: table, row: row, column: column)] = text
      }
    }
    self.raw = raw
  }

  /// The source cell; `nil` where nothing was mended.
  func raw(table: Int, row: Int, column: Int) -> ExactText? {
    raw.isEmpty ? nil : raw[Place(table: table, row: row, column: column)]
  }
}
