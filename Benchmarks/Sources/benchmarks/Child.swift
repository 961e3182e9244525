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

  /// The median times of a command.
  ///
  /// - Parameters:
  ///   - runs: How often it is run, at least once.
  ///   - command: The program and its arguments.
  ///   - output: As for several commands.
  /// - Returns: Each median by itself.
  /// - Throws: Where it cannot be started or fails.
  static func time(runs: Int, _ command: [String], removing output: String? = nil) throws -> Time {
    try times(runs: runs, [command], removing: output)[0]
  }

  /// The median times of commands that are run in turn, so that what else the machine does meets all
  /// of them.
  ///
  /// - Parameters:
  ///   - runs: How often each is run, at least once.
  ///   - commands: The programs and their arguments.
  ///   - output: A file that is removed before each run, so that every run makes a new one: what a
  ///     file system does when a large file is replaced takes longer than some conversions.
  /// - Returns: Each median by itself, a pair for each command.
  /// - Throws: Where one cannot be started or fails.
  static func times(
    runs: Int, _ commands: [[String]], removing output: String? = nil
  ) throws -> [Time] {
    var times = commands.map { _ in [Time]() }
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() {
        if let output { unlink(output) }
        times[index].append(try run(command))
      }
    }
    return times.map { times in
      Time(
        processor: times.map(\.processor).sorted()[times.count / 2],
        elapsed: times.map(\.elapsed).sorted()[times.count / 2])
    }
  }

  /// Runs a command, its output thrown away.
  private static func run(_ command: [String]) throws -> Time {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream: Int32 in 1...2 {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0,
        wait4(child, &status, 0, &usage) == child, status == 0
      else { throw Failure(command: command) }
    }
    return Time(processor: seconds(usage), elapsed: elapsed / .seconds(1))
  }

  /// The program of that name in the folders of `PATH`; `nil` where there is none.
  static func path(of name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { $0 + "/" + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func seconds(_ usage: rusage) -> Double {
    [usage.ru_utime, usage.ru_stime]
      .reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
  }

  /// A command that did not end well.
  struct Failure: Error, CustomStringConvertible {
    let command: [String]
    var description: String { "failed: " + command.joined(separator: " ") }
  }
}
