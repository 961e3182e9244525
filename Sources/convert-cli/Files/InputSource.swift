internal import Convert
internal import SystemPackage

/// Where an input comes from.
struct InputSource {
  /// The path as the user gave it; `-` for standard input.
  let name: String
  /// The path; `nil` for standard input.
  private let path: FilePath?

  /// Makes the source that an argument names; `-` and no argument are standard input.
  init(argument: String?) {
    name = argument ?? "-"
    path = argument == nil || argument == "-" ? nil : RawArguments.path(argument ?? "")
  }

  /// Makes the source of a file that was found.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: What messages call it.
  init(path: FilePath, name: String) {
    self.path = path
    self.name = name
  }

  /// The name whose extension tells the format; `nil` for standard input.
  var fileName: String? { path == nil ? nil : name }

  /// Loads all bytes.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that are taken. A larger file is refused before it is read, a larger
  ///     stream as soon as it turns out to be larger.
  ///   - markers: The files by which a folder is known to be one input.
  /// - Returns: A bundle of one file, or of the files of a folder.
  /// - Throws: With exit code 66 where there is no such file, 65 where it is too large, 74 where
  ///   reading breaks off, and 64 where it is a folder without a marker.
  func load(limit: Int, markers: [String] = []) throws(CommandError) -> DocumentBundle {
    if let path, FolderLoader.isInput(path, markers: markers) {
      return try FolderLoader(folder: path, name: name, limit: limit).load()
    }
    if let path, try isFolder(path) {
      throw CommandError(.usage, file: name, Diagnostic(CommandCode.folderAlone))
    }
    return DocumentBundle(try bytes(limit: limit, toldLimit: limit))
  }

  /// Loads the bytes of a file or of standard input.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that are taken.
  ///   - toldLimit: The limit that a message names.
  /// - Returns: The bytes.
  /// - Throws: As ``load(limit:markers:)`` does.
  func bytes(limit: Int, toldLimit: Int) throws(CommandError) -> [UInt8] {
    guard let path else {
      return try read(.standardInput, expecting: 0, limit: limit, toldLimit: toldLimit)
    }
    let descriptor = try open(path)
    defer { try? descriptor.close() }
    let size = try size(of: descriptor)
    guard size <= limit else { throw tooLarge(toldLimit) }
    LargePages.adviseHeap(4 * size)
    return try read(descriptor, expecting: size, limit: limit, toldLimit: toldLimit)
  }

  private func open(_ path: FilePath) throws(CommandError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    } catch {
      throw Self.opening(error, name: name)
    }
  }

  private func isFolder(_ path: FilePath) throws(CommandError) -> Bool {
    do {
      return try Stat(path).type == .directory
    } catch {
      throw Self.opening(error, name: name)
    }
  }

  /// The size of a file in bytes; 0 for a stream, whose size is not known.
  private func size(of descriptor: FileDescriptor) throws(CommandError) -> Int {
    do throws(Errno) {
      let status = try Stat(descriptor)
      guard status.type != .directory else { throw .isDirectory }
      return status.type == .regular ? Int(status.size) : 0
    } catch {
      throw Self.opening(error, name: name)
    }
  }

  /// Reads to the end: in one piece where the size is known, else in pieces that double.
  private func read(
    _ descriptor: FileDescriptor, expecting size: Int, limit: Int, toldLimit: Int
  ) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without another piece.
    var room = max(size + 1, 1 << 16)
    while true {
      let piece: [UInt8]
      do {
        piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          LargePages.advise(UnsafeMutableRawBufferPointer(buffer))
          while count < buffer.count {
            let free = UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
            let read = try descriptor.read(into: free)
            if read == 0 { break }
            count += read
          }
        }
      } catch {
        throw CommandError(
          .inputOutput, file: name,
          Diagnostic(FileCode.readFailed, ["reason": FailureReason.words(error)]))
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooLarge(toldLimit) }
      if piece.count < room { return bytes }
      room = min(bytes.count, limit - bytes.count + 1)
    }
  }

  private func tooLarge(_ limit: Int) -> CommandError {
    CommandError(
      .data, file: name, Diagnostic(FileCode.tooLarge, ["limit": .integer(limit)]))
  }

  /// What is said of an input that cannot be opened.
  static func opening(_ error: any Error, name: String) -> CommandError {
    let diagnostic =
      switch error as? Errno {
      case .noSuchFileOrDirectory: Diagnostic(FileCode.notFound)
      case .permissionDenied, .notPermitted: Diagnostic(FileCode.notPermitted)
      case .isDirectory: Diagnostic(FileCode.isFolder)
      default: Diagnostic(FileCode.cannotOpen, ["reason": FailureReason.words(error)])
      }
    return CommandError(.noInput, file: name, diagnostic)
  }
}
