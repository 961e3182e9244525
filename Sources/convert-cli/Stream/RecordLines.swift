internal import Convert
internal import SystemPackage

/// Lines of standard input, one at a time, each whole or known to be too long.
struct RecordLines {
  /// A line.
  enum Line {
    /// Its bytes, without the line end.
    case line([UInt8])
    /// It was longer than the limit, and was skipped.
    case tooLong
  }

  /// The most bytes of a line.
  let limit: Int
  private var waiting: [UInt8] = []
  private var start = 0
  private var isEnded = false

  /// Makes the lines of standard input.
  init(limit: Int) {
    self.limit = limit
  }

  /// The next line; `nil` at the end.
  ///
  /// - Throws: With exit code 74 where reading breaks off.
  mutating func next() throws(CommandError) -> Line? {
    var searched = start
    var isSkipping = false
    while true {
      if let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return isSkipping ? .tooLong : .line(Array(waiting[start..<end]))
      }
      if isEnded {
        guard start < waiting.count || isSkipping else { return nil }
        defer { start = waiting.count }
        return isSkipping ? .tooLong : .line(Array(waiting[start...]))
      }
      if isSkipping || waiting.count - start > limit {
        isSkipping = true
        waiting.removeAll(keepingCapacity: true)
      } else {
        waiting.removeSubrange(..<start)
      }
      start = 0
      searched = waiting.count
      try fill()
    }
  }

  private mutating func fill() throws(CommandError) {
    do {
      let piece = try [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        count = try FileDescriptor.standardInput.read(
          into: UnsafeMutableRawBufferPointer(buffer))
      }
      isEnded = piece.isEmpty
      waiting += piece
    } catch {
      throw CommandError(
        .inputOutput, file: "-",
        Diagnostic(FileCode.readFailed, ["reason": FailureReason.words(error)]))
    }
  }
}
