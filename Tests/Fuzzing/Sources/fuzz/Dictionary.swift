/// The words of inputs, which libFuzzer puts into others.
struct Dictionary {
  /// The most words; more of them are tried too seldom.
  private static let limit = 400

  private let words: [[UInt8]]

  /// Takes the words that occur most often: names, runs of Han characters, numbers, punctuation.
  init(of inputs: [[UInt8]]) {
    var counts: [[UInt8]: Int] = [:]
    for input in inputs {
      for word in Set(Self.words(of: input)) { counts[word, default: 0] += 1 }
    }
    let sorted = counts.sorted { left, right in
      (right.value, left.key.count) != (left.value, right.key.count)
        ? (right.value, left.key.count) < (left.value, right.key.count)
        : left.key.lexicographicallyPrecedes(right.key)
    }
    words = sorted.prefix(Self.limit).map(\.key)
  }

  /// Runs of bytes of one class.
  private static func words(of input: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in input {
      if let last = word.last, kind(last) != kind(byte) || word.count > 24 {
        words.append(word)
        word = []
      }
      word.append(byte)
    }
    return words + [word]
  }

  private static func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 0x80...: 0
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      1
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): 2
    default: 3
    }
  }

  /// The dictionary as libFuzzer reads it: a quoted word a line, bytes beyond ASCII as `\xAB`.
  var text: String {
    words.filter { !$0.isEmpty }.map { word in
      let bytes = word.map { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
        case 0x20...0x7E: String(UnicodeScalar(byte))
        default: "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        }
      }
      return "\"\(bytes.joined())\"\n"
    }.joined()
  }
}
