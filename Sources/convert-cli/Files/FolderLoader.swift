internal import Convert
internal import SystemPackage

/// Loads a folder that is one input, such as a data package.
struct FolderLoader {
  /// The folder.
  let folder: FilePath
  /// The name of the folder as the user gave it.
  let name: String
  /// The most bytes that all files have together.
  let limit: Int
  /// The most files that are loaded: a package has one for each table and some more.
  private static let maximumFiles = 10_000
  /// The deepest folder within the folder that is looked into.
  private static let maximumDepth = 8

  /// Whether the folder holds one of the markers.
  static func isInput(_ folder: FilePath, markers: [String]) -> Bool {
    markers.contains { marker in
      // Whatever stands in the way of looking is told when the folder is opened.
      let status = try? Stat(folder.appending(marker))
      return status?.type == .regular
    }
  }

  /// Loads every file of the folder and of its folders; hidden ones are left alone.
  ///
  /// - Throws: With exit code 65 where a link leads out of the folder or the limit is passed, 66
  ///   and 74 where the system refuses.
  func load() throws(CommandError) -> DocumentBundle {
    var entries: [DocumentBundle.Entry] = []
    var room = limit
    try load(folder, below: "", depth: 0, into: &entries, room: &room)
    return DocumentBundle(entries: entries)
  }

  private func load(
    _ folder: FilePath, below prefix: String, depth: Int,
    into entries: inout [DocumentBundle.Entry],
    room: inout Int
  ) throws(CommandError) {
    let names: PathList
    do {
      names = try SystemCalls.names(in: folder)
    } catch {
      throw InputSource.opening(error, name: label(prefix))
    }
    for component in names where !component.string.hasPrefix(".") {
      let path = folder.pushing(component)
      let inner = prefix + component.string
      let type: FileType
      do {
        type = try Stat(path, followTargetSymlink: false).type
      } catch {
        throw InputSource.opening(error, name: label(inner))
      }
      switch type {
      case .regular:
        guard entries.count < Self.maximumFiles else {
          throw CommandError(
            .data, file: name,
            Diagnostic(FileCode.tooManyFiles, ["limit": .integer(Self.maximumFiles)]))
        }
        let source = InputSource(path: path, name: label(inner))
        let bytes = try source.bytes(limit: room, toldLimit: limit)
        room -= bytes.count
        entries.append(DocumentBundle.Entry(path: inner, bytes: bytes))
      case .directory where depth < Self.maximumDepth:
        try load(path, below: inner + "/", depth: depth + 1, into: &entries, room: &room)
      default:
        throw CommandError(.data, file: label(inner), Diagnostic(FileCode.notOfFolder))
      }
    }
  }

  private func label(_ inner: String) -> String { inner.isEmpty ? name : name + "/" + inner }
}
