internal import Convert

/// A line with its numbers told from its words.
struct LinePattern {
  /// The words, `#` for every number.
  private(set) var words: [UInt8] = []
  /// The digits of each number.
  private(set) var numbers: [[UInt8]] = []

  /// Takes a line apart.
  init(_ range: Range<Int>, in source: SourceText) {
    var isNumber = false
    for byte in RecognitionKey(range, in: source.bytes).bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        isNumber = false
        words.append(byte)
        continue
      }
      if isNumber {
        numbers[numbers.count - 1].append(byte)
      } else {
        words.append(UInt8(ascii: "#"))
        numbers.append([byte])
      }
      isNumber = true
    }
  }

  /// How many characters the words have.
  var characterCount: Int { words.count { $0 & 0xC0 != 0x80 } }

  /// Whether the words say that a number is that of a page.
  var namesPage: Bool { Self.pageWords.contains { words.span.contains($0) } }

  private static let pageWords: [StaticString] = ["#页", "页码", "Page#", "page#"]

  /// Whether one number differs, and is higher on the later line.
  func counts(upTo later: LinePattern) -> Bool {
    let changes = zip(numbers, later.numbers).filter { $0 != $1 }
    return changes.count == 1 && changes.allSatisfy(Self.rises)
  }

  private static func rises(from earlier: [UInt8], to later: [UInt8]) -> Bool {
    earlier.count == later.count
      ? earlier.lexicographicallyPrecedes(later) : earlier.count < later.count
  }
}
