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
    var key = whole.bytes[...]
    for affix in behind where key.hasSuffix(affix) { key.removeLast(affix.count) }
    dropFront(of: &key)
    let core = withoutEmptyWords(key)
    if let kind = kinds[core] { return kind }
    // A department's name may stand in front.
    for (known, kind) in coresByLength
    where core[...].hasSuffix(known) && endsInDepartment(core.dropLast(known.count)) {
      return kind
    }
    return .other
  }

  /// Drops what stands in front: 表 1 or 附表2-1 and everything up to the year's 年 or 年度.
  private static func dropFront(of key: inout ArraySlice<UInt8>) {
    for affix in front where key.starts(with: affix) { key.removeFirst(affix.count) }
    let rest = key.drop { isEnumerator($0) }
    if rest.startIndex > key.startIndex {
      if rest.starts(with: "、".utf8) || rest.starts(with: "年".utf8) {
        key = rest.dropFirst(3)
      } else {
        key = rest
      }
    }
    for index in key.indices.dropFirst(4)
    where key[index...].starts(with: "年".utf8) && (0x30...0x39).contains(key[index - 1]) {
      key = key[(index + 3)...]
      break
    }
    if key.starts(with: "度".utf8) { key.removeFirst(3) }
  }

  private static func isEnumerator(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  private static func withoutEmptyWords(_ key: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(key.count)
    var index = key.startIndex
    while index < key.endIndex {
      let rest = key[index...]
      if let word = empty.first(where: { $0[0] == key[index] && rest.starts(with: $0) }) {
        index += word.count
      } else {
        result.append(key[index])
        index += 1
      }
    }
    return result
  }

  private static func endsInDepartment(_ name: ArraySlice<UInt8>) -> Bool {
    departments.contains { name.hasSuffix($0) }
  }

  private static let front: [[UInt8]] = ["附表", "附件", "公开", "预算", "决算", "表"].map { Array($0.utf8) }

  private static let behind: [[UInt8]] = ["(续表)", "(续)", "续表", "(空表)", "(试行)"].map {
    Array($0.utf8)
  }

  /// Words that do not tell one kind from another.
  private static let empty: [[UInt8]] = [
    "总体情况", "情况", "明细", "预算", "决算", "部门", "单位", "功能分类", "经济分类", "科目", "分配", "财务", "区级",
    "市级", "县级", "省级", "本级", "当年", "安排的", "安排", "总表", "表", "年度", "总体", "汇总", "按", "的", "()",
  ].map { Array($0.utf8) }

  private static let departments: [[UInt8]] = [
    "局", "厅", "委", "院", "中心", "办", "会", "部", "队", "校", "馆", "所", "站", "府", "处", "室", "社", "团",
  ].map { Array($0.utf8) }

  private static let kinds: [[UInt8]: TableKind] = {
    let names: [TableKind: [String]] = [
      .incomeExpenditureSummary: ["收支", "收入支出", "收支总"],
      .incomeSummary: ["收入", "收入总"],
      .expenditureSummary: ["支出", "支出总"],
      .appropriationSummary: ["财政拨款收支", "财政拨款收入支出", "财政拨款收支总"],
      .generalPublicExpenditure: ["一般公共支出", "一般公共财政拨款支出", "一般公共拨款支出"],
      .generalPublicBasicExpenditure: [
        "一般公共基本支出", "一般公共财政拨款基本支出", "一般公共拨款基本支出", "一般公共基本支出支出",
      ],
      .generalPublicProjectExpenditure: [
        "一般公共项目支出", "一般公共财政拨款项目支出", "一般公共拨款项目支出",
      ],
      .governmentFundExpenditure: [
        "政府性基金支出", "政府性基金财政拨款支出", "政府性基金拨款支出",
      ],
      .stateCapitalExpenditure: [
        "国有资本经营支出", "国有资本经营财政拨款支出", "国有资本经营拨款支出", "国有资本支出",
      ],
      .threePublicExpenses: [
        "财政拨款三公经费支出", "三公经费支出", "三公经费", "财政拨款三公经费", "一般公共三公经费支出",
        "一般公共三公经费", "一般公共财政拨款三公经费支出", "一般公共拨款三公经费支出",
      ],
      .commissionedServices: ["财政拨款委托业务费支出", "委托业务费支出", "财政拨款委托业务费", "委托业务费"],
      .carryoverDetail: ["上年结转结余", "上年结转和结余", "上年结转", "上年结转结余资金"],
    ]
    var kinds: [[UInt8]: TableKind] = [:]
    for (kind, cores) in names {
      for core in cores { kinds[Array(core.utf8)] = kind }
    }
    return kinds
  }()

  private static let coresByLength: [(core: [UInt8], kind: TableKind)] =
    kinds.map { (core: $0.key, kind: $0.value) }.sorted {
      $0.core.count == $1.core.count
        ? $0.core.lexicographicallyPrecedes($1.core) : $0.core.count > $1.core.count
    }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end in those of `word`.
  fileprivate func hasSuffix(_ word: [UInt8]) -> Bool {
    suffix(word.count).elementsEqual(word)
  }
}
