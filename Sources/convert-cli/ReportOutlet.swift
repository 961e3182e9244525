internal import Convert

/// Where reports go, one after another: to a stream, or to a file that is put in place when all are
/// written.
///
/// None is kept in memory, but for a page that goes to a stream: it must be the only one.
struct ReportOutlet {
  private let target: OutputTarget
  /// Whether only one report makes sense, as of pages.
  private let holdsOne: Bool
  /// How many inputs there are so far.
  private(set) var count = 0
  private var held: [UInt8] = []
  private var file: GrowingFile?

  init(target: OutputTarget, holdsOne: Bool) {
    self.target = target
    self.holdsOne = holdsOne
  }

  /// Counts an input before it is checked.
  ///
  /// - Throws: Where it is one too many.
  mutating func admitOne() throws(CommandError) {
    count += 1
    guard holdsOne, count > 1 else { return }
    throw CommandError(.usage, Diagnostic(CommandCode.severalPages))
  }

  /// Writes a report.
  mutating func add(_ text: String) throws(CommandError) {
    let bytes = Array(text.utf8)
    guard target.isWrittenThrough else {
      if file == nil { file = try target.growing() }
      try file?.append(bytes)
      return
    }
    if holdsOne { held = bytes } else { try target.store(bytes) }
  }

  /// Puts the file in its place; where nothing could be checked there is none.
  ///
  /// - Throws: Where that is not possible.
  mutating func finish() throws(CommandError) {
    guard !target.isWrittenThrough else {
      if !held.isEmpty { try target.store(held) }
      return
    }
    try file?.finish()
  }
}
