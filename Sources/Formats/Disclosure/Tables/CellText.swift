internal import Convert

/// The text of a cell before white space is read: a range of the source, or pieces of it joined
/// over a page break.
struct CellText: Sendable {
  /// Pieces joined: what is recognised and what becomes text, equally long.
  struct Joined: Sendable {
    var bytes: [UInt8]
    var text: [UInt8]
  }

  /// The bytes in the source; for joined pieces those of the first one.
  var range: Range<Int>
  /// The joined bytes; `nil` where the cell stands in one piece.
  var joined: Joined?

  /// Makes the text of a cell in one piece.
  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Whether nothing stands in the cell.
  var isEmpty: Bool { range.isEmpty && joined == nil }

  /// The text under a rule of white space.
  func text(_ rule: WhiteSpaceRule, in source: SourceText) -> ExactText {
    if let joined { return rule.text(of: joined.text.indices, in: joined.text) }
    return range.isEmpty ? "" : rule.text(of: range, in: source.text)
  }

  /// The characters as they stand in the source.
  func raw(in source: SourceText) -> ExactText {
    ExactText(String(decoding: joined?.text[...] ?? source.text[range], as: UTF8.self))
  }

  /// The bytes by which the cell is recognised, blanks included.
  func bytes(in source: SourceText) -> ArraySlice<UInt8> {
    joined?.bytes[...] ?? source.bytes[range]
  }

  /// The bytes without any blanks.
  func squashed(in source: SourceText) -> ArraySlice<UInt8> {
    let bytes = bytes(in: source)
    guard bytes.contains(0x20) else { return bytes }
    return bytes.filter { $0 != 0x20 }[...]
  }

  /// What the words of the cell tell about its column.
  func nature(in source: SourceText) -> CellNature {
    if isEmpty { return .blank }
    guard joined == nil else { return CellNature(of: squashed(in: source).span) }
    let span = source.bytes.span
    if span.firstBlank(in: range) != nil { return CellNature(of: squashed(in: source).span) }
    return CellNature(of: span.extracting(range))
  }

  /// The two texts before and behind the blank at `offset`, counted from the first byte.
  func split(at offset: Int) -> (CellText, CellText) {
    var first = self
    var second = self
    if let joined {
      first.joined = Joined(
        bytes: Array(joined.bytes[..<offset]), text: Array(joined.text[..<offset]))
      second.joined = Joined(
        bytes: Array(joined.bytes[offset...]), text: Array(joined.text[offset...]))
    } else {
      first.range = range.lowerBound..<(range.lowerBound + offset)
      second.range = (range.lowerBound + offset)..<range.upperBound
    }
    return (first, second)
  }

  /// What two pages print where the pieces of a cell meet.
  struct Seam {
    /// What was printed twice and is written once, without blanks; empty where nothing was.
    var printedTwice: [UInt8]
    /// The digits that stand on both sides and may have been printed twice; empty where none do.
    var sharedDigits: [UInt8]
    /// The joined text.
    var text: ExactText
  }

  /// Appends the rest of the cell that stands behind a page break.
  ///
  /// What the end of the first piece and the beginning of the rest have in common was printed twice
  /// and is written once: `按照完成比例赋分` and `分` are one text. Digits are another matter: `<=10`
  /// and `0万元` are `<=100万元` or `<=10万元`, and both are kept.
  ///
  /// - Parameters:
  ///   - tail: The rest.
  ///   - source: The text that both are ranges of.
  /// - Returns: What was printed twice, or may have been.
  mutating func append(_ tail: CellText, in source: SourceText) -> Seam {
    let bytes = Array(bytes(in: source))
    let rest = Array(tail.bytes(in: source))
    let shared = Self.overlap(bytes, rest)
    let isDigits = shared.allSatisfy(ValueText.isDigit)
    let start = isDigits ? 0 : Self.index(after: shared.count, in: rest)
    let text = joined?.text ?? Array(source.text[range])
    let restOfText = tail.joined?.text ?? Array(source.text[tail.range])
    joined = Joined(bytes: bytes + rest[start...], text: text + restOfText[start...])
    if range.isEmpty { range = tail.range }
    return Seam(
      printedTwice: restOfText[..<start].filter { $0 != 0x20 },
      sharedDigits: isDigits ? shared : [], text: self.text(.label, in: source))
  }

  /// What the end of `first` and the beginning of `second` share, blanks apart.
  private static func overlap(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    let end = first.filter { $0 != 0x20 }
    let start = second.filter { $0 != 0x20 }
    var length = min(end.count, start.count)
    while length > 0 {
      let common = Array(start[..<length])
      let endsCharacter = length == start.count || start[length] & 0xC0 != 0x80
      if endsCharacter, common[0] & 0xC0 != 0x80, end.ends(with: common) { return common }
      length -= 1
    }
    return []
  }

  /// The index behind `count` bytes that are no blanks.
  private static func index(after count: Int, in bytes: [UInt8]) -> Int {
    var left = count
    var index = 0
    while left > 0 {
      if bytes[index] != 0x20 { left -= 1 }
      index += 1
    }
    return index
  }
}
