internal import Convert
internal import SystemPackage

/// Which files of a folder are inputs.
struct InputFilter: Sendable {
  /// Patterns of names, or of paths where they have a `/`; empty for the extensions.
  private let patterns: [String]
  /// The extensions in lower case, with their dot.
  private let extensions: [String]
  /// The files by which a folder is known to be one input.
  let markers: [String]

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - patterns: What `--include` says.
  ///   - format: The name of the format that is read; `nil` for any.
  ///   - registry: The formats.
  init(patterns: [String], format: String?, registry: FormatRegistry) {
    self.patterns = patterns
    let readable = registry.formats.filter(\.canRead).map(\.description)
      .filter { format == nil || $0.name == format }
    let written = registry.formats.map(\.description).filter { description in
      !readable.contains { $0.name == description.name }
    }
    extensions = readable.flatMap(\.extensions).map { "." + $0 }
    // `a.facts.csv` ends with the extension of CSV, but is of a format that cannot be read.
    excluded = written.flatMap(\.extensions).map { "." + $0 }
      .filter { longer in readable.flatMap(\.extensions).contains { longer.hasSuffix("." + $0) } }
    markers = readable.compactMap(\.folderMarker)
  }

  private let excluded: [String]

  /// Whether a file is taken.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - relative: Its path below the input folder.
  /// - Returns: Whether a pattern matches, or, where there is none, the extension is a format's.
  func takes(_ name: String, at relative: FilePath) -> Bool {
    guard patterns.isEmpty else { return matches(name, at: relative) }
    let lowered = name.lowercased()
    return extensions.contains(where: lowered.hasSuffix)
      && !excluded.contains(where: lowered.hasSuffix)
  }

  /// Whether a folder that is one input is taken: where there are patterns, one has to match.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - relative: Its path below the input folder.
  /// - Returns: Whether it is an input of the run.
  func takesFolder(_ name: String, at relative: FilePath) -> Bool {
    patterns.isEmpty || matches(name, at: relative)
  }

  private func matches(_ name: String, at relative: FilePath) -> Bool {
    patterns.contains { pattern in
      pattern.contains("/")
        ? Self.matches(pattern, relative) : SystemCalls.matches(pattern, FilePath(name))
    }
  }

  /// Whether a pattern matches a path, name by name; `**` stands for any number of folders, none
  /// included.
  private static func matches(_ pattern: String, _ path: FilePath) -> Bool {
    let names = path.components.map { FilePath(root: nil, [$0]) }
    // How many names of the path the pattern may have matched so far.
    var matched: Set = [0]
    for piece in pattern.split(separator: "/", omittingEmptySubsequences: false) {
      if piece == "**" {
        matched = Set((matched.min() ?? 0)...names.count)
      } else {
        matched = Set(
          matched.filter { $0 < names.count && SystemCalls.matches(String(piece), names[$0]) }
            .map { $0 + 1 })
      }
      if matched.isEmpty { return false }
    }
    return matched.contains(names.count)
  }
}
