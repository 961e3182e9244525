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
  /// The offset of the first byte of the text.
  private let start: Int
  /// The offset of the next byte.
  private(set) var index: Int
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private var marks: CSVMarks

  /// Makes a scanner.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - separator: What separates fields: a comma, a semicolon or a tab.
  ///   - start: The offset of the first byte of the text, behind a byte-order mark.
  init(_ bytes: [UInt8], separator: UInt8, from start: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.start = start
    index = start
    marks = CSVMarks(separator: separator, from: start)
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
    var start = index
    while true {
      guard record.count < Self.maximumFields else {
        index = start
        throw error(
          .tooManyFields, in: record, [(name: "limit", value: .integer(Self.maximumFields))])
      }
      guard var end = record.appendFields(of: span, separator, &marks, from: &start) else {
        record.makeRoom(atMost: Self.maximumFields)
        continue
      }
      if end < span.count, span[end] == UInt8(ascii: "\"") {
        index = end
        guard end == start else { throw bareQuote(in: record) }
        record.append(try quoted(span, &marks, in: record))
        end = index
      } else {
        record.append(CSVRecord.Place(start: start, end: end))
      }
      guard end < span.count else {
        index = end
        return true
      }
      start = end + 1
      if span[end] == separator { continue }
      index = start
      if span[end] == UInt8(ascii: "\r"), start < span.count, span[start] == UInt8(ascii: "\n") {
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
    _ bytes: Span<UInt8>, _ marks: inout CSVMarks, in record: borrowing CSVRecord
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
            throw bareQuote(openedAt: opening, in: record)
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
    throw error(.openQuote, in: record)
  }

  /// A quote that stands where none belongs.
  ///
  /// - Parameters:
  ///   - opening: The line and the offset of the quote that opens the field, where one does: what
  ///     runs over several lines most likely was never meant to open one, and is told there.
  ///   - record: The record so far.
  /// - Returns: The error.
  @inline(never)
  private mutating func bareQuote(
    openedAt opening: (line: Int, index: Int)? = nil, in record: borrowing CSVRecord
  ) -> ConversionError {
    var reach = LocalizedText(en: "", zh: "")
    if let opening, opening.line != line {
      reach = LocalizedText(
        en: " (the cell that it opens runs to line \(line))", zh: "（由此开始的单元格直到第 \(line) 行才结束）")
      (line, index) = opening
    }
    return error(.bareQuote, in: record, [(name: "reach", value: .words(reach))])
  }

  /// An error at the index, in the field that is about to be added to the record.
  @inline(never)
  private func error(
    _ code: CSVSyntaxCode, in record: borrowing CSVRecord,
    _ arguments: [(name: String, value: DiagnosticArgument)] = []
  ) -> ConversionError {
    var lineStart = index
    while lineStart > start, bytes[lineStart - 1] != UInt8(ascii: "\n"),
      bytes[lineStart - 1] != UInt8(ascii: "\r")
    {
      lineStart -= 1
    }
    let cell = CSVPlace.address(column: record.count, row: record.number)
    let place: [(name: String, value: DiagnosticArgument)] = [
      (name: "where", value: .words(LocalizedText(en: "cell \(cell)", zh: "单元格 \(cell)"))),
      (name: "cell", value: .text(cell)),
    ]
    return ConversionError(
      .data,
      Diagnostic(
        code, at: .input(SourcePosition(line: line, column: index - lineStart + 1)),
        arguments: place + arguments))
  }
}

extension CSVRecord {
  /// Adds the fields that a separator ends and that have no quote, or one in front and one behind:
  /// nearly all of them.
  ///
  /// - Parameters:
  ///   - text: The input.
  ///   - separator: What separates fields.
  ///   - allMarks: Its marks.
  ///   - first: Where the first field begins; moved to the first field that is not added. A separator at
  ///     the very end has an empty field behind it.
  /// - Returns: The first mark of the field that is not added; `nil` where there is no room for more.
  fileprivate mutating func appendFields(
    of text: Span<UInt8>, _ separator: UInt8, _ allMarks: inout CSVMarks, from first: inout Int
  ) -> Int? {
    // What changes with every field is kept at hand.
    var (marks, start, count) = (allMarks, first, count)
    defer { (allMarks, first, self.count) = (marks, start, count) }
    var places = room.mutableSpan
    while count < places.count {
      let end = marks.next(text)
      guard end < text.count else { return end }
      if text[end] == separator {
        places[count] = Place(start: start, end: end)
        start = end + 1
      } else if text[end] == UInt8(ascii: "\""), end == start {
        let opened = marks
        let close = marks.next(text)
        guard close + 1 < text.count, text[close] == UInt8(ascii: "\""),
          text[close + 1] == separator
        else {
          marks = opened
          return end
        }
        places[count] = Place(start: start + 1, end: close, style: .quoted)
        // The separator is a mark too, and taken here.
        start = marks.next(text) + 1
      } else {
        return end
      }
      count += 1
    }
    return nil
  }
}
