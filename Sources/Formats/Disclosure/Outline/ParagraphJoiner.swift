internal import Convert

/// Joins the paragraphs of the body that line breaks and page breaks have cut.
///
/// Two pieces belong together where the first cannot be the end of a paragraph and the second cannot
/// be the beginning of one. What looks like either is left alone: a wrong cut loses nothing.
struct ParagraphJoiner {
  /// The clean text.
  let source: SourceText
  /// The headings that the contents promise.
  let headings: Set<RecognitionKey>
  /// The department that signs.
  let department: RecognitionKey?
  /// The first three bytes of ``headings``, each once.
  private let beginnings: [UInt32]

  /// A piece of fewer characters fills no line and so is not cut by its end.
  private static let shortestCut = 25
  /// The most characters of a line that a page holds: in a text with longer ones each line is a
  /// paragraph or what a page break has left of one.
  private static let widestLine = 100

  /// Makes a joiner.
  init(source: SourceText, headings: Set<RecognitionKey>, department: RecognitionKey?) {
    self.source = source
    self.headings = headings
    self.department = department
    beginnings = Array(
      Set(headings.lazy.filter { $0.bytes.count >= 3 }.map { Self.beginning(of: $0.bytes.span) }))
  }

  /// Joins what belongs together.
  ///
  /// - Parameter elements: The elements of the body, each line a paragraph.
  /// - Returns: The elements, paragraphs whole.
  func join(_ elements: ArraySlice<SourceElement>) -> [SourceElement] {
    var joined: [SourceElement] = []
    joined.reserveCapacity(elements.count)
    // The paragraph that was joined last, unless rows follow it.
    var last: SourceParagraph?
    // Where the run of adjacent lines began, and how wide it is, once that has been asked.
    var runStart: Int?
    var width: Int?
    let areWhole = holdsWideLine(elements)
    let cuts = StatementCuts(source: source, elements: elements)
    var endsLabel = false
    for index in elements.indices {
      guard case .paragraph(let next) = elements[index] else {
        joined.append(elements[index])
        last = nil
        continue
      }
      if next.followsBlank || runStart == nil {
        runStart = index
        width = nil
      }
      let start = runStart ?? index
      func runWidth() -> Int {
        let known = width ?? self.runWidth(from: start, in: elements)
        width = known
        return known
      }
      let beginsLabel = !endsLabel && cuts.beginsLabel(at: index)
      let belongs =
        endsLabel
        || !beginsLabel
          && last.map {
            cuts.continuesField($0, at: index)
              || belong($0, next, width: runWidth(), areWhole: areWhole)
          } ?? false
      endsLabel = beginsLabel
      if belongs {
        joined.removeLast()
        last?.more.append(next.first)
      } else {
        last = next
      }
      if let last { joined.append(.paragraph(last)) }
    }
    return joined
  }

  /// Whether a line is wider than a page.
  private func holdsWideLine(_ elements: ArraySlice<SourceElement>) -> Bool {
    elements.contains { element in
      guard case .paragraph(let paragraph) = element else { return false }
      let range = paragraph.first
      return range.count > Self.widestLine && source.characterCount(range) > Self.widestLine
    }
  }

  /// The width in characters of the longest of the adjacent lines from one on.
  private func runWidth(from start: Int, in elements: ArraySlice<SourceElement>) -> Int {
    var width = 0
    for index in start..<min(elements.endIndex, start + 200) {
      guard case .paragraph(let paragraph) = elements[index],
        index == start || !paragraph.followsBlank
      else { break }
      width = max(width, source.characterCount(paragraph.first))
    }
    return width
  }

  private func belong(
    _ previous: SourceParagraph, _ next: SourceParagraph, width: @autoclosure () -> Int,
    areWhole: Bool
  ) -> Bool {
    if beginsInside(next.first), !source.endsSentence(previous.last) { return true }
    // Most lines end a sentence or are short, which is seen sooner than how the next one begins.
    let goesOn = goesOn(previous, next, width: width(), areWhole: areWhole)
    guard goesOn || mayBeginHeading(previous), !startsAnew(next), !isComplete(previous),
      !isField(next, below: previous)
    else { return false }
    return goesOn || isPromised(previous, next)
  }

  /// Whether a paragraph ends as one that goes on with the next; lines that are no paragraphs do so
  /// where they are about as wide as the widest.
  private func goesOn(
    _ previous: SourceParagraph, _ next: SourceParagraph, width: @autoclosure () -> Int,
    areWhole: Bool
  ) -> Bool {
    let last = previous.last
    if source.endsOpen(last) { return true }
    let isApart = areWhole || next.followsBlank
    if source.endsSentence(last) {
      guard source.endsWithColon(last) else {
        return isApart && endsWithSemicolon(last)
      }
      return !next.followsBlank
        && OutlineMark(at: previous.first, in: source.bytes)?.shape == .digits
    }
    if previous.more.isEmpty, fillsNoLine(last) { return false }
    if let mark = OutlineMark(at: previous.first, in: source.bytes),
      Heading.isHeading(previous, mark: mark, in: source)
    {
      return completesHeading(previous, next)
    }
    return isApart || source.characterCount(last) * 5 >= width() * 4
  }

