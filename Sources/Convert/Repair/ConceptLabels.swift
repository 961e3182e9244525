/// The measures by the labels that published tables give their columns.
///
/// Labels vary: brackets full or half width, blanks where a cell was wrapped, 小计 for 合计, 及 left
/// out. Here they are compared without blanks and brackets, against the variants that are known.
///
/// ```swift
/// ConceptLabels.concept(
///   forHeader: ["财政拨款", "财政 拨款（补助） 小计"], kind: .incomeSummary)  // .appropriationSubtotal
/// ```
public enum ConceptLabels {
  /// The measure that a header path names in a table of `kind`.
  ///
  /// - Parameters:
  ///   - header: The labels from the root of the header tree to the leaf, as printed.
  ///   - kind: What the table states; the same label may mean different measures in two kinds.
  /// - Returns: The measure; `nil` for a label that is not known in the kind, or no label.
  public static func concept(forHeader header: [ExactText], kind: TableKind) -> Concept? {
    guard let leaf = header.last, kind != .other else { return nil }
    if kind == .carryoverDetail { return carryoverConcept(header) }
    let known = labels(of: kind)
    let key = withoutUnit(folded(leaf))
    guard header.count > 1 else { return concept(named: key, in: known) }
    let parents = header.dropLast().map(folded)
    if let concept = concept(named: key, in: known) {
      return self.concept(concept, named: key, below: parents, known: known)
    }
    // A label that was broken over two lines of the header reads as a parent and its child.
    let parent = parents[parents.count - 1]
    if let concept = concept(named: parent + key, in: known) { return concept }
    return isTotal(key) ? self.concept(named: parent, in: known) : nil
  }

  /// The measure of a column in a table that prints the parts of `kind` as lists side by side:
  /// 人员经费/决算数.
  ///
  /// - Parameters:
  ///   - header: The labels from the root of the header tree to the leaf, as printed.
  ///   - kind: What the table states.
  /// - Returns: The measure of the part that the column is in, the total where its only label says
  ///   so; `nil` where no label names one.
  public static func concept(ofListWithHeader header: [ExactText], kind: TableKind) -> Concept? {
    if kind == .generalPublicBasicExpenditure {
      for label in header {
        if let concept = concept(named: folded(label), in: basic) { return concept }
      }
    }
    guard kind != .threePublicExpenses, header.count == 1 else { return nil }
    return isTotal(withoutUnit(folded(header[0]))) ? .total : nil
  }

  /// What a label means below its parents: 基本支出/合计 is all of 基本支出, 上年结转/一般公共预算 is no
  /// 一般公共预算 of this year.
  private static func concept(
    _ concept: Concept, named key: [UInt8], below parents: [[UInt8]], known: [Label]
  ) -> Concept? {
    if otherMoney.contains(where: { word in parents.contains { $0.span.contains(word) } }) {
      // 单位资金/小计 is all of 单位资金, but for that of another year.
      if isTotal(key), let whole = parents.last.flatMap({ self.concept(named: $0, in: known) }),
        !isOwn(whole),
        !otherMoney.contains(where: { word in
          parents.dropLast().contains { $0.span.contains(word) }
        })
      {
        return whole
      }
      return isOwn(concept) ? nil : concept
    }
    guard isTotal(key) else { return concept }
    for parent in parents.reversed() {
      if let whole = self.concept(named: parent, in: known), whole != .total { return whole }
    }
    // 本年收入/小计 is more than the appropriations.
    if concept == .appropriationSubtotal, isEqual(key, "小计") {
      return parents.contains { $0.span.contains("财政拨款") } ? concept : nil
    }
    return concept
  }

  /// A label without the unit of money behind it: 合计（万元）, folded.
  private static func withoutUnit(_ key: [UInt8]) -> [UInt8] {
    guard key.span.ends(with: "元") else { return key }
    for unit in units where key.span.ends(with: unit) {
      return Array(key.dropLast(unit.utf8CodeUnitCount))
    }
    return key
  }

  private static let units: [StaticString] = [
    "单位万元", "单位元", "百万元", "万元", "千元", "亿元", "元",
  ]

  private static func isTotal(_ key: [UInt8]) -> Bool {
    isEqual(key, "合计") || isEqual(key, "总计") || isEqual(key, "小计")
  }

