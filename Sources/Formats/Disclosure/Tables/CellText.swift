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
    ExactText(String(decoding: characters(in: source), as: UTF8.self))
  }

  /// The bytes that become text, blanks included.
  private func characters(in source: SourceText) -> ArraySlice<UInt8> {
    joined?.text[...] ?? source.text[range]
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

  /// The two texts before and behind each blank.
  func partsAtBlanks(in source: SourceText) -> [(CellText, CellText)] {
    let bytes = Array(bytes(in: source))
    return bytes.indices.dropFirst().filter { bytes[$0] == 0x20 }.map { split(at: $0) }
  }

  /// The text with another one behind it.
  func followed(by next: CellText, in source: SourceText) -> CellText {
    var text = self
    text.joined = Joined(
      bytes: Array(bytes(in: source) + next.bytes(in: source)),
      text: Array(characters(in: source) + next.characters(in: source)))
    return text
  }

  /// What two pages print where the pieces of a cell meet.
  struct Seam {
    /// What is taken as printed twice and is written once, without blanks; empty where nothing is.
    var printedTwice: [UInt8]
    /// The digits that stand on both sides, printed twice or not; empty where none do.
    var sharedDigits: [UInt8]
    /// The joined text.
    var text: ExactText
    /// The joined text if ``sharedDigits`` are to be taken the other way.
    var other: ExactText
  }

  /// Appends the rest of the cell that stands behind a page break.
  ///
  /// What the end of the first piece and the beginning of the rest have in common was printed twice
  /// and is written once: `按照完成比例赋分` and `分` are one text. Of digits that is not certain:
  /// `31` and `318台` are `318台`, hardly `31318台`, but `<=10` and `0万元` may well be `<=100万元`.
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
    let isTwice = !isDigits || Self.areTwice(shared, between: bytes, rest)
    let behind = Self.index(after: shared.count, in: rest)
    let text = Array(characters(in: source))
    let restOfText = Array(tail.characters(in: source))
    func label(from start: Int) -> ExactText {
      let joined = text + restOfText[start...]
      return WhiteSpaceRule.label.text(of: joined.indices, in: joined)
    }
    let start = isTwice ? behind : 0
    joined = Joined(bytes: bytes + rest[start...], text: text + restOfText[start...])
    if range.isEmpty { range = tail.range }
    return Seam(
      printedTwice: restOfText[..<start].filter { $0 != 0x20 },
      sharedDigits: isDigits ? shared : [], text: label(from: start),
      other: label(from: behind - start))
  }

  /// Whether digits that end one page and begin the next are taken as printed twice.
  ///
  /// Other digits than noughts agree by chance less often than pages repeat the end of a cell. Noughts
  /// do so only where a number would begin with two, or a share be more than 100 %.
  private static func areTwice(
    _ shared: [UInt8], between first: [UInt8], _ rest: [UInt8]
  ) -> Bool {
    if shared.contains(where: { $0 != UInt8(ascii: "0") }) { return true }
    let end = first.filter { $0 != 0x20 }.reversed().prefix(while: ValueText.isNumeric).reversed()
    let start = rest.filter { $0 != 0x20 }
    let number = start.prefix(while: ValueText.isNumeric)
    let whole = (end + number).prefix { $0 != UInt8(ascii: ".") }.filter(ValueText.isDigit)
    if whole.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "0")]) { return true }
    guard start.dropFirst(number.count).first == UInt8(ascii: "%") else { return false }
    return Int(String(decoding: whole, as: UTF8.self)).map { $0 > 100 } ?? !whole.isEmpty
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
