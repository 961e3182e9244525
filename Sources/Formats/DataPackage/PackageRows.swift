internal import Convert

/// The rows of a resource as they are read, their values by the names of fields.
struct PackageRows {
  /// The resource without rows, which says what fields there are.
  let table: PackageTable
  /// What was found.
  private(set) var findings: [Diagnostic] = []
  private let content: PackageRecords
  /// The values that something was found about, each as the number of its row and of its field.
  private var told: Set<[Int]> = []
  private let positions: [String: Int]

  /// Takes the file of a resource.
  ///
  /// - Parameters:
  ///   - table: The resource without rows.
  ///   - file: Its file.
  /// - Throws: Where it is no text, no CSV, or has other fields.
  init(_ table: PackageTable, _ file: PackageFile) throws(ConversionError) {
    self.table = table
    content = try PackageRecords(table.fields.map(\.name), file)
    positions = Dictionary(
      table.fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How many rows there are.
  var count: Int { content.count }

  /// Holds the rows to be one.
  ///
  /// - Throws: Where there is another number of them.
  func holdOneRow() throws(ConversionError) {
    guard count != 1 else { return }
    throw ConversionError(
      .data,
      Diagnostic(
        PackageCode.notOneRow, at: .file(content.file.path, SourcePosition(line: 1)),
        ["found": .integer(count)]))
  }

  /// The numbers of the rows, from 0.
  var indices: Range<Int> { 0..<content.count }

  /// The number of a field among those of the resource, from 0.
  func position(_ field: String) -> Int { positions[field] ?? 0 }

  /// The bytes of a value; `nil` where there is none.
  func bytes(_ row: Int, _ field: String) -> ArraySlice<UInt8>? {
    content.value(row, position(field))
  }

  /// The bytes of a value by the number of its field; `nil` where there is none.
  func bytes(_ row: Int, at position: Int) -> ArraySlice<UInt8>? {
    content.value(row, position)
  }

  /// A text; `nil` where there is none.
  mutating func text(_ row: Int, _ field: String) -> ExactText? {
    text(row, at: position(field))
  }

  /// A text by the number of its field; `nil` where there is none.
  mutating func text(_ row: Int, at position: Int) -> ExactText? {
    guard let bytes = content.value(row, position) else { return nil }
    // Nothing is guarded here: what looks destroyed may stand there, where nobody has edited it.
    if content.file.isEdited, CSVSpelling.isDestroyed(bytes) {
      report(.destroyed, row, position, [(name: "found", value: .text(CSVSpelling.shown(bytes)))])
    }
    return ExactText(String(decoding: bytes, as: UTF8.self))
  }

  /// A text that is always there.
  mutating func wholeText(_ row: Int, _ field: String) -> ExactText { text(row, field) ?? "" }

  /// A number; `nil` where there is none.
  mutating func number(
    _ row: Int, _ field: String, in bounds: ClosedRange<Int> = NumberBounds.printed
  ) -> Int? {
    guard let bytes = bytes(row, field) else { return nil }
    if let value = CSVSpelling.integer(bytes), bounds.contains(value) { return value }
    invalid(
      row, position(field), bytes,
      LocalizedText(
        en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
        zh: "\(bounds.lowerBound) 至 \(bounds.upperBound) 的整数"))
    return nil
  }

  /// A number that must be there.
  mutating func requiredNumber(_ row: Int, _ field: String) -> Int {
    if bytes(row, field) == nil { missing(row, field) }
    return number(row, field) ?? 0
  }

  /// What a row belongs to, as an index of a list; `nil` where the number in its field is none of
  /// the list's, which is told.
  mutating func owner(_ row: Int, _ field: String, among list: Range<Int>) -> Int? {
    let index = requiredNumber(row, field) - 1
    if list.contains(index) { return index }
    broken(row, field)
    return nil
  }

  /// What a row belongs to, as an index of a list, by the numbers that its rows have; `nil` where no
  /// row has the number in its field, which is told.
  mutating func owner(_ row: Int, _ field: String, by indexOf: [Int: Int]) -> Int? {
    if let index = indexOf[requiredNumber(row, field)] { return index }
    broken(row, field)
    return nil
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
    invalid(row, position(field), bytes, .oneOf(Value.allCases.map(\.rawValue)))
    return nil
  }

  /// A value of a list that must be there.
  mutating func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ row: Int, _ field: String, orElse other: Value
  ) -> Value {
    if bytes(row, field) == nil { missing(row, field) }
    return choice(row, field) ?? other
  }

  /// Whether something is so, as programs and spreadsheets say it.
  mutating func flag(_ row: Int, _ field: String) -> Bool {
    guard let bytes = bytes(row, field) else {
      missing(row, field)
      return false
    }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "true": return true
    case "false": return false
    default:
      invalid(row, position(field), bytes, LocalizedText(en: "true or false", zh: "true 或 false"))
      return false
    }
  }

