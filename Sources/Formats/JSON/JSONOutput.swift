internal import Convert

/// JSON as it is put together: bytes, indentation, commas.
///
/// Pretty output is what `jq .` and Python's `json.tool --indent 2 --no-ensure-ascii` write: two
/// blanks a level, a member a line, empty containers closed at once. Text is written as it is;
/// escaped are `"`, `\` and the control characters below U+0020, as RFC 8259 section 7 demands.
struct JSONOutput: ~Copyable {
  /// How many bytes are gathered before they are given out.
  private static let pieceSize = 1 << 16

  private var buffer = PlainBuffer<UInt8>(capacity: pieceSize)
  private let receiver: any OutputReceiver
  /// How many bytes were given out.
  private var givenOut = 0
  private let isCompact: Bool
  /// Which blocks are written, by their ordinals from 0 in the document.
  private let blocks: Range<Int>
  /// The ordinal of the next block.
  private var nextBlock = 0
  /// Whether what is written is given out, not passed over.
  private var isGivenOut: Bool
  private var depth = 0
  /// Whether nothing stands in the innermost open container yet.
  private var isFirst = true

  /// Makes an empty output.
  ///
  /// - Parameters:
  ///   - isCompact: Whether there are no line breaks and blanks.
  ///   - receiver: Who gets what is written, piece after piece.
  ///   - blocks: Which blocks are written, by their ordinals from 0 in the document. What stands in
  ///     front of the first of them, or behind the last, is written with these where there are no
  ///     others.
  init(
    isCompact: Bool, receiver: any OutputReceiver, blocks: Range<Int> = JSONOutput.allBlocks
  ) {
    self.isCompact = isCompact
    self.receiver = receiver
    self.blocks = blocks
    isGivenOut = blocks.lowerBound == 0
  }

  /// The blocks of any document.
  static let allBlocks = 0..<Int.max

  /// Begins the next block, whose separator is written.
  ///
  /// - Returns: Whether it is one of those that are written.
  mutating func beginsBlock() -> Bool {
    let block = nextBlock
    nextBlock += 1
    if block == blocks.lowerBound, block > 0 {
      buffer.truncate(to: 0)
      isGivenOut = true
    } else if block == blocks.upperBound {
      giveOut()
      isGivenOut = false
    }
    return isGivenOut
  }

  /// How many bytes are written so far.
  var count: Int { givenOut + buffer.count }

  /// Ends the output with a line end, and gives out the last piece.
  mutating func finish() {
    buffer.append(UInt8(ascii: "\n"))
    giveOut()
  }

  /// Gives out what is written so far.
  mutating func giveOut() {
    if isGivenOut {
      receiver.take(buffer.contents.span)
      givenOut += buffer.count
    }
    buffer.truncate(to: 0)
  }

  /// Makes room for so many bytes, and a few more.
  @inline(__always)
  private mutating func reserve(_ count: Int) {
    if buffer.room < count + 16 { makeRoom(count + 16) }
  }

  @inline(never)
  private mutating func makeRoom(_ count: Int) {
    giveOut()
    buffer.reserve(count)
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
      reserve(2 * depth)
      separateReserved()
      try write(&self, index)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func open(_ byte: UInt8) {
    buffer.append(byte)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ byte: UInt8) {
    depth -= 1
    reserve(2 * depth)
    if !isFirst { breakLineReserved() }
    buffer.appendReserved(byte)
    isFirst = false
  }

  /// Writes what stands before an element or a member.
  @inline(__always)
  private mutating func separateReserved() {
    if !isFirst { buffer.appendReserved(UInt8(ascii: ",")) }
    isFirst = false
    breakLineReserved()
  }

  @inline(__always)
  private mutating func breakLineReserved() {
    guard !isCompact else { return }
    buffer.appendReserved(UInt8(ascii: "\n"))
    buffer.appendReservedBlanks(2 * depth)
  }

  // MARK: Members

  /// Writes the name of a member; its value must follow.
  @inline(__always)
  mutating func key(_ member: some JSONMember) {
    let name = member.rawValue
    key(name.utf8.span)
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  mutating func key(_ name: [UInt8]) {
    key(name.span)
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  mutating func key(_ name: Span<UInt8>) {
    reserve(2 * depth + name.count)
    separateReserved()
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(name)
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(UInt8(ascii: ":"))
    if !isCompact { buffer.appendReserved(UInt8(ascii: " ")) }
  }

  // MARK: Values

  /// Writes a string.
  mutating func string(_ text: String) {
    let text = text.utf8.span
    let escaped = text.firstEscaped(from: 0)
    guard escaped < text.count else { return plain(text) }
    buffer.append(UInt8(ascii: "\""))
    var start = 0
    var position = escaped
    while position < text.count {
      // The longest escape takes six bytes, for which there is room besides.
      reserve(position - start)
      buffer.appendReserved(text.extracting(start..<position))
      escape(text[position])
      start = position + 1
      position = text.firstEscaped(from: start)
    }
    reserve(text.count - start)
    buffer.appendReserved(text.extracting(start..<text.count))
    buffer.appendReserved(UInt8(ascii: "\""))
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ text: [UInt8]) {
    plain(text.span)
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ text: Span<UInt8>) {
    reserve(text.count)
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(text)
    buffer.appendReserved(UInt8(ascii: "\""))
  }

  /// Writes up to three pieces as one string that needs no escapes.
  mutating func plain(_ first: ExactText, _ second: ExactText?, _ third: ExactText?) {
    reserve(first.utf8.count + (second?.utf8.count ?? 0) + (third?.utf8.count ?? 0))
    buffer.appendReserved(UInt8(ascii: "\""))
    buffer.appendReserved(first.utf8.span)
    if let second { buffer.appendReserved(second.utf8.span) }
    if let third { buffer.appendReserved(third.utf8.span) }
    buffer.appendReserved(UInt8(ascii: "\""))
  }

  /// Writes an amount, as a string.
  mutating func amount(_ amount: Amount) {
    amount.withSpelling { plain($0) }
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
    reserve(20)
    buffer.appendReserved(digits.span.extracting(first..<20))
  }

  /// Writes `true` or `false`.
  mutating func boolean(_ value: Bool) {
    buffer.append(value ? "true" : "false")
  }

  /// Writes a byte that has to be escaped, for which there is room.
  private mutating func escape(_ byte: UInt8) {
    buffer.appendReserved(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.appendReserved(byte)
    case 0x08: buffer.appendReserved(UInt8(ascii: "b"))
    case 0x0C: buffer.appendReserved(UInt8(ascii: "f"))
    case 0x0A: buffer.appendReserved(UInt8(ascii: "n"))
    case 0x0D: buffer.appendReserved(UInt8(ascii: "r"))
    case 0x09: buffer.appendReserved(UInt8(ascii: "t"))
    default:
      buffer.appendReserved("u00")
      buffer.appendReserved(Self.hexadecimalDigit(byte >> 4))
      buffer.appendReserved(Self.hexadecimalDigit(byte & 0xF))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
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
