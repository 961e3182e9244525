internal import Convert

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
  private var marks: CSVMarks

  /// Makes a scanner.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 without a byte-order mark.
  ///   - separator: What separates fields: a comma, a semicolon or a tab.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    marks = CSVMarks(separator: separator)
  }

  /// Takes the next record.
  ///
  /// - Parameter record: A record of the same bytes, filled anew.
  /// - Returns: Whether there was one.
  /// - Throws: `csv.bare-quote` where a quote stands inside a field without quotes or behind one
  ///   with, `csv.open-quote` where a quoted field has no end.
  mutating func next(_ record: inout CSVRecord) throws(ConversionError) -> Bool {
    let bytes = bytes
    let span = bytes.span
    guard index < span.count else { return false }
    record.begin(line: line, start: index)
    var marks = marks
    defer { self.marks = marks }
    while true {
      guard record.places.count < Self.maximumFields else {
        throw error(.tooManyFields, ["limit": .integer(Self.maximumFields)])
      }
      let start = index
      index = marks.next(span)
      if index < span.count, span[index] == UInt8(ascii: "\"") {
        guard index == start else { throw error(.bareQuote, [:]) }
        record.places.append(try quoted(span, &marks))
      } else {
        record.places.append(CSVRecord.Place(start: start, end: index))
      }
      guard index < span.count else { return true }
      let byte = span[index]
      index += 1
      if byte == separator {
        if index < span.count { continue }
        // A separator at the very end has an empty field behind it.
        record.places.append(CSVRecord.Place(start: index, end: index))
        return true
      }
      if byte == UInt8(ascii: "\r"), index < span.count, span[index] == UInt8(ascii: "\n") {
        index = marks.next(span) + 1
      }
      line += 1
      return true
    }
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes a field in quotes, whose first one stands at the index.
  private mutating func quoted(
    _ bytes: Span<UInt8>, _ marks: inout CSVMarks
  ) throws(ConversionError) -> CSVRecord.Place {
    let opening = (line, index)
    var place = CSVRecord.Place(start: index + 1, end: index + 1, style: .quoted)
    while true {
      index = marks.next(bytes)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        place.end = index
        // A doubled quote stands for one (RFC 4180, 2.7).
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
          index += 1
          guard index == bytes.count || endsField(bytes[index]) else {
            throw error(.bareQuote, [:])
          }
          // What ends the field is a mark too, and taken here.
          _ = marks.next(bytes)
          return place
        }
        place.style = .doubled
        index = marks.next(bytes)
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      } else if byte == UInt8(ascii: "\r"),
        index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
      {
        line += 1
      }
    }
    (line, index) = opening
    throw error(.openQuote, [:])
  }

  private func error(
    _ code: CSVSyntaxCode, _ arguments: KeyValuePairs<String, DiagnosticArgument>
  ) -> ConversionError {
    var start = index
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r")
    {
      start -= 1
    }
    return ConversionError(
      .data,
      Diagnostic(
        code, at: .input(SourcePosition(line: line, column: index - start + 1)), arguments))
  }
}
