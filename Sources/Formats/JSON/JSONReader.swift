internal import Convert

/// Reads the JSON that ``JSONWriter`` writes, strictly.
///
/// Whatever is not as the schema says is an error with JSON pointer and line. Errors of content are
/// collected, up to ``JSONSyntax/maximumFindings``; what is no JSON at all ends the reading.
struct JSONReader: FormatReader {
  /// How to read.
  let options: ReadingOptions

  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    guard let bytes = bundle.singleFile else {
      throw ConversionError(.data, Diagnostic(JSONCode.notAFile))
    }
    try checkEncoding(of: bytes)
    var syntax = JSONSyntax(bytes)
    var disclosure: Disclosure?
    do throws(JSONStop) {
      disclosure = try syntax.document()
    } catch {
      // The finding that stopped it is in the list.
    }
    guard syntax.findings.isEmpty, let disclosure else {
      throw ConversionError(.data, syntax.findings.diagnostics(in: bytes))
    }
    return disclosure
  }

  /// Refuses every encoding but UTF-8 (RFC 8259 section 8.1).
  private func checkEncoding(of bytes: [UInt8]) throws(ConversionError) {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    // The first two characters of a JSON text are ASCII: a zero among four bytes is UTF-16 or -32.
    let found: String? =
      if isUTF16 || bytes.prefix(4).contains(0) {
        "UTF-16 / UTF-32"
      } else {
        switch options.encoding {
        case .automatic, .utf8: nil
        case .gb18030, .gbk, .utf16: options.encoding.rawValue
        }
      }
    if let found {
      throw ConversionError(
        .data,
        Diagnostic(
          JSONCode.notUTF8, at: .input(SourcePosition(line: 1, column: 1, offset: 0)),
          ["encoding": .text(found)]))
    }
  }
}

/// The outline: root, contents, parts, sections, blocks.
extension JSONSyntax {
  /// Takes the whole input.
  mutating func document() throws(JSONStop) -> Disclosure? {
    var disclosure = Disclosure(stage: .budget, title: "")
    guard peek() == UInt8(ascii: "{") else {
      let found = try valueType()
      throw stop(
        .wrongType, at: index,
        [(name: "found", value: found.words), (name: "expected", value: JSONType.object.words)])
    }
    var cells = 0
    try object(RootMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .schema: try syntax.schema()
      case .stage: disclosure.stage = try syntax.choice(Stage.self) ?? .budget
      case .fiscalYear: disclosure.fiscalYear = try syntax.integer(in: NumberBounds.year)
      case .department: disclosure.department = try syntax.text()
      case .title: disclosure.title = try syntax.text() ?? ""
      case .contents:
        disclosure.contents = try syntax.array { (syntax) throws(JSONStop) in
          try syntax.contentsEntry()
        }
      case .parts:
        disclosure.parts = try syntax.array { (syntax) throws(JSONStop) in
          try syntax.part(cells: &cells)
        }
      case .signature: disclosure.signature = try syntax.signature()
      case .ledger:
        disclosure.ledger = try syntax.array { (syntax) throws(JSONStop) in
          try syntax.ledgerEntry()
        }
      }
    }
    if peek() != nil {
      throw stop(
        .trailingData, at: index, [(name: "found", value: .text(Self.name(of: bytes, at: index)))])
    }
    return disclosure
  }

  /// Takes the member that names the version of the model.
  private mutating func schema() throws(JSONStop) {
    let start = index
    guard let found = try text() else { return }
    let expected = JSONFormat.schemaID
    if found.utf8.elementsEqual(expected.utf8) { return }
    guard found.utf8.starts(with: JSONFormat.schemaPrefix.utf8),
      let version = ModelVersion(found.utf8.dropFirst(JSONFormat.schemaPrefix.utf8.count))
    else {
      throw stop(
        .unknownSchema, at: start,
        [(name: "found", value: .text(found.string)), (name: "expected", value: .text(expected))])
    }
    if ModelVersion.current.reads(version) { return }
    throw stop(
      .newerVersion, at: start,
      [
        (name: "found", value: .text(version.description)),
        (name: "expected", value: .text(Disclosure.modelVersion)),
      ])
  }

  private mutating func contentsEntry() throws(JSONStop) -> ContentsEntry? {
    var entry = ContentsEntry(title: "")
    try object(ContentsMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: entry.label = try syntax.text()
      case .title: entry.title = try syntax.text() ?? ""
      case .sourceLine: entry.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return entry
  }

  private mutating func signature() throws(JSONStop) -> Signature? {
    var signature = Signature()
    try object(SignatureMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .name: signature.name = try syntax.text()
      case .date: signature.date = try syntax.text()
      case .sourceLine: signature.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return signature
  }

  private mutating func part(cells: inout Int) throws(JSONStop) -> Part? {
    var part = Part()
    try object(PartMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: part.label = try syntax.text()
      case .title: part.title = try syntax.text()
      case .sourceLine: part.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .blocks: part.blocks = try syntax.blocks(cells: &cells)
      case .sections: part.sections = try syntax.sections(depth: 1, cells: &cells)
      }
    }
    return part
  }

  /// Takes sections; their depth bounds the recursion whatever levels they state.
  private mutating func sections(
    depth: Int, cells: inout Int
  ) throws(JSONStop) -> [Section] {
    try array { (syntax) throws(JSONStop) -> Section? in
      guard depth <= Section.maximumLevel else {
        throw syntax.stop(
          .tooDeep, at: syntax.index,
          [(name: "limit", value: .integer(Section.maximumLevel))])
      }
      return try syntax.section(depth: depth, cells: &cells)
    }
  }

  private mutating func section(depth: Int, cells: inout Int) throws(JSONStop) -> Section? {
    var section = Section(title: "", level: depth)
    let start = index
    try object(SectionMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: section.label = try syntax.text()
      case .title: section.title = try syntax.text() ?? ""
      case .level: section.level = try syntax.integer(in: 1...Section.maximumLevel) ?? depth
      case .sourceLine: section.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .blocks: section.blocks = try syntax.blocks(cells: &cells)
      case .subsections: section.subsections = try syntax.sections(depth: depth + 1, cells: &cells)
      }
    }
    if let shallow = section.subsections.first(where: { $0.level <= section.level }) {
      try report(
        .sectionLevel, at: start,
        [
          (name: "found", value: .integer(shallow.level)),
          (name: "minimum", value: .integer(section.level + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
    }
    return section
  }
}
