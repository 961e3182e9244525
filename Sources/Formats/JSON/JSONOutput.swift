internal import Convert

/// JSON as it is put together: bytes, indentation, commas.
///
/// Pretty output is what `jq .` and Python's `json.tool --indent 2 --no-ensure-ascii` write: two
/// blanks a level, a member a line, empty containers closed at once. Text is written as it is;
/// escaped are `"`, `\` and the control characters below U+0020, as RFC 8259 section 7 demands.
struct JSONOutput {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  private let isCompact: Bool
  private var depth = 0
  /// Whether nothing stands in the innermost open container yet.
  private var isFirst = true

  /// Makes an empty output.
  ///
  /// - Parameters:
  ///   - isCompact: Whether there are no line breaks and blanks.
  ///   - capacity: How many bytes there may be; memory that is not used costs nothing, and to move
  ///     a long output to a larger place costs as much as half of writing it.
  init(isCompact: Bool, capacity: Int = 0) {
    self.isCompact = isCompact
    bytes.reserveCapacity(capacity)
  }

  /// Ends the output with a line end.
  mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
  }

  // MARK: Containers

  /// Writes an object.
  @inline(__always)
  mutating func object(
    _ write: (inout JSONOutput) throws(JSONRefusal) -> Void
  ) throws(JSONRefusal) {
    open(UInt8(ascii: "{"))
    try write(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array, `write` being called for each element at its place.
  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element],
    _ write: (inout JSONOutput, Element) throws(JSONRefusal) -> Void
  ) throws(JSONRefusal) {
    try array(count: elements.count) { (output, index) throws(JSONRefusal) in
      // A span lends its elements, where an array would hand out copies and count references.
      try write(&output, elements.span[index])
    }
  }

  /// Writes an array of so many elements, `write` being called with the position of each.
  @inline(__always)
  mutating func array(
    count: Int, _ write: (inout JSONOutput, Int) throws(JSONRefusal) -> Void
  ) throws(JSONRefusal) {
    open(UInt8(ascii: "["))
    for index in 0..<count {
      separate()
      try write(&self, index)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func open(_ byte: UInt8) {
    bytes.append(byte)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ byte: UInt8) {
    depth -= 1
    let blanks = isFirst || isCompact ? -1 : 2 * depth
    bytes.append(addingCapacity: blanks + 2) { output in
      output.appendLineBreak(blanks)
      output.append(byte)
    }
    isFirst = false
  }

  /// Writes what stands before an element.
  private mutating func separate() {
    let isFirst = isFirst
    let blanks = isCompact ? -1 : 2 * depth
    bytes.append(addingCapacity: blanks + 2) { output in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      output.appendLineBreak(blanks)
    }
    self.isFirst = false
  }

  // MARK: Members

  /// Writes the name of a member; its value must follow.
  mutating func key(_ member: some JSONMember) {
    let name = member.rawValue
    key(name.utf8.span)
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  mutating func key(_ name: [UInt8]) {
    key(name.span)
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  ///
  /// The array is asked for room once for the comma, the line break, the name and the colon.
  mutating func key(_ name: Span<UInt8>) {
    let isFirst = isFirst
    let isCompact = isCompact
    let blanks = isCompact ? -1 : 2 * depth
    bytes.append(addingCapacity: blanks + name.count + 6) { output in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      output.appendLineBreak(blanks)
      output.append(UInt8(ascii: "\""))
      output.append(copying: name)
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
      if !isCompact { output.append(UInt8(ascii: " ")) }
    }
    self.isFirst = false
  }

  // MARK: Values

  /// Writes a string.
  mutating func string(_ text: String) {
    let text = text.utf8.span
    let escaped = text.firstEscaped(from: 0)
    guard escaped < text.count else { return plain(text) }
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    var position = escaped
    while position < text.count {
      append(text.extracting(start..<position))
      escape(text[position])
      start = position + 1
      position = text.firstEscaped(from: start)
    }
    append(text.extracting(start..<text.count))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ text: [UInt8]) {
    plain(text.span)
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ text: Span<UInt8>) {
    bytes.append(addingCapacity: text.count + 2) { output in
      output.append(UInt8(ascii: "\""))
      output.append(copying: text)
      output.append(UInt8(ascii: "\""))
    }
  }

  /// Writes up to three pieces as one string that needs no escapes.
  mutating func plain(_ first: ExactText, _ second: ExactText?, _ third: ExactText?) {
    bytes.append(UInt8(ascii: "\""))
    append(first.utf8.span)
    if let second { append(second.utf8.span) }
    if let third { append(third.utf8.span) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an amount, as a string.
  mutating func amount(_ amount: Amount) {
    bytes.append(UInt8(ascii: "\""))
    amount.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number that is not negative.
  mutating func integer(_ value: Int) {
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var first = 20
    var rest = value.magnitude
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    append(digits.span.extracting(first..<20))
  }

  /// Writes `true` or `false`.
  mutating func boolean(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  private mutating func append(_ piece: Span<UInt8>) {
    bytes.append(addingCapacity: piece.count) { $0.append(copying: piece) }
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: (digits.utf8.count == 1 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: digits.utf8)
    }
  }
}

/// The model holds what the format cannot say.
///
/// Where it stands in the model follows from what was written up to there.
struct JSONRefusal: Error {
  /// What is wrong.
  var code: JSONCode
  /// The arguments of the message but `pointer`.
  var arguments: [(name: String, value: DiagnosticArgument)]
}
