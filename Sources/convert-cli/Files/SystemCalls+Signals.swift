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
    return requests.contains { sigismember(&waiting, $0) == 1 }
  }

  /// The signals that are such requests: not those that whoever started the program has had it ignore,
  /// as `nohup` does, and a shell with a job in the background.
  private static let requests = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    #if canImport(Glibc)
      let handler = action.__sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static var interrupts: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in requests { sigaddset(&set, signal) }
    return set
  }
}
