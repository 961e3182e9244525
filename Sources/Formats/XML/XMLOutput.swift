internal import Convert

/// XML as it is put together: bytes, indentation, escapes.
///
/// Pretty output has an element a line, two blanks a level; elements that hold text hold nothing
/// else, so that white space between elements never counts.
struct XMLOutput: ~Copyable {
  /// What is written and not given out, UTF-8.
  private var buffer: PlainBuffer<UInt8>
  private let isCompact: Bool
  private let receiver: any OutputReceiver
  private var givenOut = 0
  private var depth = 0
  /// How many bytes are given out together, roughly: enough to be few pieces, few enough that the
  /// one who takes them need not wait long for the first and that they are still near at hand.
  private static var pieceSize: Int { 1 << 14 }

  /// Makes an output that begins with an XML declaration.
  ///
  /// - Parameters:
  ///   - isCompact: Whether line breaks and indentation are left out.
  ///   - encoding: The encoding that the declaration names.
  ///   - receiver: Who gets what is written, piece after piece.
  init(isCompact: Bool, encoding: String, receiver: any OutputReceiver) {
    self.isCompact = isCompact
    self.receiver = receiver
    buffer = PlainBuffer(capacity: Self.pieceSize + 4096)
    buffer.append("<?xml version=\"1.0\" encoding=\"")
    for byte in encoding.utf8 { buffer.append(byte) }
    buffer.append("\"?>")
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
    receiver.take(buffer.contents.span)
    givenOut += buffer.count
    buffer.truncate(to: 0)
  }

  // MARK: Elements

  /// Begins an element up to its attributes: `<name`.
  @inline(__always)
  mutating func begin(_ name: StaticString) {
    newLine(and: name.utf8CodeUnitCount + 1)
    buffer.appendReserved(UInt8(ascii: "<"))
    buffer.appendReserved(name)
  }

  /// Ends a start tag whose element holds elements.
  @inline(__always)
  mutating func open() {
    buffer.append(UInt8(ascii: ">"))
    depth += 1
  }

  /// Ends an element that holds elements.
  @inline(__always)
  mutating func close(_ name: StaticString) {
    depth -= 1
    newLine(and: name.utf8CodeUnitCount + 3)
    endReserved(name)
    if buffer.count >= Self.pieceSize { giveOut() }
  }

  /// Ends an element that holds nothing.
  @inline(__always)
  mutating func closeEmpty() {
    buffer.append("/>")
  }

  /// Ends a start tag, and its element after some text.
  @inline(__always)
  mutating func close(_ name: StaticString, with text: ExactText) throws(XMLRefusal) {
    if text.isEmpty { return closeEmpty() }
    buffer.append(UInt8(ascii: ">"))
    try escaped(text, inAttribute: false)
    end(name)
  }

  /// Ends a start tag, and its element after an amount.
  @inline(__always)
  mutating func close(_ name: StaticString, with amount: Amount) {
    buffer.append(UInt8(ascii: ">"))
    append(amount)
    end(name)
  }

  /// Writes an element of text; `nil` writes nothing.
  @inline(__always)
  mutating func element(_ name: StaticString, _ text: ExactText?) throws(XMLRefusal) {
    guard let text else { return }
    begin(name)
    try close(name, with: text)
  }

  /// Writes an element of text that says nothing where it is empty.
  @inline(__always)
  mutating func filledElement(_ name: StaticString, _ text: ExactText) throws(XMLRefusal) {
    if !text.isEmpty { try element(name, text) }
  }

  // MARK: Attributes

