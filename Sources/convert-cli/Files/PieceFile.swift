internal import Convert

/// An output that is written beside its place while it is made, so that it is never whole in memory.
///
/// Once writing has begun a request to stop waits: a process that ended at once would leave the file
/// behind.
final class PieceFile: OutputReceiver {
  private let target: OutputTarget
  private var file: GrowingFile?
  private var failure: CommandError?
  private var release: (() -> Void)?

  /// Makes a file of nothing; nothing is created before there is something to write.
  init(_ target: OutputTarget) {
    self.target = target
  }

  deinit {
    // Removed, unless it was put in place.
    file = nil
    release?()
  }

  func begin() {
    // On this thread, and so on those that it starts from now on.
    let previous = SystemCalls.holdInterrupts()
    release = { SystemCalls.releaseInterrupts(to: previous) }
  }

  func take(_ piece: Span<UInt8>) {
    guard failure == nil else { return }
    do throws(CommandError) {
      if file == nil { file = try target.growing() }
      try file?.append(piece)
    } catch {
      failure = error
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: With exit code 73 or 74 where it could not be created, written or put in place; then
  ///   nothing has changed at the place.
  func finish() throws(CommandError) {
    if let failure { throw failure }
    try file?.finish()
  }
}
