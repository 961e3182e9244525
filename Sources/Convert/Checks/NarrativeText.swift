/// Small questions about UTF-8 text, which the checks ask of every sentence.
///
/// Words are `StaticString`s and text is looked at as a span: nothing is copied, and no reference is
/// counted.
enum NarrativeText {
  /// The text as a string.
  static func string(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text, as: UTF8.self)
  }

  /// The text without some words; most are characters that come and go in titles and names.
  ///
  /// - Parameters:
  ///   - words: What is left out, wherever it stands.
  ///   - text: The text.
  /// - Returns: What is left.
  static func removing(_ words: [StaticString], from text: Span<UInt8>) -> [UInt8] {
    removing(from: text) { index in
      for word in words where text.hasWord(word, at: index) { return word.utf8CodeUnitCount }
      return 0
    }
  }
}

extension NarrativeText {
  /// The text without some characters of one or of three bytes.
  ///
  /// - Parameters:
  ///   - characters: What is left out, wherever it stands, one character behind the other.
  ///   - text: The text.
  /// - Returns: What is left.
  static func removing(anyOf characters: StaticString, from text: Span<UInt8>) -> [UInt8] {
    removing(from: text) { length(of: characters, in: text, at: $0) }
  }

  /// The text without what `length` says, place by place, how many bytes of it are left out there.
  private static func removing(
    from text: Span<UInt8>, _ length: (Int) -> Int
  ) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let length = length(index)
      if length > 0 {
        index += length
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  /// How many bytes the one of some characters has that stands at a place; 0 where none does.
  private static func length(
    of characters: StaticString, in text: Span<UInt8>, at index: Int
  ) -> Int {
    let known = characters.utf8Start
    let first = text[index]
    // No character begins here.
    if first & 0xC0 == 0x80 { return 0 }
    var place = 0
    while place < characters.utf8CodeUnitCount {
      let length = known[place] < 0x80 ? 1 : 3
      if known[place] == first {
        if length == 1 { return 1 }
        if index + 2 < text.count, known[place + 1] == text[index + 1],
          known[place + 2] == text[index + 2]
        {
          return 3
        }
      }
      place += length
    }
    return 0
  }
}

extension Array<UInt8> {
  /// Whether a word stands anywhere in the text.
  func has(_ word: StaticString) -> Bool { span.offset(of: word) != nil }

  /// Whether the text begins with a word.
  func starts(with word: StaticString) -> Bool { span.starts(with: word) }
}

extension ArraySlice<UInt8> {
  /// Whether a word stands anywhere in the text.
  func has(_ word: StaticString) -> Bool { span.offset(of: word) != nil }

  /// Whether one of some words stands anywhere in the text.
  func hasAny(_ words: [StaticString]) -> Bool { words.contains { has($0) } }

  /// Whether the text ends with a word.
  func ends(with word: StaticString) -> Bool { span.ends(with: word) }

  /// Whether the text ends with one of some words.
  func endsWithAny(_ words: [StaticString]) -> Bool { words.contains { ends(with: $0) } }

  /// Whether the text is a word.
  func isWord(_ word: StaticString) -> Bool { span.isWord(word) }
}

extension ExactText {
  /// Whether a word stands anywhere in the text.
  func has(_ word: StaticString) -> Bool { utf8.span.offset(of: word) != nil }

  /// Whether the text but for white space is a word.
  func isWord(_ word: StaticString) -> Bool {
    let bare = withoutWhiteSpace
    return bare.utf8.span.isWord(word)
  }
}
