/// Text of a disclosure, compared and hashed by its UTF-8 bytes.
///
/// Swift's own `==` on `String` is canonical equivalence: under it U+F900 and U+8C48 are equal,
/// and two project names that a treasury keeps apart would be one. Nothing stored in the model is
/// normalised, so nothing stored in the model may be compared that way.
///
/// ```swift
/// ExactText("\u{F900}") == ExactText("\u{8C48}")  // false
/// ```
public struct ExactText: Sendable {
  /// The text itself.
  public let string: String

  /// Makes a text that keeps every scalar of `string`.
  @inlinable
  public init(_ string: String) {
    self.string = string
  }

  /// Whether the text has no bytes at all.
  @inlinable
  public var isEmpty: Bool { string.isEmpty }

  /// The bytes by which the text is compared, hashed and written.
  @inlinable
  public var utf8: String.UTF8View { string.utf8 }
}

extension ExactText: Equatable {
  /// Whether both texts have the same UTF-8 bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    let left = left.string.utf8.span.bytes
    let right = right.string.utf8.span.bytes
    let count = left.byteCount
    guard count == right.byteCount else { return false }
    // Eight bytes at a time, the last eight overlapping those before.
    if count >= 8 {
      var index = 0
      while index < count - 8 {
        if word(at: index, of: left) != word(at: index, of: right) { return false }
        index += 8
      }
      return word(at: count - 8, of: left) == word(at: count - 8, of: right)
    }
    for index in 0..<count {
      let byte = left.unsafeLoad(fromByteOffset: index, as: UInt8.self)
      if byte != right.unsafeLoad(fromByteOffset: index, as: UInt8.self) { return false }
    }
    return true
  }

  /// The eight bytes from `index` on as one number.
  private static func word(at index: Int, of bytes: RawSpan) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}

extension ExactText: Hashable {
  /// Feeds the UTF-8 bytes to `hasher`.
  public func hash(into hasher: inout Hasher) {
    // A buffer is fed in one go; views that have none are made one, so that equal texts hash alike.
    let isFed: Void? = string.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isFed == nil {
      Array(string.utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    hasher.combine(0xFF as UInt8)
  }
}

extension ExactText: Comparable {
  /// Whether `left` comes before `right` in the order of their UTF-8 bytes, which is the order of
  /// their Unicode scalars.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }
}

extension ExactText: ExpressibleByStringLiteral {
  /// Makes a text of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension ExactText: CustomStringConvertible {
  /// The text itself.
  public var description: String { string }
}
