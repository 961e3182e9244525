internal import Convert

/// Tells the kind of a statement table by what its title means.
///
/// Titles vary by province and year: a year or a department in front, 总表, 情况表, 预算表 or 决算表
/// behind. What says nothing of the kind is taken away; what remains must be known as a whole, so
/// that 政府采购支出 is not taken for 支出.
enum TableTitles {
  /// The kind of the table with a title; ``TableKind/other`` where the title is not known.
  static func kind(of title: ExactText) -> TableKind {
    let whole = RecognitionKey(title)
    // All that is spent, by economic class: no form of it is known.
    if whole.contains("经济分类"), !whole.contains("基本支出") { return .other }
    let key = whole.bytes.span
    var end = key.count
    for affix in behind where key.extracting(..<end).ends(with: affix) {
      end -= affix.utf8CodeUnitCount
    }
    if key.extracting(..<end).ends(with: ")"), let start = key.extracting(..<end).offset(of: "(按") {
      end = start
    }
    let kept = key.extracting(front(of: key.extracting(..<end))..<end)
    let words = withoutEmptyWords(kept)
    let core = words.span
    for (known, kind) in coresByLength where core.ends(with: known) {
      // A department's name may stand in front.
      let rest = core.count - known.utf8CodeUnitCount
      if rest == 0 || endsInDepartment(core.extracting(..<rest)) { return kind }
    }
    return .other
  }

  /// Where a title begins, behind what stands in front: 表 1 or 附表2-1 and everything up to the
  /// year's 年 or 年度.
  private static func front(of key: Span<UInt8>) -> Int {
    var start = 0
    for affix in front where key.hasWord(affix, at: start) { start += affix.utf8CodeUnitCount }
    if start == 0 { start = listMark(of: key) }
    var end = start
    while end < key.count, isEnumerator(key[end]) { end += 1 }
    if end == start, start > 0 {
      // 表一 收支总表, but not 一般公共预算 behind 预算.
      while let numeral = chineseNumerals.first(where: { key.hasWord($0, at: end) }),
        !key.hasWord("一般公共", at: end)
      {
        end += numeral.utf8CodeUnitCount
      }
      if end < key.count, key[end] == UInt8(ascii: ")") { end += 1 }
    }
    if end > start {
      start = end
      if key.hasWord("、", at: end) || key.hasWord("年", at: end) { start += 3 }
    }
    var index = start + 4
    while index < key.count {
      if key.hasWord("年", at: index), (0x30...0x39).contains(key[index - 1]) {
        start = index + 3
        break
      }
      index += 1
    }
    return key.hasWord("度", at: start) ? start + 3 : start
  }

  /// Where a title begins behind 一、 or （一）; 0 where no such mark stands in front.
  private static func listMark(of key: Span<UInt8>) -> Int {
    let isBracketed = key.count > 0 && key[0] == UInt8(ascii: "(")
    let first = isBracketed ? 1 : 0
    var end = first
    while let numeral = chineseNumerals.first(where: { key.hasWord($0, at: end) }) {
      end += numeral.utf8CodeUnitCount
    }
    guard end > first else { return 0 }
    if isBracketed { return end < key.count && key[end] == UInt8(ascii: ")") ? end + 1 : 0 }
    return key.hasWord("、", at: end) ? end + 3 : 0
  }

