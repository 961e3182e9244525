internal import Convert
internal import SystemPackage

/// A file that is written piece after piece beside its place, and put there when it is whole.
///
/// A class, since it owns the open file: one that is not finished is removed with it.
final class GrowingFile {
  private let descriptor: FileDescriptor
  private let temporary: FilePath
  private let path: FilePath
  private let existing: Stat?
  private let name: String
  private let flushes: Bool
  private var isOpen = true
  private var isPlaced = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where it is to stand.
  ///   - existing: The file that it replaces, whose mode and owner it takes over; `nil` for none.
  ///   - name: The path as messages say it.
  ///   - flushes: Whether it is brought to the disk before it is put in place.
  /// - Throws: With exit code 73 where nothing can be created there.
  init(
    at path: FilePath, replacing existing: Stat?, name: String, flushes: Bool
  ) throws(CommandError) {
    self.path = path
    self.existing = existing
    self.name = name
    self.flushes = flushes
    temporary = TemporaryFile.path(in: path.removingLastComponent())
    do {
      descriptor = try FileDescriptor.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: existing == nil ? 0o666 : 0o600))
    } catch {
      throw OutputTarget.creating(error, name: name)
    }
  }

  deinit {
    if isOpen { try? descriptor.close() }
    if !isPlaced { try? SystemCalls.unlink(temporary) }
  }

  /// Writes the next piece.
  ///
  /// - Throws: With exit code 74 where it cannot be written.
  func append(_ bytes: [UInt8]) throws(CommandError) {
    try append(bytes.span)
  }

  /// Writes the next piece.
  ///
  /// - Throws: With exit code 74 where it cannot be written.
  func append(_ piece: Span<UInt8>) throws(CommandError) {
    do {
      _ = try piece.withUnsafeBufferPointer { try descriptor.writeAll($0) }
    } catch {
      throw OutputTarget.writing(error, name: name)
    }
  }

  /// Puts the file in its place; one that has come into being there meanwhile is kept.
  ///
  /// - Throws: With exit code 73 or 74; then nothing has changed at the place.
  func finish() throws(CommandError) {
    do {
      if let existing {
        try SystemCalls.setMode(
          existing.permissions, owner: (existing.userID.rawValue, existing.groupID.rawValue),
          of: descriptor)
      }
      if flushes { try SystemCalls.flush(descriptor) }
      isOpen = false
      try descriptor.close()
    } catch {
      throw OutputTarget.writing(error, name: name)
    }
    do {
      try place()
    } catch {
      throw OutputTarget.creating(error, name: name)
    }
    if flushes { try OutputTarget.flushFolder(path.removingLastComponent(), name: name) }
  }

  private func place() throws {
    if existing == nil {
      do {
        try SystemCalls.link(temporary, to: path)
        // The name of its own goes with the object.
        return
      } catch Errno.fileExists {
        throw Errno.fileExists
      } catch {
        // A file system without hard links.
      }
    }
    try SystemCalls.rename(temporary, to: path)
    isPlaced = true
  }
}
