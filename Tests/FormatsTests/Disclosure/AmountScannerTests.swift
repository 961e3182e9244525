import Convert
import Testing

@testable import Formats

/// Numbers are read in every spelling that is published, and in no other.
struct AmountScannerTests {
  static func scan(_ text: String) -> ScannedAmount {
    let bytes = Array(text.utf8)
    return AmountScanner.scan(0..<bytes.count, in: bytes)
  }

  static let amountCases: [(String, String, Bool)] = [
    ("5,219.30", "5219.30", true), ("805.6", "805.6", false), ("0.00", "0.00", false),
    ("47483458", "47483458", false), ("-12.30", "-12.30", false), ("(12.30)", "-12.30", false),
    ("（1,012.30）", "-1012.30", true), ("－5", "-5", false), ("−5", "-5", false),
    ("–5", "-5", false), ("１，２３４．５６", "1234.56", true), ("-0.00", "-0.00", false),
    (" 12 ", "12", false), ("999999999999999999.999999", "999999999999999999.999999", false),
  ]

  @Test("amounts", arguments: amountCases)
  func amounts(text: String, spelling: String, isGrouped: Bool) throws {
    let amount = try #require(Amount(spelling))
    #expect(Self.scan(text) == .amount(amount, isGrouped: isGrouped))
  }

  /// What stands before a number in a text: nothing, too little and enough to fill eight bytes.
  static let surroundings = ["", "9", "款", "\t", "ÿ7", "1,234.56\t", "经费拨款\t"]

  @Test("what stands around a number is no part of it", arguments: surroundings)
  func surrounded(before: String) throws {
    for spelling in ["0.45", "9.99", "10.00", "123.45", "1506.47", "99999.99", "123456.78"] {
      let bytes = Array("\(before)\(spelling)9".utf8)
      let start = before.utf8.count
      let amount = try #require(Amount(spelling))
      #expect(
        AmountScanner.scan(start..<start + spelling.utf8.count, in: bytes)
          == .amount(amount, isGrouped: false))
    }
    for spelling in ["00.45", "a.45", "1/.45", "1:.45", "12.a5", "12.:5", "1.5.45", "1é.45"] {
      let bytes = Array("\(before)\(spelling)9".utf8)
      let start = before.utf8.count
      #expect(
        AmountScanner.scan(start..<start + spelling.utf8.count, in: bytes) == .none, "\(spelling)")
    }
  }

  static let brokenCases: [(String, String)] = [
    ("3552.7 1", "3552.71"), ("2 287.29", "2287.29"), ("1,58 1.24", "1581.24"),
    ("12 .5", "12.5"),
  ]

  @Test("blanks inside a number are told from a number", arguments: brokenCases)
  func broken(text: String, spelling: String) throws {
    let amount = try #require(Amount(spelling))
    #expect(Self.scan(text) == .brokenAmount(amount, isGrouped: text.contains(",")))
  }

  static let noneCases = [
    "", "-", "/", "*", "无", "3,8394.24", "1,23", "12,34,567", ",5", "5.", ".5", "+5", "007", "1e5",
    "12%", "1.2.3", "(5", "5)", "--5", "2025年", "0,123", "1234,567", "1 2 万",
  ]

  @Test("what is no number", arguments: noneCases)
  func none(text: String) {
    #expect(Self.scan(text) == .none)
  }

  @Test("more digits than an amount holds", arguments: ["1234567890123456789", "1.1234567"])
  func tooMany(text: String) {
    #expect(Self.scan(text) == .tooManyDigits)
  }
}
