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
  /// The line break and the blanks of each depth so far.
  private var lineBreaks: [[UInt8]] = [[UInt8(ascii: "\n")]]
  /// Whether nothing stands in the innermost open container yet.
  private var isFirst = true

  /// Makes an empty output.
  init(isCompact: Bool) {
    self.isCompact = isCompact
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
  mutating func array<Elements: Sequence>(
    _ elements: Elements,
    _ write: (inout JSONOutput, Elements.Element) throws(JSONRefusal) -> Void
  ) throws(JSONRefusal) {
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      try write(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  private mutating func open(_ byte: UInt8) {
    bytes.append(byte)
    depth += 1
    if depth == lineBreaks.count {
      lineBreaks.append(lineBreaks[depth - 1] + [UInt8(ascii: " "), UInt8(ascii: " ")])
    }
    isFirst = true
  }

  private mutating func close(_ byte: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(byte)
    isFirst = false
  }

  /// Writes what stands before a member or an element.
  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    if !isCompact { bytes.append(contentsOf: lineBreaks[depth]) }
  }

  // MARK: Members

  /// Writes the name of a member; its value must follow.
  mutating func key(_ member: some JSONMember) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: member.rawValue.utf8)
    endKey()
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  mutating func key(_ name: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name)
    endKey()
  }

  /// Writes the name of a member that needs no escapes; its value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if !isCompact { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: Values

  /// Writes a string.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ ascii: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: ascii)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes up to three pieces as one string that needs no escapes.
  mutating func plain(
    _ first: String.UTF8View, _ second: String.UTF8View?, _ third: String.UTF8View?
  ) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: first)
    if let second { bytes.append(contentsOf: second) }
    if let third { bytes.append(contentsOf: third) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes an amount, as a string.
  mutating func amount(_ amount: Amount) {
    bytes.append(UInt8(ascii: "\""))
    amount.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number.
  mutating func integer(_ value: Int) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  mutating func boolean(_ value: Bool) {
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[start..<position])
        escape(byte)
        start = position + 1
      }
      position += 1
    }
    bytes.append(contentsOf: text[start...])
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
