internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The calls of the C library that swift-system does not wrap.
enum SystemCalls {
  /// Has writing to a closed pipe fail with `EPIPE`, and writing beyond the limit of a file's size
  /// with `EFBIG`, instead of killing the process.
  static func ignoreWriteSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Keeps the numbers 0 to 2 for the standard streams where one of them is closed.
  ///
  /// The next file to be opened would get the number, and messages would be written into it. What
  /// is put there can only be written where a stream is read, and only be read where one is written,
  /// so that using it fails as it would on a closed stream.
  static func keepStandardStreams() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
      _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether the descriptor is a terminal.
  static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// The value of an environment variable; `nil` where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// A number that no other running process has.
  static var processID: Int32 { getpid() }

  /// The number of processors that are there.
  static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Whether a process of that number runs on this machine.
  static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno != ESRCH
  }

  /// The name of this machine; empty where it has none.
  static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return name.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Puts a file in the place of another, which it replaces.
  static func rename(_ source: FilePath, to target: FilePath) throws(Errno) {
    try check(
      source.withPlatformString { source in
        target.withPlatformString { target in
          #if canImport(Glibc)
            Glibc.rename(source, target)
          #elseif canImport(Musl)
            Musl.rename(source, target)
          #else
            Darwin.rename(source, target)
          #endif
        }
      })
  }

  /// Gives a file a second name, which must be free.
  static func link(_ source: FilePath, to target: FilePath) throws(Errno) {
    try check(
      source.withPlatformString { source in
        target.withPlatformString { target in linkat(AT_FDCWD, source, AT_FDCWD, target, 0) }
      })
  }

  /// Removes the name of a file.
  static func unlink(_ path: FilePath) throws(Errno) {
    try check(path.withPlatformString { unlinkat(AT_FDCWD, $0, 0) })
  }

  /// What a symbolic link says.
  static func readLink(_ path: FilePath) throws(Errno) -> FilePath {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = path.withPlatformString { readlink($0, &buffer, buffer.count - 1) }
    try check(Int32(clamping: count))
    buffer[count] = 0
    return FilePath(platformString: buffer)
  }

  /// Sets mode and, where the system allows it, owner of an open file.
  static func setMode(
    _ mode: FilePermissions, owner: (user: UInt32, group: UInt32), of descriptor: FileDescriptor
  ) throws(Errno) {
    // Only a privileged process may give a file away; for others it stays their own.
    _ = fchown(descriptor.rawValue, owner.user, owner.group)
    try check(fchmod(descriptor.rawValue, mode.rawValue))
  }

  /// Has the system bring a file's content to its disk.
  static func flush(_ descriptor: FileDescriptor) throws(Errno) {
    try check(fsync(descriptor.rawValue))
  }

  /// Takes the one lock of an open file, until it is closed or the process ends.
  ///
  /// - Returns: Whether it was free; where a file system has no locks, it always is.
  static func lock(_ descriptor: FileDescriptor) -> Bool {
    flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
  }

  /// Throws the error of a call that failed.
  static func check(_ result: Int32) throws(Errno) {
    guard result < 0 else { return }
    throw Errno(rawValue: errno)
  }
}
