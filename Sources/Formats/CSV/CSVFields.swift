internal import Convert

/// The fields of a record by their position behind kind and line, and what is wrong with them.
///
/// It is made once for a file, and the records of the file go through it one after the other.
struct CSVFields {
  /// The record.
  var record: CSVRecord
  /// What the record says.
  private(set) var kind = CSVKind.head
  /// Whether a border stands behind the last field, as the file says of the kind.
  private(set) var isBordered = false
  /// How many fields there are: those in front of the border, or up to the last that is not blank.
  private(set) var count = 0
  /// What was found in the record.
  private(set) var findings: [CSVFinding] = []
  /// What was found in the record that is no error.
  private(set) var warnings: [CSVFinding] = []
  private let hasBorders: Bool
  private var texts = TextMemory<ExactText>(bits: 10)
  private var kinds = TextMemory<CSVKind?>()
  private var columns = TextMemory<Column?>()

  /// Makes the fields of no record.
  ///
  /// - Parameters:
  ///   - record: The first record, which names the format.
  ///   - hasBorders: Whether the file has borders.
  init(_ record: CSVRecord, hasBorders: Bool) {
    self.record = record
    self.hasBorders = hasBorders
  }

  /// Begins with the record that the scanner has filled anew.
  ///
  /// - Returns: Whether it says what it is.
  mutating func begin() -> Bool {
    if !findings.isEmpty { findings = [] }
    if !warnings.isEmpty { warnings = [] }
    guard let kind = kindOfRecord() else { return false }
    self.kind = kind
    isBordered = hasBorders && kind.isBordered
    var last = record.count - 1
    while last > 1, record.isEmpty(last) { last -= 1 }
    guard isBordered else {
      count = max(0, last - 1)
      return true
    }
    var border = last
    while border > 1, !isBorder(border) { border -= 1 }
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
    return true
  }

