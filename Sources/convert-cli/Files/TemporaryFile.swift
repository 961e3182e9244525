internal import SystemPackage

/// The names of files and folders that are being written, beside the place where they go.
///
/// A name says which process of which machine made it, so that what a killed process has left can
/// be told from what another one is writing just now.
enum TemporaryFile {
  private static let prefix = ".convert-cli."

  /// A free name in a folder.
  static func path(in folder: FilePath) -> FilePath {
    // Random, since a process of the same number may have died here.
    let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return folder.appending("\(prefix)\(host).\(SystemCalls.processID).\(suffix)")
  }

  /// Removes what killed processes of this machine have left in a folder.
  ///
  /// What cannot be removed stays: it is in nobody's way.
  static func clear(_ folder: FilePath) throws(Errno) {
    for name in try SystemCalls.names(in: folder) {
      let parts = name.string.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 5, name.string.hasPrefix("\(prefix)\(host)."),
        let process = Int32(parts[3]), !SystemCalls.isRunning(process)
      else { continue }
      try SystemCalls.removeAll(folder.pushing(name))
    }
  }

  /// The name of this machine, as far as it is made of letters, digits and hyphens.
  private static var host: String {
    String(SystemCalls.hostName.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
  }
}
