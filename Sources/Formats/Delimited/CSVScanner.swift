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

  /// Makes a scanner.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 without a byte-order mark.
  ///   - separator: What separates fields: a comma, a semicolon or a tab.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
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
    while true {
      guard record.places.count < Self.maximumFields else {
        throw error(.tooManyFields, ["limit": .integer(Self.maximumFields)])
      }
      if index < span.count, span[index] == UInt8(ascii: "\"") {
        record.places.append(try quoted(span))
      } else {
        let start = index
        index = Self.end(of: span, from: start, separator: separator)
        if index < span.count, span[index] == UInt8(ascii: "\"") { throw error(.bareQuote, [:]) }
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
        index += 1
      }
      line += 1
      return true
    }
  }

  /// The offset of the next separator, line end or quote; the end where there is none.
  private static func end(of bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Int {
    var index = start
    // Eight bytes at a time: the lowest byte that is one of the four, as haszero finds it
    // (Warren, Hacker's Delight, 6-1).
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let separators = ones &* UInt64(separator)
    while index &+ 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let first = word ^ separators
      let second = word ^ (ones &* 0x0A)
      let third = word ^ (ones &* 0x0D)
      let fourth = word ^ (ones &* 0x22)
      let found =
        ((first &- ones) & ~first | (second &- ones) & ~second | (third &- ones) & ~third
          | (fourth &- ones) & ~fourth) & highs
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\"") { break }
      index += 1
    }
    return index
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Takes a field in quotes.
  private mutating func quoted(
    _ bytes: Span<UInt8>
  ) throws(ConversionError) -> CSVRecord.Place {
    let opening = (line, index)
    index += 1
    var place = CSVRecord.Place(start: index, end: index, style: .quoted)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        place.end = index
        index += 1
        // A doubled quote stands for one (RFC 4180, 2.7).
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
          guard index == bytes.count || endsField(bytes[index]) else {
            throw error(.bareQuote, [:])
          }
          return place
        }
        place.style = .doubled
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
