internal import Convert

/// Reads the CSV that ``CSVWriter`` writes, also after a spreadsheet has saved it again.
struct CSVReader: FormatReader {
  /// The encoding of the input.
  let encoding: InputEncoding
  /// How many processors may be used.
  var processors = 1
  /// How many bytes a file has that is read by two of them: for less, a thread takes too long.
  var largeSize = 1_000_000

  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    guard let bytes = bundle.singleFile else {
      throw ConversionError(.data, Diagnostic(CSVCode.notAFile))
    }
    let (text, start) = try TextDecoder.decodeInPlace(bytes, as: encoding)
    guard let separator = Self.separator(of: text[start...]) else {
      throw Self.notRecognised(text[start...], line: 1)
    }
    var scanner = CSVScanner(text, separator: separator, from: start)
    var record = CSVRecord(of: text)
    while try scanner.next(&record) {
      if !record.isBlank { break }
    }
    guard Self.isHead(record) else {
      throw Self.notRecognised(text[start...], line: record.line)
    }
    try Self.checkVersion(record)
    let hasBorders = record[4].elementsEqual([CSVText.border])
    if processors > 1, text.count >= largeSize {
      let halves = CSVHalves(
        bytes: text, separator: separator, start: scanner.index, hasBorders: hasBorders)
      if var model = halves.read() { return try model.finish(at: 1, into: &diagnostics) }
    }
    // Where something is wrong, what is told is what is found from the front.
    return try Self.read(scanner, CSVFields(record, hasBorders: hasBorders), into: &diagnostics)
  }

  /// Reads the records behind the first one, and tells what is wrong with them.
  private static func read(
    _ scanner: CSVScanner, _ head: CSVFields, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    var scanner = scanner
    var fields = head
    var model = CSVModel()
    do throws(ConversionError) {
      while try scanner.next(&fields.record) {
        if !fields.record.isBlank { try model.take(&fields) }
      }
    } catch {
      throw model.named(error, &fields)
    }
    return try model.finish(at: scanner.line, into: &diagnostics)
  }

  /// What separates the fields, told by what stands behind the first field that is not blank; `nil`
  /// where that is not the format's.
  private static func separator(of text: ArraySlice<UInt8>) -> UInt8? {
    // Blank rows may stand in front, and quotes around everything.
    var rest = text.drop { "\" ,;\t\r\n".utf8.contains($0) }
    guard rest.starts(with: CSVKind.head.rawValue.utf8) else { return nil }
    rest = rest.dropFirst(CSVKind.head.rawValue.utf8.count)
    if rest.first == UInt8(ascii: "\"") { rest = rest.dropFirst() }
    return rest.first.flatMap { ",;\t".utf8.contains($0) ? $0 : nil }
  }

  private static func notRecognised(_ text: ArraySlice<UInt8>, line: Int) -> ConversionError {
    let first = text.drop { "\r\n".utf8.contains($0) }.prefix { !"\r\n".utf8.contains($0) }
    return ConversionError(
      .data,
      Diagnostic(
        CSVCode.notRecognised, at: .input(SourcePosition(line: line)),
        [
          "found": .text(CSVSpelling.shown(first)),
          "expected": .text("\(CSVKind.head.rawValue),原文行号,\(CSVFormat.title)"),
        ]))
  }

  /// Whether a record names the format.
  private static func isHead(_ record: CSVRecord) -> Bool {
    record[0].elementsEqual(CSVKind.head.rawValue.utf8)
      && record[2].elementsEqual(CSVFormat.title.utf8)
  }

  /// Holds the version that the first record states to that of the program.
  private static func checkVersion(_ record: CSVRecord) throws(ConversionError) {
    // A spreadsheet makes `1` of `1.0`.
    let stated = record[3]
    let field = stated.contains(UInt8(ascii: ".")) ? Array(stated) : stated + Array(".0".utf8)
    guard let version = ModelVersion(field), ModelVersion.current.reads(version) else {
      throw ConversionError(
        .data,
        Diagnostic(
          CSVCode.newerVersion, at: .input(record.position(of: 3)),
          [
            "found": .text(CSVSpelling.shown(stated)),
            "expected": .text(Disclosure.modelVersion),
          ]))
    }
  }
}
