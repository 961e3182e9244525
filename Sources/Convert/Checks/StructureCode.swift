/// The codes of what the parts of a disclosure say about each other.
enum StructureCode: String, DiagnosticCode {
  /// A heading is not the entry of the contents.
  case heading = "structure.heading"
  /// The contents promise a table that is not there.
  case table = "structure.table"
  /// A table has no total row, or several.
  case total = "structure.total"
  /// A code or a project stands twice in one block.
  case repeated = "structure.repeated"
  /// A table states no unit.
  case unit = "structure.unit"
  /// A table has no columns.
  case columns = "structure.columns"
  /// A table has no rows.
  case noRows = "structure.no-rows"
  /// Two tables have one number and one title.
  case twice = "structure.twice"
  /// Amounts stand in a column without a label.
  case label = "structure.label"
  /// Two columns bear the same labels.
  case sameLabel = "structure.same-label"
  /// A column bears the label of a group alone.
  case bareLabel = "structure.bare-label"
  /// A column bears the label of other columns.
  case foreignLabel = "structure.foreign-label"
  /// A table of a known kind has none of its columns.
  case unknownColumns = "structure.unknown-columns"
  /// An amount stands alone below a table.
  case loneAmount = "structure.lone-amount"
  /// A row of the form is missing, and its amount is in no other row.
  case missingRow = "structure.missing-row"
  /// A list does not begin with its first line.
  case firstLine = "structure.first-line"
  /// The rows of a table of no known kind do not add up to its total.
  case rowTotal = "structure.row-total"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .heading:
      DiagnosticWording(
        check: .warning, en: "the heading '{stated}' is '{expected}' in the contents",
        zh: "标题“{stated}”在目录中为“{expected}”",
        advice: ("A word is missing or wrong in one of the two.", "标题与目录不一致，请核对。"),
        example: ("示例局收支情况 for 示例局收支预算情况", "标题为收支情况，目录为收支预算情况"),
        source: RuleSource.form)
    case .table:
      DiagnosticWording(
        check: .warning, en: "the contents promise '{stated}', but there is no such table",
        zh: "目录列有“{stated}”，正文没有该表",
        advice: (
          "Every table of the form is published, an empty one with a sentence that says so.",
          "各表均应公开，空表应予说明。"
        ), example: ("表9 in the contents only", "仅目录列有表9"), source: RuleSource.form)
    case .total:
      DiagnosticWording(
        check: .warning, en: "the table has {stated} total rows, where one is expected",
        zh: "该表有 {stated} 个合计行，应为一个",
        advice: (
          "Without its total nothing holds the rows together; look at the published page.",
          "缺少或重复合计行将无从核对各行，请查阅公开原件。"
        ), example: ("表3 without 总计", "表3 没有总计行"), source: RuleSource.form)
    case .repeated:
      DiagnosticWording(
        check: .warning, en: "'{stated}' stands twice in the table{at}",
        zh: "“{stated}”在表中出现两次{at}",
        advice: ("A row was printed twice, or a code is wrong.", "可能重复列行或编码有误，请核对。"),
        example: ("two rows 2080501", "两行 2080501"), source: RuleSource.form)
    case .unit:
      DiagnosticWording(
        check: .warning, en: "the table states amounts, but no unit; {expected} is taken",
        zh: "该表列有金额而未注明单位；按 {expected} 处理",
        advice: ("Look up the unit on the published page.", "请查阅公开原件的单位。"),
        example: ("a table without 单位：万元", "报表未注明“单位：万元”"),
        source: RuleSource.form)
    case .columns:
      DiagnosticWording(
        check: .warning, en: "the table '{stated}' has no columns, so it states nothing",
        zh: "报表“{stated}”没有任何栏目，未列出内容",
        advice: (
          "Remove it if its heading was copied by mistake; else restore its columns and rows.",
          "如系误复制的表头行，请删除；否则请恢复其栏目和各行。"
        ),
        example: (
          "the row 表 of the CSV, copied to where no other row of a table follows",
          "在 CSV 中复制了“表”行，其后没有该表的其他行"
        ), source: RuleSource.form)
    case .noRows:
      DiagnosticWording(
        check: .note, en: "the table '{stated}' has columns and no row, and no note says why",
        zh: "报表“{stated}”只有栏目，没有任何行，也没有说明",
        advice: (
          "Its rows were lost, or it is empty and should say so.",
          "各行可能遗失；如为空表，应予说明。"
        ), example: ("项目支出表 with its header alone", "项目支出表只有表头"),
        source: RuleSource.form)
    case .twice:
      DiagnosticWording(
        check: .warning, en: "the table '{stated}' stands twice with the same number",
        zh: "报表“{stated}”以同一表号出现两次",
        advice: (
          "Remove the copy, or give it its own number and title.", "请删除重复的报表，或更正其表号和标题。"
        ), example: ("two tables 表2 部门收入总体情况表", "两张表2 部门收入总体情况表"),
        source: RuleSource.form)
    case .label:
      DiagnosticWording(
        check: .warning, en: "{stated} stands in a column without a label",
        zh: "{stated} 所在的栏没有栏目名称",
        advice: (
          "The label was lost, or the amount has slid out of its column; look at the published page.",
          "栏目名称可能遗失，或数字移出了本栏，请查阅公开原件。"
        ), example: ("7.85 behind the last label of the header", "7.85 列在最后一个栏目名称之后"),
        source: RuleSource.form)
    case .sameLabel:
      DiagnosticWording(
        check: .warning, en: "two columns beside each other are both '{stated}'",
        zh: "有两栏的栏目名称同为“{stated}”",
        advice: (
          "A label above them has slid or was lost, so that their amounts may be taken for each other; "
            + "look at the published page.", "上层栏目名称可能错位或遗失，两栏金额可能混淆，请查阅公开原件。"
        ),
        example: ("合计 twice below 预算数, and 决算数 over the rest", "预算数之下有两个“合计”，决算数只覆盖其余各栏"),
        source: RuleSource.form)
    case .bareLabel:
      DiagnosticWording(
        check: .warning,
        en: "a column has no label of its own below '{stated}', where others have one",
        zh: "“{stated}”之下有一栏没有自己的栏目名称，而其他各栏均有",
        advice: (
          "Its label was lost, or the labels have slid, so that amounts stand under that of their "
            + "neighbour; look at the published page.", "栏目名称可能遗失或整行错位，金额可能列在相邻栏目之下，请查阅公开原件。"
        ),
        example: ("原值, 累计折旧 and 净值 one column to the right below 账面价值", "“账面价值”之下的原值、累计折旧、净值右移一栏"),
        source: RuleSource.form)
    case .foreignLabel:
      DiagnosticWording(
        check: .warning, en: "amounts stand under '{stated}', the label of other columns",
        zh: "金额列在“{stated}”之下，而该栏名属于其他栏",
        advice: (
          "A label above the columns was lost, or the labels have slid; look at the published page.",
          "栏目名称可能遗失或错位，请查阅公开原件。"
        ),
        example: ("收入 over the right half of 部门收支总表", "部门收支总表右半部分的栏名为“收入”"),
        source: RuleSource.form)
    case .unknownColumns:
      DiagnosticWording(
        check: .warning,
        en: "no column of the table is one that such a table has; the first bears '{stated}'",
        zh: "没有一栏是此类报表应有的栏目，第一栏的栏名为“{stated}”",
        advice: (
          "The labels above the columns were likely lost; look at the published page.",
          "栏目名称可能遗失，请查阅公开原件。"
        ),
        example: ("人员经费 and 公用经费 lost above 决算数", "“决算数”之上缺“人员经费”“公用经费”"),
        source: RuleSource.form)
    case .loneAmount:
      DiagnosticWording(
        check: .warning, en: "{stated} stands alone below the table, in none of its rows",
        zh: "{stated} 单独列在该表之后，不属于任何一行",
        advice: (
          "An amount was torn off its row; look it up on the published page and put it back.",
          "数字可能脱离了所在的行，请查阅公开原件后放回原处。"
        ), example: ("1,234.50 on a line of its own below 表3", "表3 之后单独一行 1,234.50"),
        source: RuleSource.form)
    case .missingRow:
      DiagnosticWording(
        check: .warning,
        en: "the row '{stated}' is missing: {expected} of '{what}' are in none of its other parts",
        zh: "缺少“{stated}”一行：“{what}”中有 {expected} 未列入其他各行",
        advice: (
          "The row was lost, or its name misread; look at the published page.",
          "该行可能遗失或名称有误，请查阅公开原件。"
        ),
        example: (
          "合计 12.50, 公务用车购置及运行费 11.00 and no 公务接待费",
          "合计 12.50、公务用车购置及运行费 11.00，而无公务接待费"
        ), source: RuleSource.form)
    case .firstLine:
      DiagnosticWording(
        check: .warning,
        en: "the income begins with '{stated}', and the line 一、 above it is missing",
        zh: "收入从“{stated}”开始，其上缺少“一、”行",
        advice: (
          "The first line was lost, or its mark misread; look at the published page.",
          "首行可能遗失或序号有误，请查阅公开原件。"
        ),
        example: ("（一）一般公共预算拨款 without 一、本年收入 above it", "“（一）一般公共预算拨款”之上没有“一、本年收入”"),
        source: RuleSource.form)
    case .rowTotal:
      DiagnosticWording(
        check: .warning, en: "the rows of '{what}' add up to {stated}, but the total is {expected}",
        zh: "“{what}”各行之和为 {stated}，合计为 {expected}",
        advice: (
          "An amount or a row was lost, stands twice or has slid; look at the published page.",
          "金额或行可能遗漏、重复或错位，请查阅公开原件。"
        ),
        example: ("合计 63.00 over rows of 40.00 and 15.00", "合计 63.00，各行为 40.00 和 15.00"),
        source: RuleSource.form)
    }
  }
}
