/// A conversion of one input: resolve, read, write.
///
/// Whoever calls loads, stores and reports.
///
/// ```swift
/// let conversion = Conversion(registry: .standard)
/// var diagnostics = DiagnosticList()
/// let disclosure = try conversion.read(bundle, from: "text", into: &diagnostics)
/// let json = try conversion.write(disclosure, to: "json", into: &diagnostics)
/// ```
public struct Conversion: Sendable {
  /// The formats that are known.
  public let registry: FormatRegistry

  /// Makes a conversion over the formats of `registry`.
  public init(registry: FormatRegistry) {
    self.registry = registry
  }

  /// Reads a bundle.
  ///
  /// - Parameters:
  ///   - bundle: The input.
  ///   - name: The name of its format.
  ///   - options: How to read.
  ///   - diagnostics: Receives what was found.
  /// - Returns: What the input says.
  /// - Throws: Where the format is unknown or write-only, an option is unknown, or the input is not
  ///   in the format.
  public func read(
    _ bundle: DocumentBundle, from name: String, options: ReadingOptions = ReadingOptions(),
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    try readStating(bundle, from: name, options: options, into: &diagnostics).disclosure
  }

  /// Reads a bundle, as ``read(_:from:options:into:)`` does, and hands on what the reader knows of the
  /// identities of the tables.
  func readStating(
    _ bundle: DocumentBundle, from name: String, options: ReadingOptions,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> (disclosure: Disclosure, stated: StatedIdentities?) {
    let format = try registry.format(named: name)
    try check(options.formatOptions, against: format.description.readerOptions, of: format)
    guard let reader = format.reader(options) else {
      throw ConversionError(.usage, Diagnostic(ConversionCode.notReadable, ["name": .text(name)]))
    }
    guard let reader = reader as? any StatingReader else {
      return (try reader.read(bundle, into: &diagnostics), nil)
    }
    return try reader.readStating(bundle, into: &diagnostics)
  }

  /// Writes a disclosure.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - name: The name of the format.
  ///   - options: How to write.
  ///   - diagnostics: Receives what is worth knowing.
  /// - Returns: The output, a file or a folder.
  /// - Throws: Where the format is unknown or read-only, an option is unknown, or the format cannot
  ///   hold the disclosure.
  public func write(
    _ disclosure: Disclosure, to name: String, options: WritingOptions = WritingOptions(),
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    try writer(of: name, options).write(disclosure, into: &diagnostics)
  }

  /// The writer of a format, its options looked at before any work is done for it.
  ///
  /// - Throws: Where the format is unknown or read-only, has no option of a name, or an option does
  ///   not take the value.
  func writer(
    of name: String, _ options: WritingOptions
  ) throws(ConversionError) -> any FormatWriter {
    let format = try registry.format(named: name)
    try check(options.formatOptions, against: format.description.writerOptions, of: format)
    guard let writer = format.writer(options) else {
      throw ConversionError(.usage, Diagnostic(ConversionCode.notWritable, ["name": .text(name)]))
    }
    return writer
  }

  private func check(
    _ given: [String: String], against options: [FormatOption], of format: any Format
  ) throws(ConversionError) {
    for (name, value) in given.sorted(by: { $0.key < $1.key }) {
      guard let option = options.first(where: { $0.name == name }) else {
        let names = options.map(\.name).joined(separator: ", ")
        throw ConversionError(
          .usage,
          Diagnostic(
            options.isEmpty ? ConversionCode.noOptions : .unknownOption,
            [
              "format": .text(format.description.name), "name": .text(name), "names": .text(names),
            ]))
      }
      guard option.values.contains(value) else {
        throw ConversionError(
          .usage,
          Diagnostic(
            ConversionCode.invalidOptionValue,
            [
              "name": .text(name), "value": .text(value),
              "values": .text(option.values.joined(separator: ", ")),
            ]))
      }
    }
  }
}
