internal import Convert

/// The rows of a resource as they are read, their values by the names of fields.
struct PackageRows {
  /// The resource without rows, which says what fields there are.
  let table: PackageTable
  private var records: [CSVRecord] = []
  /// What was found.
  var findings: [Diagnostic] = []

  /// Reads the file of a resource.
  ///
  /// - Parameters:
  ///   - table: The resource without rows.
  ///   - bytes: Its file.
  /// - Throws: Where it is no UTF-8, no CSV, or has other fields.
  init(_ table: PackageTable, _ bytes: [UInt8]) throws(ConversionError) {
    self.table = table
    let text: [UInt8]
    do {
      text = try TextDecoder.decode(bytes, as: .utf8)
    } catch {
      throw ConversionError(
        .data, [Diagnostic(PackageCode.invalidByte, ["name": .text(table.path)])])
    }
    var scanner = CSVScanner(text, separator: UInt8(ascii: ","))
    let header = try scanner.next()?.fields.map { String(decoding: $0, as: UTF8.self) } ?? []
    let expected = table.fields.map(\.name)
    guard header == expected else {
      throw ConversionError(
        .data,
        Diagnostic(
          PackageCode.wrongFields,
          [
            "name": .text(table.path),
            "found": .text(CSVFields.shown(Array(header.joined(separator: ",").utf8))),
            "expected": .text(expected.joined(separator: ",")),
          ]))
    }
    while let record = try scanner.next() {
      // A blank line of a resource with one field would be a row; ours have more.
      if record.isBlank, record.fields.count == 1 { continue }
      records.append(record)
    }
    for (index, record) in records.enumerated() where record.fields.count != expected.count {
      report(
        .rowWidth, index,
        [
          (name: "found", value: .integer(record.fields.count)),
          (name: "expected", value: .integer(expected.count)),
        ])
    }
    if !findings.isEmpty { throw ConversionError(.data, Array(findings.prefix(100))) }
  }

  /// How many rows there are.
  var count: Int { records.count }

  /// The numbers of the rows, from 0.
  var indices: Range<Int> { records.indices }

  /// Adds a finding about a row.
  mutating func report(
    _ code: PackageCode, _ row: Int, _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    findings.append(
      Diagnostic(
        code, at: nil,
        arguments: [
          (name: "name", value: .text(table.path)), (name: "row", value: .integer(row + 1)),
        ] + arguments))
  }

  private func position(_ field: String) -> Int {
    table.fields.firstIndex { $0.name == field } ?? 0
  }

  /// The bytes of a value; `nil` where there is none.
  func bytes(_ row: Int, _ field: String) -> [UInt8]? {
    let position = position(field)
    let bytes = records[row].fields[position]
    return bytes.isEmpty && !records[row].emptyTexts.contains(position) ? nil : Array(bytes)
  }

  /// A text; `nil` where there is none.
  func text(_ row: Int, _ field: String) -> ExactText? {
    bytes(row, field).map { ExactText(String(decoding: $0, as: UTF8.self)) }
  }

  /// A text that is always there.
  func wholeText(_ row: Int, _ field: String) -> ExactText { text(row, field) ?? "" }

  /// A number; `nil` where there is none.
  mutating func number(
    _ row: Int, _ field: String, in bounds: ClosedRange<Int> = NumberBounds.printed
  ) -> Int? {
    guard let bytes = bytes(row, field) else { return nil }
    if bytes.count <= 15, let value = Int(String(decoding: bytes, as: UTF8.self)),
      bytes.allSatisfy({ (0x30...0x39).contains($0) }), bounds.contains(value)
    {
      return value
    }
    invalid(row, field, bytes, "\(bounds.lowerBound)–\(bounds.upperBound)")
    return nil
  }

  /// A number that must be there.
  mutating func requiredNumber(_ row: Int, _ field: String) -> Int {
    if bytes(row, field) == nil { missing(row, field) }
    return number(row, field) ?? 0
  }

  /// The line of the source.
  mutating func line(_ row: Int) -> Int? {
    number(row, "source_line", in: NumberBounds.ordinal)
  }

  /// A value of a list; `nil` where there is none.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ row: Int, _ field: String, _ type: Value.Type = Value.self
  ) -> Value? {
    guard let bytes = bytes(row, field) else { return nil }
    if let value = Value(rawValue: String(decoding: bytes, as: UTF8.self)) { return value }
    invalid(row, field, bytes, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  /// A value of a list that must be there.
  mutating func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ row: Int, _ field: String, orElse other: Value
  ) -> Value {
    if bytes(row, field) == nil { missing(row, field) }
    return choice(row, field) ?? other
  }

  /// Whether something is so.
  mutating func flag(_ row: Int, _ field: String) -> Bool {
    switch bytes(row, field).map({ String(decoding: $0, as: UTF8.self) }) {
    case "true"?, "True"?, "TRUE"?: return true
    case "false"?, "False"?, "FALSE"?: return false
    case nil:
      missing(row, field)
      return false
    case let found?:
      invalid(row, field, Array(found.utf8), "true, false")
      return false
    }
  }

  /// A cell whose kind a field of its own says.
  mutating func cell(_ row: Int, _ kind: String, _ value: String) -> Cell {
    let content = bytes(row, value) ?? []
    switch requiredChoice(row, kind, orElse: PackageCell.blank) {
    case .blank: return .blank
    case .text: return .text(ExactText(String(decoding: content, as: UTF8.self)))
    case .code:
      if let code = ClassificationCode(content[...]) { return .code(code) }
      invalid(row, value, content, "[0-9]{2,9}")
    case .amount: if let amount = amount(row, value, content) { return .amount(amount) }
    }
    return .blank
  }

  /// An amount, its thousands separated or not.
  mutating func amount(_ row: Int, _ field: String, _ bytes: [UInt8]) -> Amount? {
    if let digits = CSVSpelling.withoutSeparators(bytes[...]),
      let amount = Amount(canonical: digits)
    {
      return amount
    }
    invalid(row, field, bytes, "5219.30")
    return nil
  }

  /// Reports a value that is not allowed.
  mutating func invalid(_ row: Int, _ field: String, _ found: [UInt8], _ expected: String) {
    report(
      .invalidValue, row,
      [
        (name: "field", value: .text(field)), (name: "found", value: .text(CSVFields.shown(found))),
        (name: "expected", value: .text(expected)),
      ])
  }

  private mutating func missing(_ row: Int, _ field: String) {
    report(.missingValue, row, [(name: "field", value: .text(field))])
  }

  /// Reports a row that refers to nothing.
  mutating func broken(_ row: Int, _ field: String) {
    let found = bytes(row, field).map { CSVFields.shown($0) } ?? "-"
    report(
      .brokenReference, row,
      [(name: "field", value: .text(field)), (name: "found", value: .text(found))])
  }
}
