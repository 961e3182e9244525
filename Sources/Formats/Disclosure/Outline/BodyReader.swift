internal import Convert

/// Makes parts, sections and blocks of the items of the body.
///
/// Its tables are read already: statement tables are placed when all of them are known.
struct BodyReader {
  /// The clean text.
  let source: SourceText

  /// The repairs inside performance tables, one list for each of them in the order of the document.
  private(set) var performanceLedgers: [[LedgerEntry]] = []

  /// What is read of the tables that are still to come.
  private var tables: TableReadings
  private var builder = DisclosureBuilder()
  private var region = Region.text
  private var statement: StatementReader
  /// The table to which notes may still belong, and of what kind it is.
  private var pendingTable: Block?
  /// What is said below ``pendingTable``.
  private var pendingNotes: [Paragraph] = []
  private var pending = Pending.none
  private let outline: ContentsOutline

  /// What a stretch of the body holds, which tells what its paragraphs are.
  private enum Region {
    case text, tables, glossary
  }

  /// What kind of table waits for its notes.
  private enum Pending {
    case none, statement, performance
  }

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - source: The clean text.
  ///   - contents: What the contents tell about the headings.
  ///   - tables: What the tables are read as.
  init(source: SourceText, contents: ContentsOutline, tables: TableReadings) {
    self.source = source
    outline = contents
    self.tables = tables
    statement = StatementReader(LabelTexts(source))
  }

  /// Reads the items between title and contents, which stand outside all parts.
  ///
  /// - Parameters:
  ///   - items: Paragraphs and tables, in the order of the source.
  ///   - diagnostics: Receives what was found.
  mutating func readFront(_ items: [BodyItem], into diagnostics: inout DiagnosticList) {
    for item in items {
      guard case .paragraph(let paragraph) = item else {
        addTable(item, into: &diagnostics)
        continue
      }
      if isNote(paragraph) {
        appendNote(paragraph)
      } else {
        closeTable()
        appendParagraph(paragraph, OutlineMark(at: paragraph.first, in: source.bytes))
      }
    }
    closeTable()
  }

  /// Reads the items of the body.
  ///
  /// - Parameters:
  ///   - items: Paragraphs and tables, in the order of the source.
  ///   - diagnostics: Receives what was found.
  mutating func read(_ items: ArraySlice<BodyItem>, into diagnostics: inout DiagnosticList) {
    for item in items {
      if case .paragraph(let paragraph) = item {
        read(paragraph, into: &diagnostics)
      } else {
        addTable(item, into: &diagnostics)
      }
    }
    close()
  }

  private mutating func addTable(_ item: BodyItem, into diagnostics: inout DiagnosticList) {
    close()
    switch item {
    case .paragraph: break
    case .table:
      guard let (table, findings) = tables.nextStatement() else { return }
      for finding in findings.diagnostics { diagnostics.add(finding) }
      pendingTable = .table(table)
      pending = .statement
    case .performance:
      guard let (target, ledger, findings) = tables.nextPerformance() else { return }
      for finding in findings.diagnostics { diagnostics.add(finding) }
      performanceLedgers.append(ledger)
      pendingTable = .performance(target)
      pending = .performance
    }
  }

  /// The parts.
  mutating func finish() -> [Part] {
    builder.finish()
  }

  /// Reads a paragraph, or each of the fields that stand on its first line.
  private mutating func read(
    _ paragraph: SourceParagraph, into diagnostics: inout DiagnosticList
  ) {
    var paragraph = paragraph
    while true {
      let mark = OutlineMark(at: paragraph.first, in: source.bytes)
      let label =
        FieldLabel(of: paragraph, mark, in: source) ?? FieldLabel(cut: paragraph, mark, in: source)
      guard let label, statement.isOpen || label.namesProject(in: source),
        let next = label.labelOfNextField(in: paragraph, source)
      else { return read(paragraph, mark, label) }
      diagnostics.add(
        TextCode.runOnField, at: .input(SourcePosition(line: paragraph.line)),
        ["text": .text(source.label(next).string)])
      let (field, rest) = paragraph.cut(at: next.lowerBound, in: source)
      read(field, mark, label)
      paragraph = rest
    }
  }

  private mutating func read(
    _ paragraph: SourceParagraph, _ mark: OutlineMark?, _ label: FieldLabel?
  ) {
    if beginsPart(paragraph, mark) || beginsStatement(paragraph, mark, label)
      || beginsSection(paragraph, mark)
    {
      return
    }
    if isNote(paragraph) {
      appendNote(paragraph)
    } else if statement.append(paragraph, mark, label) {
      return
    } else {
      closeStatement()
      closeTable()
      appendParagraph(paragraph, mark)
    }
  }

  // MARK: - Outline

  private mutating func beginsPart(_ paragraph: SourceParagraph, _ mark: OutlineMark?) -> Bool {
    if let mark, mark.shape == .part {
      close()
      let title = source.text(of: paragraph, from: mark.textStart, as: .label)
      region = Self.region(of: title)
      builder.beginPart(
        Part(label: source.label(mark.range), title: title, sourceLine: paragraph.line))
      return true
    }
    guard mark == nil, outline.hasNoParts, paragraph.more.isEmpty, paragraph.first.count <= 180,
      outline.announces(RecognitionKey(paragraph.first, in: source.bytes))
    else { return false }
    close()
    let title = source.label(paragraph.first)
    region = Self.region(of: title)
    builder.beginPart(Part(title: title, sourceLine: paragraph.line))
    return true
  }

