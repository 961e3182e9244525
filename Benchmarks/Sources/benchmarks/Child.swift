internal import Foundation

/// Processes that are started to be measured.
enum Child {
  /// How long a command takes.
  struct Time {
    /// User and system time of the process and its threads, in seconds.
    var processor: Double
    /// What the user waits, in seconds; more than the processor time where the machine is busy, less
    /// where the process has several threads.
    var elapsed: Double
  }

  /// The median processor time of a command, in seconds.
  ///
  /// - Parameters:
  ///   - runs: How often it is run, at least once.
  ///   - command: The program and its arguments.
  /// - Returns: User and system time of the process.
  /// - Throws: Where it cannot be started or fails.
  static func seconds(runs: Int, _ command: [String]) throws -> Double {
    try time(runs: runs, command).processor
  }

  /// The median times of a command.
  ///
  /// - Parameters:
  ///   - runs: How often it is run, at least once.
  ///   - command: The program and its arguments.
  ///   - output: A file that is removed before each run, so that every run makes a new one: what a
  ///     file system does when a large file is replaced takes longer than some conversions.
  /// - Returns: Each median by itself.
  /// - Throws: Where it cannot be started or fails.
  static func time(runs: Int, _ command: [String], removing output: String? = nil) throws -> Time {
    var times: [Time] = []
    let clock = ContinuousClock()
    for _ in 0..<runs {
      let process = Process()
      process.executableURL = URL(filePath: command[0])
      process.arguments = Array(command.dropFirst())
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      if let output, FileManager.default.fileExists(atPath: output) {
        try FileManager.default.removeItem(atPath: output)
      }
      let before = processorSeconds
      let elapsed = try clock.measure {
        try process.run()
        process.waitUntilExit()
      }
      guard process.terminationStatus == 0 else { throw Failure(command: command) }
      times.append(
        Time(processor: processorSeconds - before, elapsed: elapsed / .seconds(1)))
    }
    return Time(
      processor: times.map(\.processor).sorted()[times.count / 2],
      elapsed: times.map(\.elapsed).sorted()[times.count / 2])
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