  /// Whether a label says no more than that its column holds amounts: 金额, 2026年预算数, 决算数.
  public static func saysAmount(_ label: ExactText) -> Bool {
    let key = withoutUnit(folded(label))
    return budgets.contains { isEqual(key, $0) } || saysSpent(label)
  }

  /// Whether a label says no more than that its column holds what was spent: 决算数, 全年执行数.
  static func saysSpent(_ label: ExactText) -> Bool {
    let words = folded(label)
    return spent.contains { words.span.ends(with: $0) }
  }

  private static let spent: [StaticString] = ["决算数", "执行数"]

  /// Parents below which the usual measures are others.
  private static let otherMoney: [StaticString] = [
    "结转", "结余", "事业", "经营收入", "单位资金", "财政专户", "非财政", "执行数", "决算数", "上年",
  ]

  /// Whether the label of a measure may stand again below money of another year or source.
  ///
  /// The long labels are one measure wherever a damaged header has let them slide.
  private static func isOwn(_ concept: Concept) -> Bool {
    switch concept {
    case .budget, .total, .appropriationSubtotal, .generalPublicBudget, .governmentFundBudget,
      .stateCapitalBudget, .basicExpenditure, .basicPersonnel, .basicOperating,
      .projectExpenditure:
      true
    default: false
    }
  }

  /// The carry-over table states the same four measures under two parents.
  private static func carryoverConcept(_ header: [ExactText]) -> Concept? {
    let path = header.map(folded)
    guard let leaf = path.last else { return nil }
    let parents = path.dropLast()
    let isOther = parents.contains { $0.starts(with: "非财政") }
    let isAppropriation = !isOther && parents.contains { $0.starts(with: "财政拨款") }
    if isTotal(leaf) {
      return isOther ? .otherTotal : isAppropriation ? .appropriationTotal : .total
    }
    if isEqual(leaf, "人员经费") {
      return isOther ? .otherBasicPersonnel : isAppropriation ? .appropriationBasicPersonnel : nil
    }
    if isEqual(leaf, "公用经费") {
      return isOther ? .otherBasicOperating : isAppropriation ? .appropriationBasicOperating : nil
    }
    if isEqual(leaf, "项目支出") {
      return isOther ? .otherProject : isAppropriation ? .appropriationProject : nil
    }
    return nil
  }

  /// A measure and the labels by which it is known, folded.
  ///
  /// Lists of words are made at no cost when the program starts; a dictionary of them took longer to
  /// make than a short document takes to read.
  private typealias Label = (concept: Concept, names: [StaticString])

  private static func concept(named key: [UInt8], in labels: [Label]) -> Concept? {
    for (concept, names) in labels {
      for name in names where isEqual(key, name) { return concept }
    }
    return nil
  }

  private static func isEqual(_ key: [UInt8], _ name: StaticString) -> Bool {
    guard key.count == name.utf8CodeUnitCount else { return false }
    for index in key.indices where key[index] != name.utf8Start[index] { return false }
    return true
  }

  /// The labels of the measures of a kind; those of the carry-over table are not in lists.
  private static func labels(of kind: TableKind) -> [Label] {
    switch kind {
    case .incomeExpenditureSummary: incomeExpenditureLabels
    case .incomeSummary: incomeLabels
    case .expenditureSummary, .generalPublicExpenditure: expenditureLabels
    case .appropriationSummary: appropriationLabels
    case .generalPublicBasicExpenditure: basicLabels
    case .generalPublicProjectExpenditure: projectOnly
    case .governmentFundExpenditure, .stateCapitalExpenditure: fundLabels
    case .threePublicExpenses, .commissionedServices: fundingLabels
    case .carryoverDetail, .other: []
    }
  }

  private static let incomeExpenditureLabels: [Label] =
    [(.budget, budgets)] + total
  private static let incomeLabels: [Label] =
    [(.total, ["合计", "总计", "本年收入合计"])] + funds + incomeOnly
  private static let expenditureLabels: [Label] =
    [(.total, ["合计", "总计", "小计", "本年支出合计"])] + division + basic
  private static let appropriationLabels: [Label] =
    [(.budget, budgets)] + total + funds
  private static let basicLabels: [Label] = total + basic
  private static let fundLabels: [Label] =
    [(.total, ["合计", "总计", "小计"])] + division + basic
  private static let fundingLabels: [Label] = [(.total, ["合计", "总计", "小计"])] + funds

