extension ExactText {
  /// The piece of a text between two offsets of its UTF-8, both between characters.
  func piece(_ range: Range<Int>) -> ExactText {
    let bytes = string.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return ExactText(String(string[start..<end]))
  }
}
