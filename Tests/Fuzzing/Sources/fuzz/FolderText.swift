internal import Convert

/// A folder as one input: each file is a line `@@ PATH` and, up to the next such line, its bytes.
enum FolderText {
  private static let mark = Array("@@ ".utf8)

  /// The folder that an input stands for; what comes before the first mark is left out.
  static func bundle(_ input: [UInt8]) -> DocumentBundle {
    var entries: [DocumentBundle.Entry] = []
    for line in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        let path = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
        entries.append(DocumentBundle.Entry(path: path, bytes: []))
      } else if !entries.isEmpty {
        entries[entries.count - 1].bytes += line + [UInt8(ascii: "\n")]
      }
    }
    return DocumentBundle(entries: entries)
  }

  /// The input that stands for a folder whose files all end with a line end.
  static func bytes(of bundle: DocumentBundle) -> [UInt8] {
    bundle.entries.flatMap { entry in
      let isEnded = entry.bytes.last == UInt8(ascii: "\n")
      return mark + Array(entry.path.utf8) + [UInt8(ascii: "\n")] + entry.bytes
        + (isEnded ? [] : [UInt8(ascii: "\n")])
    }
  }
}
