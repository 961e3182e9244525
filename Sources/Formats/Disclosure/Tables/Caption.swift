internal import Convert

/// A line that stands above a table and is neither its title nor a row.
enum Caption: Equatable, Sendable {
  /// 表 N, and the title where it stands on the same line.
  case number(Int, title: Range<Int>?)
  /// 编制部门：…, and the unit and the year (2024年度) where they stand on the same line.
  case preparedBy(ExactText, unit: Range<Int>?, year: Range<Int>?)
  /// 水利局 ⇥ 单位：元, where 部门： was left out or stands, with the first half of the name, on the
  /// line above.
  case unlabelledDepartment(ExactText, unit: Range<Int>)
  /// 单位：….
  case unit(Range<Int>)
  /// （2025年）, below the title of a performance table, or 2025年度 on a line of its own.
  case year(Int)
  /// 公开01表, the number of the printed form.
  case form

  /// Recognises a caption; `nil` where the paragraph is none.
  init?(_ paragraph: borrowing SourceParagraph, in source: borrowing SourceText) {
    guard paragraph.more.isEmpty else { return nil }
    self.init(line: paragraph.first, in: source)
  }

  /// Recognises a caption on a line; `nil` where the line is none.
  init?(line range: Range<Int>, in source: borrowing SourceText) {
    guard (1..<400).contains(range.count) else { return nil }
    let caption: Caption? =
      switch source.bytes[range.lowerBound] {
      case 0xE8: Self.number(range, in: source) ?? Self.labelled(range, in: source)
      case 0xE7 where source.bytes.span.hasWord(Self.continued, at: range.lowerBound):
        Self.number(range.dropFirst(Self.continued.utf8CodeUnitCount), in: source)
      case UInt8(ascii: "("), 0xEF:
        Self.year(range, in: source).map { .year($0) } ?? Self.bracketed(range, in: source)
      case 0x30...0x39 where Self.isYear(range, in: source):
        .year(Self.number(ofYear: range, in: source))
      default: Self.labelled(range, in: source)
      }
    guard
      let caption = caption ?? (FormNumber.isNumber(range, in: source) ? .form : nil)
        ?? Self.unlabelledDepartment(range, in: source)
    else { return nil }
    self = caption
  }

  /// Whether a line reads like the title of a table: short, ending in 表, without a comma.
  static func looksLikeTableTitle(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard range.count <= 200 else { return false }
    let span = source.bytes.span
    // A Chinese character at the end is the end of the key, too.
    if range.count >= 3, (0xE4...0xE9).contains(span[range.upperBound - 3]) {
      return span.hasWord("表", at: range.upperBound - 3) && !source.holdsComma(range)
    }
    if source.endsSentence(range) { return false }
    let key = RecognitionKey(range, in: source.bytes)
    if key.hasSuffix(tableWord) { return true }
    return tableEndings.contains { key.hasSuffix($0) }
  }

  /// The title of a performance table that a key is; `nil` where it is none.
  static func performanceScope(_ key: RecognitionKey) -> PerformanceScope? {
    guard performanceEndings.contains(where: { key.hasSuffix($0) }) else { return nil }
    return key.contains(wholeDepartment) ? .department : .project
  }

  private static let tableWord: StaticString = "表"
  private static let tableEndings: [StaticString] = [
    "表(续)", "续表", "续表)", "续上表)", "接上表)", "表(一)", "表(二)", "表(三)",
  ]
  private static let continued: StaticString = "续"
  /// What stands behind the number where the table goes on: 表 3（续）.
  private static let goingOn: [StaticString] = ["(续)", "续", "续表", "(续表)", "(续上表)"]
  private static let performanceEndings: [StaticString] = ["绩效目标表", "绩效目标申报表", "绩效目标表(续)"]
  private static let wholeDepartment: StaticString = "整体"

  /// What may stand between the number of a table and its title: 表1、收支总表.
  private static let marksBehindNumber: [StaticString] = [
    "：", ":", ".", "．", "、", "-", "－", "–", "—", "·",
  ]

