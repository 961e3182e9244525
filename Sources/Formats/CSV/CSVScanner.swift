internal import Convert

/// A record of comma-separated values.
struct CSVRecord {
  /// The line on which it begins, from 1.
  var line: Int
  /// The fields, quotes taken and doubled quotes resolved; slices of the input wherever its bytes
  /// are the field's.
  var fields: [ArraySlice<UInt8>]

  /// The numbers of the fields that are empty, but stand in quotes: an empty text, where a blank
  /// field is none at all.
  var emptyTexts: Set<Int> = []

  /// Whether nothing stands in it: a blank line, or separators alone.
  var isBlank: Bool { fields.allSatisfy(\.isEmpty) }
}

/// Takes records from comma-separated values, byte by byte (RFC 4180).
///
/// Deviations from RFC 4180, for what spreadsheets write: records end with CR LF, LF or CR alone, and
/// fields are separated by the separator that the first record has.
struct CSVScanner {
  /// The most fields of a record.
  static let maximumFields = 100_000

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  /// The line of the next byte, from 1.
  private(set) var line = 1

  /// Makes a scanner.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 without a byte-order mark.
  ///   - separator: What separates fields: a comma, a semicolon or a tab.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Takes the next record; `nil` at the end.
  ///
  /// - Throws: `csv.bare-quote` where a quote stands inside a field without quotes or behind one
  ///   with, `csv.open-quote` where a quoted field has no end.
  mutating func next() throws(ConversionError) -> CSVRecord? {
    guard index < bytes.count else { return nil }
    var record = CSVRecord(line: line, fields: [])
    while true {
      guard record.fields.count < Self.maximumFields else {
        throw error(.tooManyFields, ["limit": .integer(Self.maximumFields)])
      }
      let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
      record.fields.append(try field())
      if isQuoted, record.fields.last?.isEmpty == true {
        record.emptyTexts.insert(record.fields.count - 1)
      }
      guard index < bytes.count else { return record }
      let byte = bytes[index]
      index += 1
      if byte == separator {
        // A separator at the very end has an empty field behind it.
        if index == bytes.count { record.fields.append([]) }
        if index == bytes.count { return record }
        continue
      }
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      }
      line += 1
      return record
    }
  }

  /// Takes a field up to its separator or line end.
  private mutating func field() throws(ConversionError) -> ArraySlice<UInt8> {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return try quoted() }
    index = Self.end(of: bytes.span, from: start, separator: separator)
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { throw error(.bareQuote, [:]) }
    return bytes[start..<index]
  }

  /// The offset of the next separator, line end or quote; the end where there is none.
  private static func end(of bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // No byte that ends a field is above a semicolon, and most text is.
      if byte <= UInt8(ascii: ";"),
        byte == separator || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"")
      {
        break
      }
      index += 1
    }
    return index
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private mutating func quoted() throws(ConversionError) -> ArraySlice<UInt8> {
    let opening = (line, index)
    index += 1
    var field: [UInt8] = []
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let piece = bytes[start..<index]
        index += 1
        // A doubled quote stands for one (RFC 4180, 2.7).
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          guard index == bytes.count || endsField(bytes[index]) else {
            throw error(.bareQuote, [:])
          }
          if field.isEmpty { return piece }
          return (field + piece)[...]
        }
        field += piece
        start = index
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte == UInt8(ascii: "\r"),
        index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
      {
        line += 1
      }
      index += 1
    }
    (line, index) = opening
    throw error(.openQuote, [:])
  }

  private func error(
    _ code: CSVCode, _ arguments: KeyValuePairs<String, DiagnosticArgument>
  ) -> ConversionError {
    var start = index
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r")
    {
      start -= 1
    }
    return ConversionError(
      .data,
      Diagnostic(
        code,
        at: .input(SourcePosition(line: line, column: index - start + 1, offset: index)),
        arguments))
  }
}
