internal import Convert

/// A string in JSON, its quotes taken.
struct JSONStringToken {
  /// The bytes between the quotes.
  var range: Range<Int>
  /// Whether one of them begins an escape.
  var hasEscapes: Bool
  /// Whether one of them is beyond ASCII.
  var isASCII: Bool
}

/// Strings (RFC 8259 section 7) and their values.
extension JSONSyntax {
  /// Takes a string; the cursor must stand on its opening quote.
  mutating func stringToken() throws(JSONStop) -> JSONStringToken {
    let token = scanString(from: index + 1)
    index = token.range.upperBound
    guard index < bytes.count else { throw unexpected("'\"'") }
    guard bytes[index] == UInt8(ascii: "\"") else {
      throw stop(
        .controlCharacter, at: index,
        [(name: "found", value: .text(Self.name(of: bytes, at: index)))])
    }
    index += 1
    return token
  }

  /// Scans up to the closing quote, a control character or the end, eight bytes at a time.
  @inline(__always)
  private func scanString(from start: Int) -> JSONStringToken {
    let span = bytes.span
    var end = start
    var hasEscapes = false
    var seen: UInt64 = 0
    while end < span.count {
      if end + 8 <= span.count {
        // Bounds are checked; a word of bytes may begin anywhere.
        let word = UInt64(
          littleEndian: span.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
        let special = Self.special(in: word)
        if special == 0 {
          seen |= word
          end += 8
          continue
        }
        let plain = special.trailingZeroBitCount & ~7
        seen |= word & ((1 << UInt64(plain)) - 1)
        end += plain / 8
      }
      let byte = span[end]
      if byte == UInt8(ascii: "\"") || byte < 0x20 { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        // What is escaped ends no string; whether it is an escape is seen when it is resolved.
        end += 1
      }
      seen |= UInt64(byte)
      end += 1
    }
    return JSONStringToken(
      range: start..<min(end, span.count), hasEscapes: hasEscapes,
      isASCII: seen & 0x8080_8080_8080_8080 == 0)
  }

  /// The high bit of each byte of `word` that is a quote, a backslash or a control character.
  ///
  /// Above the first such byte others may be marked too: only the lowest mark counts.
  @inline(__always)
  private static func special(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones * 0x22)
    let backslash = word ^ (ones * 0x5C)
    let marks =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- ones * 0x20) & ~word)
    return marks & (ones * 0x80)
  }

  /// The value of a string.
  ///
  /// An escape that is none, or half a character, is a finding and stays as it is written.
  mutating func value(of token: JSONStringToken) throws(JSONStop) -> String {
    if token.hasEscapes {
      let start = findings.count
      let decoded = try unescaped(token)
      if let text = String(validating: decoded, as: UTF8.self) { return text }
      if findings.count > start { return "" }
    } else if let text = String(validating: bytes[token.range], as: UTF8.self) {
      return text
    }
    let offset = firstInvalidByte(in: token.range)
    throw stop(
      .invalidByte, at: offset, [(name: "byte", value: .text(Self.name(of: bytes, at: offset)))])
  }

  /// The bytes of a string with its escapes resolved.
  mutating func unescaped(_ token: JSONStringToken) throws(JSONStop) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(token.range.count)
    var position = token.range.lowerBound
    let end = token.range.upperBound
    while position < end {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < end else {
        decoded.append(byte)
        position += 1
        continue
      }
      if let simple = Self.simpleEscape(bytes[position + 1]) {
        decoded.append(simple)
        position += 2
      } else {
        position = try unicodeEscape(at: position, before: end, into: &decoded)
      }
    }
    return decoded
  }

  private static func simpleEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Resolves `\uXXXX`, with its low surrogate where it is a high one; returns the offset behind.
  private mutating func unicodeEscape(
    at position: Int, before end: Int, into decoded: inout [UInt8]
  ) throws(JSONStop) -> Int {
    guard let first = codeUnit(at: position, before: end) else {
      let shown = escapeText(at: position, length: 2, before: end)
      try report(.invalidEscape, at: position, [(name: "found", value: .text(shown))])
      return position + 2
    }
    var scalar = UInt32(first)
    var next = position + 6
    if (0xD800..<0xDC00).contains(first), let second = codeUnit(at: next, before: end),
      (0xDC00..<0xE000).contains(second)
    {
      scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
      next += 6
    }
    guard let unicode = UnicodeScalar(scalar) else {
      let shown = escapeText(at: position, length: 6, before: end)
      try report(.loneSurrogate, at: position, [(name: "found", value: .text(shown))])
      return next
    }
    decoded.append(contentsOf: UTF8.encode(unicode) ?? UTF8.encodedReplacementCharacter)
    return next
  }

  private func codeUnit(at position: Int, before end: Int) -> UInt16? {
    guard position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for offset in 2..<6 {
      let byte = bytes[position + offset]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private func escapeText(at position: Int, length: Int, before end: Int) -> String {
    // Some bytes of a broken escape may be no ASCII: show what is readable of it.
    String(decoding: bytes[position..<min(position + length, end)], as: UTF8.self)
  }

  /// The offset of the first byte in `range` that is no UTF-8; its beginning if all are.
  func firstInvalidByte(in range: Range<Int>) -> Int {
    var iterator = UTF8.ForwardParser()
    var offset = range.lowerBound
    var source = bytes[range].makeIterator()
    while true {
      switch iterator.parseScalar(from: &source) {
      case .valid(let encoded): offset += encoded.count
      case .error: return offset
      case .emptyInput: return range.lowerBound
      }
    }
  }
}