  private static func number(_ range: Range<Int>, in source: SourceText) -> Caption? {
    let word: StaticString = "表"
    guard range.count >= word.utf8CodeUnitCount,
      source.bytes.span.hasWord(word, at: range.lowerBound)
    else { return nil }
    var index = source.trimmed(
      range.lowerBound + word.utf8CodeUnitCount..<range.upperBound
    ).lowerBound
    var number = 0
    let start = index
    while index < range.upperBound, index - start < 4,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source.bytes[index])
    {
      number = number * 10 + Int(source.bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > start, source.bytes[start] != UInt8(ascii: "0") else { return nil }
    var rest = source.trimmed(index..<range.upperBound)
    if rest.isEmpty || RecognitionKey.isOne(of: goingOn, rest, in: source.bytes.span) {
      return .number(number, title: nil)
    }
    for mark in marksBehindNumber where source.bytes.span.hasWord(mark, at: rest.lowerBound) {
      let behind = rest.lowerBound + mark.utf8CodeUnitCount
      // 表1-1 is a number of another kind.
      if behind < rest.upperBound, (0x30...0x39).contains(source.bytes[behind]) { return nil }
      rest = source.trimmed(behind..<rest.upperBound)
      break
    }
    return looksLikeTableTitle(rest, in: source) ? .number(number, title: rest) : nil
  }

  static let departmentLabels: [StaticString] = [
    "编制部门", "编制单位", "填报部门", "填报单位", "部门", "预算部门", "部门名称", "单位名称", "预算单位", "预算部门名称",
    "预算单位名称", "部门(单位)", "部门(单位)名称", "单位(部门)", "单位(部门)名称", "编报部门", "编报单位", "编制部门(单位)",
    "编制单位(部门)", "填报部门(单位)", "填报单位(部门)", "公开部门", "公开单位", "预算主管部门",
  ]
  static let unitLabels: [StaticString] = ["单位", "金额单位", "货币单位", "计量单位"]

  /// Whether a cell may be a label with its value: it begins neither with a digit nor with a Chinese
  /// character that no label begins with.
  private static func mayBegin(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let first = cell.lowerBound
    switch bytes[first] {
    case 0x30...0x39: return false
    case 0xE4...0xE9:
      switch (bytes[first], bytes[first + 1], bytes[first + 2]) {
      // 编 填 部 预 单 金 货 计 公
      case (0xE7, 0xBC, 0x96), (0xE5, 0xA1, 0xAB), (0xE9, 0x83, 0xA8), (0xE9, 0xA2, 0x84),
        (0xE5, 0x8D, 0x95), (0xE9, 0x87, 0x91), (0xE8, 0xB4, 0xA7), (0xE8, 0xAE, 0xA1),
        (0xE5, 0x85, 0xAC):
        return true
      default: return false
      }
    default: return true
    }
  }

  /// The most bytes behind 单位 that are a unit: 万元（保留两位小数，下同）, or none where it was left out.
  private static let longestUnit = 60

  static func labelled(_ range: Range<Int>, in source: SourceText) -> Caption? {
    if range.isEmpty || !mayBegin(range, in: source.bytes.span) { return nil }
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 27)
    guard let colon = source.firstColon(in: head), colon.lowerBound - range.lowerBound <= 24
    else { return nil }
    let bytes = source.bytes.span
    let label = range.lowerBound..<colon.lowerBound
    let value = source.trimmed(colon.upperBound..<range.upperBound)
    let unit = unitBehind(value, in: source)
    if RecognitionKey.isOne(of: unitLabels, label, in: bytes) {
      // 单位 is the unit of money or the one that made the table: 单位：水利局  单位：元.
      if unit == nil, !TableTitles.endsInDepartment(bytes.extracting(value)) {
        return value.count <= longestUnit ? .unit(unitWord(value, in: source)) : nil
      }
    } else if !RecognitionKey.isOne(of: departmentLabels, label, in: bytes) {
      return nil
    }
    if source.holdsSentence(value) { return nil }
    let name = source.trimmed(value.lowerBound..<(unit?.label ?? value.upperBound))
    let year = yearBehind(name, in: source)
    return .preparedBy(
      source.label(source.trimmed(name.lowerBound..<(year?.lowerBound ?? name.upperBound))),
      unit: unit?.value, year: year)
  }

  /// 水利局 ⇥ ⇥ 单位：元, where 部门： was left out; `nil` where what stands in front is no department.
  static func unlabelledDepartment(_ range: Range<Int>, in source: SourceText) -> Caption? {
    guard endsWithMoney(range, in: source.bytes.span), let unit = unitBehind(range, in: source),
      unit.label > range.lowerBound, source.isBlank(unit.label - 1..<unit.label)
    else { return nil }
    let name = source.trimmed(range.lowerBound..<unit.label)
    guard TableTitles.endsInDepartment(source.bytes.span.extracting(name)),
      source.firstColon(in: name) == nil, !source.holdsSentence(name)
    else { return nil }
    return .unlabelledDepartment(source.label(name), unit: unit.value)
  }

  /// （单位：万元）.
  private static func bracketed(_ range: Range<Int>, in source: SourceText) -> Caption? {
    guard let inner = inner(of: range, in: source),
      case .unit(let unit)? = labelled(inner, in: source)
    else { return nil }
    return .unit(unit)
  }

  /// The unit itself where the currency stands before it: 人民币万元, 人民币（万元）.
  private static func unitWord(_ value: Range<Int>, in source: SourceText) -> Range<Int> {
    let span = source.bytes.span
    guard span.hasWord(currency, at: value.lowerBound) else { return value }
    let unit = source.trimmed(value.lowerBound + currency.utf8CodeUnitCount..<value.upperBound)
    return inner(of: unit, in: source) ?? unit
  }

