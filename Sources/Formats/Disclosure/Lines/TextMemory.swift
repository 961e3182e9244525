internal import Convert

/// What was made of pieces of a source, to be found again where the same bytes stand elsewhere.
///
/// A disclosure says the same things many times: labels, levels, rules of scoring, titles. Finding
/// what they were read as takes a tenth of the time of reading them anew. Pieces that fall into one
/// place push each other out, so the memory never grows.
struct TextMemory<Value> {
  private var ranges: [Range<Int>]
  private var values: [Value?]

  /// Makes a memory of nothing.
  ///
  /// - Parameter bits: How many pieces are remembered, as a power of two: 256 are enough for the
  ///   words of a disclosure that recur.
  init(bits: Int = 8) {
    ranges = Array(repeating: 0..<0, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
  }

  /// What was made of the bytes of a range, or is now.
  ///
  /// - Parameters:
  ///   - range: The bytes.
  ///   - source: The text; always the same one.
  ///   - make: Makes the value of the bytes alone, whatever stands around them.
  /// - Returns: The value.
  mutating func value(
    of range: Range<Int>, in source: SourceText, make: (Range<Int>) -> Value
  ) -> Value {
    value(of: range, in: source.text.span, make: make)
  }

  /// What was made of the bytes of a range, or is now.
  ///
  /// - Parameters:
  ///   - range: The bytes.
  ///   - text: The text; always the same one.
  ///   - make: Makes the value of the bytes alone, whatever stands around them.
  /// - Returns: The value.
  mutating func value(
    of range: Range<Int>, in text: Span<UInt8>, make: (Range<Int>) -> Value
  ) -> Value {
    let place = text.place(of: range) & (ranges.count - 1)
    let known = ranges[place]
    if known.count == range.count,
      text.holdsSame(from: range.lowerBound, known.lowerBound, count: range.count),
      let value = values[place]
    {
      return value
    }
    let value = make(range)
    ranges[place] = range
    values[place] = value
    return value
  }
}

extension SourceText {
  /// Whether two ranges hold the same characters, as printed.
  func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && text.span.holdsSame(from: left.lowerBound, right.lowerBound, count: left.count)
  }
}

extension Span<UInt8> {
  /// A number in which different pieces of text differ as a rule: of their length and of the bytes
  /// at both ends and in the middle.
  fileprivate func place(of range: Range<Int>) -> Int {
    let length = range.count
    var mixed = UInt64(truncatingIfNeeded: length)
    if length >= 8 {
      mixed ^= word(at: range.lowerBound)
      mixed = (mixed &* 0x9E37_79B9_7F4A_7C15) ^ word(at: range.lowerBound + (length - 8) / 2)
      mixed = (mixed &* 0x9E37_79B9_7F4A_7C15) ^ word(at: range.upperBound - 8)
    } else if range.lowerBound + 8 <= count {
      mixed ^= word(at: range.lowerBound) << (64 - 8 * length)
    } else {
      for index in range { mixed = mixed << 8 ^ UInt64(self[index]) }
    }
    mixed = mixed &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
