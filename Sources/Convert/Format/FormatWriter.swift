/// How an output is to be written.
public struct WritingOptions: Sendable {
  /// The name of the input as the user gave it; `-` for standard input, empty where unknown.
  public var sourceName: String
  /// The format's own options by name; names and values are checked before a writer sees them.
  public var formatOptions: [String: String]
  /// How many processors may be used for this one output.
  public var processors: Int

  /// Makes options.
  public init(
    sourceName: String = "", formatOptions: [String: String] = [:], processors: Int = 1
  ) {
    self.sourceName = sourceName
    self.formatOptions = formatOptions
    self.processors = processors
  }
}

/// Makes a bundle of a disclosure.
///
/// What a writer accepts comes back from the format's reader; what the format cannot say is refused
/// with the place in the model. The same disclosure gives the same bytes anywhere.
public protocol FormatWriter: Sendable {
  /// Gets ready what a process needs once and any disclosure needs, a schema for example; it may run
  /// on another thread while the input is read, and what is not ready is made when it is needed.
  func prepare()

  /// Writes a disclosure.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - diagnostics: Receives what is worth knowing about the output.
  /// - Returns: The output, a file or a folder.
  /// - Throws: Where the format cannot say what the disclosure says.
  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle

  /// Writes a disclosure piece after piece, where the format can.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - receiver: Gets the pieces, together the same bytes as in a bundle.
  ///   - diagnostics: Receives what is worth knowing about the output.
  /// - Returns: `nil` where the receiver has the output; else the output.
  /// - Throws: Where the format cannot say what the disclosure says; what the receiver has is then
  ///   worth nothing.
  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle?

  /// Writes as ``write(_:to:into:)`` does while other work is done on a second processor, or, where
  /// that one has a part in writing, when this one would only wait for it.
  ///
  /// - Parameters:
  ///   - disclosure: What to write.
  ///   - receiver: Gets the pieces.
  ///   - work: Work that needs nothing of the writer; it is done once, whatever becomes of the
  ///     writing.
  ///   - diagnostics: Receives what is worth knowing about the output.
  /// - Returns: `nil` where the receiver has the output; else the output.
  /// - Throws: Where the format cannot say what the disclosure says.
  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver, beside work: @Sendable () -> Void,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle?
}

extension FormatWriter {
  /// Nothing is needed.
  public func prepare() {}

  /// Writes all of it together.
  public func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    try write(disclosure, into: &diagnostics)
  }

  /// Writes here, and has the work done on a thread of its own.
  public func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver, beside work: @Sendable () -> Void,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    let (writing, _) = sideBySide(processors: 2) {
      Result { () throws(ConversionError) in
        try write(disclosure, to: receiver, into: &diagnostics)
      }
    } _: {
      work()
    }
    return try writing.get()
  }
}
