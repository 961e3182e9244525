extension ExactText {
  /// The text without any white space: Unicode's `White_Space` and the characters of no width.
  ///
  /// White space is not text in a label or a name; see ``Swift/Unicode/Scalar/isBlankOrZeroWidth``.
  public var withoutWhiteSpace: ExactText {
    guard let start = utf8.span.firstBlank else { return self }
    return ExactText(String(decoding: Self.removingBlanks(from: utf8.span, start), as: UTF8.self))
  }

  /// The bytes of ``withoutWhiteSpace``.
  var bytesWithoutWhiteSpace: [UInt8] {
    guard let start = utf8.span.firstBlank else { return Array(utf8) }
    return Self.removingBlanks(from: utf8.span, start)
  }

  /// The bytes without white space, of which the first stands at `start`.
  private static func removingBlanks(from text: Span<UInt8>, _ start: Int) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    for index in 0..<start { kept.append(text[index]) }
    var index = start
    while index < text.count {
      let blank = text.blankCount(at: index)
      if blank == 0 { kept.append(text[index]) }
      index += max(1, blank)
    }
    return kept
  }
}

extension Span<UInt8> {
  /// Where the first white space of a text stands; `nil` where there is none.
  fileprivate var firstBlank: Int? {
    var index = 0
    while index < count {
      // Han characters, which most texts are made of, are passed at once.
      if (0xE4...0xE9).contains(self[index]) {
        index += 3
      } else if blankCount(at: index) > 0 {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// How many bytes the white-space character has that begins at an index; 0 where none does.
  ///
  /// By bytes, since most lead bytes of white space are also those of Chinese punctuation, and a
  /// text without white space is given back as it is.
  @inline(__always)
  fileprivate func blankCount(at index: Int) -> Int {
    switch self[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      // UTF-8 of a string is whole: two more bytes follow.
      let value =
        UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
        | UInt32(self[index + 2] & 0x3F)
      return Unicode.Scalar(value)?.isBlankOrZeroWidth == true ? 3 : 0
    default: return 0
    }
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space, or prints nothing at all between two others.
  ///
  /// The latter are U+180E, U+200B to U+200D, U+2060 and U+FEFF, which Unicode does not count as
  /// white space and which PDF extraction leaves behind.
  public var isBlankOrZeroWidth: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200D, 0x2028, 0x2029, 0x202F,
      0x205F, 0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The ASCII form of a full-width digit, comma, stop or minus; the scalar itself otherwise.
  var foldedFromFullWidth: Unicode.Scalar {
    switch value {
    case 0xFF10...0xFF19, 0xFF0C, 0xFF0D, 0xFF0E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x2212: "-"
    default: self
    }
  }
}
