/// The formats that a program knows, in the order in which they are listed and tried.
public struct FormatRegistry: Sendable {
  /// The formats.
  public let formats: [any Format]

  /// Makes a registry.
  ///
  /// - Parameter formats: The formats; the order decides which of several that recognise an input
  ///   is taken. Names must be unique.
  public init(_ formats: [any Format]) {
    precondition(Set(formats.map(\.description.name)).count == formats.count)
    self.formats = formats
  }

  /// The format of that name.
  ///
  /// - Throws: ``ConversionError`` with cause `usage` and the code `format.unknown`, which names
  ///   all that are known.
  public func format(named name: String) throws(ConversionError) -> any Format {
    if let format = formats.first(where: { $0.description.name == name }) { return format }
    let names = formats.map(\.description.name)
    throw ConversionError(
      .usage,
      Diagnostic(
        ConversionCode.unknownFormat,
        ["name": .text(name), "names": .text(names.joined(separator: ", "))]))
  }

  /// The first format whose extension ends the file name, longest extension first, in any case.
  public func format(forFileName fileName: String) -> (any Format)? {
    let lowered = fileName.lowercased()
    var best: (length: Int, format: any Format)?
    for format in formats {
      for fileExtension in format.description.extensions
      where lowered.hasSuffix("." + fileExtension) && fileExtension.utf8.count > best?.length ?? 0 {
        best = (fileExtension.utf8.count, format)
      }
    }
    return best?.format
  }

  /// The first format whose marker is a file of a folder's top level.
  public func format(forFolderOf bundle: DocumentBundle) -> (any Format)? {
    formats.first { format in
      guard let marker = format.description.folderMarker else { return false }
      return bundle.entries.contains { $0.path == marker }
    }
  }

  /// The first format of folders whose marker is a file of this name, in whatever folder.
  func format(markedBy fileName: String) -> (any Format)? {
    formats.first { format in
      guard let marker = format.description.folderMarker else { return false }
      return fileName == marker || fileName.hasSuffix("/" + marker)
    }
  }

  /// The first format that recognises the beginning of an input.
  public func format(recognising bytes: [UInt8]) -> (any Format)? {
    let head = bytes.prefix(4096)
    return formats.first { $0.canRead && $0.recognises(head) }
  }
}
