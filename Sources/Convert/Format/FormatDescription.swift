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
