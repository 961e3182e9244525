internal import Convert

/// Cuts decoded text in lines and cleans them of what is no text.
///
/// Tags, zero-width characters, Markdown marks and LaTeX go; every kind of space becomes a blank;
/// rows of Markdown pipe tables get tabs; radical characters are recognised as what they stand for.
/// Line numbers stay those of the source.
struct LineScanner {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var lines: [SourceLine] = []
  /// Up to where the input has been copied to the output, or left out.
  private var copied = 0
  /// Where the line at hand begins in the input.
  private var lineStart = 0
  /// Where it begins in the output, or will once it is copied.
  private var lineOutput = 0
  private var hasTab = false
  private var hasPipe = false
  /// Whether neither a blank nor a quotation mark has been met on the line.
  private var isTight = true
  /// Where the emphasis that is open ends.
  private var emphasisEnd: Int?
  /// The last line of which it was told that characters of it are lost.
  private var lostLine: Int?
  /// Where radical characters stand in the output, in order.
  private var radicals: [Int] = []

  /// Whether a radical character was met.
  var metRadical: Bool { !radicals.isEmpty }

  /// Cleans a text.
  ///
  /// - Parameter bytes: Valid UTF-8 without a byte-order mark.
  init(_ bytes: [UInt8]) {
    input = bytes
  }

