internal import ArgumentParser

/// A number of bytes as users write it: `512MB`, `64KiB`, `1000`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
  /// The number.
  let bytes: Int

  private static let units: [(name: String, size: Int)] = [
    ("KIB", 1 << 10), ("MIB", 1 << 20), ("GIB", 1 << 30),
    ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000),
    ("K", 1_000), ("M", 1_000_000), ("G", 1_000_000_000), ("B", 1),
  ]

  /// Makes a number of so many megabytes, of 1,000,000 bytes each.
  init(megabytes: Int) {
    bytes = megabytes * 1_000_000
  }

  /// Makes a number of `argument`; `nil` where it is not one, or too large.
  init?(argument: String) {
    let upper = argument.uppercased()
    let unit = Self.units.first { upper.hasSuffix($0.name) }
    let digits = upper.dropLast(unit?.name.count ?? 0)
    guard let first = digits.first, first.isASCII, first.isNumber, let number = Int(digits)
    else { return nil }
    let (bytes, overflows) = number.multipliedReportingOverflow(by: unit?.size ?? 1)
    // Room for one byte more is needed where a stream is read.
    guard !overflows, bytes < Int.max else { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { description }

  var description: String {
    bytes.isMultiple(of: 1_000_000) ? "\(bytes / 1_000_000)MB" : String(bytes)
  }
}
