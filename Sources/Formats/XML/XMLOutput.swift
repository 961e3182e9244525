internal import Convert

/// XML as it is put together: bytes, indentation, escapes.
///
/// Pretty output has an element a line, two blanks a level; elements that hold text hold nothing
/// else, so that white space between elements never counts.
struct XMLOutput {
  /// What is written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  private let isCompact: Bool
  private var depth = 0

  /// Makes an output that begins with an XML declaration.
  ///
  /// - Parameters:
  ///   - isCompact: Whether line breaks and indentation are left out.
  ///   - encoding: The encoding that the declaration names.
  ///   - capacity: How many bytes to expect.
  init(isCompact: Bool, encoding: String, capacity: Int) {
    self.isCompact = isCompact
    bytes.reserveCapacity(capacity)
    append("<?xml version=\"1.0\" encoding=\"")
    bytes.append(contentsOf: encoding.utf8)
    append("\"?>")
  }

  /// Ends the output with a line end.
  mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
  }

  // MARK: Elements

  /// Begins an element up to its attributes: `<name`.
  @inline(__always)
  mutating func begin(_ name: StaticString) {
    newLine()
    bytes.append(UInt8(ascii: "<"))
    append(name)
  }

  /// Ends a start tag whose element holds elements.
  @inline(__always)
  mutating func open() {
    bytes.append(UInt8(ascii: ">"))
    depth += 1
  }

  /// Ends an element that holds elements.
  @inline(__always)
  mutating func close(_ name: StaticString) {
    depth -= 1
    newLine()
    end(name)
  }

  /// Ends an element that holds nothing.
  @inline(__always)
  mutating func closeEmpty() {
    append("/>")
  }

  /// Ends a start tag, and its element after some text.
  @inline(__always)
  mutating func close(_ name: StaticString, with text: ExactText) throws(XMLRefusal) {
    if text.isEmpty { return closeEmpty() }
    bytes.append(UInt8(ascii: ">"))
    try escaped(text, inAttribute: false)
    end(name)
  }

  /// Ends a start tag, and its element after an amount.
  @inline(__always)
  mutating func close(_ name: StaticString, with amount: Amount) {
    bytes.append(UInt8(ascii: ">"))
    amount.append(to: &bytes)
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
    try escaped(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute of plain bytes, which need no escape; `nil` writes nothing.
  @inline(__always)
  mutating func plainAttribute(_ name: StaticString, _ value: some Collection<UInt8>) {
    beginAttribute(name)
    bytes.append(contentsOf: value)
    bytes.append(UInt8(ascii: "\""))
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
    integer(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an attribute that is there where something is so.
  @inline(__always)
  mutating func attribute(_ name: StaticString, if holds: Bool) {
    guard holds else { return }
    beginAttribute(name)
    append("true\"")
  }

  @inline(__always)
  private mutating func beginAttribute(_ name: StaticString) {
    bytes.append(UInt8(ascii: " "))
    append(name)
    append("=\"")
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  @inline(__always)
  private mutating func end(_ name: StaticString) {
    append("</")
    append(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes a number that is not negative.
  private mutating func integer(_ value: Int) {
    var divisor = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  private static let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 64)

  @inline(__always)
  private mutating func newLine() {
    guard !isCompact else {
      // The root begins a line of its own all the same.
      if depth == 0, bytes.last == UInt8(ascii: ">"), bytes.count < 64 {
        bytes.append(UInt8(ascii: "\n"))
      }
      return
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: Self.blanks.prefix(2 * depth))
  }

  /// Writes text with what XML would take for markup, or change, as references.
  private mutating func escaped(
    _ text: ExactText, inAttribute: Bool
  ) throws(XMLRefusal) {
    let start = bytes.count
    var string = text.string
    // One copy of all bytes; only where one of them is special is it made anew.
    let isPlain = string.withUTF8 { buffer in
      bytes.append(contentsOf: buffer)
      return !buffer.contains { Self.isSpecial[Int($0)] }
    }
    if isPlain { return }
    let raw = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for (index, byte) in raw.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\"") where inAttribute: append("&quot;")
      case UInt8(ascii: "\r"): append("&#xD;")
      case UInt8(ascii: "\n") where inAttribute: append("&#xA;")
      case UInt8(ascii: "\t") where inAttribute: append("&#x9;")
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
      case 0..<0x20: throw Self.forbidden(raw[index...])
      case 0xEF
      where raw[index...].starts(with: [0xEF, 0xBF, 0xBE])
        || raw[index...].starts(with: [0xEF, 0xBF, 0xBF]):
        throw Self.forbidden(raw[index...])
      default: bytes.append(byte)
      }
    }
  }

  private static func forbidden(_ bytes: ArraySlice<UInt8>) -> XMLRefusal {
    let scalar = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
    let number = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    return XMLRefusal(
      code: .forbiddenCharacter,
      arguments: [
        (
          name: "found",
          value: .text("U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number)
        )
      ])
  }

  /// The bytes that are not always written as they are: markup, controls, and the first byte of
  /// the two characters below U+10000 that XML does not have.
  private static let isSpecial: [Bool] = (0..<256).map { byte in
    byte < 0x20 || byte == 0xEF || "&<>\"".utf8.contains(UInt8(byte))
  }
}

/// What the format cannot say.
struct XMLRefusal: Error {
  /// Why.
  var code: XMLCode
  /// The arguments of the message but `path`.
  var arguments: [(name: String, value: DiagnosticArgument)]
}
