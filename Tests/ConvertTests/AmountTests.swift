import Convert
import Testing

/// Amounts are exact, keep their spelling, and refuse what they cannot hold.
struct AmountTests {
  static let spellings = [
    "0", "0.00", "-0.00", "5", "805.6", "805.60", "-12.30", "0.000001", "5219.30",
    "999999999999999999", "999999999999999999.999999", "-999999999999999999.999999",
    "100000000000000000", "18446744073709551615.99".prefix(18) + ".99",
  ]

  @Test("a canonical spelling comes back as it was", arguments: spellings.map { String($0) })
  func spelling(text: String) throws {
    #expect(try #require(Amount(text)).description == text)
  }

  static let refused = [
    "", "-", ".", "5.", ".5", "+5", " 5", "5 ", "05", "00", "-05", "1,000", "1e3", "5.0.0", "－5",
    "１", "1234567890123456789", "1.1234567", "0x1", "NaN", "1_000",
  ]

  @Test("any other spelling is refused", arguments: refused)
  func refusal(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test("equality tells spellings apart, value does not")
  func equality() throws {
    let short = try #require(Amount("805.6"))
    let long = try #require(Amount("805.60"))
    let more = try #require(Amount("805.61"))
    #expect(short != long)
    #expect(short.isEqualInValue(to: long))
    #expect(!(short < long) && !(long < short))
    #expect(short < more && !more.isEqualInValue(to: short))
    let zero = try #require(Amount("0"))
    let negativeZero = try #require(Amount("-0.00"))
    #expect(zero != negativeZero && zero.isEqualInValue(to: negativeZero))
    #expect(try #require(Amount("-3")) < zero)
  }

  static let grouped = [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("5219.30", "5,219.30"),
    ("-1234567.8", "-1,234,567.8"), ("123456789012345678.5", "123,456,789,012,345,678.5"),
    ("0.12", "0.12"),
  ]

  @Test("separators are set before every third digit from the point", arguments: grouped)
  func grouping(text: String, expected: String) throws {
    var bytes: [UInt8] = []
    try #require(Amount(text)).append(to: &bytes, isGrouped: true)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("digits make an amount up to its limits and no further")
  func limits() {
    #expect(Amount(magnitude: 999_999_999_999_999_999, fractionDigits: 0) != nil)
    #expect(Amount(magnitude: 1_000_000_000_000_000_000, fractionDigits: 0) == nil)
    #expect(Amount(magnitude: 1_000_000_000_000_000_000, fractionDigits: 1) != nil)
    #expect(Amount(magnitude: 1, fractionDigits: 7) == nil)
    #expect(Amount(magnitude: 1, fractionDigits: -1) == nil)
  }
}

/// Texts are their bytes.
struct ExactTextTests {
  @Test("canonically equivalent texts are different texts")
  func canonicalEquivalence() {
    let compatibility: ExactText = "\u{F900}"
    let unified: ExactText = "\u{8C48}"
    #expect(compatibility.string == unified.string)
    #expect(compatibility != unified)
    #expect(Set([compatibility, unified]).count == 2)
    #expect(ExactText("a\r\n") != ExactText("a\n"))
    #expect(ExactText("é") != ExactText("e\u{301}"))
  }

  @Test("order is the order of bytes")
  func order() {
    let sorted: [ExactText] = ["", "A", "a", "一", "\u{F900}", "𠮷"]
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
