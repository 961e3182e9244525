internal import Convert

/// The resource of facts, a view that is derived from the tables.
enum PackageFacts {
  /// The resource without rows.
  static let table = PackageTable(
    "facts", "every amount of the tables as a row, derived", "各表的每个金额一行（派生）",
    FactsWriter.columns.map { name in
      fields.first { $0.name == name } ?? PackageField(name, .string, name, name)
    })

  private static let fields = [
    PackageField("source", .string, "input, blank inside a package", "输入路径（数据包内为空）"),
    PackageField("source_line", .integer, "line of the source text, from 1", "源文本行号，从 1 起"),
    PackageField(
      "fiscal_year", .integer, "fiscal year", "年度", columnType: "date:fiscal-year"),
    PackageField(
      "agency_name", .string, "disclosing department", "公开部门",
      columnType: "administrative-classification:generic:level1:label"),
    PackageField("table_no", .integer, "number of the table", "表号"),
    PackageField("table_kind", .string, "kind of table", "报表种类"),
    PackageField("table_title", .string, "title of the table", "报表标题"),
    PackageField("side", .string, "side of a two-sided table", "双侧表的一侧", columnType: "direction"),
    PackageField("row", .integer, "row of the table, from 1", "表内行号，从 1 起"),
    PackageField(
      "unit_name", .string, "budget unit", "预算单位",
      columnType: "administrative-classification:generic:level2:label"),
    PackageField(
      "exp_func_code", .string, "functional classification code", "支出功能分类科目编码",
      columnType: "functional-classification:generic:code"),
    PackageField(
      "dep_bgt_eco_code", .string, "departmental economic classification code", "部门预算支出经济分类科目编码",
      columnType: "economic-classification:generic:code"),
    PackageField("name", .string, "label of the row", "行名称"),
    PackageField(
      "pro_name", .string, "project", "项目名称", columnType: "activity:generic:project:label"),
    PackageField("concept", .string, "measure", "指标", columnType: "value-kind:code"),
    PackageField(
      "label", .string, "labels above the amount, joined with /", "表头名称，以 / 连接",
      columnType: "value-kind:label"),
    PackageField("amount", .number, "amount", "金额", columnType: "value"),
    PackageField("unit", .string, "unit of the amount", "金额单位"),
    PackageField("raw", .string, "source characters where they were mended", "经修复的源文字符"),
  ]
}
