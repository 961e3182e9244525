internal import Dispatch

/// Does two pieces of work that need nothing of each other at once, where a processor is free.
///
/// - Parameters:
///   - processors: How many processors may be used; with one, the second follows the first.
///   - first: The longer piece, done on this thread.
///   - second: The other.
/// - Returns: What came of both.
func sideBySide<First: Sendable, Second: Sendable>(
  processors: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard processors > 1 else { return (first(), second()) }
  let one = Locked<First?>(nil)
  let other = Locked<Second?>(nil)
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let result = first()
      one.withLock { $0 = result }
    } else {
      let result = second()
      other.withLock { $0 = result }
    }
  }
  return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
}
