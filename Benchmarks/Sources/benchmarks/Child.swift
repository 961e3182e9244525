internal import Foundation

/// Processes that are started to be measured.
enum Child {
  /// The median processor time of a command, in seconds.
  ///
  /// - Parameters:
  ///   - runs: How often it is run, at least once.
  ///   - command: The program and its arguments.
  /// - Returns: User and system time of the process.
  /// - Throws: Where it cannot be started or fails.
  static func seconds(runs: Int, _ command: [String]) throws -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let before = processorSeconds
      let process = Process()
      process.executableURL = URL(filePath: command[0])
      process.arguments = Array(command.dropFirst())
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Failure(command: command) }
      times.append(processorSeconds - before)
    }
    return times.sorted()[times.count / 2]
  }

  /// The program of that name in the folders of `PATH`; `nil` where there is none.
  static func path(of name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static var processorSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime]
      .reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
  }

  /// A command that did not end well.
  struct Failure: Error, CustomStringConvertible {
    let command: [String]
    var description: String { "failed: " + command.joined(separator: " ") }
  }
}
