/// Makes an output on two threads: its front here, the rest on a thread of its own, from which it is
/// given out here as soon as the front is.
///
/// - Parameters:
///   - receiver: Who gets the rest, on this thread.
///   - front: Makes the front, and gives it out.
///   - rest: Makes the rest, giving out piece after piece.
/// - Returns: What both return.
package func piped<Front, Rest: Sendable>(
  to receiver: any OutputReceiver, behind front: () -> Front,
  _ rest: @Sendable (any OutputReceiver) -> Rest
) -> (Front, Rest) {
  let queue = PieceQueue()
  let made = Locked<Rest?>(nil)
  let first = withoutActuallyEscaping(rest) { rest in
    let thread = WorkThread {
      let result = rest(queue)
      made.withLock { $0 = result }
      queue.end()
    }
    let first = front()
    guard let thread else { return first }
    while true {
      let piece = queue.next()
      if piece.isEmpty { break }
      receiver.take(piece.span)
      queue.reuse(piece)
    }
    thread.join()
    return first
  }
  // Where the system has no thread left, the rest is made here.
  return (first, made.withLock { $0 } ?? rest(receiver))
}
