internal import Convert

/// Lays a disclosure out as plain text, in one canonical form.
///
/// What the layout cannot say is refused with its place in the model. That is ensured twice: every
/// text is held against ``TextLimits`` as it is written, which gives exact places, and the whole is
/// read back and compared, which no slip of the layout escapes.
///
/// The ledger and source lines are provenance and are not written.
struct DisclosureTextWriter: FormatWriter {
  /// The encoding of the output.
  private let encoding: OutputEncoding
  /// Whether what is written is read back and compared.
  private let readsBack: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - options: How to write.
  ///   - readsBack: Whether what is written is read back and compared; without, a text that reading
  ///     would take for a heading, say, goes unnoticed. For measuring only.
  init(options: WritingOptions, readsBack: Bool = true) {
    encoding = OutputEncoding(options)
    self.readsBack = readsBack
  }

  /// Writes a disclosure.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - diagnostics: Receives nothing: what is written is written whole.
  /// - Returns: A file; it ends with a line feed.
  /// - Throws: The codes of ``TextCode`` for what the layout or the encoding cannot say.
  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let text = try Self.layOut(disclosure)
    if readsBack { try Self.readBack(text, of: disclosure) }
    return DocumentBundle(try encode(text, of: disclosure))
  }

  /// The layout of a disclosure in UTF-8, its texts held against the limits, not read back.
  static func layOut(_ disclosure: Disclosure) throws(ConversionError) -> [UInt8] {
    var output = TextOutput()
    OutlineWriter.append(disclosure, to: &output)
    guard output.refusals.isEmpty else { throw ConversionError(.data, output.refusals) }
    return output.bytes
  }

  /// Reads a layout back and refuses the disclosure where something else comes of it.
  private static func readBack(
    _ text: [UInt8], of disclosure: Disclosure
  ) throws(ConversionError) {
    let reader = DisclosureTextReader(options: ReadingOptions(encoding: .utf8, repairs: false))
    var findings = DiagnosticList()
    let back: Disclosure
    do {
      back = try reader.read(DocumentBundle(text), into: &findings)
    } catch {
      throw ConversionError(.data, [Diagnostic(TextCode.notReadBack)] + error.diagnostics)
    }
    guard let difference = back.firstDifference(from: disclosure, by: .equivalent) else { return }
    throw ConversionError(
      .data,
      Diagnostic(
        TextCode.unrepresentable, at: .model(pointer: difference.pointer, sourceLine: nil),
        ["text": .text(difference.expected), "reading": .text(difference.found)]))
  }

  private func encode(
    _ text: [UInt8], of disclosure: Disclosure
  ) throws(ConversionError) -> [UInt8] {
    do {
      return try encoding.encode(text)
    } catch .lacksCharacter(let offset) {
      throw ConversionError(.data, unencodable(offset, in: text, of: disclosure))
    } catch {
      throw ConversionError(
        .fault,
        Diagnostic(TextCode.unknownEncoding, ["encoding": .text(encoding.rawValue)]))
    }
  }

  /// Says which character the encoding lacks, and lays out anew to find where in the model it is.
  private func unencodable(
    _ offset: Int, in text: [UInt8], of disclosure: Disclosure
  ) -> Diagnostic {
    var output = TextOutput(watching: offset)
    OutlineWriter.append(disclosure, to: &output)
    let scalar = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    let code = String(scalar?.value ?? 0, radix: 16, uppercase: true)
    let line = 1 + text[..<offset].count { $0 == 0x0A }
    return Diagnostic(
      TextCode.unencodable,
      at: output.watched,
      [
        "encoding": .text(encoding.rawValue),
        "character": .text(scalar.map { String($0) } ?? ""),
        "code": .text("U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code),
        "line": .integer(line),
      ])
  }
}
