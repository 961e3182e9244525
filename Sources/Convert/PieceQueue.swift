internal import Dispatch

/// Pieces of an output on their way from the thread that writes them to one that reads them.
package final class PieceQueue: OutputReceiver, Sendable {
  private let waiting = Locked<[[UInt8]]>([])
  private let arrivals = DispatchSemaphore(value: 0)

  /// Makes a queue of nothing.
  package init() {}

  /// Puts a copy of a piece behind the others.
  package func take(_ piece: Span<UInt8>) {
    if !piece.isEmpty { add(piece.withUnsafeBufferPointer { Array($0) }) }
  }

  /// Says that no piece follows.
  package func end() {
    add([])
  }

  /// The next piece, once it is there; empty behind the last.
  package func next() -> [UInt8] {
    arrivals.wait()
    return waiting.withLock { pieces in
      // The end stays, for whoever asks again.
      guard let first = pieces.first, !first.isEmpty else {
        arrivals.signal()
        return []
      }
      return pieces.removeFirst()
    }
  }

  private func add(_ piece: [UInt8]) {
    waiting.withLock { $0.append(piece) }
    arrivals.signal()
  }
}