  /// The clean text with its lines.
  ///
  /// - Parameter diagnostics: Receives a warning for every control character that is left out, and
  ///   for every line with characters that were lost before.
  /// - Returns: The clean text.
  /// - Throws: `text.binary` where a zero byte shows that this is no text.
  mutating func scan(into diagnostics: inout DiagnosticList) throws(ConversionError) -> SourceText {
    lines.reserveCapacity(input.count / 48)
    // Where tabs stand in the output, or will once it is copied, in order.
    var tabs = PlainBuffer<Int>(capacity: input.count / 12)
    var index = 0
    let kinds = TextByte.kinds
    let input = self.input
    let bytes = input.span
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      // Chinese characters and the signs of numbers are most of a text.
      if TextByte.isOfCharacter(byte) {
        index = TextByte.skippingCharacters(from: index, in: bytes)
        continue
      }
      if TextByte.isOfNumber(byte) {
        repeat { index += 1 } while index < end && TextByte.isOfNumber(bytes[index])
        continue
      }
      switch kinds[Int(byte)] {
      case .plain:
        index += 1
        continue
      case .edge:
        isTight = false
        index += 1
        continue
      case .character:
        index += 3
        continue
      case .mark where !isSpecialMark(at: index, in: bytes):
        index += 3
        continue
      case .tab:
        hasTab = true
        tabs.append(output.count + index - copied)
        index += 1
        continue
      case .pipe:
        hasPipe = true
        index += 1
        continue
      case .lineEnd:
        endLine(at: index, &tabs)
        if byte == 0x0D {
          copy(to: index)
          output.append(0x0A)
          index += index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
          copied = index
        } else {
          index += 1
        }
        lineStart = index
        lineOutput = output.count + index - copied
      case .special, .mark:
        if isRadical(at: index) { radicals.append(output.count + index - copied) }
        guard let replacement = replacement(at: index) else {
          if Self.isLost(at: index, in: bytes) { tellLost(at: index, into: &diagnostics) }
          index += 1
          continue
        }
        copy(to: index)
        isTight = false
        output.append(contentsOf: replacement.bytes)
        index += replacement.length
        copied = index
      case .control:
        copy(to: index)
        try leaveOut(byte, at: index, into: &diagnostics)
        index += 1
        copied = index
      }
    }
    endLine(at: end, &tabs)
    // Most texts have nothing to clean.
    if copied == 0 {
      output = input
    } else {
      copy(to: end)
    }
    var recognised = output
    for index in radicals { RadicalFolding.fold(at: index, in: &recognised) }
    return SourceText(
      bytes: recognised, text: output,
      lines: SourceLines(lines: lines, tabs: Array(tabs.contents)))
  }

  /// Whether the character at `index` is the ideographic space, stands for a lost one, or may be a
  /// byte-order mark.
  private func isSpecialMark(at index: Int, in bytes: Span<UInt8>) -> Bool {
    let second = bytes[index + 1]
    guard bytes[index] == 0xE3 else { return second == 0xBB || Self.isLost(at: index, in: bytes) }
    return second == 0x80 && bytes[index + 2] == 0x80
  }

  /// Whether U+FFFD stands at `index`, which decoders put in place of what they cannot read.
  private static func isLost(at index: Int, in bytes: Span<UInt8>) -> Bool {
    bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] == 0xBD
  }

  private mutating func tellLost(at offset: Int, into diagnostics: inout DiagnosticList) {
    let line = lines.count + 1
    guard lostLine != line else { return }
    lostLine = line
    diagnostics.add(
      TextCode.lostCharacter, at: .input(SourcePosition(line: line, offset: offset)))
  }

  /// Whether a radical character begins at `index`: U+2E80–2FDF are E2 BA 80 to E2 BF 9F.
  private func isRadical(at index: Int) -> Bool {
    input[index] == 0xE2 && (0xBA...0xBF).contains(input[index + 1])
  }

  private mutating func replacement(at index: Int) -> Markup.Replacement? {
    switch input[index] {
    case UInt8(ascii: "<"): return Markup.tag(at: index, in: input)
    case UInt8(ascii: "*"): return emphasis(at: index)
    case UInt8(ascii: "$"): return Markup.formula(at: index, in: input)
    case 0x0B, 0x0C: return Markup.Replacement(length: 1, bytes: Markup.blank)
    default: return Markup.space(at: index, in: input)
    }
  }

  /// The `**` at `index`, where it opens or closes an emphasis.
  private mutating func emphasis(at index: Int) -> Markup.Replacement? {
    if index == emphasisEnd {
      emphasisEnd = nil
    } else if let end = Markup.emphasisEnd(from: index, in: input) {
      emphasisEnd = end
    } else {
      return nil
    }
    return Markup.Replacement(length: 2, bytes: [])
  }

  private func leaveOut(
    _ byte: UInt8, at offset: Int, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) {
    let spelled = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    let place = DiagnosticPlace.input(SourcePosition(line: lines.count + 1, offset: offset))
    if byte == 0 {
      throw ConversionError(
        .data,
        Diagnostic(
          TextCode.binary, at: place, ["byte": .text(spelled), "offset": .integer(offset)]))
    }
    diagnostics.add(TextCode.controlCharacter, at: place, ["byte": .text(spelled)])
  }

  /// Copies the input up to `index`, as far as it is not copied yet.
  private mutating func copy(to index: Int) {
    if output.isEmpty { output.reserveCapacity(input.count) }
    output.append(contentsOf: input[copied..<index])
    copied = index
  }

  /// Adds the line that ends at `index` of the input.
  private mutating func endLine(at index: Int, _ tabs: inout PlainBuffer<Int>) {
    // What is left as it is need not be copied line by line; it is looked at where it stands.
    let isPlain = copied <= lineStart && (!hasPipe || hasTab)
    if !isPlain { copy(to: index) }
    let range = lineOutput..<(output.count + index - copied)
    if hasPipe, !hasTab, cutPipes(range, &tabs) {
      hasTab = true
      isTight = false
    }
    var line = SourceLine(
      number: lines.count + 1, range: range, hasTab: hasTab, isTight: isTight,
      hasHeadingMark: false, hasBullet: false)
    if !hasTab {
      if isPlain {
        line.trim(in: input.span, from: lineStart - lineOutput)
      } else {
        line.trim(in: output.span, from: 0)
      }
    }
    lines.append(line)
    hasTab = false
    hasPipe = false
    isTight = true
  }

  /// Turns `| a | b |` into cells separated by tabs; `false` where the line is no such row.
  private mutating func cutPipes(_ range: Range<Int>, _ tabs: inout PlainBuffer<Int>) -> Bool {
    let pipe = UInt8(ascii: "|")
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, output[start] == 0x20 { start += 1 }
    while end > start, output[end - 1] == 0x20 { end -= 1 }
    guard end - start > 2, output[start] == pipe, output[end - 1] == pipe,
      output[start + 1..<end - 1].contains(pipe)
    else { return false }
    output[start] = 0x20
    output[end - 1] = 0x20
    for index in start..<end where output[index] == pipe {
      output[index] = 0x09
      tabs.append(index)
    }
    return true
  }
}
