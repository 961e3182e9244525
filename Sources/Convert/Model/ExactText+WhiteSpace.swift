extension ExactText {
  /// The text without any white space: Unicode's `White_Space` and the characters of no width.
  ///
  /// White space is not text in a label or a name; see ``Swift/Unicode/Scalar/isBlankOrZeroWidth``.
  public var withoutWhiteSpace: ExactText {
    let stripped = string.utf8.withContiguousStorageIfAvailable { bytes -> [UInt8]? in
      var kept: [UInt8] = []
      var start = 0
      var index = 0
      while index < bytes.count {
        let count = Self.blankCount(bytes, at: index)
        if count > 0 {
          kept.append(contentsOf: bytes[start..<index])
          start = index + count
        }
        index += max(1, count)
      }
      guard start > 0 else { return nil }
      kept.append(contentsOf: bytes[start...])
      return kept
    }
    if let stripped {
      return stripped.map { ExactText(String(decoding: $0, as: UTF8.self)) } ?? self
    }
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars where !scalar.isBlankOrZeroWidth { scalars.append(scalar) }
    return ExactText(String(scalars))
  }

  /// The bytes of the white-space character that begins at an index; 0 where none does.
  ///
  /// By bytes, since most lead bytes of white space are also those of Chinese punctuation, and a
  /// text without white space is given back as it is.
  @inline(__always)
  private static func blankCount(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF:
      // UTF-8 of a string is whole: two more bytes follow.
      let value =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
      return Unicode.Scalar(value)?.isBlankOrZeroWidth == true ? 3 : 0
    default: return 0
    }
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
