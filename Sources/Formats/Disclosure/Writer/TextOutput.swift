internal import Convert

/// The text under way: its bytes, where in the model the writer is, and what it had to refuse.
///
/// Texts go through ``append(_:_:at:)``, which looks at every byte once: what reading would change
/// is refused with its place. Writing goes on after a refusal, so that all of them are reported.
struct TextOutput: Sendable {
  /// The text so far, UTF-8 with LF.
  var bytes: [UInt8] = []
  /// The line of the source that the element being written came from, where the model knows it.
  var sourceLine: Int?
  /// Whether a row of a table is being written, in which no Markdown is read.
  var isInRow = false
  /// Whether amounts outside statement tables have thousands separators, as those inside have.
  var isGrouped = true
  /// What the layout cannot say, in the order of the document.
  private(set) var refusals: [Diagnostic] = []
  /// The place of the text that holds the watched byte, once it is written.
  private(set) var watched: DiagnosticPlace?

  /// Where in the model the writer is, from the root.
  private var path: [PathStep] = []
  /// A byte whose place in the model is asked for; `Int.max` where none is.
  private let watchedOffset: Int

  /// A step of a JSON pointer.
  private enum PathStep {
    case member(StaticString)
    case element(Int)
  }

  /// Makes an empty text.
  ///
  /// - Parameter watchedOffset: A byte whose place in the model is asked for; see
  ///   ``watched``.
  init(watching watchedOffset: Int = .max) {
    self.watchedOffset = watchedOffset
  }

  // MARK: Places

  /// Writes elements of a list one after the other.
  ///
  /// - Parameters:
  ///   - elements: The list.
  ///   - name: Which member of the element being written it is.
  ///   - range: Which of the elements to write; all of them by default.
  ///   - write: Writes one.
  mutating func forEach<Element>(
    _ elements: [Element], of name: StaticString, in range: Range<Int>? = nil,
    _ write: (Element, inout TextOutput) -> Void
  ) {
    path.append(.member(name))
    path.append(.element(0))
    let outerLine = sourceLine
    for index in range ?? elements.indices {
      path[path.count - 1] = .element(index)
      write(elements[index], &self)
    }
    sourceLine = outerLine
    path.removeLast(2)
  }

  /// A place below the element being written.
  ///
  /// - Parameter rest: The rest of its JSON pointer, with the leading `/`; empty for the element.
  /// - Returns: The place, with the line of the source where it is known.
  private func place(_ rest: String) -> DiagnosticPlace {
    var pointer = ""
    for step in path {
      switch step {
      case .member(let name): pointer += "/\(name)"
      case .element(let index): pointer += "/\(index)"
      }
    }
    return .model(pointer: pointer + rest, sourceLine: sourceLine)
  }

  // MARK: Text

  /// Appends a text of the model, which must not be empty.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - rule: How reading treats its blanks.
  ///   - place: Its pointer below the element being written, with the leading `/`.
  mutating func append(
    _ text: ExactText, _ rule: TextRule, at place: @autoclosure () -> String
  ) {
    if text.isEmpty {
      refuse(TextCode.emptyText, at: place())
    } else {
      appendAny(text, rule, at: place())
    }
  }

  /// Appends a text of the model that may be empty.
  mutating func appendAny(
    _ text: ExactText, _ rule: TextRule, at place: @autoclosure () -> String
  ) {
    checkAny(text, rule, at: place(), keeping: true)
    markWatched(at: place())
  }

  /// Appends a label that reading ends at its colon, and the colon.
  mutating func appendBeforeColon(_ label: ExactText, at place: @autoclosure () -> String) {
    append(label, .label, at: place())
    if let reading = TextLimits.beforeColon(label) {
      refuse(label, reading: reading, at: place())
    }
    append("：")
  }

  /// Holds a text, which must not be empty, against the limits and writes nothing.
  mutating func check(
    _ text: ExactText, _ rule: TextRule, at place: @autoclosure () -> String
  ) {
    if text.isEmpty { refuse(TextCode.emptyText, at: place()) }
    checkAny(text, rule, at: place())
  }

  /// Holds a text that may be empty against the limits.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - rule: How reading treats its blanks.
  ///   - place: Its pointer below the element being written, with the leading `/`.
  ///   - keeping: Whether the text is appended, too.
  mutating func checkAny(
    _ text: ExactText, _ rule: TextRule, at place: @autoclosure () -> String,
    keeping: Bool = false
  ) {
    let start = bytes.count
    let isInside = isInRow || (start > 0 && bytes[start - 1] != 0x0A)
    let position: TextLimits.Place = isInside ? .inside : .lineStart
    bytes.append(contentsOf: text.utf8)
    if !TextLimits.isPlain(start..<bytes.count, in: bytes.span, rule, position) {
      let reading = TextLimits.reading(text, rule, position)
      if reading != text { refuse(text, reading: reading, at: place()) }
    }
    if !keeping { bytes.removeLast(bytes.count - start) }
  }

  /// Remembers the place where the watched byte has just been written.
  ///
  /// - Parameter place: The pointer below the element being written.
  mutating func markWatched(at place: @autoclosure () -> String) {
    if bytes.count > watchedOffset, watched == nil { watched = self.place(place()) }
  }

  /// Appends words of the layout itself.
  mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a byte of the layout itself.
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Ends a line.
  mutating func endLine() {
    bytes.append(0x0A)
  }

  /// Ends a line and sets a blank line behind it.
  mutating func endBlock() {
    bytes.append(0x0A)
    bytes.append(0x0A)
  }

  // MARK: Refusals

  /// Refuses a text that would read back as `reading`.
  @inline(never)
  mutating func refuse(_ text: ExactText, reading: ExactText, at place: String) {
    refuse(
      TextCode.unrepresentable, at: place,
      ["text": .text(text.string), "reading": .text(reading.string)])
  }

  /// Refuses something for the reason that the code tells.
  @inline(never)
  mutating func refuse(
    _ code: TextCode, at place: String,
    _ arguments: KeyValuePairs<String, DiagnosticArgument> = [:]
  ) {
    refusals.append(Diagnostic(code, at: self.place(place), arguments))
  }
}
