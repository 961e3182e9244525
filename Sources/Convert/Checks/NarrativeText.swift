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
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      var length = 0
      for word in words where text.hasWord(word, at: index) {
        length = word.utf8CodeUnitCount
        break
      }
      if length > 0 {
        index += length
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
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
