extension OutputSpan where Element == UInt8 {
  /// Appends bytes; there must be room for them.
  @inline(__always)
  mutating func append(copying source: Span<UInt8>) {
    withUnsafeMutableBufferPointer { target, count in
      source.withUnsafeBufferPointer { source in
        precondition(source.count <= target.count - count)
        guard let from = source.baseAddress, let start = target.baseAddress else { return }
        (start + count).update(from: from, count: source.count)
        count += source.count
      }
    }
  }
}
