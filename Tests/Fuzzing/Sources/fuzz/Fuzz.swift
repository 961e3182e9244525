internal import CFuzzer
internal import Foundation

/// Runs a reader over made-up inputs.
///
/// `fuzz --prepare SAMPLES FOLDER` writes seeds and a dictionary for every target; any other
/// arguments are libFuzzer's, with the target named by the environment variable `FUZZ_TARGET`,
/// which the processes that libFuzzer starts inherit.
@main
struct Fuzz {
  /// The target of this process.
  private static let target = FuzzTarget(
    named: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "")

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == "--prepare" {
      guard arguments.count == 4 else { throw Usage() }
      try Seeds(samples: URL(filePath: arguments[2])).write(to: URL(filePath: arguments[3]))
      return
    }
    guard target != nil else { throw Usage() }
    var count = CommandLine.argc
    var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    let status = LLVMFuzzerRunDriver(&count, &values) { start, count in
      Fuzz.target?.run(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
    exit(status)
  }
}

/// The command was called with arguments that it does not know.
struct Usage: Error, CustomStringConvertible {
  let description = """
    usage: fuzz --prepare SAMPLES FOLDER, or FUZZ_TARGET=NAME fuzz [LIBFUZZER-FLAG…] [CORPUS…], \
    where NAME is one of \(FuzzTarget.names.joined(separator: ", "))
    """
}
