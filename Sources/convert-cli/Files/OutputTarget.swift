internal import Convert
internal import SystemPackage

/// Where an output goes: written whole or not at all.
struct OutputTarget {
  /// The path as the user gave it; `-` for standard output.
  let name: String
  private let destination: Destination
  private let flushes: Bool

  /// What stands at the path, links followed.
  private enum Destination {
    /// An open stream of the process.
    case stream(FileDescriptor)
    /// A device or a FIFO: written through, never replaced.
    case device(FilePath)
    /// A file that is not there yet.
    case newFile(FilePath)
    /// A file that is to be replaced.
    case existingFile(FilePath, Stat)
    /// A folder that is there, to be replaced by one.
    case existingFolder(FilePath)
  }

  /// Looks at the target before any work is done for it.
  ///
  /// - Parameters:
  ///   - argument: The path; `-` and no argument are standard output.
  ///   - isFolder: Whether the output is a folder.
  ///   - replaces: Whether an existing file is replaced.
  ///   - flushes: Whether the content is brought to the disk before it is put in place.
  /// - Throws: With exit code 73 where the target exists or cannot be.
  init(
    argument: String?, isFolder: Bool = false, replaces: Bool, flushes: Bool
  ) throws(CommandError) {
    guard let argument, argument != "-" else {
      self.init(stream: .standardOutput)
      guard !isFolder else {
        throw CommandError(.usage, Diagnostic(FileCode.folderToStream))
      }
      return
    }
    let namesFolder = CommandError(
      .cannotCreate, file: argument, Diagnostic(FileCode.namesFolder))
    // A path ends so where it means a folder; as a path of the system it is one without the slash.
    guard isFolder || !argument.hasSuffix("/") else { throw namesFolder }
    let destination: Destination
    do {
      destination = try Self.resolve(RawArguments.path(argument), isFolder: isFolder)
    } catch {
      throw error as? Errno == .isDirectory ? namesFolder : Self.creating(error, name: argument)
    }
    try self.init(destination, name: argument, replaces: replaces, flushes: flushes)
  }

  /// Looks at a path before any work is done for it; `name` is what messages call it.
  init(
    path: FilePath, name: String, isFolder: Bool, replaces: Bool, flushes: Bool
  ) throws(CommandError) {
    let destination: Destination
    do {
      destination = try Self.resolve(path, isFolder: isFolder)
    } catch {
      throw Self.creating(error, name: name)
    }
    try self.init(destination, name: name, replaces: replaces, flushes: flushes)
  }

  private init(
    _ destination: Destination, name: String, replaces: Bool, flushes: Bool
  ) throws(CommandError) {
    self.name = name
    self.flushes = flushes
    self.destination = destination
    switch destination {
    case .existingFile, .existingFolder:
      guard !replaces else { return }
      throw CommandError(.cannotCreate, file: name, Diagnostic(FileCode.exists))
    case .stream, .device, .newFile: return
    }
  }

  private init(stream: FileDescriptor) {
    name = "-"
    flushes = false
    destination = .stream(stream)
  }

  /// Whether what is stored goes to a stream or a device, one piece after another.
  var isWrittenThrough: Bool {
    switch destination {
    case .stream, .device: true
    case .newFile, .existingFile, .existingFolder: false
    }
  }

  /// The path of the file, links followed; `nil` for what is written through, and for a folder.
  var filePath: FilePath? {
    switch destination {
    case .newFile(let path), .existingFile(let path, _): path
    case .stream, .device, .existingFolder: nil
    }
  }

  /// The file that stands at the path; `nil` where there is none yet, or it is no file.
  var identity: FileIdentity? {
    guard case .existingFile(_, let status) = destination else { return nil }
    return FileIdentity(status)
  }

  /// Standard output.
  static let standardOutput = OutputTarget(stream: .standardOutput)

  /// Opens what is written through: a stream of the process, a device or a FIFO; `nil` for a file.
  func openedStream() throws -> FileDescriptor? {
    switch destination {
    case .stream(let descriptor): descriptor
    case .device(let path): try .open(path, .writeOnly, options: [.closeOnExec])
    case .newFile, .existingFile, .existingFolder: nil
    }
  }

  /// Stores the output of a conversion.
  func store(_ bundle: DocumentBundle) throws(CommandError) {
    if let bytes = bundle.singleFile { return try store(bytes) }
    try SystemCalls.deferringInterrupts { () throws(CommandError) in
      switch destination {
      case .newFile(let path):
        try FolderStore(path: path, name: name, flushes: flushes).store(bundle, replacing: false)
      case .existingFolder(let path):
        let folder = FolderStore(path: path, name: name, flushes: flushes)
        try folder.checkReplaceable(by: bundle)
        try folder.store(bundle, replacing: true)
      case .existingFile, .device: throw Self.creating(Errno.notDirectory, name: name)
      case .stream: throw CommandError(.usage, Diagnostic(FileCode.folderToStream))
      }
    }
  }

