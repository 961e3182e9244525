internal import Convert

/// The resources of a package but the tables themselves, without rows.
enum PackageResources {
  /// The line of the source text.
  static let line = PackageField(
    "source_line", .integer, "line of the source text, from 1", "源文本行号，从 1 起")
  private static let toTable = PackageReference(field: "table", resource: "tables", target: "table")
  private static let toPerformance = PackageReference(
    field: "performance", resource: "performance", target: "performance")

  /// A field that a row is known by: a number that is always there.
  static func key(_ name: String, _ en: String, _ zh: String) -> PackageField {
    PackageField(name, .integer, en, zh, required: true)
  }

  /// The values that a field of a list may have.
  static func raw<Value: CaseIterable & RawRepresentable<String>>(
    _ type: Value.Type
  ) -> [String] { Value.allCases.map(\.rawValue) }

  static let disclosure = PackageTable(
    "disclosure", "the disclosure as a whole: one row", "公开文本整体：一行",
    [
      PackageField("version", .string, "version of the format", "格式版本", required: true),
      PackageField(
        "stage", .string, "budget or final accounts", "预算或决算", required: true,
        values: raw(Stage.self), columnType: "phase:id"),
      PackageField("fiscal_year", .integer, "fiscal year", "年度", columnType: "date:fiscal-year"),
      PackageField(
        "agency_name", .string, "disclosing department", "公开部门",
        columnType: "administrative-classification:generic:level1:label"),
      PackageField("title", .string, "title", "标题"),
      PackageField(
        "has_signature", .boolean, "whether there is a sign-off", "是否有落款", required: true),
      PackageField("signature_name", .string, "who signs", "署名"),
      PackageField("signature_date", .string, "date as published", "所印日期"),
      PackageField("signature_line", .integer, "line of the sign-off", "落款行号"),
    ])

  static let contents = PackageTable(
    "contents", "table of contents", "目录", key: ["entry"],
    [
      key("entry", "ordinal, from 1", "序号，从 1 起"),
      PackageField("label", .string, "number as printed", "所印序号"),
      PackageField("title", .string, "heading", "标题"), line,
    ])

  static let sections = PackageTable(
    "sections", "the outline: parts at level 0, sections below them", "大纲：部分为 0 级，其下为章节",
    key: ["section"],
    references: [PackageReference(field: "parent", resource: "", target: "section")],
    [
      key("section", "ordinal, from 1", "序号，从 1 起"),
      PackageField("parent", .integer, "section around it", "上级章节"),
      PackageField("level", .integer, "level; 0 for a part", "层级；部分为 0", required: true),
      PackageField("label", .string, "number as printed", "所印序号"),
      PackageField("title", .string, "heading", "标题"), line,
    ])

  static let blocks = PackageTable(
    "blocks", "what sections hold, in order: paragraphs themselves, the rest by its ordinal",
    "章节内容，按次序：段落为原文，其他为序号", key: ["block"],
    references: [PackageReference(field: "section", resource: "sections", target: "section")],
    [
      key("block", "ordinal, from 1", "序号，从 1 起"), key("section", "section", "章节"),
      PackageField(
        "type", .string, "what it is", "类型", required: true, values: raw(PackageBlock.self)),
      PackageField(
        "ref", .integer, "ordinal of the table, target, statement or term", "表、绩效表、项目说明或名词的序号"),
      PackageField("mark", .string, "mark of a list item", "列表项序号"),
      PackageField("text", .string, "text", "文字"), line,
    ])

  static let tables = PackageTable(
    "tables", "statement tables", "报表", key: ["table"],
    [
      PackageField("table_no", .integer, "number as printed", "所印表号"),
      PackageField(
        "kind", .string, "kind of table", "报表种类", required: true, values: raw(TableKind.self)),
      PackageField("title", .string, "title", "标题"),
      PackageField("prepared_by", .string, "department that made it", "编制部门"),
      PackageField("unit", .string, "unit of the amounts", "金额单位", values: raw(MonetaryUnit.self)),
      PackageField("note", .string, "first note below the table", "表下第一条说明"),
      PackageField("rows", .integer, "number of data rows", "数据行数", required: true),
      PackageField(
        "resource", .string, "resource with the table itself", "报表本身的资源", required: true),
      key("table", "ordinal, from 1", "序号，从 1 起"),
      PackageField(
        "grouped", .boolean, "whether thousands separators are printed", "是否印有千位分隔符", required: true
      ),
      line,
    ])

  static let columns = PackageTable(
    "columns", "columns of the tables", "各表的列", key: ["table", "column"], references: [toTable],
    [key("table", "table", "报表")] + columnFields)

