internal import Convert

/// Reads the plain-text layout: bytes, lines, elements, contents, paragraphs, tables, outline.
struct DisclosureTextReader: StatingReader {
  /// How to read.
  let options: ReadingOptions

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - bundle: A single file.
  ///   - diagnostics: Receives what was found.
  /// - Returns: The disclosure.
  /// - Throws: Where the bytes are no text in the encoding, or nothing in them is a disclosure.
  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    try readStating(bundle, into: &diagnostics).disclosure
  }

  func readStating(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> (disclosure: Disclosure, stated: StatedIdentities?) {
    let bytes = bundle.singleFile ?? []
    if bytes.isEmpty { throw ConversionError(.data, Diagnostic(TextCode.empty)) }
    let decoded = try TextDecoder.decode(bytes, as: options.encoding)
    var scanner = LineScanner(decoded)
    let printed = try scanner.scan(into: &diagnostics)
    let (disclosure, stated) =
      options.repairs && scanner.metRadical
      ? (try readMended(printed, into: &diagnostics), nil)
      : try read(printed, into: &diagnostics)
    if disclosure.ledger.isEmpty { return (disclosure, stated) }
    let tables = disclosure.statementTables
    // Performance tables tell of their losses where they meet them.
    for entry in disclosure.ledger where entry.table != nil || !entry.code.isLoss {
      diagnostics.add(entry.finding(in: disclosure, tables: tables))
    }
    return (disclosure, stated)
  }

  /// Reads a text in which radical characters stand for others.
  private func readMended(
    _ printed: SourceText, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    let mended = SourceText(bytes: printed.bytes, text: printed.bytes, lines: printed.layout)
    var disclosure = try read(mended, into: &diagnostics).disclosure
    var alreadyTold = DiagnosticList()
    let asPrinted = try read(printed, into: &alreadyTold).disclosure
    if let entry = RadicalLedger.entry(printed: asPrinted, mended: disclosure) {
      disclosure.ledger.append(entry)
    }
    return disclosure
  }

  private func read(
    _ printed: SourceText, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> (disclosure: Disclosure, stated: StatedIdentities?) {
    let source = PageLines.leftOut(
      of: IndentedLines.unindented(in: printed), into: &diagnostics)
    UntabbedRows.tell(in: source, into: &diagnostics)
    let elements = try ElementScanner.scan(source, into: &diagnostics)
    let front = FrontMatter(elements, in: source)
    var body = elements[front.bodyStart...]
    let signature = SignatureReader.take(from: &body, department: front.department, in: source)
    let outline = ContentsOutline(front.contents)
    let joiner = ParagraphJoiner(
      source: source, headings: outline.headings,
      department: front.department.map { RecognitionKey($0) })
    let joined = joiner.join(body)
    var frontGrouping = TableGrouping(source: source)
    let frontItems = frontGrouping.group(front.elements, into: &diagnostics)
    var grouping = TableGrouping(source: source)
    let items = grouping.group(joined, into: &diagnostics)

    let tables = try TableReadings([frontItems, items], in: source, options)
    var reader = BodyReader(source: source, contents: outline, tables: tables)
    reader.readFront(frontItems, into: &diagnostics)
    reader.read(items[...], into: &diagnostics)
    let parts = reader.finish()
    if tables.isEmpty, !parts.contains(where: { $0.label != nil }) {
      throw ConversionError(.data, Diagnostic(TextCode.noDisclosure))
    }
    if !source.lines.contains(where: \.hasTab) { diagnostics.add(TextCode.noTable) }
    for doubt in tables.doubts.diagnostics { diagnostics.add(doubt) }
    var disclosure = Disclosure(
      stage: front.stage, fiscalYear: front.fiscalYear, department: front.department,
      title: front.title, contents: front.contents, parts: parts, signature: signature)
    disclosure.ledger = tables.ledger
    disclosure.addLedgers(ofPerformanceTables: reader.performanceLedgers)
    return (disclosure, tables.stated)
  }
}