  /// The unit of money that a text names, and the remark in brackets behind it: 万元（保留两位小数）.
  static func monetaryUnit(
    _ range: Range<Int>, in source: SourceText
  ) -> (unit: MonetaryUnit, remark: Range<Int>)? {
    if let unit = MonetaryUnit(rawValue: source.label(range).string) {
      return (unit, range.upperBound..<range.upperBound)
    }
    let span = source.bytes.span
    guard
      let bracket = range.first(where: { index in
        brackets.contains { span.hasWord($0.0, at: index) }
      }),
      let unit = MonetaryUnit(
        rawValue: source.label(source.trimmed(range.lowerBound..<bracket)).string)
    else { return nil }
    return (unit, bracket..<range.upperBound)
  }

  private static let currency: StaticString = "人民币"

  /// What stands in the brackets around a range; `nil` where there are none.
  private static func inner(of range: Range<Int>, in source: SourceText) -> Range<Int>? {
    let span = source.bytes.span
    for (opening, closing) in brackets {
      let inner = range.dropFirst(opening.utf8CodeUnitCount).dropLast(closing.utf8CodeUnitCount)
      if !inner.isEmpty, span.hasWord(opening, at: range.lowerBound),
        span.hasWord(closing, at: inner.upperBound)
      {
        return source.trimmed(inner)
      }
    }
    return nil
  }

  static let brackets: [(StaticString, StaticString)] = [("（", "）"), ("(", ")")]

  /// 2024年度 at the end of a name, a blank or a tab before it.
  private static func yearBehind(_ name: Range<Int>, in source: SourceText) -> Range<Int>? {
    for word in yearWords {
      let start = name.upperBound - word.utf8CodeUnitCount - 4
      if start > name.lowerBound, source.isBlank(start - 1..<start),
        isYear(start..<name.upperBound, in: source)
      {
        return start..<name.upperBound
      }
    }
    return nil
  }

  /// Whether a range holds a year and no more: 2024年度, 2024年.
  static func isYear(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard range.count == 7 || range.count == 10 else { return false }
    let span = source.bytes.span
    return yearWords.contains { word in
      range.count == word.utf8CodeUnitCount + 4 && span.hasWord(word, at: range.lowerBound + 4)
        && range.prefix(4).allSatisfy { (0x30...0x39).contains(source.bytes[$0]) }
    }
  }

  private static let yearWords: [StaticString] = ["年度", "年"]

  /// 单位：元 at the end of the line of 编制部门, letter-spaced or not.
  static func unitBehind(
    _ value: Range<Int>, in source: SourceText
  ) -> (label: Int, value: Range<Int>)? {
    var index = value.lowerBound
    while index < value.upperBound {
      if let end = end(of: "单", "位", at: index, in: source), end < value.upperBound,
        let colon = source.firstColon(in: index..<value.upperBound),
        source.isBlank(end..<colon.lowerBound)
      {
        let printed = source.trimmed(colon.upperBound..<value.upperBound)
        let label = startOfMoney(before: index, in: value, of: source) ?? index
        return (label, unitWord(printed, in: source))
      }
      index += 1
    }
    return nil
  }

  /// Where a word of two characters ends that begins at a place; `nil` where another word does.
  private static func end(
    of first: StaticString, _ second: StaticString, at place: Int, in source: SourceText
  ) -> Int? {
    let span = source.bytes.span
    guard span.hasWord(first, at: place) else { return nil }
    var next = place + first.utf8CodeUnitCount
    while next < span.count, span[next] == 0x20 || span[next] == 0x09 { next += 1 }
    return span.hasWord(second, at: next) ? next + second.utf8CodeUnitCount : nil
  }

  /// Where 金额 begins that stands right before a place; `nil` where it does not.
  private static func startOfMoney(
    before place: Int, in value: Range<Int>, of source: SourceText
  ) -> Int? {
    let span = source.bytes.span
    let before = source.trimmed(value.lowerBound..<place)
    guard span.extracting(before).ends(with: "额") else { return nil }
    let rest = source.trimmed(before.dropLast(3))
    return span.extracting(rest).ends(with: "金") ? rest.upperBound - 3 : nil
  }

  /// The year that a range begins with, once it is known to be one.
  private static func number(ofYear range: Range<Int>, in source: SourceText) -> Int {
    range.prefix(4).reduce(0) { $0 * 10 + Int(source.bytes[$1] - UInt8(ascii: "0")) }
  }

  private static let yearEndings: [StaticString] = ["年)", "年度)"]

  static func year(_ range: Range<Int>, in source: SourceText) -> Int? {
    guard range.count <= 24, source.bytes.span.extracting(range).contains("年") else { return nil }
    if let inner = inner(of: range, in: source), isYear(inner, in: source) {
      return number(ofYear: inner, in: source)
    }
    let key = RecognitionKey(range, in: source.bytes).bytes
    for ending in yearEndings {
      guard key.count == 5 + ending.utf8CodeUnitCount, key.first == UInt8(ascii: "("),
        key.span.ends(with: ending)
      else { continue }
      let digits = key[1..<5]
      guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    return nil
  }
}
