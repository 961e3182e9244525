import Foundation

/// Commands and what they print, as a person would note it down.
///
/// ```
/// # what this shows
/// % convert-cli - -t cvs
/// standard input
/// ^D
/// standard output
/// 2> standard error
/// => 64
/// ```
///
/// Without `^D` there is no standard input; without `=>` the exit code is 0. Line breaks at the end
/// of an output are not told apart.
struct Transcript: Equatable {
  /// A command and what came of it.
  struct Step: Equatable {
    var comment = ""
    var command: String
    var input: String?
    var result: Workspace.Result
  }

  /// The commands, each in the folder that the ones before have left.
  var steps: [Step]

  /// Reads a transcript.
  init(_ text: String) {
    steps = []
    var comment = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("% ") {
        let result = Workspace.Result(output: "", errors: "", exit: 0)
        steps.append(Step(comment: comment, command: String(line.dropFirst(2)), result: result))
        comment = ""
      } else if line.hasPrefix("# "), steps.last?.isClosed ?? true {
        comment += line + "\n"
      } else if let last = steps.indices.last {
        steps[last].take(line)
      }
    }
    for index in steps.indices { steps[index].result.trim() }
  }

  /// The transcript as text; reading it gives the transcript again.
  var description: String {
    steps.map(\.description).joined(separator: "\n")
  }
}

extension Transcript.Step {
  /// Whether a blank line ends what is known so far, so that a comment may follow.
  fileprivate var isClosed: Bool {
    result.output.hasSuffix("\n\n") || result.output == "\n" || !result.errors.isEmpty
      || result.exit != 0
  }

  fileprivate mutating func take(_ line: Substring) {
    if line == "^D" {
      input = result.output
      result.output = ""
    } else if line.hasPrefix("2> ") || line == "2>" {
      result.errors += line.dropFirst(3) + "\n"
    } else if line.hasPrefix("=> "), let code = Int(line.dropFirst(3)) {
      result.exit = code
    } else {
      result.output += line + "\n"
    }
  }

  fileprivate var description: String {
    var text = comment + "% " + command + "\n"
    if let input { text += input + "^D\n" }
    if !result.output.isEmpty { text += result.output + "\n" }
    for line in result.errors.split(separator: "\n", omittingEmptySubsequences: false)
    where !result.errors.isEmpty {
      text += line.isEmpty ? "2>\n" : "2> " + line + "\n"
    }
    if result.exit != 0 { text += "=> \(result.exit)\n" }
    return text
  }
}

extension Workspace.Result {
  /// Takes the line breaks off the ends.
  mutating func trim() {
    while output.hasSuffix("\n") { output.removeLast() }
    while errors.hasSuffix("\n") { errors.removeLast() }
  }
}