  /// A cell whose kind a field of its own says.
  mutating func cell(_ row: Int, _ kind: String, _ value: String) -> Cell {
    let content = bytes(row, value) ?? []
    switch requiredChoice(row, kind, orElse: PackageCell.blank) {
    case .blank:
      if !isTold(row, kind) { holdBlank(row, value) }
      return .blank
    case .text: return .text(wholeText(row, value))
    case .code:
      if let code = ClassificationCode(content) { return .code(code) }
      invalid(row, position(value), content, Self.code)
    case .amount:
      if let amount = amount(row, at: position(value)) { return .amount(amount) }
      if content.isEmpty { invalid(row, position(value), content, Self.amount) }
    }
    return .blank
  }

  /// An amount by the number of its field, as number formats spell it; `nil` where there is none.
  mutating func amount(_ row: Int, at position: Int) -> Amount? {
    guard let bytes = content.value(row, position) else { return nil }
    if let amount = CSVSpelling.amount(bytes) { return amount }
    let isLong = CSVSpelling.digits(of: bytes) != nil
    invalid(row, position, bytes, isLong ? Self.shorterAmount : Self.amount)
    return nil
  }

  /// What is expected where an amount stands.
  private static let amount = LocalizedText(
    en: "an amount like 5219.30", zh: "5219.30 这样的金额")
  /// What is expected where a number has too many digits.
  private static let shorterAmount = LocalizedText(
    en: "an amount of at most \(Amount.maximumIntegerDigits) digits before and "
      + "\(Amount.maximumFractionDigits) behind the point",
    zh: "小数点前最多 \(Amount.maximumIntegerDigits) 位、后最多 \(Amount.maximumFractionDigits) 位的金额")
  /// What is expected where nothing can stand.
  private static let nothing = LocalizedText(en: "nothing, leave it blank", zh: "空白，即不填")
  /// What is expected where a code stands.
  static let code = LocalizedText(en: "a code of 2 to 9 digits", zh: "2 至 9 位数字的编码")

  /// Reports a value that is not allowed.
  mutating func invalid(
    _ row: Int, _ position: Int, _ found: ArraySlice<UInt8>, _ expected: LocalizedText
  ) {
    report(
      CSVSpelling.isDestroyed(found) ? .destroyed : .invalidValue, row, position,
      [
        (name: "found", value: .text(CSVSpelling.shown(found))),
        (name: "expected", value: .words(expected)),
      ])
  }

  private mutating func missing(_ row: Int, _ field: String) {
    report(.missingValue, row, position(field), [])
  }

  /// Whether something was found about a value.
  func isTold(_ row: Int, _ field: String) -> Bool { told.contains([row, position(field)]) }

  /// Reports a value where there can be none, since nothing would come of it.
  mutating func holdBlank(_ row: Int, _ field: String) {
    guard let found = bytes(row, field), !found.isEmpty else { return }
    invalid(row, position(field), found, Self.nothing)
  }

  /// Reports values that the schema does not allow, in a file that somebody has edited: those too
  /// that say nothing which the order of the rows does not say.
  mutating func holdSchema() {
    guard content.file.isEdited else { return }
    for (position, field) in table.fields.enumerated() {
      for row in indices where !told.contains([row, position]) {
        guard let bytes = bytes(row, at: position) else { continue }
        switch field.kind {
        case .integer: _ = number(row, field.name)
        case .number: _ = amount(row, at: position)
        case .boolean: _ = flag(row, field.name)
        case .string:
          let words = Set(field.values)
          if !words.isEmpty, !words.contains(String(decoding: bytes, as: UTF8.self)) {
            invalid(row, position, bytes, .oneOf(field.values))
          } else {
            _ = text(row, at: position)
          }
        }
      }
    }
  }

  /// Reports a row whose number another has too.
  mutating func repeated(_ row: Int, _ field: String) {
    let found = bytes(row, field).map { CSVSpelling.shown($0) } ?? "-"
    report(.repeatedKey, row, position(field), [(name: "found", value: .text(found))])
  }

  /// Reports a row that no block refers to.
  mutating func unused(_ row: Int, _ field: String) {
    report(.unusedRow, row, position(field), [])
  }

  /// Reports a row that refers to nothing.
  mutating func broken(_ row: Int, _ field: String) {
    let found = bytes(row, field).map { CSVSpelling.shown($0) } ?? "-"
    report(.brokenReference, row, position(field), [(name: "found", value: .text(found))])
  }

  private mutating func report(
    _ code: PackageCode, _ row: Int, _ position: Int,
    _ arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    guard told.insert([row, position]).inserted else { return }
    findings.append(
      Diagnostic(
        code, at: content.place(row),
        arguments: content.names(row) + [
          (name: "field", value: .words(table.fields[position].shownName))
        ] + arguments))
  }
}
