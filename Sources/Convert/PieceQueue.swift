internal import Dispatch

/// Pieces of an output on their way from the thread that writes them to one that reads them.
package final class PieceQueue: OutputReceiver, Sendable {
  private struct Pieces: Sendable {
    /// What was put in and not yet taken out.
    var waiting: [[UInt8]] = []
    /// Memory of pieces that are no longer needed.
    var spare: [[UInt8]] = []
  }

  private let pieces = Locked(Pieces())
  private let arrivals = DispatchSemaphore(value: 0)

  /// Makes a queue of nothing.
  package init() {}

  /// Puts a copy of a piece behind the others.
  package func take(_ piece: Span<UInt8>) {
    guard !piece.isEmpty else { return }
    var copy = pieces.withLock { $0.spare.popLast() } ?? []
    copy.removeAll(keepingCapacity: true)
    piece.withUnsafeBufferPointer { copy.append(contentsOf: $0) }
    add(copy)
  }

  /// Says that no piece follows.
  package func end() {
    add([])
  }

  /// The next piece, once it is there; empty behind the last.
  package func next() -> [UInt8] {
    arrivals.wait()
    return pieces.withLock { pieces in
      // The end stays, for whoever asks again.
      guard let first = pieces.waiting.first, !first.isEmpty else {
        arrivals.signal()
        return []
      }
      return pieces.waiting.removeFirst()
    }
  }

  /// Takes back a piece that is no longer needed: memory that is new costs more than to fill it.
  package func reuse(_ piece: [UInt8]) {
    pieces.withLock { $0.spare.append(piece) }
  }

  private func add(_ piece: [UInt8]) {
    pieces.withLock { $0.waiting.append(piece) }
    arrivals.signal()
  }
}