  private mutating func kindOfRecord() -> CSVKind? {
    guard record.count > 0, record.place(0).style != .doubled else { return nil }
    let place = record.place(0)
    let bytes = record.bytes
    return kinds.value(of: place.start..<place.end, in: bytes.span) {
      CSVKind(rawValue: String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  private func isBorder(_ index: Int) -> Bool {
    let place = record.place(index)
    return place.end - place.start == 1 && record.bytes[place.start] == CSVText.border
  }

  /// Where a field stands; `nil` where the record is shorter, and where blanks alone stand in it.
  private func place(_ index: Int) -> CSVRecord.Place? {
    guard !isBordered || index < count, index + 2 < record.count else { return nil }
    let place = record.place(index + 2)
    guard place.start < place.end else { return nil }
    if record.bytes[place.start] == UInt8(ascii: " "), record.isBlank(place) { return nil }
    return place
  }

  /// A field; blank where the record is shorter, and where blanks alone stand in it.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    place(index).map { record.field(at: $0) } ?? []
  }

  /// The line of the source that the record names.
  mutating func line() -> Int? {
    guard !record.isEmpty(1) else { return nil }
    if let number = plainNumber(record.place(1)) { return number > 0 ? number : refusedLine() }
    return refusedLine()
  }

  private mutating func refusedLine() -> Int? {
    number(record[1], field: 1, in: NumberBounds.ordinal)
  }

  /// A number that is spelled as nearly all are: up to 15 digits.
  private func plainNumber(_ place: CSVRecord.Place) -> Int? {
    guard (1...15).contains(place.end - place.start) else { return nil }
    var number = 0
    var index = place.start
    while index < place.end {
      let digit = record.bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
      index += 1
    }
    return number
  }

  /// A text; `nil` where the field is blank.
  mutating func text(_ index: Int) -> ExactText? {
    guard let place = place(index) else { return nil }
    return text(index, at: place)
  }

  private mutating func text(_ index: Int, at place: CSVRecord.Place) -> ExactText {
    var start = place.start
    if record.bytes[start] == UInt8(ascii: "'") {
      start += 1
    } else if CSVSpelling.mayBeDestroyed(record.bytes[start]),
      CSVSpelling.isDestroyed(record.field(at: place))
    {
      report(CSVCode.destroyed, index, [])
    }
    guard place.style != .doubled else { return CSVText.text(record.field(at: place)) }
    let bytes = record.bytes
    let span = bytes.span
    return texts.value(of: start..<place.end, in: span) { ExactText(valid: span.extracting($0)) }
  }

  /// A text that is always there: an empty one has a guard.
  mutating func wholeText(_ index: Int) -> ExactText {
    if let text = text(index) { return text }
    missing(
      index, LocalizedText(en: "it, or a ' where there is no text", zh: "内容，若确无内容则输入一个 '"))
    return ""
  }

  /// A number; `nil` where the field is blank.
  mutating func number(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    number(bytes(index), field: index + 2, in: bounds)
  }

  /// A number that must be there.
  mutating func requiredNumber(_ index: Int, in bounds: ClosedRange<Int>) -> Int? {
    if bytes(index).isEmpty {
      missing(
        index,
        LocalizedText(
          en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
          zh: "\(bounds.lowerBound) 至 \(bounds.upperBound) 的整数"))
    }
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

  /// Reports that a number that was read is out of bounds which what stands above it gives.
  mutating func hold(_ value: Int, to bounds: ClosedRange<Int>, _ index: Int) {
    guard !bounds.contains(value) else { return }
    _ = number(index, in: bounds)
  }

  /// A column; `nil` where the field says none.
  mutating func column(_ index: Int) -> Column? {
    guard let place = place(index), place.style != .doubled else { return nil }
    let bytes = record.bytes
    return columns.value(of: place.start..<place.end, in: bytes.span) {
      CSVColumnKind.column(String(decoding: bytes[$0], as: UTF8.self))
    }
  }

  /// A cell, as its column has it.
  mutating func cell(_ index: Int, _ coding: CSVCellCoding) -> Cell {
    guard let place = place(index) else { return .blank }
    if place.style != .doubled {
      // As nearly all cells are spelled; all others take more care.
      switch coding.role {
      case .amount:
        let plain = AmountScanner.plain(place.start..<place.end, in: record.bytes.span)
        if let plain { return coding.spelled(plain.amount) }
      case .label, .project, .text:
        if record.bytes[place.start] != CSVText.markLead { return .text(text(index, at: place)) }
      case .code:
        if coding.codeWidth ?? place.count == place.count,
          let code = ClassificationCode(record.bytes[place.start..<place.end])
        {
          return .code(code)
        }
      }
    }
    let field = record.field(at: place)
    do {
      let cell = try coding.cell(field)
      if coding.isTyped(field, readAs: cell) {
        warn(.wordsForAmount, index, [])
      }
      return cell
    } catch {
      let code: CSVCode =
        switch error {
        case .destroyed: .destroyed
        case .invalidAmount: .invalidAmount
        case .invalidCode: .invalidCode
        }
      let problem = CSVSpelling.problem(ofAmount: field)
      report(
        code, index, code == .invalidAmount ? [(name: "problem", value: .words(problem))] : [])
      return .blank
    }
  }

  /// Adds a warning about a field behind kind and line, and what stands there.
  mutating func warn(
    _ code: CSVCode, _ index: Int, _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    warnings.append(
      CSVFinding(
        code: code, field: index + 2,
        arguments: [(name: "found", value: .text(CSVSpelling.shown(bytes(index))))] + arguments))
  }

  /// Reports that a field is blank that must not be.
  mutating func missing(_ index: Int, _ expected: LocalizedText) {
    // A row that was cut lacks more than one field.
    guard findings.isEmpty else { return }
    report(
      CSVCode.missingField, field: index + 2, [(name: "expected", value: .words(expected))])
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
