#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Does two pieces of work at once, where there are processors; the second may wait for the first.
///
/// The second gets a thread of its own for as long as it takes. A pool of threads takes longer to set
/// up than a small document takes to be read.
///
/// - Parameters:
///   - processors: How many processors may be used; with one, the second follows the first.
///   - first: The longer piece, done on this thread.
///   - second: The other.
/// - Returns: What came of both.
package func sideBySide<First, Second: Sendable>(
  processors: Int, _ first: () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard processors > 1 else { return (first(), second()) }
  let other = Locked<Second?>(nil)
  let one = withoutActuallyEscaping(second) { second in
    let thread = WorkThread {
      let result = second()
      other.withLock { $0 = result }
    }
    let result = first()
    thread?.join()
    return result
  }
  // Where the system has no thread left, the second follows the first.
  return (one, other.withLock { $0 } ?? second())
}

/// A thread that does one piece of work.
private struct WorkThread {
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
