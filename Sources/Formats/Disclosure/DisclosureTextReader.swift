internal import Convert

/// Reads the plain-text layout: bytes, lines, elements, contents, paragraphs, tables, outline.
struct DisclosureTextReader: FormatReader {
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
    let bytes = bundle.singleFile ?? []
    if bytes.isEmpty { throw ConversionError(.data, Diagnostic(TextCode.empty)) }
    let decoded = try TextDecoder.decode(bytes, as: options.encoding)
    var scanner = LineScanner(decoded)
    let printed = try scanner.scan(into: &diagnostics)
    let disclosure =
      options.repairs && scanner.metRadical
      ? try readMended(printed, into: &diagnostics) : try read(printed, into: &diagnostics)
    if disclosure.ledger.isEmpty { return disclosure }
    let tables = disclosure.statementTables
    // Performance tables tell of their losses where they meet them.
    for entry in disclosure.ledger where entry.table != nil || !entry.code.isLoss {
      diagnostics.add(entry.finding(in: disclosure, tables: tables))
    }
    return disclosure
  }

  /// Reads a text in which radical characters stand for others.
  private func readMended(
    _ printed: SourceText, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    let mended = SourceText(bytes: printed.bytes, text: printed.bytes, lines: printed.layout)
    var disclosure = try read(mended, into: &diagnostics)
    var alreadyTold = DiagnosticList()
    let asPrinted = try read(printed, into: &alreadyTold)
    if let entry = RadicalLedger.entry(printed: asPrinted, mended: disclosure) {
      disclosure.ledger.append(entry)
    }
    return disclosure
  }

  private func read(
    _ source: SourceText, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    let elements = try ElementScanner.scan(source)
    let front = FrontMatter(elements, in: source)
    var body = elements[front.bodyStart...]
    let signature = SignatureReader.take(from: &body, department: front.department, in: source)
    let joiner = ParagraphJoiner(
      source: source, headings: ContentsOutline(front.contents).headings,
      department: front.department.map { RecognitionKey($0) })
    let joined = joiner.join(body, into: &diagnostics)
    var frontGrouping = TableGrouping(source: source)
    let frontItems = frontGrouping.group(front.elements, into: &diagnostics)
    var grouping = TableGrouping(source: source)
    let items = grouping.group(joined, into: &diagnostics)

    var reader = BodyReader(source: source, contents: front.contents, repairs: options.repairs)
    try reader.readFront(frontItems, into: &diagnostics)
    try reader.read(items[...], into: &diagnostics)
    let parts = reader.finish()
    if reader.drafts.isEmpty, reader.performanceLedgers.isEmpty,
      !parts.contains(where: { $0.label != nil })
    {
      throw ConversionError(.data, Diagnostic(TextCode.noDisclosure))
    }
    if !source.lines.contains(where: \.hasTab) { diagnostics.add(TextCode.noTable) }
    var disclosure = Disclosure(
      stage: front.stage, fiscalYear: front.fiscalYear, department: front.department,
      title: front.title, contents: front.contents, parts: parts, signature: signature)
    let placed = TablePlacement.place(
      reader.drafts, repairs: options.repairs, into: &diagnostics)
    disclosure.ledger = placed.ledger
    PlacedTables.put(placed.tables, reader.performanceLedgers, into: &disclosure)
    return disclosure
  }
}

/// Puts what was worked out for all tables together into the disclosure.
enum PlacedTables {
  /// Replaces the placeholders of the statement tables and adds the ledgers of performance tables.
  ///
  /// - Parameters:
  ///   - tables: The statement tables, in the order of the document.
  ///   - ledgers: The entries of each performance table, paths relative to it.
  ///   - disclosure: Where they belong.
  static func put(
    _ tables: [StatementTable], _ ledgers: [[LedgerEntry]], into disclosure: inout Disclosure
  ) {
    var tables = tables[...]
    for index in disclosure.parts.indices {
      replace(in: &disclosure.parts[index].blocks, with: &tables)
      for section in disclosure.parts[index].sections.indices {
        replace(in: &disclosure.parts[index].sections[section], with: &tables)
      }
    }
    guard ledgers.contains(where: { !$0.isEmpty }) else { return }
    var rest = ledgers[...]
    var entries: [LedgerEntry] = []
    disclosure.forEachBlock { block, path in
      guard case .performance = block, let ledger = rest.popFirst(), !ledger.isEmpty else { return }
      let pointer = path.pointer
      for var entry in ledger {
        for change in entry.changes.indices {
          guard let relative = entry.changes[change].path else { continue }
          entry.changes[change].path = ExactText(pointer + "/" + relative.string)
        }
        entries.append(entry)
      }
    }
    disclosure.ledger += entries
  }

  private static func replace(
    in section: inout Section, with tables: inout ArraySlice<StatementTable>
  ) {
    replace(in: &section.blocks, with: &tables)
    for index in section.subsections.indices {
      replace(in: &section.subsections[index], with: &tables)
    }
  }

  private static func replace(
    in blocks: inout [Block], with tables: inout ArraySlice<StatementTable>
  ) {
    for index in blocks.indices {
      guard case .table = blocks[index], let table = tables.popFirst() else { continue }
      blocks[index] = .table(table)
    }
  }
}
