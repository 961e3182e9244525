internal import Convert

/// Writes a disclosure as JSON: the same disclosure gives the same bytes anywhere.
///
/// Members come in the order of the model, lists are always there, optional values and blank cells
/// are left out, amounts are strings.
struct JSONWriter: FormatWriter {
  /// Whether white space between tokens is left out.
  let isCompact: Bool
  /// How many processors may be used.
  var processors = 1
  /// How many bytes the output has, roughly, that two of them make: for less, a thread takes too
  /// long.
  var largeSize = 4_000_000

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let whole = WholeOutput(capacity: JSONRoom(of: disclosure).whole)
    try write(disclosure, to: whole)
    return DocumentBundle(whole.bytes)
  }

  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    try write(disclosure, to: receiver)
    return nil
  }

  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver, beside work: @Sendable () -> Void,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    // The work takes one of the processors.
    var writer = self
    writer.processors -= 1
    let (writing, _) = sideBySide(processors: processors) {
      Result { () throws(ConversionError) in try writer.write(disclosure, to: receiver) }
    } _: {
      work()
    }
    try writing.get()
    return nil
  }

  private func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver
  ) throws(ConversionError) {
    let count: Int
    let cells: Int
    do throws(JSONRefusal) {
      (count, cells) = try pieces(of: disclosure, to: receiver)
    } catch {
      throw refused(error, of: disclosure)
    }
    let maximum = RowLayout.maximumCells(inBytes: count)
    guard cells <= maximum else {
      throw ConversionError(
        .data, Diagnostic(JSONCode.tooManyCells, ["limit": .integer(maximum)]))
    }
  }

  /// How many bytes were written, and how many cells.
  private typealias Written = (count: Int, cells: Int)

  /// Writes everything, a large disclosure on two processors.
  private func pieces(
    of disclosure: Disclosure, to receiver: any OutputReceiver
  ) throws(JSONRefusal) -> Written {
    let room = processors > 1 ? JSONRoom(of: disclosure) : nil
    guard let room, room.whole >= largeSize, let middle = room.middleBlock else {
      return try blocks(JSONOutput.allBlocks, of: disclosure, to: receiver)
    }
    let (first, second) = piped(to: receiver) {
      Result { () throws(JSONRefusal) in try blocks(0..<middle, of: disclosure, to: receiver) }
    } _: { receiver in
      Result { () throws(JSONRefusal) in
        try blocks(middle..<JSONOutput.allBlocks.upperBound, of: disclosure, to: receiver)
      }
    }
    let (front, back) = (try first.get(), try second.get())
    return (front.count + back.count, front.cells + back.cells)
  }

  /// Writes some of the blocks with what stands between them, in front of the first one of all and
  /// behind the last.
  private func blocks(
    _ blocks: Range<Int>, of disclosure: Disclosure, to receiver: any OutputReceiver
  ) throws(JSONRefusal) -> Written {
    var output = JSONOutput(isCompact: isCompact, receiver: receiver, blocks: blocks)
    var cells = 0
    try output.root(disclosure, cells: &cells)
    output.finish()
    return (output.count, cells)
  }

  /// The error of what cannot be written.
  ///
  /// What is written up to the first such place tells where it is. It was given out, and is written
  /// once more.
  private func refused(_ refusal: JSONRefusal, of disclosure: Disclosure) -> ConversionError {
    let whole = WholeOutput()
    var output = JSONOutput(isCompact: isCompact, receiver: whole)
    var refusal = refusal
    var cells = 0
    do throws(JSONRefusal) {
      try output.root(disclosure, cells: &cells)
    } catch {
      // Of two threads, the one that is asked first may have found one further behind.
      refusal = error
      output.giveOut()
    }
    let place = JSONLocator(bytes: whole.bytes).places(of: [whole.bytes.count])[0]
    return ConversionError(
      .data,
      Diagnostic(
        refusal.code, at: .model(pointer: place.pointer, sourceLine: nil),
        arguments: refusal.arguments + [(name: "pointer", value: .text(place.displayedPointer))]))
  }
}

/// The outline.
extension JSONOutput {
  /// Writes the root object, counting the cells of all tables.
  mutating func root(_ disclosure: Disclosure, cells: inout Int) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(RootMember.schema, ExactText(JSONFormat.schemaID))
      output.member(RootMember.stage, disclosure.stage)
      try output.member(RootMember.fiscalYear, disclosure.fiscalYear, in: NumberBounds.year)
      output.member(RootMember.department, disclosure.department)
      output.member(RootMember.title, disclosure.title)
      try output.member(RootMember.contents, disclosure.contents) {
        (output, entry) throws(JSONRefusal) in try output.contentsEntry(entry)
      }
      try output.member(RootMember.parts, disclosure.parts) {
        (output, part) throws(JSONRefusal) in try output.part(part, cells: &cells)
      }
      if let signature = disclosure.signature {
        output.key(RootMember.signature)
        try output.signature(signature)
      }
      try output.member(RootMember.ledger, disclosure.ledger) {
        (output, entry) throws(JSONRefusal) in try output.ledgerEntry(entry)
      }
    }
  }

  private mutating func contentsEntry(_ entry: ContentsEntry) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(ContentsMember.label, entry.label)
      output.member(ContentsMember.title, entry.title)
      try output.member(ContentsMember.sourceLine, entry.sourceLine, in: NumberBounds.ordinal)
    }
  }

  private mutating func signature(_ signature: Signature) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(SignatureMember.name, signature.name)
      output.member(SignatureMember.date, signature.date)
      try output.member(SignatureMember.sourceLine, signature.sourceLine, in: NumberBounds.ordinal)
    }
  }

  private mutating func part(_ part: Part, cells: inout Int) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(PartMember.label, part.label)
      output.member(PartMember.title, part.title)
      try output.member(PartMember.sourceLine, part.sourceLine, in: NumberBounds.ordinal)
      try output.member(PartMember.blocks, part.blocks) {
        (output, block) throws(JSONRefusal) in try output.block(block, cells: &cells)
      }
      try output.member(PartMember.sections, part.sections) {
        (output, section) throws(JSONRefusal) in
        try output.section(section, deeperThan: 0, cells: &cells)
      }
    }
  }

  private mutating func section(
    _ section: Section, deeperThan level: Int, cells: inout Int
  ) throws(JSONRefusal) {
    // Levels that grow and end bound the recursion.
    guard section.level > level, section.level <= Section.maximumLevel else {
      throw JSONRefusal(
        code: .sectionLevel,
        arguments: [
          (name: "found", value: .integer(section.level)),
          (name: "minimum", value: .integer(level + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
    }
    try object { (output) throws(JSONRefusal) in
      output.member(SectionMember.label, section.label)
      output.member(SectionMember.title, section.title)
      output.key(SectionMember.level)
      output.integer(section.level)
      try output.member(SectionMember.sourceLine, section.sourceLine, in: NumberBounds.ordinal)
      try output.member(SectionMember.blocks, section.blocks) {
        (output, block) throws(JSONRefusal) in try output.block(block, cells: &cells)
      }
      try output.member(SectionMember.subsections, section.subsections) {
        (output, subsection) throws(JSONRefusal) in
        try output.section(subsection, deeperThan: section.level, cells: &cells)
      }
    }
  }
}
