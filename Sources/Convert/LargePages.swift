#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Memory of large pages, for buffers of many megabytes and for the heap of large inputs.
///
/// At the first touch of every page of 4 KiB the system has to step in, which takes several times as
/// long as to fill the page.
package enum LargePages {
  /// How many bytes a buffer has for which they are asked: for less, there are few to be had.
  private static let leastSize = 4 << 20
  /// To how many bytes the system wants the range aligned.
  private static let alignment = 4_096

  /// Asks for large pages where a buffer is large that nobody has touched yet.
  ///
  /// This is advice: a system that has none to give goes on with small ones.
  package static func advise(_ buffer: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard buffer.count >= leastSize, let start = buffer.baseAddress else { return }
      let passed = -Int(bitPattern: start) & (alignment - 1)
      madvise(start + passed, (buffer.count - passed) & ~(alignment - 1), MADV_HUGEPAGE)
    #endif
  }

  /// How large a piece of the heap is that is asked for at once, and how many pieces there are.
  ///
  /// glibc maps pieces above its threshold by themselves. It raises the threshold, up to 32 MiB, to the
  /// size of a mapped piece that is given back, and from then on keeps twice as much at the end of the
  /// heap (mallopt(3), `M_MMAP_THRESHOLD`).
  private static let thresholdSize = 31 << 20
  private static let pieceSize = 30 << 20
  private static let mostPieces = 2

  /// Asks for large pages for the heap of this thread, as far as it has not grown yet.
  ///
  /// - Parameter size: How many bytes will be needed, roughly. What is not touched takes no memory.
  package static func adviseHeap(_ size: Int) {
    #if os(Linux) && canImport(Glibc)
      guard size >= leastSize else { return }
      advisePieces(1, of: thresholdSize)
      advisePieces(min(mostPieces, size / pieceSize + 1), of: pieceSize)
    #endif
  }

  private static func advisePieces(_ count: Int, of size: Int) {
    let pieces = (0..<count).map { _ in
      UnsafeMutableRawBufferPointer(start: malloc(size), count: size)
    }
    for piece in pieces.reversed() {
      advise(piece)
      free(piece.baseAddress)
    }
  }
}
