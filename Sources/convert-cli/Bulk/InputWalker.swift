internal import Convert
internal import SystemPackage

/// Finds the inputs of a run: files as they are named, folders with everything in them.
///
/// A walk holds the names of the folders that it is in, no more, and comes upon the same inputs in
/// the same order each time: in the order of the arguments, and in a folder of the bytes of the
/// names.
struct InputWalker: Sendable {
  /// The output folder, which may lie in an input folder or be one itself.
  struct Output: Sendable {
    /// The folder.
    let folder: FileIdentity
    /// How outputs are named; `nil` where also inputs are named so.
    let naming: OutputNaming?
  }

  /// A folder that the walk is in.
  private struct Frame: Sendable {
    let path: FilePath
    let name: String
    let relative: FilePath
    let names: PathList
    let identity: FileIdentity
    var next = 0
  }

  private let arguments: PathList
  private let listed: PathList
  private let filter: InputFilter
  /// The output folder, whose outputs are not read as input.
  private let output: Output?
  /// The files that the run itself writes, which are no inputs where they lie in an input folder.
  private let written: Set<FileIdentity>
  private var nextRoot = 0
  private var frames: [Frame] = []

  /// Makes a walk.
  ///
  /// - Parameters:
  ///   - arguments: Files and folders; a file goes right into the output folder.
  ///   - listed: Files and folders of a list, which keep their folders below it.
  ///   - filter: Which files of a folder are inputs.
  ///   - output: The output folder; `nil` where it is not there yet.
  ///   - written: Other files that the run writes: its manifest, its report, its streams.
  init(
    arguments: PathList, listed: PathList, filter: InputFilter, output: Output?,
    written: Set<FileIdentity>
  ) {
    self.arguments = arguments
    self.listed = listed
    self.filter = filter
    self.output = output
    self.written = written
  }

  /// The next input; `nil` at the end.
  mutating func next() -> WalkStep? {
    while true {
      let last = frames.count - 1
      guard last >= 0 else {
        guard nextRoot < arguments.count + listed.count else { return nil }
        defer { nextRoot += 1 }
        if let step = root(nextRoot) { return step }
        continue
      }
      guard frames[last].next < frames[last].names.count else {
        frames.removeLast()
        continue
      }
      let component = frames[last].names[frames[last].next]
      frames[last].next += 1
      if let step = child(component, of: frames[last]) { return step }
    }
  }

  /// What an argument or an entry of the list is.
  private mutating func root(_ index: Int) -> WalkStep? {
    let isListed = index >= arguments.count
    let path = isListed ? listed[index - arguments.count] : arguments[index]
    let name = path.string
    let status: Stat
    do {
      status = try Stat(path)
    } catch {
      return .problem(InputSource.opening(error, name: name))
    }
    let own = FilePath(root: nil, path.lastComponent.map { [$0] } ?? [])
    let relative = isListed ? Self.below(path) : own
    guard status.type == .directory else {
      // A pipe that nobody fills would hold up the run and whoever wants to stop it.
      guard status.type == .regular else {
        return .problem(CommandError(.noInput, file: name, Diagnostic(FileCode.notRegular)))
      }
      return .input(FoundInput(path: path, name: name, relative: relative))
    }
    if FolderLoader.isInput(path, markers: filter.markers) {
      return .input(FoundInput(path: path, name: name, relative: relative))
    }
    return enter(path, name: name, relative: isListed ? relative : "", status)
  }

  /// What a name in a folder is; `nil` where it is no input and nothing is to be said.
  private mutating func child(_ component: FilePath, of frame: Frame) -> WalkStep? {
    let label = component.string
    guard !label.hasPrefix(".") else { return nil }
    let path = frame.path.pushing(component)
    let name = frame.name.hasSuffix("/") ? frame.name + label : frame.name + "/" + label
    let relative = frame.relative.pushing(component)
    let isTaken = filter.takes(label, at: relative)
    let status: Stat
    do {
      status = try Stat(path)
    } catch {
      // A link to nothing or to itself, or a file that is gone meanwhile. What cannot be looked at for
      // any other reason may be a folder full of inputs.
      let isNothing = [.noSuchFileOrDirectory, .tooManySymbolicLinkLevels].contains(error)
      return isTaken || !isNothing ? .problem(InputSource.opening(error, name: name)) : nil
    }
    switch status.type {
    case .directory:
      if FolderLoader.isInput(path, markers: filter.markers) {
        guard filter.takesFolder(label, at: relative),
          !(output?.naming?.isFolder == true && isInOutputFolder)
        else { return nil }
        return .input(FoundInput(path: path, name: name, relative: relative))
      }
      let identity = FileIdentity(status)
      // A link back to a folder that the walk is in would never end.
      guard identity != output?.folder, !frames.contains(where: { $0.identity == identity }) else {
        return nil
      }
      return enter(path, name: name, relative: relative, status)
    case .regular:
      guard isTaken, !(output?.naming?.mayNameOutput(label) == true && isInOutputFolder),
        !written.contains(FileIdentity(status))
      else { return nil }
      return .input(FoundInput(path: path, name: name, relative: relative))
    default:
      guard isTaken else { return nil }
      return .problem(
        CommandError(.noInput, file: name, Diagnostic(FileCode.notRegular)))
    }
  }

  /// Whether the walk is in the output folder: then that is an input folder itself.
  private var isInOutputFolder: Bool {
    frames.contains { $0.identity == output?.folder }
  }

  /// Goes into a folder.
  private mutating func enter(
    _ path: FilePath, name: String, relative: FilePath, _ status: Stat
  ) -> WalkStep? {
    do {
      frames.append(
        Frame(
          path: path, name: name, relative: relative, names: try SystemCalls.names(in: path),
          identity: FileIdentity(status)))
      return nil
    } catch {
      return .problem(InputSource.opening(error, name: name))
    }
  }

  /// The path of a list as one below the output folder, whatever it says of roots and parents.
  private static func below(_ path: FilePath) -> FilePath {
    FilePath(
      root: nil, path.lexicallyNormalized().components.filter { $0.kind == .regular })
  }
}