  static let headers = PackageTable(
    "headers", "header labels, from the root to the leaf", "表头名称，由上至下",
    key: ["table", "column", "level"], references: [toTable],
    [key("table", "table", "报表")] + headerFields)

  static let columnFields = [
    key("column", "number of the column, from 1", "列号，从 1 起"),
    PackageField("field", .string, "field of the table's resource", "报表资源中的字段"),
    PackageField(
      "role", .string, "what its cells are", "单元格内容", required: true, values: raw(PackageRole.self)),
    PackageField("level", .string, "level of a code", "编码级次", values: raw(CodeLevel.self)),
    PackageField("concept", .string, "measure", "指标", values: raw(Concept.self)),
    PackageField(
      "side", .string, "side of a two-sided table", "双侧表的一侧", values: raw(TableSide.self)),
    PackageField("ordinal", .integer, "ordinal as printed", "所印栏次"),
  ]
  static let headerFields = [
    key("column", "number of the column, from 1", "列号，从 1 起"),
    key("level", "level, from 1", "层，从 1 起"), PackageField("label", .string, "label", "名称"),
  ]

  static let cells = PackageTable(
    "cells", "cells that are not what their column is", "与所在列类型不同的单元格",
    key: ["table", "row", "column"], references: [toTable],
    [
      key("table", "table", "报表"), key("row", "row, from 1", "行号，从 1 起"),
      key("column", "number of the column, from 1", "列号，从 1 起"),
      PackageField(
        "kind", .string, "what it holds", "内容类型", required: true, values: raw(PackageCell.self)),
      PackageField("value", .string, "what it holds", "内容"),
    ])

  static let notes = PackageTable(
    "notes", "notes below tables and targets", "报表和绩效表下的说明", key: ["owner", "ref", "note"],
    [
      PackageField(
        "owner", .string, "table or performance", "所属", required: true,
        values: ["table", "performance"]),
      key("ref", "ordinal of the owner", "所属序号"), key("note", "ordinal, from 1", "序号，从 1 起"),
      PackageField("mark", .string, "mark", "序号"), PackageField("text", .string, "text", "文字"),
      line,
    ])

  static let projects = PackageTable(
    "projects", "project statements", "项目说明", key: ["project"],
    [
      line, PackageField("label", .string, "number as printed", "所印序号"),
      PackageField(
        "pro_name", .string, "project", "项目名称", columnType: "activity:generic:project:label"),
      PackageField(
        "amount", .number, "amount that the fields state", "字段所述金额", columnType: "value"),
      PackageField("unit", .string, "unit of the amount", "金额单位", values: raw(MonetaryUnit.self)),
      PackageField(
        "unit_name", .string, "unit that carries it out", "项目承担单位",
        columnType: "administrative-classification:generic:level2:label"),
      PackageField(
        "withheld", .boolean, "whether it is withheld from publication", "是否完全不予公开", required: true),
      PackageField("name_label", .string, "label of the name", "名称标签"),
      key("project", "ordinal, from 1", "序号，从 1 起"),
    ])

  static let projectFields = PackageTable(
    "project-fields", "labelled fields of project statements", "项目说明的字段",
    key: ["project", "field_no"],
    references: [PackageReference(field: "project", resource: "projects", target: "project")],
    [
      key("project", "project statement", "项目说明"), key("field_no", "ordinal, from 1", "序号，从 1 起"),
      PackageField("label", .string, "label", "标签"), PackageField("text", .string, "text", "文字"),
      line,
    ])

  static let projectParagraphs = PackageTable(
    "project-paragraphs", "paragraphs below the fields", "字段下的段落",
    key: ["project", "field_no", "paragraph_no"],
    references: [PackageReference(field: "project", resource: "projects", target: "project")],
    [
      key("project", "project statement", "项目说明"), key("field_no", "field", "字段"),
      key("paragraph_no", "ordinal, from 1", "序号，从 1 起"),
      PackageField("mark", .string, "mark", "序号"),
      PackageField("text", .string, "text", "文字"), line,
    ])

  static let performance = PackageTable(
    "performance", "tables of performance targets", "绩效目标表", key: ["performance"],
    [
      key("performance", "ordinal, from 1", "序号，从 1 起"),
      key("performance_no", "0 for the department, then 1, 2, …", "部门为 0，项目依次为 1、2…"),
      PackageField(
        "scope", .string, "department or project", "部门或项目", required: true,
        values: raw(PerformanceScope.self)),
      PackageField("title", .string, "title", "标题"),
      PackageField("year", .integer, "year below the title", "标题下年度"),
      PackageField("unit_label", .string, "label of the unit", "单位标签"),
      PackageField(
        "unit_name", .string, "budget unit", "预算单位",
        columnType: "administrative-classification:generic:level2:label"),
      PackageField("project_label", .string, "label of the project", "项目标签"),
      PackageField(
        "pro_name", .string, "project", "项目名称", columnType: "activity:generic:project:label"),
      PackageField("goal_label", .string, "label of the goal", "目标标签"),
      PackageField("goal", .string, "goal", "总体目标"),
      PackageField("unit_line", .integer, "source line of the unit", "预算单位所在源文行号"),
      PackageField("project_line", .integer, "source line of the project", "项目名称所在源文行号"),
      PackageField("goal_line", .integer, "source line of the goal", "总体目标所在源文行号"), line,
    ])