  private static func isEnumerator(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  private static func withoutEmptyWords(_ key: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(key.count)
    var index = 0
    while index < key.count {
      let length = emptyWordLength(at: index, in: key)
      if length == 0 { result.append(key[index]) }
      index += max(length, 1)
    }
    return result
  }

  private static func emptyWordLength(at index: Int, in key: Span<UInt8>) -> Int {
    // No word begins inside a character.
    if key[index] & 0xC0 == 0x80 { return 0 }
    let place = key[index] >= 0xE0 ? key[index + 2] : key[index]
    for word in emptyByCharacter[Int(place)] where key.hasWord(word, at: index) {
      return word.utf8CodeUnitCount
    }
    return 0
  }

  /// Whether a name ends as those of departments and their units do.
  static func endsInDepartment(_ name: Span<UInt8>) -> Bool {
    for word in departments where name.ends(with: word) { return true }
    return false
  }

  private static let front: [StaticString] = [
    "(附表", "(附件", "(公开", "(表", "附表", "附件", "公开", "预算", "决算", "表",
  ]

  private static let chineseNumerals: [StaticString] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  private static let behind: [StaticString] = [
    "(续表)", "(续)", "续表", "(空表)", "(试行)", "(部门预算支出经济分类)", "(部门预算支出经济分类科目)",
    "(部门预算经济分类)", "(部门经济分类)",
  ]

  /// Words that do not tell one kind from another.
  private static let empty: [StaticString] = [
    "总体情况", "情况", "明细", "预算", "决算", "部门", "单位", "功能分类", "经济分类",
    "科目", "分配", "财务", "区级",
    "市级", "县级", "省级", "本级", "当年", "安排的", "安排", "总表", "表", "年度", "总体", "汇总", "按", "的", "()",
  ]

  /// The same by the last byte of their first character, those of one character in their order.
  private static let emptyByCharacter: [[StaticString]] = {
    var words = Array(repeating: [StaticString](), count: 256)
    for word in empty {
      let isWide = word.utf8Start[0] >= 0xE0
      words[Int(word.utf8Start[isWide ? 2 : 0])].append(word)
    }
    return words
  }()

  private static let departments: [StaticString] = [
    "局", "厅", "委", "院", "中心", "办", "会", "部", "队", "校", "馆", "所", "站", "府", "处", "室", "社", "团",
  ]

  /// What titles are once all that says nothing is gone.
  private static let cores: [(kind: TableKind, words: [StaticString])] = [
    (.incomeExpenditureSummary, ["收支", "收入支出", "收支总"]),
    (.incomeSummary, ["收入", "收入总"]),
    (.expenditureSummary, ["支出", "支出总"]),
    (.appropriationSummary, ["财政拨款收支", "财政拨款收入支出", "财政拨款收支总"]),
    (.generalPublicExpenditure, ["一般公共支出", "一般公共财政拨款支出", "一般公共拨款支出"]),
    (
      .generalPublicBasicExpenditure,
      [
        "一般公共基本支出", "一般公共财政拨款基本支出", "一般公共拨款基本支出", "一般公共基本支出支出",
      ]
    ),
    (
      .generalPublicProjectExpenditure,
      [
        "一般公共项目支出", "一般公共财政拨款项目支出", "一般公共拨款项目支出",
      ]
    ),
    (
      .governmentFundExpenditure,
      [
        "政府性基金支出", "政府性基金财政拨款支出", "政府性基金拨款支出", "政府性基金财政拨款收入支出",
        "政府性基金收入支出", "政府性基金财政拨款收支", "政府性基金收支",
      ]
    ),
    (
      .stateCapitalExpenditure,
      [
        "国有资本经营支出", "国有资本经营财政拨款支出", "国有资本经营拨款支出", "国有资本支出",
        "国有资本经营财政拨款收入支出", "国有资本经营收入支出", "国有资本经营财政拨款收支", "国有资本经营收支",
      ]
    ),
    (
      .threePublicExpenses,
      [
        "财政拨款三公经费支出", "三公经费支出", "三公经费", "财政拨款三公经费", "一般公共三公经费支出",
        "一般公共三公经费", "一般公共财政拨款三公经费支出", "一般公共拨款三公经费支出",
      ]
    ),
    (.commissionedServices, ["财政拨款委托业务费支出", "委托业务费支出", "财政拨款委托业务费", "委托业务费"]),
    (.carryoverDetail, ["上年结转结余", "上年结转和结余", "上年结转", "上年结转结余资金"]),
  ]

  /// The same, the longest first: 财政拨款收支 before 收支.
  private static let coresByLength: [(core: StaticString, kind: TableKind)] =
    cores.flatMap { kind, words in words.map { (core: $0, kind: kind) } }
    .sorted { $0.core.utf8CodeUnitCount > $1.core.utf8CodeUnitCount }
}
