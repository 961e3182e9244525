/// Whose performance a target table is about.
public enum PerformanceScope: String, CaseIterable, Hashable, Sendable {
  /// 部门整体绩效目标表.
  case department
  /// 项目支出绩效目标表.
  case project
}

/// A value with the label that is printed before it.
public struct LabelledText: Hashable, Sendable {
  /// The label as printed, without a colon: `预算单位`.
  public var label: ExactText
  /// The value; empty where its cell is blank.
  public var text: ExactText
  /// The line of the source on which the label stands, from 1.
  public var sourceLine: Int?

  /// Makes a labelled value.
  public init(label: ExactText, text: ExactText, sourceLine: Int? = nil) {
    self.label = label
    self.text = text
    self.sourceLine = sourceLine
  }
}

/// A line of the budget in the head of a performance table.
public struct PerformanceBudgetLine: Hashable, Sendable {
  /// The labels before the value, outermost first: `项目资金(万元)`, `年度预算总额`.
  public var labels: [ExactText]
  /// What stands behind them, usually an amount.
  public var value: Cell
  /// The line of the source on which it stands, from 1.
  public var sourceLine: Int?

  /// Makes a line.
  public init(labels: [ExactText], value: Cell, sourceLine: Int? = nil) {
    self.labels = labels
    self.value = value
    self.sourceLine = sourceLine
  }
}

/// 绩效目标表: the performance targets of the department or of one project.
public struct PerformanceTarget: Hashable, Sendable {
  /// Whose targets these are.
  public var scope: PerformanceScope
  /// The title, as published.
  public var title: ExactText
  /// The year below the title; `nil` where none stands there.
  public var year: Int?
  /// 预算单位 or 部门名称.
  public var unit: LabelledText?
  /// 项目名称; `nil` for the whole department.
  public var project: LabelledText?
  /// 项目负责人, 部门联系人, 联系电话, in the order of the table.
  public var contacts: [LabelledText]
  /// The budget, in the order of the table.
  public var budget: [PerformanceBudgetLine]
  /// 项目总体目标 or 年度绩效目标.
  public var goal: LabelledText?
  /// The labels of the indicator columns as printed; empty where the table has no indicators.
  public var indicatorLabels: [ExactText]
  /// The indicators, page breaks joined.
  public var indicators: [Indicator]
  /// What is said below the table.
  public var notes: [Paragraph]
  /// The line of the source on which the title stands, from 1.
  public var sourceLine: Int?

  /// Makes a table of targets.
  public init(
    scope: PerformanceScope, title: ExactText, year: Int? = nil, unit: LabelledText? = nil,
    project: LabelledText? = nil, contacts: [LabelledText] = [],
    budget: [PerformanceBudgetLine] = [], goal: LabelledText? = nil,
    indicatorLabels: [ExactText] = [], indicators: [Indicator] = [], notes: [Paragraph] = [],
    sourceLine: Int? = nil
  ) {
    self.scope = scope
    self.title = title
    self.year = year
    self.unit = unit
    self.project = project
    self.contacts = contacts
    self.budget = budget
    self.goal = goal
    self.indicatorLabels = indicatorLabels
    self.indicators = indicators
    self.notes = notes
    self.sourceLine = sourceLine
  }
}

/// An indicator: one row of a performance table, with merged cells carried down.
///
/// Members are empty where their cell is blank or their column is missing.
public struct Indicator: Hashable, Sendable {
  /// 一级指标.
  public var level1: ExactText
  /// 二级指标.
  public var level2: ExactText
  /// 三级指标, the indicator itself.
  public var level3: ExactText
  /// 指标值, the target as published: `≥98%`, `2025年12月10日`; see ``TargetValue``.
  public var target: ExactText
  /// 指标值设置依据.
  public var basis: ExactText
  /// 上年完成值, with its placeholder as printed.
  public var lastYear: ExactText
  /// 指标分值权重, as published.
  public var weight: ExactText
  /// 指标赋分规则.
  public var scoringRule: ExactText
  /// 佐证资料.
  public var evidence: ExactText
  /// The line of the source on which the row begins, from 1.
  public var sourceLine: Int?

  /// Makes an indicator.
  public init(
    level1: ExactText = "", level2: ExactText = "", level3: ExactText = "", target: ExactText = "",
    basis: ExactText = "", lastYear: ExactText = "", weight: ExactText = "",
    scoringRule: ExactText = "", evidence: ExactText = "", sourceLine: Int? = nil
  ) {
    self.level1 = level1
    self.level2 = level2
    self.level3 = level3
    self.target = target
    self.basis = basis
    self.lastYear = lastYear
    self.weight = weight
    self.scoringRule = scoringRule
    self.evidence = evidence
    self.sourceLine = sourceLine
  }
}