  private static let glossaryWord: StaticString = "名词解释"
  private static let tableWord: StaticString = "表"

  private static func region(of title: ExactText) -> Region {
    let key = RecognitionKey(title)
    if key.contains(glossaryWord) { return .glossary }
    return key.contains(tableWord) ? .tables : .text
  }

  private mutating func beginsSection(_ paragraph: SourceParagraph, _ mark: OutlineMark?) -> Bool {
    guard let mark, region != .glossary, let rank = Self.rank(of: mark.shape) else { return false }
    if !Heading.isHeading(paragraph, mark: mark, in: source) {
      guard paragraph.byteCount <= 400, outline.holds(source.key(of: paragraph)) else {
        return false
      }
    }
    // Inside a list a short item looks like a heading; only 一、 begins a section there.
    if rank == 2, !builder.hasOpenSection, region != .text { return false }
    close()
    builder.beginSection(
      rank: rank,
      Section(
        label: source.label(mark.range),
        title: source.text(of: paragraph, from: mark.textStart, as: .label),
        level: 1, sourceLine: paragraph.line))
    return true
  }

  private static func rank(of shape: OutlineMark.Shape) -> Int? {
    switch shape {
    case .numeral: 1
    case .bracketedNumeral: 2
    default: nil
    }
  }

  // MARK: - Project statements

  private mutating func beginsStatement(
    _ paragraph: SourceParagraph, _ mark: OutlineMark?, _ label: FieldLabel?
  ) -> Bool {
    guard let label, label.namesProject(in: source) else { return false }
    close()
    statement.begin(paragraph, mark, label)
    return true
  }

  private mutating func closeStatement() {
    if let statement = statement.finish() { builder.append(.project(statement)) }
  }

  // MARK: - Notes and paragraphs

  private static let noteWords: [StaticString] = ["备注", "注:", "注1", "说明:"]
  private static let emptyWords: [StaticString] = ["空表", "无数据"]

  private func isNote(_ paragraph: SourceParagraph) -> Bool {
    if pending == .none { return startsNote(paragraph) && !statement.isOpen }
    if startsNote(paragraph) { return true }
    guard pending == .statement, !isCaption(paragraph) else { return false }
    if region == .tables { return true }
    let key = RecognitionKey(paragraph.first, in: source.bytes)
    return Self.emptyWords.contains { key.contains($0) }
  }

  /// Whether a paragraph is the number of a form or the year of the table that follows.
  private func isCaption(_ paragraph: SourceParagraph) -> Bool {
    switch Caption(paragraph, in: source) {
    case .form, .year: true
    default: false
    }
  }

  private func startsNote(_ paragraph: SourceParagraph) -> Bool {
    let span = source.bytes.span
    let start = paragraph.first.lowerBound
    switch span[start] {
    case 0xE4...0xE9:
      // Any other Chinese character at the beginning is the beginning of the key, too.
      if !span.hasWord("备", at: start), !span.hasWord("注", at: start),
        !span.hasWord("说", at: start)
      {
        return false
      }
    case UInt8(ascii: "("), UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    case 0xEF where span.hasWord("（", at: start): return false
    default: break
    }
    let head = paragraph.first.prefix(24)
    let key = RecognitionKey(head, in: source.bytes)
    return Self.noteWords.contains { key.hasPrefix($0) }
  }

  private mutating func appendNote(_ paragraph: SourceParagraph) {
    let note = source.paragraph(paragraph, OutlineMark(at: paragraph.first, in: source.bytes))
    if pendingTable == nil {
      builder.append(.note(note))
    } else {
      pendingNotes.append(note)
    }
  }

  private mutating func appendParagraph(_ paragraph: SourceParagraph, _ mark: OutlineMark?) {
    if region == .glossary, let term = term(paragraph, mark) {
      builder.append(.term(term))
    } else {
      builder.append(.paragraph(source.paragraph(paragraph, mark)))
    }
  }

  private func term(_ paragraph: SourceParagraph, _ mark: OutlineMark?) -> GlossaryTerm? {
    let start = mark?.textStart ?? paragraph.first.lowerBound
    let label = mark.map { source.label($0.range) }
    let head = start..<min(paragraph.first.upperBound, start + 120)
    let dash = source.firstDash(in: head)
    let end = dash?.lowerBound ?? head.upperBound
    guard let mark = source.firstColon(in: head.lowerBound..<end) ?? dash, mark.lowerBound > start
    else { return nil }
    return GlossaryTerm(
      label: label, term: source.label(start..<mark.lowerBound),
      definition: source.text(of: paragraph, from: mark.upperBound, as: .prose),
      sourceLine: paragraph.line)
  }

  // MARK: - Common

  private mutating func close() {
    closeStatement()
    closeTable()
  }

  private mutating func closeTable() {
    guard pending != .none, let table = pendingTable.take() else { return }
    switch table {
    case .table(var table):
      table.notes += pendingNotes
      builder.append(.table(table))
    case .performance(var target):
      target.notes += pendingNotes
      builder.append(.performance(target))
    default: builder.append(table)
    }
    pendingNotes.removeAll()
    pending = .none
  }
}
