/// Plain values one behind the other, in memory that has one owner by its type.
///
/// An array asks at every append and every change whether it is shared. Pieces of XML and JSON are a
/// few bytes long and elements a few numbers, so that the asking takes longer than the copying: with
/// arrays the writer of XML makes half as many bytes a second.
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  /// Makes an empty buffer.
  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// What the buffer holds; it lies there until the buffer changes or ends.
  @inline(__always)
  var contents: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// How many more values there is room for.
  @inline(__always)
  var room: Int { capacity - count }

  /// The value at a place.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return start[index]
    }
    set {
      precondition(index >= 0 && index < count)
      start[index] = newValue
    }
    _modify {
      precondition(index >= 0 && index < count)
      yield &start[index]
    }
  }

  /// The values from one place up to another.
  @inline(__always)
  func slice(_ first: Int, _ end: Int) -> UnsafeBufferPointer<Element> {
    precondition(first >= 0 && first <= end && end <= count)
    return UnsafeBufferPointer(start: start + first, count: end - first)
  }

  /// Makes room for more values, so that as many may be appended without asking again.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Appends a value.
  @inline(__always)
  mutating func append(_ value: Element) {
    reserve(1)
    start[count] = value
    count += 1
  }

  /// Appends values that lie in memory.
  @inline(__always)
  mutating func append(_ values: UnsafeBufferPointer<Element>) {
    guard let source = values.baseAddress, values.count > 0 else { return }
    reserve(values.count)
    (start + count).update(from: source, count: values.count)
    count += values.count
  }

  /// Removes what stands at `count` and behind it.
  @inline(__always)
  mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    self.count = count
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

/// Pieces of text.
extension PlainBuffer where Element == UInt8 {
  /// Appends words of ours.
  @inline(__always)
  mutating func append(_ words: StaticString) {
    reserve(words.utf8CodeUnitCount)
    appendReserved(words)
  }

  /// Appends a byte that room has been made for.
  @inline(__always)
  mutating func appendReserved(_ byte: UInt8) {
    assert(count < capacity)
    start[count] = byte
    count += 1
  }

  /// Appends words of ours that room has been made for.
  ///
  /// Names are 3 to 16 bytes long. Copied as two numbers that may overlap they take a fifth of the
  /// time of a call of the C library.
  @inline(__always)
  mutating func appendReserved(_ words: StaticString) {
    appendReserved(UnsafeRawPointer(words.utf8Start), words.utf8CodeUnitCount)
  }

  /// Appends text that room has been made for.
  @inline(__always)
  mutating func appendReserved(_ text: Span<UInt8>) {
    text.withUnsafeBytes { text in
      if let source = text.baseAddress { appendReserved(source, text.count) }
    }
  }

  @inline(__always)
  private mutating func appendReserved(_ source: UnsafeRawPointer, _ length: Int) {
    precondition(capacity - count >= length)
    let target = UnsafeMutableRawPointer(start + count)
    count += length
    switch length {
    case 8...16: Self.copyEnds(UInt64.self, from: source, to: target, length)
    case 4...7: Self.copyEnds(UInt32.self, from: source, to: target, length)
    case 2...3: Self.copyEnds(UInt16.self, from: source, to: target, length)
    default: target.copyMemory(from: source, byteCount: length)
    }
  }

  @inline(__always)
  private static func copyEnds<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer,
    _ length: Int
  ) {
    let last = length - MemoryLayout<Number>.size
    let head = source.loadUnaligned(as: Number.self)
    let tail = source.loadUnaligned(fromByteOffset: last, as: Number.self)
    target.storeBytes(of: head, as: Number.self)
    target.storeBytes(of: tail, toByteOffset: last, as: Number.self)
  }

  /// Appends blanks that room has been made for, and eight bytes of room more.
  @inline(__always)
  mutating func appendReservedBlanks(_ number: Int) {
    assert(capacity - count >= number + 8)
    let target = UnsafeMutableRawPointer(start + count)
    var written = 0
    while written < number {
      target.storeBytes(
        of: 0x2020_2020_2020_2020, toByteOffset: written, as: UInt64.self)
      written += 8
    }
    count += number
  }
}
