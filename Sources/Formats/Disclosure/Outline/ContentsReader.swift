internal import Convert

/// Reads the table of contents and finds where it ends and the body begins.
struct ContentsReader {
  /// The clean text.
  let source: SourceText
  /// The entries read so far.
  private(set) var entries: [ContentsEntry] = []
  private var keys: [RecognitionKey] = []
  private var lastHadLeader = false
  private var leaders = 0
  /// Whether no blank line stands between the entries so far.
  private var areAdjacent = true

  /// Makes a reader over a text.
  init(source: SourceText) {
    self.source = source
  }

  /// Reads the entries from an element on.
  ///
  /// - Parameters:
  ///   - elements: The elements of the source.
  ///   - start: The index of the element behind the line 目录.
  /// - Returns: The index of the first element that is no entry.
  mutating func read(_ elements: [SourceElement], from start: Int) -> Int {
    var index = start
    while index < elements.count {
      switch elements[index] {
      case .paragraph(let paragraph):
        if endsContents(paragraph) { return index }
        add(paragraph)
      case .rows(let block):
        // Page numbers behind tabs.
        guard block.rows.allSatisfy(isEntry) else { return index }
        for row in block.rows {
          add(
            SourceParagraph(line: row.line, first: row.cells[0], followsBlank: true),
            hasPageNumber: true)
        }
      }
      index += 1
    }
    return index
  }

  /// Whether a paragraph is the body's already.
  private func endsContents(_ paragraph: SourceParagraph) -> Bool {
    guard let first = entries.first else { return false }
    let range = paragraph.first
    if range.count > 300 || source.endsSentence(range) { return true }
    // The number of the first entry again: the body begins. Only parts repeat numbers below them.
    if let mark = OutlineMark(at: range, in: source.bytes) {
      let label = RecognitionKey(mark.range, in: source.bytes)
      if first.label.map({ RecognitionKey($0) }) == label { return true }
      // So does any other part that stands once more, where the heading of the first is lost.
      if mark.shape == .part,
        entries.contains(where: { $0.label.map { RecognitionKey($0) } == label })
      {
        return true
      }
    } else if paragraph.followsBlank, areAdjacent, entries.count > 1, first.label != nil {
      return true
    }
    if keys.first == RecognitionKey(range, in: source.bytes) { return true }
    // Where entries have leaders to their page numbers, a line without one is none.
    return leaders > 1 && leaders == entries.count && leaderStart(range) == nil
  }

  private func isEntry(_ row: RawRow) -> Bool {
    guard let title = row.cells.first, !title.isEmpty else { return false }
    let rest = row.cells.dropFirst().filter { !$0.isEmpty }
    return rest.count <= 1
      && rest.allSatisfy { range in
        source.bytes[range].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private mutating func add(_ paragraph: SourceParagraph, hasPageNumber: Bool = false) {
    var range = paragraph.first
    if !entries.isEmpty, paragraph.followsBlank { areAdjacent = false }
    let leader = leaderStart(range)
    if let leader { range = source.trimmed(range.lowerBound..<leader) }
    if leader != nil || hasPageNumber { leaders += 1 }
    let mark = OutlineMark(at: range, in: source.bytes)
    if mark == nil, continuesLast(range) {
      join(range)
    } else {
      let title = source.label((mark?.textStart ?? range.lowerBound)..<range.upperBound)
      entries.append(
        ContentsEntry(
          label: mark.map { source.label($0.range) }, title: title, sourceLine: paragraph.line))
      keys.append(RecognitionKey(range, in: source.bytes))
    }
    lastHadLeader = leader != nil || hasPageNumber
  }

  /// Whether a line without a number goes on with the entry before it, which a page break has cut.
  private func continuesLast(_ range: Range<Int>) -> Bool {
    guard let last = entries.last, last.label != nil, !lastHadLeader else { return false }
    return last.title.utf8.count >= 60
  }

  private mutating func join(_ range: Range<Int>) {
    let last = entries.count - 1
    let bytes = Array(entries[last].title.utf8) + source.text[range]
    entries[last].title = WhiteSpaceRule.label.text(of: 0..<bytes.count, in: bytes)
    keys[last] = keys[last].appending(RecognitionKey(range, in: source.bytes))
  }

  /// Where the dots before a page number begin: three or more `.`, `…`, `·` or `．` at the end,
  /// with or without a number behind them.
  private func leaderStart(_ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, isDigitOrBlank(source.bytes[end - 1]) { end -= 1 }
    var dots = 0
    while let length = dotLength(before: end, from: range.lowerBound) {
      dots += length == 1 ? 1 : 3
      end -= length
      while end > range.lowerBound, source.bytes[end - 1] == 0x20 { end -= 1 }
    }
    return dots >= 3 ? end : nil
  }

  private func isDigitOrBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let wideDots = ["…", "⋯", "．", "。", "•"].map { Array($0.utf8) }
  private static let middleDot = Array("·".utf8)

  private func dotLength(before end: Int, from start: Int) -> Int? {
    if end > start, source.bytes[end - 1] == UInt8(ascii: ".") { return 1 }
    if end - start >= 2, source.bytes[end - 2..<end].elementsEqual(Self.middleDot) { return 2 }
    guard end - start >= 3 else { return nil }
    return Self.wideDots.contains { source.bytes[end - 3..<end].elementsEqual($0) } ? 3 : nil
  }
}
