internal import Convert

/// A version of the model, as exchange formats name it: major and minor.
struct ModelVersion: Equatable, CustomStringConvertible {
  /// Changes with what an older program cannot read.
  let major: Int
  /// Grows with what an older program does not know.
  let minor: Int

  /// Reads `1.0`; `nil` for anything else.
  init?(_ bytes: some Collection<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ part in
        (1...6).contains(part.count) && part.allSatisfy { (48...57).contains($0) }
          && (part.count == 1 || part.first != UInt8(ascii: "0"))
      }),
      let major = Int(String(decoding: parts[0], as: UTF8.self)),
      let minor = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    self.major = major
    self.minor = minor
  }

  private init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version of this program's model.
  static let current =
    ModelVersion(Disclosure.modelVersion.utf8) ?? ModelVersion(major: 0, minor: 0)

  /// Whether a program with this version reads documents of `other`: none that is newer.
  func reads(_ other: ModelVersion) -> Bool {
    other.major == major && other.minor <= minor
  }

  var description: String { "\(major).\(minor)" }
}
