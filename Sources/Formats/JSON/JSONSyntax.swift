internal import Convert

/// A cursor over JSON: strict RFC 8259, byte by byte, without a tree.
///
/// The reader pulls what it expects. What is no JSON adds a finding and throws ``JSONStop``; what is
/// JSON but not what was expected adds a finding and goes on. Deviations from RFC 8259: a byte-order
/// mark is skipped (section 8.1 allows that), and containers that are skipped may be nested
/// ``maximumDepth`` deep (section 9 allows a limit).
struct JSONSyntax {
  /// How deep containers may be nested inside a value that is skipped.
  static let maximumDepth = 64
  /// The number of findings at which reading stops.
  static let maximumFindings = 100

  /// The whole input.
  let bytes: [UInt8]
  /// The offset of the next byte.
  var index = 0
  /// What was found so far.
  var findings: [JSONFinding] = []

  /// Makes a cursor at the beginning, behind a byte-order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  // MARK: Findings

  /// Adds a finding and goes on, unless there are too many.
  @inline(never)
  mutating func report(
    _ code: JSONCode, at offset: Int, _ arguments: [(name: String, value: DiagnosticArgument)] = []
  ) throws(JSONStop) {
    findings.append(JSONFinding(code: code, offset: offset, arguments: arguments))
    guard findings.count < Self.maximumFindings else {
      findings.append(
        JSONFinding(
          code: .tooManyErrors, offset: offset,
          arguments: [(name: "limit", value: .integer(Self.maximumFindings))]))
      throw JSONStop()
    }
  }

  /// Adds a finding behind which nothing can be read.
  @inline(never)
  mutating func stop(
    _ code: JSONCode, at offset: Int, _ arguments: [(name: String, value: DiagnosticArgument)] = []
  ) -> JSONStop {
    findings.append(JSONFinding(code: code, offset: offset, arguments: arguments))
    return JSONStop()
  }

  /// Adds the finding that something else was expected at the cursor.
  @inline(never)
  mutating func unexpected(_ expected: LocalizedText) -> JSONStop {
    guard index < bytes.count else {
      return stop(.unexpectedEnd, at: index, [(name: "expected", value: .words(expected))])
    }
    return stop(
      .unexpectedCharacter, at: index,
      [
        (name: "found", value: .text(Self.name(of: bytes, at: index))),
        (name: "expected", value: .words(expected)),
      ])
  }

  /// Adds the finding that one of some characters was expected at the cursor.
  @inline(never)
  mutating func unexpected(_ characters: String) -> JSONStop {
    unexpected(LocalizedText(en: characters, zh: characters))
  }

  static let aValue = LocalizedText(en: "a value", zh: "一个值")
  static let lineEnd = LocalizedText(en: "the end of the line", zh: "行尾")

  /// The character at an offset as a message names it: `'x'`, or `0x1F` for what cannot be shown.
  static func name(of bytes: [UInt8], at index: Int) -> String {
    let byte = bytes[index]
    if (0x21..<0x7F).contains(byte) { return "'" + String(UnicodeScalar(byte)) + "'" }
    let character = bytes[index..<min(index + 4, bytes.count)]
    if byte >= 0xC2, let length = utf8Length(byte),
      let text = String(validating: character.prefix(length), as: UTF8.self)
    {
      return "'" + text + "'"
    }
    return "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func utf8Length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  // MARK: Tokens

  /// The next byte that is not white space, not taken; `nil` at the end (RFC 8259 section 2).
  @inline(__always)
  mutating func peek() -> UInt8? {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      index += 1
    }
    return nil
  }

  /// Takes `byte` if it is the next one behind white space.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  /// Takes a literal: `true`, `false`, `null`.
  mutating func literal(_ word: StaticString) throws(JSONStop) {
    for offset in 0..<word.utf8CodeUnitCount {
      let expected = word.withUTF8Buffer { $0[offset] }
      guard index < bytes.count, bytes[index] == expected else {
        throw unexpected("'" + word.description + "'")
      }
      index += 1
    }
  }

  /// Takes a number of any form; returns its bytes (RFC 8259 section 6).
  mutating func number() throws(JSONStop) -> Range<Int> {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else {
      try digits()
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      try digits()
    }
    return start..<index
  }

  private mutating func digits() throws(JSONStop) {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      index += 1
    }
    guard index > start else { throw unexpected("0-9") }
  }

  /// Takes what ends a member or an element: a comma, or the closing byte.
  ///
  /// - Returns: Whether another one follows.
  @inline(__always)
  mutating func continues(until close: UInt8) throws(JSONStop) -> Bool {
    let byte = peek()
    guard byte == UInt8(ascii: ",") || byte == close else {
      throw unexpected("',' '" + String(UnicodeScalar(close)) + "'")
    }
    index += 1
    return byte != close
  }

  /// The type of the value at the cursor.
  mutating func valueType() throws(JSONStop) -> JSONType {
    guard let byte = peek() else { throw unexpected(Self.aValue) }
    return switch byte {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number
    default: throw unexpected(Self.aValue)
    }
  }

  /// Reports that the value at the cursor has the wrong type, and skips it.
  @inline(never)
  mutating func wrongType(expected: JSONType) throws(JSONStop) {
    let found = try valueType()
    try report(
      .wrongType, at: index,
      [(name: "found", value: found.words), (name: "expected", value: expected.words)])
    try skipValue()
  }
}