  /// Whether a piece has too few characters to be cut by the end of a line.
  private func fillsNoLine(_ range: Range<Int>) -> Bool {
    // A character has one to four bytes.
    if range.count >= 4 * Self.shortestCut { return false }
    return range.count < Self.shortestCut || source.characterCount(range) < Self.shortestCut
  }

  /// Whether a paragraph begins with a character with which a heading of the contents does, or with
  /// none of the common Chinese ones.
  private func mayBeginHeading(_ paragraph: SourceParagraph) -> Bool {
    let bytes = source.bytes.span.extracting(paragraph.first)
    guard bytes.count >= 3, (0xE4...0xE9).contains(bytes[0]) else { return true }
    return beginnings.contains(Self.beginning(of: bytes))
  }

  /// The first three bytes of a text as a number.
  private static func beginning(of text: Span<UInt8>) -> UInt32 {
    UInt32(text[0]) << 16 | UInt32(text[1]) << 8 | UInt32(text[2])
  }

  /// Whether a line begins with a mark that no paragraph begins with.
  private func beginsInside(_ range: Range<Int>) -> Bool {
    let span = source.bytes.span
    return Self.innerMarks.contains { span.hasWord($0, at: range.lowerBound) }
  }

  private static let innerMarks: [StaticString] = ["。", "，", "、", "；", "：", "）", "”", "》"]

  /// Whether a paragraph begins as only a new one can.
  private func startsAnew(_ paragraph: SourceParagraph) -> Bool {
    let range = paragraph.first
    if paragraph.isMarked || OutlineMark(at: range, in: source.bytes) != nil { return true }
    // Most lines that begin anew are fields of project statements.
    if FieldLabel(range, in: source)?.isKnown == true { return true }
    if Caption(paragraph, in: source) != nil { return true }
    if Caption.looksLikeTableTitle(range, in: source) { return true }
    if CalendarText.isDate(range, in: source) { return true }
    return range.count <= 200 && isKnownLine(RecognitionKey(range, in: source.bytes))
  }

  /// Whether a paragraph begins with a label, of whatever name, below the name of a project.
  private func isField(_ paragraph: SourceParagraph, below previous: SourceParagraph) -> Bool {
    guard previous.more.isEmpty,
      let name = FieldLabel(
        of: previous, OutlineMark(at: previous.first, in: source.bytes), in: source)
    else { return false }
    return name.namesProject(in: source) && FieldLabel(paragraph.first, in: source) != nil
  }

  private func isKnownLine(_ key: RecognitionKey) -> Bool {
    key == department || headings.contains(key)
  }

  /// Whether nothing can follow a paragraph.
  private func isComplete(_ paragraph: SourceParagraph) -> Bool {
    if Caption(paragraph, in: source) != nil { return true }
    guard paragraph.byteCount <= 200, paragraph.more.isEmpty else { return false }
    if Caption.looksLikeTableTitle(paragraph.first, in: source) { return true }
    return isKnownLine(RecognitionKey(paragraph.first, in: source.bytes))
  }

  /// Whether both together are a heading that the contents promise.
  private func isPromised(_ previous: SourceParagraph, _ next: SourceParagraph) -> Bool {
    guard previous.byteCount + next.byteCount <= 400, !headings.isEmpty else { return false }
    let key = RecognitionKey(previous.first, in: source.bytes)
      .appending(RecognitionKey(next.first, in: source.bytes))
    return previous.more.isEmpty && headings.contains(key)
  }

  private static let headingEnds = ["情况说明", "说明", "情况"].map { RecognitionKey(ExactText($0)) }

  /// Whether a heading that stops in the middle goes on with a short piece that ends as one.
  private func completesHeading(_ previous: SourceParagraph, _ next: SourceParagraph) -> Bool {
    guard next.first.count <= 120 else { return false }
    let ownKey = RecognitionKey(previous.first, in: source.bytes)
    let nextKey = RecognitionKey(next.first, in: source.bytes)
    return source.characterCount(previous.first) >= Self.shortestCut
      && Self.headingEnds.contains { nextKey.hasSuffix($0) && !ownKey.hasSuffix($0) }
  }

  private func endsWithSemicolon(_ range: Range<Int>) -> Bool {
    let text = source.bytes.span.extracting(range)
    return text.ends(with: ";") || text.ends(with: "；")
  }
}
