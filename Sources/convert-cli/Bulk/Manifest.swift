internal import Convert
internal import Formats
internal import SystemPackage

/// The manifest of a run: appended to line by line, so that it tells what is done whenever the run
/// ends.
///
/// Of an earlier run's lines sixteen bytes each are kept; the lines themselves are read again from
/// the file when they are asked for.
struct Manifest: Sendable {
  /// The path as the user gave it.
  let name: String
  /// The file, links followed.
  private let path: FilePath
  private let descriptor: FileDescriptor
  /// Whether lines of an earlier run are kept.
  private let resumes: Bool
  /// For each input of earlier runs, in the order of the keys: a hash of its path, and the offset
  /// of its last line.
  private let known: [(key: Int, offset: Int)]

  /// Opens a manifest.
  ///
  /// - Parameters:
  ///   - name: Its path; a stream or a device, `-` too, is written through.
  ///   - resumes: Whether the lines of an earlier run are to be kept and used.
  ///   - replaces: Whether one that is there may be replaced, where it is not to be kept.
  /// - Throws: With exit code 73 where it is there, cannot be created or is none, 64 where it is to
  ///   be kept and is a stream.
  init(name: String, resumes: Bool, replaces: Bool) throws(CommandError) {
    self.name = name
    self.resumes = resumes
    // What is there may be kept, or is refused below.
    let target = try OutputTarget(argument: name, replaces: true, flushes: false)
    path = target.filePath ?? RawArguments.path(name)
    guard !resumes || !target.isWrittenThrough else { throw Self.resumedStream }
    do {
      if let stream = try target.openedStream() {
        (descriptor, known) = (stream, [])
        return
      }
      var options: FileDescriptor.OpenOptions = [.create, .append, .closeOnExec]
      if !resumes, !replaces { options.insert(.exclusiveCreate) }
      descriptor = try FileDescriptor.open(
        path, .readWrite, options: options, permissions: FilePermissions(rawValue: 0o666))
    } catch {
      throw OutputTarget.creating(error, name: name)
    }
    // Held until the process ends; what is there is looked at and emptied only then.
    guard SystemCalls.lock(descriptor), Self.isAt(path, descriptor) else {
      throw CommandError(.cannotCreate, file: name, Diagnostic(BulkCode.manifestInUse))
    }
    do {
      if !resumes { try descriptor.resize(to: 0) }
    } catch {
      throw OutputTarget.creating(error, name: name)
    }
    known = resumes ? try Self.index(of: descriptor, name: name) : []
  }

  /// Finds the last line of each input, and cuts off what was being written when a run was killed.
  private static func index(
    of descriptor: FileDescriptor, name: String
  ) throws(CommandError) -> [(key: Int, offset: Int)] {
    var found: [(key: Int, offset: Int)] = []
    var line = 0
    do {
      let end = try LineFile(descriptor: descriptor).forEachLine { bytes, offset in
        line += 1
        guard let input = try ManifestLine.path("input", in: JSONLine(bytes)) else {
          throw Self.foreign(name, line: line, reason: Self.noInput)
        }
        found.append((key: input.hashValue, offset: offset))
        return true
      }
      if end.isTorn { try descriptor.resize(to: Int64(end.offset)) }
    } catch let error as ConversionError {
      throw Self.foreign(name, line: line, reason: error.diagnostics.first?.words ?? Self.noInput)
    } catch {
      throw error as? CommandError ?? OutputTarget.writing(error, name: name)
    }
    return found.sorted { ($0.key, $0.offset) < ($1.key, $1.offset) }
  }

  /// Whether an open file still stands at its path: a run that ended just now may have replaced it.
  private static func isAt(_ path: FilePath, _ descriptor: FileDescriptor) -> Bool {
    (try? Stat(path)).map(FileIdentity.init) == FileIdentity(descriptor)
  }

  /// The file that it is; `nil` where it is no longer open.
  var identity: FileIdentity? { FileIdentity(descriptor) }

