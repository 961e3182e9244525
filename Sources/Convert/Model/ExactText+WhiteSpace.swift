extension ExactText {
  /// The text without any white space: Unicode's `White_Space` and the characters of no width.
  ///
  /// White space is not text in a label or a name; see ``Swift/Unicode/Scalar/isBlankOrZeroWidth``.
  public var withoutWhiteSpace: ExactText {
    guard string.utf8.contains(where: Self.mayBeginWhiteSpace) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars where !scalar.isBlankOrZeroWidth { scalars.append(scalar) }
    return ExactText(String(scalars))
  }

  /// Whether a byte may be the first of a white-space character in UTF-8.
  private static func mayBeginWhiteSpace(_ byte: UInt8) -> Bool {
    // The lead bytes of U+0085 and U+00A0, U+1680 and U+180E, U+2000 to U+205F, U+3000, U+FEFF.
    switch byte {
    case 0...0x20, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: true
    default: false
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
