internal import Convert

/// The fields of a record by their position behind kind and line, and what is wrong with them.
struct CSVFields {
  /// What the record says.
  let kind: CSVKind
  private let record: CSVRecord
  /// What was found.
  private(set) var findings: [Diagnostic] = []

  /// Makes the fields of a record.
  init(_ kind: CSVKind, _ record: CSVRecord) {
    self.kind = kind
    self.record = record
  }

  /// How many fields there are, blank ones at the end left out.
  var count: Int {
    max(0, (record.fields.lastIndex { !$0.isEmpty } ?? -1) - 1)
  }

  /// A field; blank where the record is shorter.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    index + 2 < record.fields.count ? record.fields[index + 2] : []
  }

  /// The line of the source that the record names.
  mutating func line() -> Int? {
    guard record.fields.count > 1 else { return nil }
    return number(record.fields[1], column: 2, in: NumberBounds.ordinal)
  }

  /// A text; `nil` where the field is blank.
  mutating func text(_ index: Int) -> ExactText? {
    let field = bytes(index)
    if field.isEmpty { return nil }
    if CSVText.isDestroyed(field) { destroyed(field, column: index + 3) }
    return CSVText.text(field)
  }

  /// A text that is always there; a blank field is an empty one.
  mutating func wholeText(_ index: Int) -> ExactText { text(index) ?? "" }

  /// A number; `nil` where the field is blank.
  mutating func number(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    number(bytes(index), column: index + 3, in: bounds)
  }

  private mutating func number(
    _ field: ArraySlice<UInt8>, column: Int, in bounds: ClosedRange<Int>
  ) -> Int? {
    guard !field.isEmpty else { return nil }
    let digits = field.first == UInt8(ascii: "'") ? field.dropFirst() : field
    if digits.count <= 15, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(String(decoding: digits, as: UTF8.self)), bounds.contains(value)
    {
      return value
    }
    report(
      .invalidNumber,
      [
        (name: "found", value: .text(Self.shown(field))), (name: "column", value: .integer(column)),
        (name: "kind", value: .text(kind.rawValue)),
        (name: "minimum", value: .integer(bounds.lowerBound)),
        (name: "maximum", value: .integer(bounds.upperBound)),
      ])
    return nil
  }

  /// A value of a list; `nil` where the field is blank.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ index: Int, _ type: Value.Type = Value.self
  ) -> Value? {
    let field = bytes(index)
    guard !field.isEmpty else { return nil }
    if let value = Value(rawValue: String(decoding: field, as: UTF8.self)) { return value }
    unknownValue(field, index, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  /// Reports a field that is none of a list.
  mutating func unknownValue(_ field: ArraySlice<UInt8>, _ index: Int, _ expected: String) {
    report(
      .unknownValue,
      [
        (name: "found", value: .text(Self.shown(field))),
        (name: "column", value: .integer(index + 3)), (name: "kind", value: .text(kind.rawValue)),
        (name: "expected", value: .text(expected)),
      ])
  }

  /// A value of a list that must be there.
  mutating func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ index: Int, orElse other: Value
  ) -> Value {
    if bytes(index).isEmpty { missing(index) }
    return choice(index) ?? other
  }

  /// Whether a field says 是.
  mutating func flag(_ index: Int) -> Bool {
    let field = bytes(index)
    if field.isEmpty { return false }
    if !field.elementsEqual(CSVOutput.yes) {
      unknownValue(field, index, String(decoding: CSVOutput.yes, as: UTF8.self))
    }
    return true
  }

  /// A cell that stands in no column of a table.
  mutating func cell(_ index: Int, as role: ColumnRole) -> Cell {
    let field = bytes(index)
    do {
      return try CSVCellCoding(role: role).cell(field)
    } catch {
      destroyed(field, column: index + 3)
      return .blank
    }
  }

  /// Reports that a field is blank that must not be.
  mutating func missing(_ index: Int) {
    report(
      .missingField,
      [(name: "column", value: .integer(index + 3)), (name: "kind", value: .text(kind.rawValue))])
  }

  /// Reports fields behind the last that the kind has.
  mutating func end(_ count: Int) {
    guard self.count > count else { return }
    report(
      .extraField,
      [
        (name: "found", value: .text(Self.shown(bytes(count)))),
        (name: "column", value: .integer(count + 3)), (name: "kind", value: .text(kind.rawValue)),
      ])
  }

  private mutating func destroyed(_ field: ArraySlice<UInt8>, column: Int) {
    report(
      .destroyed,
      [
        (name: "table", value: .text(kind.rawValue)), (name: "row", value: .integer(record.line)),
        (name: "label", value: .text(String(column))),
        (name: "found", value: .text(Self.shown(field))),
      ])
  }

  /// Adds a finding about the record.
  mutating func report(
    _ code: CSVCode, _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    findings.append(
      Diagnostic(code, at: .input(SourcePosition(line: record.line)), arguments: arguments))
  }

  /// A field as a message shows it: it may be as long as the input.
  static func shown(_ field: some Collection<UInt8>) -> String {
    let scalars = String(decoding: field.prefix(400), as: UTF8.self).unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(80)))
    return field.count > 400 || scalars.count > 80 ? shown + "…" : shown
  }
}
