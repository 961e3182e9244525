internal import Convert

/// What the title of a disclosure says: `云栖市档案局2025年部门预算公开`.
struct TitleParts: Equatable, Sendable {
  /// The year, where one is named.
  var year: Int?
  /// Budget, or final accounts where it says 决算.
  var stage: Stage
  /// The department: the title without the year and what follows 部门预算.
  var department: ExactText?

  /// Takes a title apart.
  init(_ title: ExactText) {
    var bytes = Array(title.utf8)
    stage = Self.find("决算", in: bytes) == nil ? .budget : .finalAccounts
    if let found = Self.findYear(in: bytes) {
      year = found.year
      bytes.removeSubrange(found.range)
    }
    for words in Self.endings {
      if let start = Self.find(words, in: bytes) {
        bytes.removeSubrange(start...)
        break
      }
    }
    for level in Self.levels where bytes.count > level.utf8.count && bytes.ends(with: level) {
      bytes.removeLast(level.utf8.count)
    }
    department = bytes.isEmpty ? nil : ExactText(String(decoding: bytes, as: UTF8.self))
  }

  private static let endings = ["部门预算", "部门决算", "单位预算", "单位决算", "预算", "决算"]
  private static let levels = ["区级", "市级", "县级", "省级", "本级"]

  private static func find(_ words: String, in bytes: [UInt8]) -> Int? {
    let pattern = Array(words.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return (0...(bytes.count - pattern.count)).first { bytes[$0...].starts(with: pattern) }
  }

  /// The first four digits before 年, in any spelling of digits, with 年 or 年度.
  private static func findYear(in bytes: [UInt8]) -> (year: Int, range: Range<Int>)? {
    guard let mark = find("年", in: bytes) else { return nil }
    var start = mark
    var year = 0
    var scale = 1
    while scale < 10_000 {
      guard let (digit, length) = digit(before: start, in: bytes) else { return nil }
      year += digit * scale
      scale *= 10
      start -= length
    }
    guard (1900...2999).contains(year) else { return nil }
    var end = mark + "年".utf8.count
    if bytes[end...].starts(with: Array("度".utf8)) { end += "度".utf8.count }
    return (year, start..<end)
  }

  private static func digit(before index: Int, in bytes: [UInt8]) -> (Int, Int)? {
    guard index > 0 else { return nil }
    let last = bytes[index - 1]
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) {
      return (Int(last - UInt8(ascii: "0")), 1)
    }
    guard index >= 3 else { return nil }
    let character = Array(bytes[index - 3..<index])
    return wideDigits.first { $0.spelling == character }.map { ($0.value, 3) }
  }

  private static let wideDigits: [(spelling: [UInt8], value: Int)] =
    zip("〇一二三四五六七八九", 0...).map { (Array(String($0).utf8), $1) }
    + zip("０１２３４５６７８９", 0...).map { (Array(String($0).utf8), $1) }
    + [(Array("○".utf8), 0), (Array("零".utf8), 0)]
}

extension [UInt8] {
  fileprivate func ends(with words: String) -> Bool {
    suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
