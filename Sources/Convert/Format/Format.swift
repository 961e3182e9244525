/// A format as a plug-in: what it is, how to recognise it, its reader and its writer.
public protocol Format: Sendable {
  /// What the format says of itself.
  var description: FormatDescription { get }

  /// The codes of its diagnostics.
  var codes: [any DiagnosticCode] { get }

  /// Its JSON Schema, XSD or the like; `nil` where it has none.
  var schema: String? { get }

  /// Whether an input looks like the format.
  ///
  /// - Parameter head: The first bytes of the input, at most 4,096.
  /// - Returns: Whether a reader of the format should be tried.
  func recognises(_ head: ArraySlice<UInt8>) -> Bool

  /// A reader; `nil` where the format cannot be read.
  func reader(_ options: ReadingOptions) -> (any FormatReader)?

  /// A writer; `nil` where the format cannot be written.
  func writer(_ options: WritingOptions) -> (any FormatWriter)?
}

extension Format {
  /// No codes of its own.
  public var codes: [any DiagnosticCode] { [] }

  /// No schema.
  public var schema: String? { nil }

  /// Whether the format can be read.
  public var canRead: Bool { reader(ReadingOptions()) != nil }

  /// Whether the format can be written.
  public var canWrite: Bool { writer(WritingOptions()) != nil }
}