  static let contacts = PackageTable(
    "contacts", "contacts of performance tables", "绩效表联系人", key: ["performance", "contact"],
    references: [toPerformance],
    [
      key("performance", "performance table", "绩效表"), key("contact", "ordinal, from 1", "序号，从 1 起"),
      PackageField("label", .string, "label", "标签"), PackageField("text", .string, "text", "文字"),
      line,
    ])

  static let budgetLines = PackageTable(
    "budget-lines", "budget lines of performance tables", "绩效表资金行",
    key: ["performance", "line"], references: [toPerformance],
    [
      key("performance", "performance table", "绩效表"), key("line", "ordinal, from 1", "序号，从 1 起"),
      PackageField(
        "kind", .string, "what the value is", "内容类型", required: true, values: raw(PackageCell.self)),
      PackageField("value", .string, "value", "内容"), line,
    ])

  static let labels = PackageTable(
    "labels", "labels of budget lines (line) and of indicator columns (line 0)",
    "资金行（line）与指标栏（line 为 0）的名称", key: ["performance", "line", "label_no"],
    references: [toPerformance],
    [
      key("performance", "performance table", "绩效表"),
      key("line", "budget line; 0 for indicators", "资金行；指标栏为 0"),
      key("label_no", "ordinal, from 1", "序号，从 1 起"), PackageField("label", .string, "label", "名称"),
    ])

  static let indicators = PackageTable(
    "indicators", "performance indicators for analysis; targets.csv has them as published",
    "绩效指标（供分析）；原文见 targets.csv",
    [
      line, key("performance_no", "0 for the department, then 1, 2, …", "部门为 0，项目依次为 1、2…"),
      PackageField(
        "scope", .string, "department or project", "部门或项目", values: raw(PerformanceScope.self)),
      PackageField(
        "unit_name", .string, "budget unit", "预算单位",
        columnType: "administrative-classification:generic:level2:label"),
      PackageField(
        "pro_name", .string, "project", "项目名称", columnType: "activity:generic:project:label"),
      PackageField("level1", .string, "first level", "一级指标"),
      PackageField("level2", .string, "second level", "二级指标"),
      PackageField("indicator", .string, "indicator", "三级指标"),
      PackageField("relation", .string, "relation", "关系", values: raw(TargetRelation.self)),
      PackageField("number", .number, "number of the target", "目标数字"),
      PackageField("unit", .string, "unit of the target", "目标单位"),
      PackageField("target", .string, "target", "指标值"),
      PackageField("basis", .string, "basis", "设置依据"),
      PackageField("last_year", .string, "last year", "上年完成值"),
      PackageField("weight", .string, "weight", "权重"),
      PackageField("scoring_rule", .string, "scoring rule", "赋分规则"),
      PackageField("evidence", .string, "evidence", "佐证资料"),
    ])

  static let targets = PackageTable(
    "targets", "rows of performance tables as published", "绩效表各行，以所印为准",
    key: ["performance", "row"], references: [toPerformance],
    [
      key("performance", "performance table", "绩效表"), key("row", "ordinal, from 1", "序号，从 1 起"),
      PackageField("level1", .string, "first level as published", "所印一级指标"),
      PackageField("level2", .string, "second level as published", "所印二级指标"),
      PackageField("level3", .string, "third level as published", "所印三级指标"),
      PackageField("target", .string, "target as published", "所印指标值"),
      PackageField("basis", .string, "basis as published", "所印设置依据"),
      PackageField("last_year", .string, "value of last year as published", "所印上年完成值"),
      PackageField("weight", .string, "weight as published", "所印权重"),
      PackageField("scoring_rule", .string, "scoring rule as published", "所印赋分规则"),
      PackageField("evidence", .string, "evidence as published", "所印佐证资料"), line,
    ])

  static let terms = PackageTable(
    "terms", "glossary", "名词解释", key: ["term_no"],
    [
      PackageField("label", .string, "number as printed", "所印序号"),
      PackageField("term", .string, "term", "名词"),
      PackageField("definition", .string, "definition", "解释"),
      key("term_no", "ordinal, from 1", "序号，从 1 起"), line,
    ])
}
