internal import Convert

/// CSV as it is put together: a record at a time, its kind first, the line of the source second.
struct CSVOutput {
  /// What is written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The kind of the record that is open.
  private var kind = CSVKind.head
  /// The offset behind the last field of the open record that is not blank.
  private var contentEnd = 0
  /// The records so far.
  private(set) var records = 0

  /// What says that something is so.
  static let yes = "是"

  /// Writes the first record, which says what the columns are, what the file is and its version; a
  /// border says that rows have one.
  mutating func head() {
    let fields = [
      CSVKind.head.rawValue, "原文行号", CSVFormat.title, Disclosure.modelVersion,
      String(UnicodeScalar(CSVText.border)),
    ]
    bytes.append(contentsOf: fields.joined(separator: ",").utf8)
    CSVField.endRecord(&bytes)
    records += 1
  }

  /// Begins a record.
  ///
  /// - Parameters:
  ///   - kind: What the record says.
  ///   - line: The line of the source; `nil` where none is known.
  /// - Throws: Where the line is out of bounds.
  mutating func begin(_ kind: CSVKind, line: Int? = nil) throws(ExchangeRefusal) {
    self.kind = kind
    bytes.append(contentsOf: kind.rawValue.utf8)
    // The field of the line is there even where it is blank.
    try number(line, in: NumberBounds.ordinal)
    contentEnd = bytes.count
  }

  /// Ends the record: blank fields at its end are left out, or kept by a border behind them.
  mutating func end() {
    if kind.isBordered {
      bytes.append(UInt8(ascii: ","))
      bytes.append(CSVText.border)
    } else {
      bytes.removeLast(bytes.count - contentEnd)
    }
    CSVField.endRecord(&bytes)
    records += 1
  }

  /// Writes a blank field.
  mutating func blank() {
    bytes.append(UInt8(ascii: ","))
  }

  /// Writes a text; blank for `nil`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - coding: The coding of the column, for a cell of a table.
  /// - Throws: Where it has a character that spreadsheets do not keep.
  mutating func text(
    _ text: ExactText?, in coding: CSVCellCoding? = nil
  ) throws(ExchangeRefusal) {
    blank()
    guard let text else { return }
    let shape = CSVText(text.string)
    if shape.isUnkeepable {
      throw ExchangeRefusal(
        CSVCode.unkeepable, [(name: "found", value: .text(CSVSpelling.shown(text.utf8)))])
    }
    let isGuarded = shape.needsGuard || coding?.isGuarded(shape, of: text.string) == true
    if shape.needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    if shape.needsQuotes {
      for byte in text.utf8 {
        // RFC 4180, 2.7: a quote inside a quoted field is doubled.
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    contentEnd = bytes.count
  }

  /// Writes a word of the format, which needs no guard; blank for `nil`.
  mutating func word(_ word: String?) {
    blank()
    guard let word else { return }
    bytes.append(contentsOf: word.utf8)
    contentEnd = bytes.count
  }

  /// Writes a value of a list; blank for `nil`.
  mutating func choice(_ value: (some RawRepresentable<String>)?) {
    word(value?.rawValue)
  }

  /// Writes a number; blank for `nil`.
  ///
  /// - Throws: Where it is out of bounds.
  mutating func number(_ value: Int?, in bounds: ClosedRange<Int>) throws(ExchangeRefusal) {
    blank()
    guard let value else { return }
    try NumberBounds.hold(value, in: bounds)
    CSVField.append(value, to: &bytes)
    contentEnd = bytes.count
  }

  /// Writes whether something is so: blank where it is not.
  mutating func flag(_ holds: Bool) {
    word(holds ? Self.yes : nil)
  }

  /// Writes a cell as its column has it.
  mutating func cell(_ cell: Cell, _ coding: CSVCellCoding) throws(ExchangeRefusal) {
    switch cell {
    case .blank: blank()
    case .text(let text): try self.text(text, in: coding)
    case .amount(let amount):
      word(coding.says(amount) ? "" : CSVText.amountMark)
      amount.append(to: &bytes)
      contentEnd = bytes.count
    case .code(let code):
      word(coding.says(code) ? "" : CSVText.codeMark)
      bytes.append(contentsOf: code.digits.utf8)
      contentEnd = bytes.count
    }
  }
}
