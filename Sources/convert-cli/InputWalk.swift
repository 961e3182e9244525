internal import Convert
internal import Formats

/// The inputs of a command, one after another: standard input, files, and the files of folders.
struct InputWalk {
  /// One input, or why there is none.
  enum Step {
    case stream
    case walked(WalkStep)

    /// Where the input comes from.
    func source() throws(CommandError) -> InputSource {
      switch self {
      case .stream: return InputSource(argument: nil)
      case .walked(.input(let found)): return InputSource(path: found.path, name: found.name)
      case .walked(.problem(let error)): throw error
      }
    }
  }

  private var rest: ArraySlice<String>
  private var walker: InputWalker?
  private let filter: InputFilter
  private let written: Set<FileIdentity>

  /// Makes a walk.
  ///
  /// - Parameters:
  ///   - inputs: What the user named; none is standard input.
  ///   - format: The name of the format that is read; `nil` for any.
  ///   - written: What the command writes, which is no input where it lies in an input folder.
  init(inputs: [String], format: String?, written: Set<FileIdentity>) {
    self.written = written
    rest = inputs.isEmpty ? ["-"] : inputs[...]
    filter = InputFilter(patterns: [], format: format, registry: .standard)
  }

  /// The next input; `nil` at the end.
  mutating func next() -> Step? {
    while true {
      if let step = walker?.next() { return .walked(step) }
      guard let argument = rest.popFirst() else { return nil }
      if argument == "-" {
        walker = nil
        return .stream
      }
      var arguments = PathList()
      arguments.append(RawArguments.path(argument))
      walker = InputWalker(
        arguments: arguments, listed: PathList(), filter: filter, output: nil,
        written: written)
    }
  }
}