  /// Stores a file.
  func store(_ bytes: [UInt8]) throws(CommandError) {
    switch destination {
    case .stream(let descriptor):
      do {
        try descriptor.writeAll(bytes)
      } catch {
        throw Self.writing(error, name: name)
      }
    case .device(let path): try fill(path, with: bytes)
    case .newFile, .existingFile, .existingFolder:
      try SystemCalls.deferringInterrupts { () throws(CommandError) in
        let file = try growing()
        try file?.append(bytes)
        try file?.finish()
      }
    }
  }

  /// Writes to a device or a FIFO, which has no content of its own that could be flushed.
  private func fill(_ path: FilePath, with bytes: [UInt8]) throws(CommandError) {
    let descriptor: FileDescriptor
    do {
      descriptor = try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec])
    } catch {
      throw Self.creating(error, name: name)
    }
    do {
      try descriptor.closeAfter { _ = try descriptor.writeAll(bytes) }
    } catch {
      throw Self.writing(error, name: name)
    }
  }

  /// Begins a file that is written piece after piece; `nil` where what is stored is written through.
  ///
  /// - Throws: With exit code 73 where nothing can be created there.
  func growing() throws(CommandError) -> GrowingFile? {
    switch destination {
    case .stream, .device: nil
    case .newFile(let path):
      try GrowingFile(at: path, replacing: nil, name: name, flushes: flushes)
    case .existingFile(let path, let status):
      try GrowingFile(at: path, replacing: status, name: name, flushes: flushes)
    case .existingFolder: throw Self.creating(Errno.isDirectory, name: name)
    }
  }

  /// A receiver whose pieces are written at once, and put in place at the end; `nil` where the output
  /// must be whole before any of it is given out, as to a stream.
  var receiver: PieceFile? {
    switch destination {
    case .newFile, .existingFile: PieceFile(self)
    case .stream, .device, .existingFolder: nil
    }
  }

  /// Brings the names in a folder to the disk.
  static func flushFolder(_ folder: FilePath, name: String) throws(CommandError) {
    do {
      let descriptor = try FileDescriptor.open(
        folder.isEmpty ? "." : folder, .readOnly, options: [.closeOnExec])
      defer { try? descriptor.close() }
      try SystemCalls.flush(descriptor)
    } catch {
      throw writing(error, name: name)
    }
  }

  /// What is said where writing broke off.
  static func writing(_ error: any Error, name: String) -> CommandError {
    if error as? Errno == .brokenPipe { return .closedPipe }
    return CommandError(
      .inputOutput, file: name,
      Diagnostic(FileCode.writeFailed, ["reason": FailureReason.words(error)]))
  }

  /// What is said where an output cannot be created.
  static func creating(_ error: any Error, name: String) -> CommandError {
    guard error as? Errno != .fileExists else {
      return CommandError(.cannotCreate, file: name, Diagnostic(FileCode.exists))
    }
    return CommandError(
      .cannotCreate, file: name,
      Diagnostic(FileCode.cannotCreate, ["reason": FailureReason.words(error)]))
  }
}

extension OutputTarget {
  /// Follows links until something stands there, or nothing.
  private static func resolve(_ path: FilePath, isFolder: Bool) throws -> Destination {
    var path = path
    // As many links as Linux itself follows.
    for _ in 0..<40 {
      if let stream = stream(path) { return .stream(stream) }
      guard let status = try status(path) else { return .newFile(path) }
      switch status.type {
      case .regular: return .existingFile(path, status)
      case .directory:
        guard isFolder else { throw Errno.isDirectory }
        return .existingFolder(path)
      case .symbolicLink:
        // An absolute link replaces the path, a relative one starts in the link's folder.
        path = path.removingLastComponent().pushing(try SystemCalls.readLink(path))
      default: return .device(path)
      }
    }
    throw Errno.tooManySymbolicLinkLevels
  }

  /// What stands at the path itself; `nil` where nothing does.
  private static func status(_ path: FilePath) throws(Errno) -> Stat? {
    do {
      return try Stat(path, followTargetSymlink: false)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }

  /// The open stream of the process that a path like `/dev/stdout` names.
  private static func stream(_ path: FilePath) -> FileDescriptor? {
    switch path.string {
    case "/dev/stdout": return .standardOutput
    case "/dev/stderr": return .standardError
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.string.hasPrefix(folder) {
        return Int32(path.string.dropFirst(folder.count)).map(FileDescriptor.init(rawValue:))
      }
      return nil
    }
  }
}