  private static let resumedStream = CommandError(
    .usage,
    Diagnostic(
      CommandCode.optionNeedsOther,
      [
        "option": .text("--resume"),
        "other": .words(LocalizedText(en: "a --manifest in a file", zh: "存为文件的 --manifest")),
      ]))

  private static let noInput = LocalizedText(
    en: "it has no 'input'", zh: "缺少成员“input”")

  private static func foreign(
    _ name: String, line: Int, reason: LocalizedText
  ) -> CommandError {
    CommandError(
      .cannotCreate, file: name,
      Diagnostic(
        BulkCode.foreignManifest, ["line": .integer(line), "reason": .words(reason)]))
  }

  /// The last line of an earlier run that wrote the output of an input; `nil` where there is none.
  func line(for input: FilePath) throws(CommandError) -> ManifestLine? {
    let key = input.hashValue
    var next = known.partitionIndex { $0.key >= key }
    var last: ManifestLine?
    do {
      // Several lines of one input, in the order of the file; hardly ever several inputs.
      while next < known.count, known[next].key == key {
        if let bytes = try LineFile(descriptor: descriptor).line(at: known[next].offset),
          try ManifestLine.path("input", in: JSONLine(bytes)) == input
        {
          last = try ManifestLine(reading: bytes) ?? last
        }
        next += 1
      }
    } catch {
      throw CommandError(
        .inputOutput, file: name,
        Diagnostic(FileCode.readFailed, ["reason": FailureReason.words(error)]))
    }
    return last
  }

  /// Adds a line.
  func append(_ line: String) throws(CommandError) {
    let size = Self.size(of: descriptor)
    do {
      try descriptor.writeAll(line.utf8)
    } catch {
      // Half a line that others follow would make the file none of a manifest.
      if let size { try? descriptor.resize(to: size) }
      throw OutputTarget.writing(error, name: name)
    }
  }

  /// The size of a file; `nil` for what is written through, which cannot be cut off.
  private static func size(of descriptor: FileDescriptor) -> Int64? {
    guard let status = try? Stat(descriptor), status.type == .regular else { return nil }
    return Int64(status.size)
  }

  /// Closes the manifest; first leaves one line of each input, the last, where it has more.
  func finish() throws(CommandError) {
    guard resumes else { return try close() }
    let lines = try Self.index(of: descriptor, name: name)
    // The last line of an input; inputs of one hash are told apart by their lines.
    let hasOldLines = zip(lines, lines.dropFirst()).contains { $0.key == $1.key }
    if hasOldLines { try leaveLastLines(lines) }
    try close()
  }

  private func close() throws(CommandError) {
    do {
      try descriptor.close()
    } catch {
      throw OutputTarget.writing(error, name: name)
    }
  }

  private func leaveLastLines(_ lines: [(key: Int, offset: Int)]) throws(CommandError) {
    let superseded: Set<Int>
    do {
      superseded = try self.superseded(in: lines)
    } catch {
      throw CommandError(
        .inputOutput, file: name,
        Diagnostic(FileCode.readFailed, ["reason": FailureReason.words(error)]))
    }
    do {
      let copy = try GrowingFile(
        at: path, replacing: try Stat(descriptor), name: name, flushes: false)
      try LineFile(descriptor: descriptor).forEachLine { bytes, offset in
        if !superseded.contains(offset) { try copy.append(bytes + [UInt8(ascii: "\n")]) }
        return true
      }
      try copy.finish()
    } catch {
      throw error as? CommandError ?? OutputTarget.writing(error, name: name)
    }
  }

  /// The offsets of lines that another line of the same input follows.
  private func superseded(in lines: [(key: Int, offset: Int)]) throws -> Set<Int> {
    var superseded: Set<Int> = []
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.key != lines[start].key } ?? lines.count
      if end - start > 1 {
        var last: [FilePath: Int] = [:]
        for line in lines[start..<end] {
          guard let bytes = try LineFile(descriptor: descriptor).line(at: line.offset),
            let input = try ManifestLine.path("input", in: JSONLine(bytes))
          else { continue }
          if let old = last.updateValue(line.offset, forKey: input) { superseded.insert(old) }
        }
      }
      start = end
    }
    return superseded
  }
}
