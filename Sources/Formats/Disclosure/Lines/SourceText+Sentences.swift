internal import Convert

extension SourceText {
  /// Whether a range ends as a sentence does: 。；：！？ or their ASCII forms but the point.
  func endsSentence(_ range: Range<Int>) -> Bool {
    ends(range, withOneOf: Self.sentenceEnds)
  }

  /// Whether a range ends where more must follow: ，、（ and the like.
  func endsOpen(_ range: Range<Int>) -> Bool {
    ends(range, withOneOf: Self.openEnds)
  }

  /// Whether a range ends with a colon.
  func endsWithColon(_ range: Range<Int>) -> Bool {
    ends(range, withOneOf: Self.colons)
  }

  /// The first colon of a range, full-width or ASCII.
  func firstColon(in range: Range<Int>) -> Range<Int>? {
    let span = bytes.span
    var start = range.lowerBound
    while let index = span.first(UInt8(ascii: ":"), or: 0xEF, in: start..<range.upperBound) {
      if span[index] == UInt8(ascii: ":") { return index..<index + 1 }
      if index + 2 < range.upperBound, span[index + 1] == 0xBC, span[index + 2] == 0x9A {
        return index..<index + 3
      }
      start = index + 1
    }
    return nil
  }

  /// The first dash of two characters, ——, of a range.
  func firstDash(in range: Range<Int>) -> Range<Int>? {
    let span = bytes.span
    let dash: StaticString = "——"
    var start = range.lowerBound
    while let index = span.first(0xE2, or: 0xE2, in: start..<range.upperBound) {
      let end = index + dash.utf8CodeUnitCount
      if end <= range.upperBound, span.hasWord(dash, at: index) { return index..<end }
      start = index + 1
    }
    return nil
  }

  /// How many characters a range has.
  func characterCount(_ range: Range<Int>) -> Int {
    let span = bytes.span
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = span[index]
      if byte & 0xC0 != 0x80 { count += 1 }
      index += byte >= 0xE0 ? 3 : 1
    }
    return count
  }

  /// Whether a character of a range is one of those that end a sentence in its middle: 。 or ；.
  func holdsSentence(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      let byte = span[index]
      if byte == 0xE3, span[index + 1] == 0x80, span[index + 2] == 0x82 { return true }
      if byte == 0xEF, span[index + 1] == 0xBC, span[index + 2] == 0x9B { return true }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return false
  }

  /// Whether one of the common Chinese characters stands in a range.
  func holdsChinese(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    for index in range where (0xE4...0xE9).contains(span[index]) { return true }
    return false
  }

  /// Whether a comma stands in a range, full-width or ASCII.
  func holdsComma(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = span[index]
      if byte == UInt8(ascii: ",") { return true }
      if byte == 0xEF, index + 2 < range.upperBound, span[index + 1] == 0xBC,
        span[index + 2] == 0x8C
      {
        return true
      }
      index += byte >= 0xE0 ? 3 : 1
    }
    return false
  }

  private func ends(_ range: Range<Int>, withOneOf endings: [StaticString]) -> Bool {
    if range.isEmpty { return false }
    let text = bytes.span.extracting(range)
    // None of the endings is one of the common Chinese characters.
    if text.count >= 3, (0xE4...0xE9).contains(text[text.count - 3]) { return false }
    let last = text[text.count - 1]
    for ending in endings where ending.lastByte == last && text.ends(with: ending) { return true }
    return false
  }

  private static let colons: [StaticString] = ["：", ":"]
  private static let sentenceEnds: [StaticString] = [
    "。", "；", "：", "！", "？", ";", ":", "!", "?", "”。",
  ]
  private static let openEnds: [StaticString] = ["，", "、", ",", "（", "(", "《", "“", "—"]
}
