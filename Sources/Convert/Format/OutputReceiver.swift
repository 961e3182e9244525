/// Takes an output piece after piece, so that it need not be in memory as a whole.
///
/// What it was given counts only where the conversion ends well; where that throws, the pieces are to
/// be thrown away.
public protocol OutputReceiver: AnyObject {
  /// Gets ready; the first call, on the thread that converts, once everything is read.
  func begin()

  /// Takes the next piece, perhaps on another thread; where that fails, the receiver says so when it
  /// is asked for the whole.
  ///
  /// - Parameter piece: The bytes, which stay the caller's.
  func take(_ piece: Span<UInt8>)
}

extension OutputReceiver {
  /// Does nothing.
  public func begin() {}
}

/// Puts all pieces of an output together.
public final class WholeOutput: OutputReceiver {
  /// All bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an output of nothing.
  ///
  /// - Parameter capacity: How many bytes there may be; memory that is not used costs nothing, and
  ///   to move a long output to a larger place costs as much as half of writing it.
  public init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Appends the piece.
  public func take(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}
