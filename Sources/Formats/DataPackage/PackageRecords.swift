internal import Convert

/// A file of a package as it was found.
struct PackageFile {
  /// Its path in the package.
  var path: String
  /// Its bytes.
  var bytes: [UInt8]
  /// Whether somebody may have changed it: its hash is not the one that the descriptor states.
  var isEdited: Bool
}

/// The rows of a CSV file whose fields are known: strict about the fields, kind to what programs and
/// spreadsheets do to a file that is saved again.
///
/// Read are UTF-8 with or without a byte-order mark, UTF-16 with one, and GB18030 where the header
/// row proves that it is; fields are separated by commas, semicolons or tabs; blank rows and blank
/// fields beyond the last column are passed over. A row that is too short is refused.
struct PackageRecords {
  /// The file.
  let file: PackageFile
  private let record: CSVRecord
  /// The places of all rows, one behind the other.
  private var places: [CSVRecord.Place] = []
  private var lines: [Int] = []
  private let width: Int
  /// Whether everything stands in quotes, so that they do not tell an empty text from none.
  private var isQuotedThroughout = false

  /// Takes a file.
  ///
  /// - Parameters:
  ///   - fields: The names of the fields.
  ///   - file: The file.
  /// - Throws: Where it is no text, no CSV, has other fields, or rows that are not as wide as those.
  init(_ fields: [String], _ file: PackageFile) throws(ConversionError) {
    self.file = file
    width = fields.count
    let text = try Self.text(of: file, fields)
    var record = CSVRecord(of: text)
    var scanner = CSVScanner(text, separator: Self.separator(of: text))
    var findings: [Diagnostic] = []
    do throws(ConversionError) {
      repeat {
        guard try scanner.next(&record) else { break }
      } while record.isBlank
      try Self.holdHeader(record, fields, file)
      isQuotedThroughout = record.places.allSatisfy { $0.style != .plain }
      while try scanner.next(&record) {
        if record.isBlank { continue }
        if let finding = Self.width(of: record, fields.count, file) { findings.append(finding) }
        lines.append(record.line)
        places += record.places.prefix(fields.count)
        guard findings.count < 100 else { break }
      }
    } catch {
      throw Self.named(error, file)
    }
    guard findings.isEmpty else { throw ConversionError(.data, findings) }
    self.record = CSVRecord(of: text)
  }

  /// How many rows there are.
  var count: Int { lines.count }

  /// A value by row and field, from 0; `nil` where the field is blank and not in quotes.
  func value(_ row: Int, _ field: Int) -> ArraySlice<UInt8>? {
    let place = places[row * width + field]
    guard place.start < place.end || place.style != .plain && !isQuotedThroughout else {
      return nil
    }
    return record.field(at: place)
  }

  /// Whether two rows of files with the same fields say the same, amounts by value; an empty text
  /// is as good as none.
  func says(_ row: Int, theSameAs other: PackageRecords, _ otherRow: Int) -> Bool {
    (0..<width).allSatisfy { field in
      let (left, right) = (value(row, field) ?? [], other.value(otherRow, field) ?? [])
      if left == right { return true }
      guard let amount = CSVSpelling.amount(left), let second = CSVSpelling.amount(right) else {
        return left.elementsEqual("TRUE".utf8) && right.elementsEqual("true".utf8)
          || left.elementsEqual("FALSE".utf8) && right.elementsEqual("false".utf8)
      }
      return amount.isEqualInValue(to: second)
    }
  }

  /// The file and a row of it, as messages name them; rows are counted without the header.
  func names(_ row: Int) -> [(name: String, value: DiagnosticArgument)] {
    [
      (name: "name", value: .text(file.path)), (name: "row", value: .integer(row + 1)),
      (name: "line", value: .integer(lines[row])),
    ]
  }

  /// The place of a row.
  func place(_ row: Int) -> DiagnosticPlace {
    .file(file.path, SourcePosition(line: lines[row]))
  }

  /// The file as UTF-8.
  private static func text(
    of file: PackageFile, _ fields: [String]
  ) throws(ConversionError) -> [UInt8] {
    let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
    do throws(ConversionError) {
      return try TextDecoder.decode(file.bytes, as: isUTF16 ? .automatic : .utf8)
    } catch {
      do throws(ConversionError) {
        // Where no name of a field has a Han character, nothing tells GB18030 from a broken file.
        guard fields.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) else { throw error }
        return try TextDecoder.decode(file.bytes, as: .gb18030)
      } catch {
        throw invalidByte(error, file)
      }
    }
  }

  private static func invalidByte(_ error: ConversionError, _ file: PackageFile) -> ConversionError
  {
    var line = 1
    if case .input(let position) = error.diagnostics.first?.place { line = position.line }
    return ConversionError(
      .data,
      Diagnostic(
        PackageCode.invalidByte, at: .file(file.path, SourcePosition(line: line)),
        ["name": .text(file.path), "line": .integer(line)]))
  }

  /// What separates the fields of the header: the first of the three that stands there.
  private static func separator(of text: [UInt8]) -> UInt8 {
    let rest = text.drop { "\r\n ".utf8.contains($0) }
    return rest.prefix { $0 != 0x0A && $0 != 0x0D }.first { ",;\t".utf8.contains($0) }
      ?? UInt8(ascii: ",")
  }

  private static func holdHeader(
    _ record: CSVRecord, _ fields: [String], _ file: PackageFile
  ) throws(ConversionError) {
    var found = (0..<record.count).map { String(decoding: record[$0], as: UTF8.self) }
    while found.count > fields.count, found.last?.isEmpty == true { found.removeLast() }
    guard !found.elementsEqual(fields, by: { $0.utf8.elementsEqual($1.utf8) }) else { return }
    throw ConversionError(
      .data,
      Diagnostic(
        PackageCode.wrongFields, at: .file(file.path, SourcePosition(line: max(1, record.line))),
        [
          "name": .text(file.path),
          "found": .text(CSVSpelling.shown(found.joined(separator: ",").utf8)),
          "expected": .text(fields.joined(separator: ",")),
        ]))
  }

  private static func width(
    of record: CSVRecord, _ expected: Int, _ file: PackageFile
  ) -> Diagnostic? {
    var count = record.count
    while count > expected, record.isEmpty(count - 1) { count -= 1 }
    guard count != expected else { return nil }
    let position = record.position(of: min(count, expected))
    return Diagnostic(
      PackageCode.rowWidth, at: .file(file.path, position),
      [
        "name": .text(file.path), "line": .integer(position.line),
        "column": .integer(position.column ?? 1), "found": .integer(count),
        "expected": .integer(expected),
      ])
  }

  /// An error of the codec with the file in which it is.
  private static func named(_ error: ConversionError, _ file: PackageFile) -> ConversionError {
    let findings = error.diagnostics.map { finding in
      guard case .input(let position) = finding.place else { return finding }
      return Diagnostic(
        PackageCode.invalidCSV, at: .file(file.path, position),
        [
          "name": .text(file.path), "line": .integer(position.line),
          "column": .integer(position.column ?? 1), "reason": .words(finding.words),
        ])
    }
    return ConversionError(.data, findings)
  }
}
