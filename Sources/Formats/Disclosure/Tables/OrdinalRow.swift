/// The row that numbers the columns: ※ ※ ※ 1 2 3.
struct OrdinalRow {
  /// The numbers by column, from 0, left to right.
  private(set) var ordinals: [(column: Int, ordinal: Int)] = []
  /// The cells of the numbers.
  private(set) var cells: [Range<Int>] = []
  /// The cells that hold `*` or `**` instead of a number, or say how it comes about: `1=2+5`.
  private(set) var stars: [Range<Int>] = []
  /// How many cells hold ※ instead of a number.
  private(set) var references = 0
  /// The columns of the cells that are neither mark nor number.
  private(set) var others: [Int] = []
  /// Whether all of these say 栏次, which numbers what stands behind it.
  private var saysSo = true

  /// Looks at a row; `nil` for one that has neither numbers nor references, as most have.
  init?(_ row: RawRow, in bytes: Span<UInt8>) {
    guard Self.mayBeOne(row, in: bytes) else { return nil }
    for column in 0..<row.cells.count where !row.cells[column].isEmpty {
      let cell = row.cells[column]
      if let number = Self.number(cell, in: bytes) {
        ordinals.append((column, number))
        cells.append(cell)
      } else if Self.isReference(cell, in: bytes) {
        references += 1
      } else if let number = Self.sum(cell, in: bytes) {
        ordinals.append((column, number))
        stars.append(cell)
      } else if Self.isStars(cell, in: bytes) {
        stars.append(cell)
      } else {
        if others.isEmpty { others.reserveCapacity(row.cells.count - column) }
        others.append(column)
        if RecognitionKey(cell, in: bytes) != HeaderLabels.ordinalWord { saysSo = false }
      }
    }
  }

  /// Whether a cell holds a number or ※.
  private static func mayBeOne(_ row: RawRow, in bytes: Span<UInt8>) -> Bool {
    for column in 0..<row.cells.count {
      let cell = row.cells[column]
      guard (1...3).contains(cell.count) else { continue }
      if number(cell, in: bytes) != nil || isReference(cell, in: bytes) { return true }
    }
    return false
  }

  /// Whether the row says nothing but numbers of columns.
  ///
  /// A row of stars alone may be withheld figures.
  var isPure: Bool {
    guard others.isEmpty else { return false }
    // A reference mark says it all; numbers may have gaps then, where a column is gone.
    if references > 0 { return isIncreasing }
    return startsAtOne
      && (isConsecutive && ordinals.count + stars.count > 1
        || ordinals.count >= Self.fewestAroundGap && isIncreasing && lacksOne)
  }

  /// So many numbers that begin at 1 number the columns, though one of those is gone.
  private static let fewestAroundGap = 4

  /// Whether one number is missing among the others, as where its column was lost.
  private var lacksOne: Bool {
    ordinals.last.map { $0.ordinal == ordinals.count + 1 } ?? false
  }

  /// Whether the row says nothing but the numbers that follow those of another, further to the right:
  /// the rest of a row that was broken.
  func goesOn(behind other: OrdinalRow) -> Bool {
    guard others.isEmpty, let first = ordinals.first, let last = other.ordinals.last else {
      return false
    }
    return isConsecutive && first.ordinal == last.ordinal + 1 && first.column > last.column
  }

  /// Whether numbers of columns stand beside labels, as in 类 款 项 1 2 3.
  ///
  /// Behind 栏次 they are no figures, even where some of them are lost.
  var isMixed: Bool {
    guard !others.isEmpty, !ordinals.isEmpty else { return false }
    return saysSo && isIncreasing || ordinals.count > 1 && startsAtOne && isConsecutive
  }

  private var startsAtOne: Bool { ordinals.first?.ordinal == 1 }

  private var isConsecutive: Bool {
    zip(ordinals, ordinals.dropFirst()).allSatisfy { $0.ordinal + 1 == $1.ordinal }
  }

  private var isIncreasing: Bool {
    zip(ordinals, ordinals.dropFirst()).allSatisfy { $0.ordinal < $1.ordinal }
  }

  /// A whole number of one to three digits.
  private static func number(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    guard cell.count <= 3, bytes[cell.lowerBound] != UInt8(ascii: "0") else { return nil }
    var number = 0
    for index in cell {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      number = number * 10 + Int(bytes[index] - 0x30)
    }
    return number
  }

  /// The number of a column with those whose sum it is: `1=2+5`, `6=7-8`.
  private static func sum(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    guard (4...40).contains(cell.count),
      let sign = cell.prefix(4).firstIndex(where: { bytes[$0] == UInt8(ascii: "=") }),
      sign > cell.lowerBound, sign + 1 < cell.upperBound
    else { return nil }
    for index in sign + 1..<cell.upperBound {
      switch bytes[index] {
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), 0x20: break
      default: return nil
      }
    }
    return number(cell.lowerBound..<sign, in: bytes)
  }

  private static func isReference(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    cell.count == 3 && bytes[cell.lowerBound] == 0xE2 && bytes[cell.lowerBound + 1] == 0x80
      && bytes[cell.lowerBound + 2] == 0xBB
  }

  private static func isStars(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in cell where bytes[index] != UInt8(ascii: "*") { return false }
    return true
  }
}
