internal import Convert
internal import Formats
internal import SystemPackage

/// Puts a folder of files in place, whole or not at all.
struct FolderStore {
  /// Where the folder goes.
  let path: FilePath
  /// The path as the user gave it.
  let name: String
  /// Whether everything is brought to the disk before it is put in place.
  let flushes: Bool

  /// Looks whether the folder that stands there may be replaced: it must be empty, or an output of
  /// the same kind with no files but its own.
  ///
  /// Its own are the file by which it is known and those whose paths that file names.
  ///
  /// - Throws: With exit code 73 where it may not.
  func checkReplaceable(by bundle: DocumentBundle) throws(CommandError) {
    let markers = FormatRegistry.standard.formats.compactMap(\.description.folderMarker)
    let marker = bundle.entries.map(\.path).first(where: markers.contains)
    let own = try marker.map(ownPaths) ?? []
    try check(path, below: "", own.contains)
  }

  /// The marker of the folder that stands there, with the paths that it names.
  ///
  /// These are the texts of its members `path`. Where there is no marker, there are none.
  private func ownPaths(_ marker: String) throws(CommandError) -> Set<String> {
    guard FolderLoader.isInput(path, markers: [marker]) else { return [] }
    let bytes = try InputSource(path: path.appending(marker), name: name)
      .bytes(limit: .max - 1, toldLimit: .max - 1)
    var paths: Set<String> = [marker]
    // In JSON every second piece between quotes that no backslash escapes is a text.
    let pieces = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    for index in pieces.indices.dropLast(2) where pieces[index].elementsEqual("path".utf8) {
      paths.insert(String(decoding: pieces[index + 2], as: UTF8.self))
    }
    return paths
  }

  private func check(
    _ folder: FilePath, below prefix: String, _ isReplaceable: (String) -> Bool
  ) throws(CommandError) {
    do {
      for component in try SystemCalls.names(in: folder) {
        let inner = prefix + component.string
        let inside = folder.pushing(component)
        switch try Stat(inside, followTargetSymlink: false).type {
        case .directory: try check(inside, below: inner + "/", isReplaceable)
        case .regular where isReplaceable(inner): continue
        default:
          throw CommandError(
            .cannotCreate, file: name,
            Diagnostic(FileCode.foreignFile, ["name": .text(inner)]))
        }
      }
    } catch {
      throw error as? CommandError ?? OutputTarget.creating(error, name: name)
    }
  }

  /// Writes the files into a temporary folder and gives that the name.
  ///
  /// - Parameters:
  ///   - bundle: The files.
  ///   - replacing: Whether a folder stands there that is to be replaced.
  /// - Throws: With exit code 73 or 74 where the system refuses; what stood there stays.
  func store(_ bundle: DocumentBundle, replacing: Bool) throws(CommandError) {
    let parent = path.removingLastComponent()
    let temporary = TemporaryFile.path(in: parent)
    do {
      try SystemCalls.makeFolder(temporary)
    } catch {
      throw OutputTarget.creating(error, name: name)
    }
    do {
      for entry in bundle.entries { try write(entry, into: temporary) }
      // An empty folder may have come into being meanwhile, and is replaced; a full one is not.
      if replacing {
        try replace(by: temporary)
      } else {
        try SystemCalls.rename(temporary, to: path)
      }
    } catch {
      try? SystemCalls.removeAll(temporary)
      throw error as? CommandError ?? OutputTarget.creating(error, name: name)
    }
    if flushes { try OutputTarget.flushFolder(parent, name: name) }
  }

  /// Puts the old folder aside, the new one in its place, and removes the old one.
  private func replace(by temporary: FilePath) throws {
    // Not the name of a leftover: killed in between, the old folder must not be cleared away.
    let aside = FilePath(TemporaryFile.path(in: path.removingLastComponent()).string + ".old")
    try SystemCalls.rename(path, to: aside)
    do {
      try SystemCalls.rename(temporary, to: path)
    } catch {
      try SystemCalls.rename(aside, to: path)
      throw error
    }
    try SystemCalls.removeAll(aside)
  }

  private func write(
    _ entry: DocumentBundle.Entry, into folder: FilePath
  ) throws(CommandError) {
    let inner = FilePath(entry.path)
    // Nothing a format says may lead out of its folder.
    guard inner.isRelative, inner.isLexicallyNormal,
      inner.components.allSatisfy({ $0.kind == .regular }), let last = inner.components.last
    else {
      throw CommandError(
        .fault, file: name,
        Diagnostic(FileCode.cannotCreate, ["reason": .text(entry.path)]))
    }
    let parent = folder.pushing(inner.removingLastComponent())
    do {
      try SystemCalls.makeFolders(parent)
      let descriptor = try FileDescriptor.open(
        parent.appending(last), .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
      try descriptor.closeAfter {
        try descriptor.writeAll(entry.bytes)
        if flushes { try SystemCalls.flush(descriptor) }
      }
    } catch {
      throw OutputTarget.writing(error, name: name)
    }
  }
}
