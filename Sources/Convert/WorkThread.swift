#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A thread that does one piece of work.
struct WorkThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }

    static func run(at address: UnsafeMutableRawPointer?) {
      guard let address else { return }
      Unmanaged<Work>.fromOpaque(address).takeRetainedValue().body()
    }
  }

  private let thread: pthread_t

  /// Starts the work; `nil` where the system has no thread left.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
      var created: pthread_t?
    #else
      var created = pthread_t()
    #endif
    let status = pthread_create(
      &created, nil,
      {
        Work.run(at: $0)
        return nil
      }, work.toOpaque())
    guard status == 0, let thread = created as pthread_t? else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the work is done.
  func join() {
    pthread_join(thread, nil)
  }
}
