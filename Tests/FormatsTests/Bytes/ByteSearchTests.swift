import Testing

@testable import Formats

/// Bytes are found and compared eight at a time as they are one by one.
@Suite("Byte search")
struct ByteSearchTests {
  /// Bytes around what is looked for, those first that differ from it by the lowest bit.
  private static let fillings: [UInt8] = [0x08, 0x0A, 0x21, 0x1F, 0x00, 0x80, 0xE4, 0xFF, 0xEE]

  @Test("the first of two bytes is found wherever it stands", arguments: fillings)
  func firstOfTwo(filling: UInt8) {
    for count in 0..<34 {
      var bytes = [UInt8](repeating: filling, count: count + 1)
      #expect(colon(bytes, 0..<count) == nil)
      for place in 0..<count {
        for (byte, other) in [(UInt8(ascii: ":"), UInt8(0xEF)), (0xEF, UInt8(ascii: ":"))] {
          bytes[place] = byte
          #expect(colon(bytes, 0..<count) == place)
          #expect(colon(bytes, (place + 1)..<count) == nil)
          // One behind it is not found before it.
          if place + 2 < count { bytes[place + 2] = other }
          #expect(colon(bytes, 0..<count) == place)
          bytes = [UInt8](repeating: filling, count: count + 1)
        }
      }
    }
  }

  @Test("the first blank or tab is found wherever it stands", arguments: fillings)
  func blanks(filling: UInt8) {
    for count in 0..<20 {
      #expect(blank([UInt8](repeating: filling, count: count)) == nil)
      for place in 0..<count {
        for (blank, other) in [(UInt8(0x20), UInt8(0x09)), (0x09, 0x20)] {
          var bytes = [UInt8](repeating: filling, count: count)
          bytes[place] = blank
          #expect(self.blank(bytes) == place)
          if place + 1 < count { bytes[place + 1] = other }
          #expect(self.blank(bytes) == place)
          // One behind the range is none of it.
          for start in 0...place { #expect(self.blank(bytes, start..<place) == nil) }
        }
      }
    }
  }

  @Test("stretches are the same where no byte differs")
  func same() {
    for count in 0..<27 {
      let bytes = (0..<count).map { UInt8($0) }
      var both = [0xAA] + bytes + [0xBB, 0xCC] + bytes
      #expect(holdsSame(both, count))
      for place in 0..<count {
        both[count + 3 + place] ^= 0x40
        #expect(!holdsSame(both, count))
        both[count + 3 + place] ^= 0x40
      }
    }
  }

  // Spans themselves cannot stand in an expectation.

  private func colon(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.span.first(UInt8(ascii: ":"), or: 0xEF, in: range)
  }

  private func blank(_ bytes: [UInt8], _ range: Range<Int>? = nil) -> Int? {
    bytes.span.firstBlank(in: range ?? 0..<bytes.count)
  }

  private func holdsSame(_ bytes: [UInt8], _ count: Int) -> Bool {
    bytes.span.holdsSame(from: 1, count + 3, count: count)
  }
}

/// Characters are valid or not wherever they stand among the eight bytes that are looked at together.
@Suite("UTF-8 validation")
struct UTF8ValidationTests {
  @Test(
    "valid characters are valid at every offset",
    arguments: ["a", "é", "支", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "😀", "\u{10FFFF}"])
  func valid(character: String) {
    for before in 0..<10 {
      for filling in ["x", "支"] {
        let text = String(repeating: filling, count: before) + character + "支出abc"
        #expect(UTF8Validation.firstInvalidOffset(in: Array(text.utf8)) == nil)
      }
    }
  }

  @Test(
    "the first byte of what is not valid is named at every offset",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xE4, 0xB8], [0xE4, 0x41, 0x80], [0xE4, 0xB8, 0x41], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func invalid(sequence: [UInt8]) {
    for before in 0..<10 {
      for filling in ["x", "支"] {
        let front = Array(String(repeating: filling, count: before).utf8)
        for behind in [[], Array("abcdefgh".utf8), Array("支出支出".utf8)] {
          #expect(
            UTF8Validation.firstInvalidOffset(in: front + sequence + behind) == front.count)
        }
      }
    }
  }
}
