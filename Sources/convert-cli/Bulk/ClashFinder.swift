internal import SystemPackage

/// Finds inputs whose outputs would go to the same place, before anything is written.
///
/// Eight bytes are kept of each output, whatever the number of inputs; the names of those that may
/// clash are looked at in a second walk.
struct ClashFinder {
  /// Inputs with one output.
  struct Clash {
    /// The path of the output below the output folder.
    let output: FilePath
    /// What messages call the inputs, in the order in which the walk comes upon them.
    let inputs: [String]
  }

  /// The number of steps of the walk: inputs, and what is none.
  private(set) var count = 0
  /// The clashes, in the order of their outputs.
  private(set) var clashes: [Clash] = []

  /// Walks over all inputs.
  ///
  /// - Parameters:
  ///   - walker: The walk, at its beginning.
  ///   - naming: Where outputs go.
  ///   - isInterrupted: Asked at each step; whether to stop early.
  init(walker: InputWalker, naming: OutputNaming, isInterrupted: () -> Bool) {
    var fingerprints: [Int] = []
    Self.forEach(walker, naming, isInterrupted) { input, output in
      count += 1
      if input != nil { fingerprints.append(Self.key(output).hashValue) }
    }
    fingerprints.sort()
    var repeated: Set<Int> = []
    for (first, second) in zip(fingerprints, fingerprints.dropFirst()) where first == second {
      repeated.insert(first)
    }
    guard !repeated.isEmpty else { return }
    var groups: [String: Clash] = [:]
    Self.forEach(walker, naming, isInterrupted) { input, output in
      let key = Self.key(output)
      guard let input, repeated.contains(key.hashValue) else { return }
      let known = groups[key]
      groups[key] = Clash(
        output: known?.output ?? output, inputs: (known?.inputs ?? []) + [input.name])
    }
    clashes = groups.filter { $0.value.inputs.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func forEach(
    _ walker: InputWalker, _ naming: OutputNaming, _ isInterrupted: () -> Bool,
    _ body: (FoundInput?, FilePath) -> Void
  ) {
    var walker = walker
    while !isInterrupted(), let step = walker.next() {
      switch step {
      case .input(let input): body(input, naming.output(of: input))
      case .problem: body(nil, "")
      }
    }
  }

  /// What is the same for names that some file system takes for one: case does not count, nor how
  /// characters are composed (Swift's strings compare so).
  private static func key(_ path: FilePath) -> String {
    let bytes = path.bytes
    if let text = String(validating: bytes, as: UTF8.self) { return text.lowercased() }
    // No UTF-8: a character for each byte, apart from all that are text.
    return "\u{0}" + String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
