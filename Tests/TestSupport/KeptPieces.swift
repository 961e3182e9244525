public import Convert

/// Keeps the pieces of an output apart.
public final class KeptPieces: OutputReceiver {
  /// The pieces so far.
  public private(set) var pieces: [[UInt8]] = []

  /// Keeps nothing yet.
  public init() {}

  /// Keeps a copy of a piece.
  public func take(_ piece: Span<UInt8>) {
    pieces.append(piece.withUnsafeBufferPointer { Array($0) })
  }
}
