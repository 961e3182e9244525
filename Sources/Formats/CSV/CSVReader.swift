internal import Convert

/// Reads the CSV that ``CSVWriter`` writes, also after a spreadsheet has saved it again.
struct CSVReader: FormatReader {
  /// The encoding of the input.
  let encoding: InputEncoding

  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    guard let bytes = bundle.singleFile else {
      throw ConversionError(.data, Diagnostic(CSVCode.notAFile))
    }
    let text = try TextDecoder.decode(bytes, as: encoding)
    guard let separator = Self.separator(of: text) else { throw Self.notRecognised }
    var scanner = CSVScanner(text, separator: separator)
    var model = CSVModel()
    var isFirst = true
    while let record = try scanner.next() {
      if record.isBlank { continue }
      if isFirst {
        try Self.checkHead(record)
        isFirst = false
      } else {
        try model.take(record)
      }
    }
    return try model.finish(at: scanner.line, into: &diagnostics)
  }

  /// What separates the fields of the first record, told by what stands behind its first field.
  private static func separator(of text: [UInt8]) -> UInt8? {
    var rest = text[...]
    let isQuoted = rest.first == UInt8(ascii: "\"")
    if isQuoted { rest = rest.dropFirst() }
    guard rest.starts(with: CSVKind.head.rawValue.utf8) else { return nil }
    rest = rest.dropFirst(CSVKind.head.rawValue.utf8.count)
    if isQuoted {
      guard rest.first == UInt8(ascii: "\"") else { return nil }
      rest = rest.dropFirst()
    }
    return rest.first.flatMap { ",;\t".utf8.contains($0) ? $0 : nil }
  }

  private static var notRecognised: ConversionError {
    ConversionError(
      .data,
      Diagnostic(
        CSVCode.notRecognised, at: .input(SourcePosition(line: 1)),
        ["expected": .text("\(CSVKind.head.rawValue),原文行号,\(CSVFormat.title)")]))
  }

  /// Holds the first record to the name of the format and its version.
  private static func checkHead(_ record: CSVRecord) throws(ConversionError) {
    guard record.fields.count >= 4, record.fields[2].elementsEqual(CSVFormat.title.utf8) else {
      throw notRecognised
    }
    // A spreadsheet makes `1` of `1.0`.
    let stated = record.fields[3]
    let field = stated.contains(UInt8(ascii: ".")) ? Array(stated) : stated + Array(".0".utf8)
    guard let version = ModelVersion(field), ModelVersion.current.reads(version) else {
      throw ConversionError(
        .data,
        Diagnostic(
          CSVCode.newerVersion, at: .input(SourcePosition(line: record.line)),
          [
            "found": .text(String(decoding: stated.prefix(40), as: UTF8.self)),
            "expected": .text(Disclosure.modelVersion),
          ]))
    }
  }
}