  /// Writes an attribute of free text; `nil` writes nothing.
  @inline(__always)
  mutating func attribute(_ name: StaticString, _ value: ExactText?) throws(XMLRefusal) {
    guard let value else { return }
    beginAttribute(name)
    let start = buffer.count
    try escaped(value, inAttribute: true)
    guard buffer.count - start <= Self.maximumAttributeBytes else {
      throw Self.tooLong(name, buffer.count - start)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute of plain bytes, which need no escape.
  @inline(__always)
  mutating func plainAttribute(_ name: StaticString, _ value: [UInt8]) {
    beginAttribute(name)
    value.withUnsafeBufferPointer { buffer.append($0) }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute of an amount.
  @inline(__always)
  mutating func plainAttribute(_ name: StaticString, _ value: Amount) {
    beginAttribute(name)
    append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute of a listed value; `nil` writes nothing.
  @inline(__always)
  mutating func attribute(
    _ name: StaticString, _ value: (some RawRepresentable<String>)?
  ) throws(XMLRefusal) {
    if let value { try attribute(name, ExactText(value.rawValue)) }
  }

  /// Writes an attribute of a number; `nil` writes nothing.
  @inline(__always)
  mutating func attribute(
    _ name: StaticString, _ value: Int?, in bounds: ClosedRange<Int>
  ) throws(XMLRefusal) {
    guard let value else { return }
    guard bounds.contains(value) else {
      throw XMLRefusal(
        code: .numberRange,
        arguments: [
          (name: "name", value: .text(name.description)), (name: "found", value: .integer(value)),
          (name: "minimum", value: .integer(bounds.lowerBound)),
          (name: "maximum", value: .integer(bounds.upperBound)),
        ])
    }
    beginAttribute(name)
    integer(UInt(value))
    buffer.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute that is there where something is so.
  @inline(__always)
  mutating func attribute(_ name: StaticString, if holds: Bool) {
    guard holds else { return }
    beginAttribute(name)
    buffer.append("true\"")
  }

  @inline(__always)
  private mutating func beginAttribute(_ name: StaticString) {
    buffer.reserve(name.utf8CodeUnitCount + 3)
    buffer.appendReserved(UInt8(ascii: " "))
    buffer.appendReserved(name)
    buffer.appendReserved("=\"")
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func append(_ amount: Amount) {
    amount.withSpelling { spelling in
      spelling.withUnsafeBufferPointer { buffer.append($0) }
    }
  }

  @inline(__always)
  private mutating func end(_ name: StaticString) {
    buffer.reserve(name.utf8CodeUnitCount + 3)
    endReserved(name)
  }

  @inline(__always)
  private mutating func endReserved(_ name: StaticString) {
    buffer.appendReserved("</")
    buffer.appendReserved(name)
    buffer.appendReserved(UInt8(ascii: ">"))
  }

  /// Writes a number, of which most have three digits.
  private mutating func integer(_ value: UInt) {
    if value > 9 { integer(value / 10) }
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  /// Begins a line and makes room for as many bytes behind its indentation.
  @inline(__always)
  private mutating func newLine(and bytes: Int) {
    buffer.reserve(2 * depth + 9 + bytes)
    guard !isCompact else {
      // The root begins a line of its own all the same.
      if depth == 0, count < 64, buffer.contents.last == UInt8(ascii: ">") {
        buffer.appendReserved(UInt8(ascii: "\n"))
      }
      return
    }
    buffer.appendReserved(UInt8(ascii: "\n"))
    buffer.appendReservedBlanks(2 * depth)
  }

  /// Writes text with what XML would take for markup, or change, as references.
  private mutating func escaped(
    _ text: ExactText, inAttribute: Bool
  ) throws(XMLRefusal) {
    var refused: Unicode.Scalar?
    let text = text.utf8.span
    text.withUnsafeBufferPointer { bytes in
      var runStart = 0
      var index = XMLSpecialBytes.first(in: bytes, from: 0)
      // Most texts hold none, and are short.
      if index == bytes.count {
        buffer.reserve(bytes.count)
        return buffer.appendReserved(text)
      }
      while index < bytes.count {
        buffer.append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        runStart = index + 1
        switch bytes[index] {
        case UInt8(ascii: "&"): buffer.append("&amp;")
        case UInt8(ascii: "<"): buffer.append("&lt;")
        case UInt8(ascii: ">"): buffer.append("&gt;")
        case UInt8(ascii: "\"") where inAttribute: buffer.append("&quot;")
        case UInt8(ascii: "\r"): buffer.append("&#xD;")
        case UInt8(ascii: "\n") where inAttribute: buffer.append("&#xA;")
        case UInt8(ascii: "\t") where inAttribute: buffer.append("&#x9;")
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\""): runStart = index
        case 0xEF: refused = bytes[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
        default: refused = Unicode.Scalar(bytes[index])
        }
        if refused != nil { return }
        index = XMLSpecialBytes.first(in: bytes, from: index + 1)
      }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
    if let refused { throw Self.forbidden(refused) }
  }

  /// The most bytes of an attribute: libxml2 reads no more than ten million.
  static var maximumAttributeBytes: Int { 8_000_000 }

  @inline(never)
  private static func tooLong(_ name: StaticString, _ count: Int) -> XMLRefusal {
    XMLRefusal(
      code: .attributeTooLong,
      arguments: [
        (name: "name", value: .text(name.description)), (name: "found", value: .integer(count)),
        (name: "maximum", value: .integer(maximumAttributeBytes)),
      ])
  }

  private static func forbidden(_ scalar: Unicode.Scalar) -> XMLRefusal {
    let number = String(scalar.value, radix: 16, uppercase: true)
    return XMLRefusal(
      code: .forbiddenCharacter,
      arguments: [
        (
          name: "found",
          value: .text("U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number)
        )
      ])
  }
}
