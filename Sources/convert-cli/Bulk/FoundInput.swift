internal import SystemPackage

/// An input of a run over many.
struct FoundInput: Sendable {
  /// The path to open.
  let path: FilePath
  /// What messages call it: the path as the user would give it.
  let name: String
  /// The path below the output folder, still with the extension of the input.
  let relative: FilePath
}

/// What a walk comes upon.
enum WalkStep: Sendable {
  /// An input.
  case input(FoundInput)
  /// What was named or found, but is no input.
  case problem(CommandError)
}
