internal import Convert

/// Reads a large file by halves, on two processors.
///
/// The second half begins with a block, such as a table. What is around it, parts and sections, is
/// learned by going from record to record through the first half, which takes a fortieth of the time
/// of reading it. Only a file without any fault is read so: where one is found, or records stand in an
/// order that nobody writes, the whole is left to be read from the front, so that what is told is the
/// same.
struct CSVHalves: Sendable {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// What separates fields.
  let separator: UInt8
  /// The offset behind the first record.
  let start: Int
  /// Whether the file has borders.
  let hasBorders: Bool

  /// The model of all records, still to be finished; `nil` where they must be read from the front.
  func read() -> CSVModel? {
    var first: (model: CSVModel, middle: Int)?
    let rest: CSVRest?
    (first, rest) = sideBySide(processors: 2) {
      readFirst()
    } _: {
      readRest()
    }
    guard let rest, rest.middle == first?.middle else { return nil }
    // In place: a copy would have to copy all lists that go on.
    first?.model.append(rest)
    return first?.model
  }

  /// The offset from which on the first block begins the second half.
  ///
  /// The first half is somewhat shorter: its thread puts the halves together.
  private var middle: Int { bytes.count / 15 * 7 }

  /// Whether a record begins the second half: the first block behind the middle, of a kind that
  /// always ends the block before.
  private func begins(_ record: CSVRecord) -> Bool {
    guard record.start >= middle else { return false }
    let kinds: [CSVKind] = [.table, .performance, .project]
    return kinds.contains { record.isOf($0) }
  }

  /// The model of the first half, its sections open, and where the second half begins; `nil` where
  /// something is wrong.
  private func readFirst() -> (model: CSVModel, middle: Int)? {
    var scanner = CSVScanner(bytes, separator: separator, from: start)
    var fields = CSVFields(CSVRecord(of: bytes), hasBorders: hasBorders)
    var model = CSVModel()
    do throws(ConversionError) {
      while try scanner.next(&fields.record), !begins(fields.record) {
        if !fields.record.isBlank { try model.take(&fields) }
      }
    } catch {
      return nil
    }
    model.closeBlock()
    // What ends the outline stands behind it.
    let isWhole =
      model.findings.isEmpty && model.warnings.isEmpty && model.missingRow == nil && !model.isEnded
      && model.disclosure.signature == nil && model.disclosure.ledger.isEmpty
    return isWhole ? (model: model, middle: fields.record.start) : nil
  }

  /// What the second half adds to the outline of the first; `nil` where something is wrong.
  private func readRest() -> CSVRest? {
    var model = CSVModel()
    do throws(ConversionError) {
      guard let middle = try readOutline(into: &model) else { return nil }
      // Bytes of its own: two threads that count references to one array wait for each other.
      LargePages.adviseHeap(3 * (bytes.count - middle))
      let rest = Self.copy(bytes[middle...])
      var scanner = CSVScanner(rest, separator: separator)
      var fields = CSVFields(CSVRecord(of: rest), hasBorders: hasBorders)
      while try scanner.next(&fields.record) {
        if !fields.record.isBlank { try model.take(&fields) }
      }
      return CSVRest(model, middle: middle)
    } catch {
      return nil
    }
  }

