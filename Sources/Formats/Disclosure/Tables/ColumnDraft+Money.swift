/// Whether labels that the program does not know name money.
extension ColumnDraft {
  /// Whether the label names money: 支出, 预算数, 结余.
  var saysMoney: Bool {
    guard let leaf = keys.last else { return false }
    if case .measure = word { return true }
    return Self.money.contains { leaf.hasSuffix($0) }
  }

  /// Whether the label names something else: a code, a remark, a count, a share.
  var saysNoMoney: Bool {
    guard let leaf = keys.last else { return false }
    if isShare { return true }
    if case .measure = word { return false }
    if word != nil { return true }
    if Self.countsAndShares.contains(where: { leaf.hasSuffix($0) }) { return true }
    // 编制人数 over 行政 and 事业.
    return keys.count > 1 && !saysMoney
      && keys.dropLast().contains { above in
        Self.counts.contains { above.hasSuffix($0) }
      }
  }

  /// Whether a label above the column's own says that it holds shares: 增减（%） over 小计 and 基本支出.
  var isShare: Bool {
    keys.dropLast().contains { above in Self.shares.contains { above.hasSuffix($0) } }
  }

  /// Whether a label says that the column holds what was spent: 决算数.
  var statesSpent: Bool { keys.contains { $0.hasSuffix("决算数") } }

  /// Whether a label says that the column holds what was planned: 年初预算数.
  var statesPlanned: Bool { keys.contains { $0.contains("预算数") } }

  /// Ends of the labels of columns that hold money.
  private static let money: [StaticString] = [
    "数", "额", "计", "费", "费用", "支出", "收入", "资金", "拨款", "预算", "补助", "结转", "结余",
  ]

  /// Ends of the labels above columns that count.
  private static let counts: [StaticString] = ["人数", "数量", "面积", "编制数", "车辆数", "实有数"]

  /// Ends of the labels above columns that hold shares.
  private static let shares: [StaticString] = ["%", "%)", "率", "占比", "比重", "比例", "百分比"]

  /// Ends of the labels of columns that hold numbers, but no money.
  private static let countsAndShares: [StaticString] = [
    "编码", "代码", "编号", "序号", "年份", "日期", "时间", "电话", "人数", "数量", "比例", "占比", "比重", "率", "增幅",
    "幅度", "百分比", "同比", "同比增长", "环比增长", "比上年增长", "分值", "得分", "权重", "指标值", "目标值", "面积",
    "次数", "个数", "天数", "批次", "人次", "编制数", "车辆数", "辆数", "台数", "户数", "车数", "床位数", "床位", "编制",
    "在职人员", "离休人员", "退休人员", "编外人员", "里程", "年限", "(人)", "(辆)", "(台)", "(个)",
    "%", "%)",
  ]
}
