internal import SystemPackage

/// Lines of a file, read in pieces: the file may be larger than memory.
struct LineFile {
  /// The open file.
  let descriptor: FileDescriptor
  /// The bytes that are read at once.
  var pieceSize = 1 << 18

  /// Calls `body` with each whole line, without its line end, and its offset in the file.
  ///
  /// - Parameters:
  ///   - offset: Where to begin.
  ///   - body: Gets a line; returns whether to go on.
  /// - Returns: The offset behind the last whole line, and whether more bytes follow it.
  /// - Throws: What reading throws, and what `body` throws.
  @discardableResult
  func forEachLine(
    from offset: Int = 0, _ body: ([UInt8], Int) throws -> Bool
  ) throws -> (offset: Int, isTorn: Bool) {
    var start = offset
    var rest: [UInt8] = []
    while true {
      let piece = try piece(at: start + rest.count)
      guard !piece.isEmpty else { return (start, !rest.isEmpty) }
      var line = piece.startIndex
      while let end = piece[line...].firstIndex(of: UInt8(ascii: "\n")) {
        let bytes = rest + piece[line..<end]
        guard try body(bytes, start) else { return (start, false) }
        start += bytes.count + 1
        rest.removeAll()
        line = end + 1
      }
      rest += piece[line...]
    }
  }

  /// The line that begins at an offset, without its line end; `nil` where none ends there.
  ///
  /// - Throws: What reading throws.
  func line(at offset: Int) throws -> [UInt8]? {
    var line: [UInt8]?
    try LineFile(descriptor: descriptor, pieceSize: 1 << 11).forEachLine(from: offset) { bytes, _ in
      line = bytes
      return false
    }
    return line
  }

  private func piece(at offset: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      count = try descriptor.read(
        fromAbsoluteOffset: Int64(offset), into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}
