internal import SystemPackage

/// Paths as the bytes that the system has, which need not be UTF-8.
extension FilePath {
  /// Makes a path of its bytes, which hold no NUL.
  init(bytes: some Sequence<UInt8>) {
    self.init(platformString: bytes.map(CChar.init(bitPattern:)) + [0])
  }

  /// The bytes of the path.
  var bytes: [UInt8] {
    withPlatformString { text in
      Array(
        sequence(state: text) { next -> UInt8? in
          guard next.pointee != 0 else { return nil }
          defer { next += 1 }
          return UInt8(bitPattern: next.pointee)
        })
    }
  }
}
