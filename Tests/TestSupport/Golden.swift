public import Foundation

/// Files of the repository that tests read: fixtures and samples.
public enum RepositoryFile {
  /// The folder of the package.
  public static var root: URL {
    URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The bytes of a file.
  ///
  /// - Parameter path: The path from the package's folder: `samples/example-budget.txt`.
  /// - Returns: Its bytes.
  /// - Throws: Where it cannot be read.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: root.appending(path: path)))
  }
}

/// Expected outputs in `Tests/Fixtures`, one file each.
public enum Golden {
  /// The expected bytes of a case.
  ///
  /// With `UPDATE_GOLDEN` in the environment the file is written anew first; read the difference
  /// before you commit it.
  ///
  /// - Parameters:
  ///   - name: The path below `Tests/Fixtures`.
  ///   - actual: What the test has got.
  /// - Returns: What the file says.
  /// - Throws: Where the file cannot be read or written.
  public static func expected(_ name: String, updatedWith actual: [UInt8]) throws -> [UInt8] {
    let path = "Tests/Fixtures/" + name
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      let url = RepositoryFile.root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: url)
    }
    return try RepositoryFile.bytes(path)
  }
}
