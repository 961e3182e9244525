/// The encodings that inputs come in, as `--encoding` names them.
public enum InputEncoding: String, CaseIterable, Sendable {
  /// By byte-order mark, then strict UTF-8, then GB18030.
  case automatic = "auto"
  /// UTF-8, with or without a byte-order mark.
  case utf8 = "utf-8"
  /// GB18030.
  case gb18030
  /// GBK.
  case gbk
  /// UTF-16, by its byte-order mark, little-endian without one.
  case utf16 = "utf-16"
}

/// How an input is to be read.
public struct ReadingOptions: Sendable {
  /// The encoding of the input.
  public var encoding: InputEncoding
  /// Whether damage is repaired; without, every amount stays where it is printed.
  public var repairs: Bool
  /// The format's own options by name; names and values are checked before a reader sees them.
  public var formatOptions: [String: String]
  /// How many processors may be used for this one input.
  public var processors: Int

  /// Makes options; the defaults are the command's, but for one processor.
  public init(
    encoding: InputEncoding = .automatic, repairs: Bool = true,
    formatOptions: [String: String] = [:], processors: Int = 1
  ) {
    self.encoding = encoding
    self.repairs = repairs
    self.formatOptions = formatOptions
    self.processors = processors
  }
}

/// Makes a disclosure of a bundle.
///
/// A reader goes on after a finding if the rest can be trusted, and adds it to the list; it throws
/// where nothing more can be trusted. It never traps, whatever the bytes.
public protocol FormatReader: Sendable {
  /// Reads a bundle.
  ///
  /// - Parameters:
  ///   - bundle: The input.
  ///   - diagnostics: Receives what was found on the way.
  /// - Returns: What the input says.
  /// - Throws: Where the input is not in the format or cannot be trusted.
  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure
}

/// A reader that states the identities of the tables, to repair by them, and hands them on.
package protocol StatingReader: FormatReader {
  /// Reads a bundle, as ``FormatReader/read(_:into:)`` does.
  ///
  /// - Parameters:
  ///   - bundle: The input.
  ///   - diagnostics: Receives what was found on the way.
  /// - Returns: What the input says, and what the identities say of it; `nil` where none were stated.
  /// - Throws: Where the input is not in the format or cannot be trusted.
  func readStating(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> (disclosure: Disclosure, stated: StatedIdentities?)
}