  private static func copy(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
      count = buffer.initialize(fromContentsOf: bytes)
    }
  }

  /// Takes the parts and sections of the first half.
  ///
  /// - Parameter model: Receives them.
  /// - Returns: Where the second half begins; `nil` where it does not.
  /// - Throws: Where something is wrong with a record that is looked at.
  private func readOutline(into model: inout CSVModel) throws(ConversionError) -> Int? {
    var fields = CSVFields(CSVRecord(of: bytes), hasBorders: hasBorders)
    let text = bytes.span
    var marks = CSVMarks(separator: UInt8(ascii: "\""), from: start)
    var next: Int? = start
    while let start = next {
      if start >= middle || Self.mayBeOutline(text, at: start) {
        var scanner = CSVScanner(bytes, separator: separator, from: start)
        guard try scanner.next(&fields.record) else { return nil }
        if begins(fields.record) { return start }
        if fields.record.isOf(.section) || fields.record.isOf(.part) { try model.take(&fields) }
      }
      next = Self.endOfRecord(text, &marks)
    }
    return nil
  }

  /// Whether a record that begins at an offset may be a part or a section.
  private static func mayBeOutline(_ text: Span<UInt8>, at start: Int) -> Bool {
    let first = start < text.count && text[start] == UInt8(ascii: "\"") ? start + 1 : start
    return text.hasWord("章节", at: first) || text.hasWord("部分", at: first)
  }

  /// The offset behind a record, by its marks; `nil` behind the last one, and where a line ends with
  /// CR alone.
  ///
  /// A line end behind an odd number of quotes stands within a field. Where quotes stand wrongly this
  /// is so too, and who reads the first half says so.
  private static func endOfRecord(_ text: Span<UInt8>, _ marks: inout CSVMarks) -> Int? {
    var isQuoted = false
    while true {
      let mark = marks.next(text)
      guard mark < text.count else { return nil }
      switch text[mark] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n"): if !isQuoted { return mark + 1 }
      default:
        let isPair = mark + 1 < text.count && text[mark + 1] == UInt8(ascii: "\n")
        if !isQuoted, !isPair { return nil }
      }
    }
  }
}

/// What the second half of a file says: the outline of the first half without its blocks, and behind
/// it everything of its own.
struct CSVRest: Sendable {
  /// The outline and what stands behind it.
  let disclosure: Disclosure
  /// The entries of the ledger that held when the file was written.
  let holding: Set<Int>
  /// The offset at which the second half begins.
  let middle: Int

  /// Takes what was read; `nil` where it has a fault, is cut off or says again what stands in front.
  init?(_ model: CSVModel, middle: Int) {
    let disclosure = model.disclosure
    let isWhole =
      model.findings.isEmpty && model.warnings.isEmpty && model.isEnded
      && ![CSVKind.stage, .fiscalYear, .department, .title].contains(where: model.has)
      && disclosure.contents.isEmpty
    guard isWhole else { return nil }
    self.disclosure = disclosure
    holding = model.holding
    self.middle = middle
  }
}

extension CSVModel {
  /// Puts the second half behind the first, whose sections may be open.
  fileprivate mutating func append(_ rest: CSVRest) {
    isEnded = true
    holding = rest.holding
    disclosure.signature = rest.disclosure.signature
    disclosure.ledger = rest.disclosure.ledger
    let parts = rest.disclosure.parts
    let last = disclosure.parts.count - 1
    guard last >= 0, last < parts.count else { return }
    let open = sections[...]
    sections = []
    disclosure.parts[last].blocks += parts[last].blocks
    Self.append(parts[last].sections, to: &disclosure.parts[last].sections, open)
    disclosure.parts += parts[(last + 1)...]
  }

  /// Puts sections behind others.
  ///
  /// - Parameters:
  ///   - rest: The sections as the second half has them: as many as are closed, of which it knows
  ///     nothing more, the one that is open, if one is, and those behind it.
  ///   - closed: The sections that the first half has closed.
  ///   - open: The open one, and those open in it.
  private static func append(
    _ rest: [Section], to closed: inout [Section], _ open: ArraySlice<Section>
  ) {
    var behind = rest.dropFirst(closed.count)
    if var section = open.first, let added = behind.popFirst() {
      section.blocks += added.blocks
      append(added.subsections, to: &section.subsections, open.dropFirst())
      closed.append(section)
    }
    closed += behind
  }
}

extension CSVRecord {
  /// Whether the record says that it is of a kind.
  fileprivate func isOf(_ kind: CSVKind) -> Bool {
    guard count > 0, place(0).style != .doubled else { return false }
    let place = place(0)
    let word = kind.rawValue
    return place.count == word.utf8.count && bytes.span.hasText(word, at: place.start)
  }
}
