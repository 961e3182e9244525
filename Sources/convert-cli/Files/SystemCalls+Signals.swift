#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The signals by which a person or a system asks the program to stop.
extension SystemCalls {
  /// Does some work during which a request to stop waits, so that nothing is left half done.
  static func deferringInterrupts<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let previous = holdInterrupts()
    defer { releaseInterrupts(to: previous) }
    return try work()
  }

  /// Has requests to stop wait, for this thread and those that it starts from now on.
  ///
  /// - Returns: What waited before, for ``releaseInterrupts(to:)``.
  static func holdInterrupts() -> sigset_t {
    var interrupts = interrupts
    var previous = sigset_t()
    pthread_sigmask(SIG_BLOCK, &interrupts, &previous)
    return previous
  }

  /// Ends what ``holdInterrupts()`` began; a request that waited now ends the process, as it does
  /// where nothing handles it.
  static func releaseInterrupts(to previous: sigset_t) {
    var previous = previous
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }

  /// Whether a request to stop waits.
  static var isInterrupted: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }

  private static var interrupts: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    return set
  }
}
