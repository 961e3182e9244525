/// What a reader takes and a writer gives: named byte sequences, usually one.
///
/// A data package is a folder, and so a bundle of several. Whoever calls loads and stores; this
/// module touches no file.
public struct DocumentBundle: Equatable, Sendable {
  /// One byte sequence of a bundle.
  public struct Entry: Equatable, Sendable {
    /// The path inside the bundle with `/` between folders; empty for the only entry of a file.
    public var path: String
    /// The bytes.
    public var bytes: [UInt8]

    /// Makes an entry.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The entries, in the order in which they are to be written.
  public var entries: [Entry]

  /// Makes a bundle of several entries: a folder.
  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// Makes a bundle of one byte sequence: a file.
  public init(_ bytes: [UInt8]) {
    self.entries = [Entry(path: "", bytes: bytes)]
  }

  /// The bytes, where the bundle is a single file.
  public var singleFile: [UInt8]? {
    guard entries.count == 1, let entry = entries.first, entry.path.isEmpty else { return nil }
    return entry.bytes
  }
}