  /// 2026年预算数 is folded without the digits in front.
  private static let budgets: [StaticString] = [
    "预算数", "预算", "本年预算", "本年预算数", "年初预算数", "金额", "年预算数", "年预算", "年度预算数", "年度预算", "年预算金额",
    "预算金额",
  ]
  private static let total: [Label] = [(.total, ["合计", "总计"])]
  private static let funds: [Label] = [
    (
      .generalPublicBudget,
      [
        "一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算拨款收入", "一般公共预算财政拨款收入",
        "一般公共预算收入", "一般公共预算资金",
      ]
    ),
    (
      .governmentFundBudget,
      [
        "政府性基金预算", "政府性基金", "基金预算", "政府性基金预算拨款", "基金预算拨款", "政府性基金预算财政拨款",
        "政府性基金预算拨款收入", "政府性基金预算财政拨款收入", "政府性基金预算收入", "政府性基金预算资金",
      ]
    ),
    (
      .stateCapitalBudget,
      [
        "国有资本经营预算", "国有资本经营", "国有资本预算", "国有资本经营预算拨款", "国有资本经营预算财政拨款",
        "国有资本经营预算拨款收入", "国有资本经营预算财政拨款收入", "国有资本经营预算收入", "国有资本经营预算资金",
      ]
    ),
  ]
  private static let division: [Label] = [
    (.basicExpenditure, ["基本支出"]), (.projectExpenditure, ["项目支出"]),
  ]
  private static let basic: [Label] = [
    (.basicPersonnel, ["人员经费", "基本支出人员经费", "其中人员经费"]),
    (.basicOperating, ["公用经费", "日常公用经费", "基本支出公用经费", "其中公用经费"]),
  ]

  private static let incomeOnly: [Label] = [
    (
      .appropriationSubtotal,
      ["财政拨款补助小计", "财政拨款小计", "财政拨款补助合计", "财政拨款合计", "财政拨款收入", "财政拨款收入小计", "小计"]
    ),
    (
      .generalPublicBudgetTransfer,
      ["上级一般公共预算安排的转移支付", "上级一般公共预算安排转移支付", "上级一般公共预算转移支付"]
    ),
    (
      .governmentFundBudgetTransfer,
      [
        "上级政府性基金安排的转移支付", "上级政府性基金安排转移支付", "上级政府性基金预算安排的转移支付",
        "上级政府性基金预算安排转移支付",
      ]
    ),
    (
      .stateCapitalBudgetTransfer,
      [
        "上级国有资本经营预算安排的转移支付", "上级国有资本经营预算安排转移支付",
        "上级国有资本经营安排的转移支付",
      ]
    ),
    (
      .specialAccount,
      [
        "财政专户教育收费", "财政专户", "财政专户核拨", "财政专户管理资金", "财政专户管理资金收入", "教育收费财政专户", "教育收费",
      ]
    ),
    (.unitFunds, ["单位资金", "单位资金收入"]),
    (.appropriationCarryover, ["财政拨款结转", "财政拨款结转结余"]),
    (
      .otherCarryover,
      ["非财政拨款结转结余", "非财政拨款结转", "非财政拨款结余", "非财政结转结余"]
    ),
  ]

  private static let projectOnly: [Label] = [
    (.total, ["项目支出合计", "合计", "总计"]),
    (.econ301, ["工资福利支出"]),
    (.econ302, ["商品和服务支出", "商品服务支出"]),
    (.econ303, ["对个人和家庭的补助", "对个人和家庭补助", "对个人家庭的补助", "对个人和家庭的补助支出"]),
    (.econ307, ["债务利息及费用支出", "债务利息和费用支出", "债务利息支出"]),
    (.econ309, ["资本性支出基本建设"]),
    (.econ310, ["资本性支出"]),
    (.econ311, ["对企业补助基本建设", "对企业的补助基本建设"]),
    (.econ312, ["对企业补助", "对企业的补助"]),
    (.econ313, ["对社会保障基金补助", "对社会保障基金的补助", "社会保障基金补助"]),
    (.econ399, ["其他支出"]),
  ]
}
