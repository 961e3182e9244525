/// An option of a format, set by `-O NAME=VALUE`.
public struct FormatOption: Sendable {
  /// The name.
  public let name: String
  /// The values that it takes.
  public let values: [String]
  /// The value that holds where none is given.
  public let defaultValue: String
  /// What it does.
  public let summary: LocalizedText

  /// Makes an option.
  public init(name: String, values: [String], defaultValue: String, summary: LocalizedText) {
    self.name = name
    self.values = values
    self.defaultValue = defaultValue
    self.summary = summary
  }
}

/// What a format says of itself; `convert-cli formats` prints it.
public struct FormatDescription: Sendable {
  /// The name by which a user asks for it: `json`.
  public let name: String
  /// What it is, in a few words.
  public let summary: LocalizedText
  /// The file extensions without a dot, the one given to outputs first.
  public let extensions: [String]
  /// The media type: `application/json`.
  public let mediaType: String
  /// The file by which a folder is known to be of the format; `nil` where a bundle is a file.
  public let folderMarker: String?
  /// How like the disclosure what comes back is; `nil` where it does not come back.
  public let roundTrip: ComparisonStandard?
  /// Whether the source lines of what is read are lines of the input itself, as of a text, and not
  /// carried on in it, so that messages point there.
  public let startsProvenance: Bool
  /// What it cannot hold, one limit a line.
  public let limits: [LocalizedText]
  /// The options that its reader takes.
  public let readerOptions: [FormatOption]
  /// The options that its writer takes.
  public let writerOptions: [FormatOption]

  /// Makes a description.
  public init(
    name: String, summary: LocalizedText, extensions: [String], mediaType: String,
    folderMarker: String? = nil, roundTrip: ComparisonStandard? = .exact,
    startsProvenance: Bool = false, limits: [LocalizedText] = [],
    readerOptions: [FormatOption] = [],
    writerOptions: [FormatOption] = []
  ) {
    self.name = name
    self.summary = summary
    self.extensions = extensions
    self.mediaType = mediaType
    self.folderMarker = folderMarker
    self.roundTrip = roundTrip
    self.startsProvenance = startsProvenance
    self.limits = limits
    self.readerOptions = readerOptions
    self.writerOptions = writerOptions
  }

  /// Whether a bundle of the format is a folder rather than a file.
  public var isFolder: Bool { folderMarker != nil }
}

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
