import Testing

@testable import Formats

/// The numbers of headings and list items, told from numbers in text.
struct OutlineMarkTests {
  static func split(_ text: String) -> (OutlineMark.Shape, String, String)? {
    let bytes = Array(text.utf8)
    return OutlineMark(at: 0..<bytes.count, in: bytes).map { mark in
      (
        mark.shape, String(decoding: bytes[mark.range], as: UTF8.self),
        String(decoding: bytes[mark.textStart...], as: UTF8.self)
      )
    }
  }

  static let markCases: [(String, OutlineMark.Shape, String, String)] = [
    ("第一部分 概况", .part, "第一部分", "概况"), ("第 十 部分概况", .part, "第 十 部分", "概况"),
    ("一、主要职能", .numeral, "一、", "主要职能"), ("二十一、 其他", .numeral, "二十一、", "其他"),
    ("（一十二）项目", .bracketedNumeral, "（一十二）", "项目"), ("(四) 绩效", .bracketedNumeral, "(四)", "绩效"),
    ("1、教育", .digits, "1、", "教育"), ("1. 房屋", .digits, "1.", "房屋"), ("4．表", .digits, "4．", "表"),
    ("1.2023 年项目", .digits, "1.", "2023 年项目"), ("(1)项目", .bracketedDigits, "(1)", "项目"),
    ("（12）项目", .bracketedDigits, "（12）", "项目"), ("3）项目", .closedDigits, "3）", "项目"),
    ("①项目", .circled, "①", "项目"), ("一、", .numeral, "一、", ""),
  ]

  @Test("marks", arguments: markCases)
  func marks(text: String, shape: OutlineMark.Shape, mark: String, rest: String) throws {
    let found = try #require(Self.split(text))
    #expect(found.0 == shape)
    #expect(found.1 == mark)
    #expect(found.2 == rest)
  }

  static let noneCases = [
    "一般公共预算", "1.5万元", "2025年", "12.30", "1234、", "（2025年）", "(万元)", "第一季度", "十全十美",
    "㈠项目", "- 5", "", "（", "1",
  ]

  @Test("what bears no mark", arguments: noneCases)
  func none(text: String) {
    #expect(Self.split(text) == nil)
  }
}
