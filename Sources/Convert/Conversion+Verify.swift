/// Proof that an output says what was meant: it is read back before anyone relies on it.
extension Conversion {
  /// Reads an output back and compares it with the disclosure that it was made of.
  ///
  /// The comparison is as strict as the format's ``FormatDescription/roundTrip`` promises. Nothing
  /// is repaired on the way back: a repair would hide a difference.
  ///
  /// - Parameters:
  ///   - bundle: The output.
  ///   - disclosure: What it was made of.
  ///   - name: The name of its format.
  ///   - options: How it was written.
  /// - Throws: With cause `fault` where it does not read back the same; with cause `usage` where the
  ///   format cannot be read.
  public func verify(
    _ bundle: DocumentBundle, against disclosure: Disclosure, format name: String,
    options: WritingOptions = WritingOptions()
  ) throws(ConversionError) {
    let description = try readableFormat(named: name)
    // What the reader would have to guess is known here.
    let encoding = options.formatOptions["output-encoding"].flatMap(InputEncoding.init(rawValue:))
    let reading = ReadingOptions(encoding: encoding ?? .automatic, repairs: false)
    var findings = DiagnosticList()
    let again: Disclosure
    do {
      again = try read(bundle, from: name, options: reading, into: &findings)
    } catch {
      throw notVerified(name, error.diagnostics.first.map { .words($0.words) } ?? .text(name))
    }
    // Of a format from which nothing comes back, that it can be read is all there is to hold.
    if let standard = description.roundTrip,
      let difference = again.firstDifference(from: disclosure, by: standard)
    {
      throw notVerified(name, .text(difference.description))
    }
  }

  /// The description of a format that can be read.
  ///
  /// - Throws: With cause `usage` where the format is unknown or cannot be read.
  public func readableFormat(named name: String) throws(ConversionError) -> FormatDescription {
    let format = try registry.format(named: name)
    guard format.canRead else {
      throw ConversionError(.usage, Diagnostic(ConversionCode.notReadable, ["name": .text(name)]))
    }
    return format.description
  }

  private func notVerified(_ name: String, _ place: DiagnosticArgument) -> ConversionError {
    ConversionError(
      .fault, Diagnostic(ConversionCode.notVerified, ["format": .text(name), "place": place]))
  }
}
