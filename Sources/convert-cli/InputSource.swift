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

  /// The name whose extension tells the format; `nil` for standard input.
  var fileName: String? { path == nil ? nil : name }

  /// Loads all bytes.
  ///
  /// - Parameter limit: The most bytes that are taken. A larger file is refused before it is read,
  ///   a larger stream as soon as it turns out to be larger.
  /// - Returns: The bytes as a bundle of one file.
  /// - Throws: With exit code 66 where there is no such file, 65 where it is too large, and 74 where
  ///   reading breaks off.
  func load(limit: Int) throws(CommandError) -> DocumentBundle {
    guard let path else {
      return DocumentBundle(try read(.standardInput, expecting: 0, limit: limit))
    }
    let descriptor = try open(path)
    defer { try? descriptor.close() }
    let size = try size(of: descriptor)
    guard size <= limit else { throw tooLarge(limit) }
    return DocumentBundle(try read(descriptor, expecting: size, limit: limit))
  }

  private func open(_ path: FilePath) throws(CommandError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
    } catch {
      throw opening(error)
    }
  }

  /// The size of a file in bytes; 0 for a stream, whose size is not known.
  private func size(of descriptor: FileDescriptor) throws(CommandError) -> Int {
    do throws(Errno) {
      let status = try Stat(descriptor)
      guard status.type != .directory else { throw .isDirectory }
      return status.type == .regular ? Int(status.size) : 0
    } catch {
      throw opening(error)
    }
  }

  /// Reads to the end: in one piece where the size is known, else in pieces that double.
  private func read(
    _ descriptor: FileDescriptor, expecting size: Int, limit: Int
  ) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end is seen without another piece.
    var room = max(size + 1, 1 << 16)
    while true {
      let piece: [UInt8]
      do {
        piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
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
          Diagnostic(CommandCode.readFailed, ["reason": .text("\(error)")]))
      }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooLarge(limit) }
      if piece.count < room { return bytes }
      room = min(bytes.count, limit - bytes.count + 1)
    }
  }

  private func tooLarge(_ limit: Int) -> CommandError {
    CommandError(
      .data, file: name, Diagnostic(CommandCode.tooLarge, ["limit": .integer(limit)]))
  }

  private func opening(_ error: any Error) -> CommandError {
    let diagnostic =
      switch error as? Errno {
      case .noSuchFileOrDirectory: Diagnostic(CommandCode.notFound)
      case .permissionDenied, .notPermitted: Diagnostic(CommandCode.notPermitted)
      case .isDirectory: Diagnostic(CommandCode.isFolder)
      default: Diagnostic(CommandCode.cannotOpen, ["reason": .text("\(error)")])
      }
    return CommandError(.noInput, file: name, diagnostic)
  }
}
