internal import SystemPackage

/// The arguments as the operating system has them.
///
/// A file name need not be UTF-8: archives made on Chinese systems are full of names in GBK. Swift
/// puts U+FFFD where it cannot decode, so such a name is looked up among the undecoded arguments.
enum RawArguments {
  /// The path that `argument` names, byte for byte.
  static func path(_ argument: String) -> FilePath {
    guard argument.unicodeScalars.contains("\u{FFFD}") else { return FilePath(argument) }
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let raw = CommandLine.unsafeArgv[index] else { continue }
      let decoded = String(cString: raw)
      guard decoded.utf8.elementsEqual(argument.utf8) else {
        // `-oNAME` and `--output=NAME` hold the name at their end.
        guard decoded.hasPrefix("-"), decoded.hasSuffix(argument) else { continue }
        let front = decoded.utf8.count - argument.utf8.count
        return FilePath(platformString: raw + front)
      }
      return FilePath(platformString: raw)
    }
    return FilePath(argument)
  }
}
