internal import SystemPackage

/// Many paths, or the many names of a folder, in little room: their bytes one behind another.
struct PathList: Sendable, RandomAccessCollection {
  /// The bytes of all paths, each with a NUL behind it.
  private var bytes: [UInt8] = []
  /// The offset of the first byte of each path.
  private var starts: [Int] = []

  /// Makes an empty list.
  init() {}

  /// Makes a list of the bytes of a file.
  ///
  /// It has one path a line or, where a NUL is among them, each path up to a NUL. Empty ones are
  /// left out, and so is a byte-order mark in front of all.
  init(separated content: [UInt8]) {
    let content = content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content[...]
    let separator = content.contains(0) ? 0 : UInt8(ascii: "\n")
    bytes.reserveCapacity(content.count + 1)
    for line in content.split(separator: separator) {
      // Lines of a list made on Windows end with CR LF.
      let path = separator != 0 && line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if !path.isEmpty { append(bytes: path) }
    }
  }

  /// Adds a path.
  mutating func append(_ path: FilePath) {
    append(bytes: path.bytes)
  }

  private mutating func append(bytes path: some Sequence<UInt8>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: path)
    bytes.append(0)
  }

  /// Puts the paths into the order of their bytes.
  mutating func sort() {
    // The NUL behind each ends the comparison, since no two names of a folder are the same.
    starts.sort { bytes[$0...].lexicographicallyPrecedes(bytes[$1...]) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count }

  subscript(position: Int) -> FilePath {
    FilePath(bytes: bytes[starts[position]...].prefix { $0 != 0 })
  }
}
