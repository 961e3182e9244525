/// The codes of figures of the explanations that contradict a table.
enum NarrativeTableCode: String, DiagnosticCode {
  /// A figure of the text is not the table's.
  case figure = "narrative.figure"
  /// The text speaks of an item that the table does not have.
  case item = "narrative.item"
  /// The carry-over list does not add up.
  case carryoverList = "narrative.carryover-list"
  /// An item of the carry-over list is another amount in the table.
  case carryoverItem = "narrative.carryover-item"
  /// The text counts other projects than there are tables of targets.
  case projectCount = "narrative.project-count"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .figure:
      DiagnosticWording(
        check: .error,
        en: "{what} is {stated} in the text, but {expected} in {table} (difference {difference})",
        zh: "文字中{what}为 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: (
          "The explanations and the table state the same figure; compare both with the published "
            + "page.", "文字说明与报表应一致，请与公开原件核对。"
        ), example: ("收支总预算 101.00 万元 above a 收入总计 of 100.00", "收支总预算 101.00 万元，而收入总计为 100.00"),
        source: RuleSource.form)
    case .item:
      DiagnosticWording(
        check: .warning, en: "'{what}' of {stated} is not in {table}",
        zh: "“{what}”{stated}在{table}中没有",
        advice: (
          "The names differ, or the table lacks the item.", "名称不一致，或报表缺少该项。"
        ), example: ("(项) 培训支出 1.00 万元 without a row 2050803", "培训支出（项）1.00 万元，而表中无 2050803"),
        source: RuleSource.form)
    case .carryoverList:
      DiagnosticWording(
        check: .error,
        en: "the carry-over of {stated} is listed with items that add up to {expected}",
        zh: "上年结转结余 {stated}，所列各项之和为 {expected}",
        advice: (
          "An item is missing or wrong in the list.", "清单缺项或金额有误，请核对。"
        ), example: ("结转 10.00 万元: 1. 4.00, 2. 5.00", "结转 10.00 万元：1. 4.00；2. 5.00"),
        source: RuleSource.form)
    case .carryoverItem:
      DiagnosticWording(
        check: .error, en: "'{what}' is {stated} in the list, but {expected} in {table}",
        zh: "清单中“{what}”为 {stated}，{table}为 {expected}",
        advice: (
          "List and table state the same amount for a project.", "清单与报表的同一项目应一致，请核对。"
        ), example: ("1. 湿地监测 4.00 above a row of 5.00", "清单：湿地监测 4.00；表中为 5.00"),
        source: RuleSource.form)
    case .projectCount:
      DiagnosticWording(
        check: .warning,
        en: """
          the text counts {stated} {stated:project|projects}, but there {expected:is|are} {expected} \
          {expected:table|tables} of targets
          """,
        zh: "文字称项目共 {stated} 个，绩效目标表为 {expected} 张",
        advice: (
          "Two projects may share a table, or a project's targets are not published.",
          "可能两个项目合用一表，或有项目的绩效目标未公开。"
        ), example: ("项目共9个 above 8 tables", "项目共 9 个，绩效目标表 8 张"), source: RuleSource.form)
    }
  }
}
