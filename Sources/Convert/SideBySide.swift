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
