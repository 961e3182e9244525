internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the C library does with folders.
extension SystemCalls {
  /// The names in a folder in the order of their bytes, without `.` and `..`.
  static func names(in folder: FilePath) throws(Errno) -> PathList {
    let opened = (folder.isEmpty ? "." : folder).withPlatformString { opendir($0) }
    guard let stream = opened else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names = PathList()
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 1) { FilePath(platformString: $0) }
      }
      if name.lastComponent?.kind == .regular { names.append(name) }
    }
    guard errno == 0 else { throw Errno(rawValue: errno) }
    names.sort()
    return names
  }

  /// Whether a shell pattern matches a path; `*` and `?` match no `/`.
  static func matches(_ pattern: String, _ path: FilePath) -> Bool {
    path.withPlatformString { fnmatch(pattern, $0, FNM_PATHNAME) } == 0
  }

  /// Makes a folder, which must not be there, with mode 777 less the umask.
  static func makeFolder(_ path: FilePath) throws(Errno) {
    try check(path.withPlatformString { mkdir($0, 0o777) })
  }

  /// Makes a folder and those that it lies in, where they are not there.
  static func makeFolders(_ path: FilePath) throws(Errno) {
    guard !path.isEmpty else { return }
    do {
      try makeFolder(path)
    } catch .fileExists {
      guard try Stat(path).type == .directory else { throw .notDirectory }
    } catch .noSuchFileOrDirectory {
      try makeFolders(path.removingLastComponent())
      do {
        try makeFolder(path)
      } catch .fileExists {
        // Somebody else made it meanwhile.
      }
    }
  }

  /// Removes a file, a link, or a folder with everything in it; links are not followed.
  static func removeAll(_ path: FilePath) throws(Errno) {
    guard try Stat(path, followTargetSymlink: false).type == .directory else {
      return try unlink(path)
    }
    for name in try names(in: path) { try removeAll(path.pushing(name)) }
    try check(path.withPlatformString { rmdir($0) })
  }
}
