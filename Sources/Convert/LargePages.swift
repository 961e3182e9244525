#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Memory of large pages, for buffers of many megabytes.
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
}
