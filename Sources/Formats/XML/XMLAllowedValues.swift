internal import Convert

/// What the types of the schema allow, in words: patterns are no words.
enum XMLAllowedValues {
  /// The words for a pattern of the schema; `nil` for one that it does not have.
  static func words(forPattern pattern: String) -> LocalizedText? {
    patterns.first { $0.pattern == pattern }?.words
  }

  /// The words for text that must not be empty.
  static let filledText = LocalizedText(en: "at least one character", zh: "至少一个字符")

  /// The values of a list as libxml2 has them, `'a', 'b'`, in words.
  static func words(forList list: String) -> LocalizedText {
    LocalizedText(
      en: list.contains(", ") ? "one of " + list : list,
      zh: list.contains(", ") ? list + " 之一" : list)
  }

  /// The patterns of the schema.
  static let patterns: [(pattern: String, words: LocalizedText)] = [
    (
      #"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,6})?"#,
      LocalizedText(
        en: """
          a decimal like 1234.50: up to 18 digits before the point and 6 behind it, no separators, \
          blanks, plus sign, exponent or leading zero
          """,
        zh: "十进制数，如 1234.50：小数点前至多 18 位、后至多 6 位，不含分隔符、空白、正号、指数和前导零")
    ),
    (
      #"1\.(0|[1-9][0-9]{0,5})"#,
      LocalizedText(en: "a version like 1.0", zh: "版本号，如 1.0")
    ),
    ("[0-9]{2,9}", LocalizedText(en: "a code of 2 to 9 digits", zh: "2 至 9 位数字的编码")),
    ("[0-9]{3}", LocalizedText(en: "the code of a class, 3 digits", zh: "类级编码，3 位数字")),
    ("[0-9]{5}", LocalizedText(en: "the code of a section, 5 digits", zh: "款级编码，5 位数字")),
    ("[0-9]{7}", LocalizedText(en: "the code of an item, 7 digits", zh: "项级编码，7 位数字")),
    (
      "[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8,9}",
      LocalizedText(
        en: "a code of 2, 4, 6, 8 or 9 digits; those of 3, 5 and 7 are class, section and item",
        zh: "2、4、6、8 或 9 位数字的编码；3、5、7 位分别用 class、section、item")
    ),
    (
      "[1-9][0-9]{0,14}",
      LocalizedText(en: "a number from 1, of at most 15 digits", zh: "从 1 起的整数，至多 15 位")
    ),
    (
      "0|[1-9][0-9]{0,14}",
      LocalizedText(en: "a number from 0, of at most 15 digits", zh: "从 0 起的整数，至多 15 位")
    ),
    ("[1-9][0-9]{3}", LocalizedText(en: "a year of four digits", zh: "四位数字的年份")),
    (
      "[1-9][0-9]{3}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        + "|02-(0[1-9]|[12][0-9]))",
      LocalizedText(en: "a day like 2025-02-12", zh: "日期，如 2025-02-12")
    ),
    ("[1-6]", LocalizedText(en: "a level from 1 to 6", zh: "1 至 6 的层级")),
  ]
}
