internal import Convert

/// What is wrong with a field of a record.
struct CSVFinding {
  /// What is wrong.
  var code: any DiagnosticCode
  /// The number of the field in the record, from 0, kind and line included.
  var field: Int
  /// The arguments of the message but the place.
  var arguments: [(name: String, value: DiagnosticArgument)]
}

/// The fields of a record by their position behind kind and line, and what is wrong with them.
struct CSVFields {
  /// What the record says.
  let kind: CSVKind
  /// The record.
  let record: CSVRecord
  /// Whether a border stands behind the last field, as the file says of the kind.
  let isBordered: Bool
  /// How many fields there are: those in front of the border, or up to the last that is not blank.
  let count: Int
  /// What was found.
  private(set) var findings: [CSVFinding] = []

  /// Makes the fields of a record.
  ///
  /// - Parameters:
  ///   - kind: What the record says.
  ///   - record: The record.
  ///   - hasBorders: Whether the file has borders.
  init(_ kind: CSVKind, _ record: CSVRecord, hasBorders: Bool) {
    self.kind = kind
    self.record = record
    isBordered = hasBorders && kind.isBordered
    var last = record.count - 1
    while last > 1, record.isEmpty(last) { last -= 1 }
    guard isBordered else {
      count = max(0, last - 1)
      return
    }
    var border = last
    while border > 1, !Self.isBorder(record, border) { border -= 1 }
    count = max(0, border - 2)
    if border <= 1, last > 1, CSVSpelling.isDestroyed(record[last]) {
      // Most likely the border itself.
      report(
        CSVCode.destroyed, field: last,
        [(name: "found", value: .text(CSVSpelling.shown(record[last])))])
    } else if border <= 1 {
      report(CSVCode.shortRow, field: max(2, last + 1), [])
    } else if border < last {
      extra(at: border + 1)
    }
  }

  private static func isBorder(_ record: CSVRecord, _ index: Int) -> Bool {
    record.places[index].end - record.places[index].start == CSVText.border.utf8.count
      && record[index].elementsEqual(CSVText.border.utf8)
  }

  /// A field; blank where the record is shorter, and where blanks alone stand in it.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    guard !isBordered || index < count else { return [] }
    let field = record[index + 2]
    guard field.first == UInt8(ascii: " ") else { return field }
    return field.allSatisfy { $0 == UInt8(ascii: " ") } ? [] : field
  }

  /// The line of the source that the record names.
  mutating func line() -> Int? {
    number(record[1], field: 1, in: NumberBounds.ordinal)
  }

  /// A text; `nil` where the field is blank.
  mutating func text(_ index: Int) -> ExactText? {
    let field = bytes(index)
    guard let first = field.first else { return nil }
    if first != UInt8(ascii: "'"), CSVSpelling.isDestroyed(field) { destroyed(index) }
    return CSVText.text(field)
  }

  /// A text that is always there: an empty one has a guard.
  mutating func wholeText(_ index: Int) -> ExactText {
    if let text = text(index) { return text }
    missing(index)
    return ""
  }

  /// A number; `nil` where the field is blank.
  mutating func number(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    number(bytes(index), field: index + 2, in: bounds)
  }

  /// A number that must be there.
  mutating func requiredNumber(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    if bytes(index).isEmpty { missing(index) }
    return number(index, in: bounds)
  }

  private mutating func number(
    _ field: ArraySlice<UInt8>, field index: Int, in bounds: ClosedRange<Int>
  ) -> Int? {
    guard let first = field.first else { return nil }
    let digits = first == UInt8(ascii: "'") ? field.dropFirst() : field
    if let value = CSVSpelling.integer(digits), bounds.contains(value) { return value }
    report(
      CSVSpelling.isDestroyed(field) ? CSVCode.destroyed : CSVCode.invalidNumber, field: index,
      [
        (name: "found", value: .text(CSVSpelling.shown(field))),
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
    unknownValue(index, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  /// Reports a field that is none of a list.
  mutating func unknownValue(_ index: Int, _ expected: String) {
    report(CSVCode.unknownValue, index, [(name: "expected", value: .text(expected))])
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
    if !field.elementsEqual(CSVOutput.yes.utf8) { unknownValue(index, CSVOutput.yes) }
    return true
  }

  /// A cell, as its column has it.
  mutating func cell(_ index: Int, _ coding: CSVCellCoding) -> Cell {
    let field = bytes(index)
    if field.isEmpty { return .blank }
    do {
      return try coding.cell(field)
    } catch {
      let code: CSVCode =
        switch error {
        case .destroyed: .destroyed
        case .invalidAmount: .invalidAmount
        case .invalidCode: .invalidCode
        }
      report(code, index, [])
      return .blank
    }
  }

  /// Reports that a field is blank that must not be.
  mutating func missing(_ index: Int) {
    // A row that was cut lacks more than one field.
    guard findings.isEmpty else { return }
    report(CSVCode.missingField, field: index + 2, [])
  }

  /// Holds the record to the number of fields that it must have: a row that was cut, or cells that
  /// were moved together, show by the place of the border.
  mutating func end(_ width: Int) {
    guard findings.isEmpty, count != width else { return }
    if count > width {
      extra(at: width + 2)
    } else if isBordered {
      report(CSVCode.shortRow, field: count + 2, [])
    }
  }

  private mutating func extra(at field: Int) {
    report(
      CSVCode.extraField, field: field,
      [(name: "found", value: .text(CSVSpelling.shown(record[field])))])
  }

  private mutating func destroyed(_ index: Int) {
    report(CSVCode.destroyed, index, [])
  }

  /// Adds a finding about a field behind kind and line, and what stands there.
  mutating func report(
    _ code: any DiagnosticCode, _ index: Int,
    _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    report(
      code, field: index + 2,
      [(name: "found", value: .text(CSVSpelling.shown(bytes(index))))] + arguments)
  }

  /// Adds a finding about a field of the record.
  mutating func report(
    _ code: any DiagnosticCode, field: Int,
    _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    findings.append(CSVFinding(code: code, field: field, arguments: arguments))
  }
}
