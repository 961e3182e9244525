import Foundation
import Subprocess
import SystemPackage
import TestSupport

/// A folder of its own in which a test runs the command as a user would.
///
/// `samples` in it is the folder of the samples. The environment has no locale and no colour but
/// what a test sets.
final class Workspace: Sendable {
  /// What a command line has left behind.
  struct Result: Equatable, Sendable {
    var output: String
    var errors: String
    /// The exit code; 128 and the signal where one ended the shell.
    var exit: Int
  }

  /// The folder.
  let folder: URL

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "convert-cli-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "samples"),
      withDestinationURL: RepositoryFile.root.appending(path: "samples"))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs a line of shell, in which `convert-cli` is the command just built.
  ///
  /// - Parameters:
  ///   - line: The line, for `sh`.
  ///   - input: The standard input.
  /// - Returns: What came of it.
  /// - Throws: Where the shell cannot be run.
  func run(_ line: String, input: [UInt8] = []) async throws -> Result {
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", line],
      environment: .custom([
        "PATH": Self.products.path() + ":/usr/local/bin:/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
      ]),
      workingDirectory: FilePath(folder.path()), input: .array(input),
      output: .bytes(limit: 1 << 24), error: .bytes(limit: 1 << 24))
    let exit =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Result(
      output: String(decoding: result.standardOutput, as: UTF8.self),
      errors: String(decoding: result.standardError, as: UTF8.self), exit: exit)
  }

  /// The folder of what was built, which holds the test bundle and the command.
  private static var products: URL {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    return Bundle.main.bundleURL
  }
}
