internal import Convert

/// The resources of the ledger: its entries, and what belongs to them.
extension PackageResources {
  private static let toEntry = PackageReference(field: "entry", resource: "ledger", target: "entry")

  static let ledger = PackageTable(
    "ledger", "repairs and losses", "修复与缺失", key: ["entry"],
    [
      key("entry", "ordinal, from 1", "序号，从 1 起"),
      PackageField(
        "code", .string, "what happened", "发生了什么", required: true, values: raw(LedgerCode.self)),
      PackageField("table", .integer, "table", "报表"),
      PackageField("segment", .integer, "page segment", "页段"),
      PackageField("concept", .string, "measure", "指标", values: raw(Concept.self)),
      PackageField(
        "reach", .string, "how far the proof reaches", "证明范围", values: raw(LedgerReach.self)),
      PackageField(
        "superseded", .boolean, "whether it was edited since", "其后是否被修改", required: true),
      PackageField(
        "holds", .boolean, "whether its cells, or its line where it names none, are what it says",
        "单元格（未列出单元格时为原文行）是否与其相符", required: true),
      PackageField(
        "has_columns", .boolean, "whether it changed the columns", "是否改变了列", required: true), line,
    ])

  static let ledgerColumns = PackageTable(
    "ledger-columns", "columns before a repair", "修复前的列", key: ["entry", "column"],
    references: [toEntry], [key("entry", "entry", "条目")] + columnFields)

  static let ledgerHeaders = PackageTable(
    "ledger-headers", "header labels before a repair", "修复前的表头", key: ["entry", "column", "level"],
    references: [toEntry], [key("entry", "entry", "条目")] + headerFields)

  static let changes = PackageTable(
    "ledger-changes", "what repairs changed", "修复的改动", key: ["entry", "change"],
    references: [toEntry],
    [
      key("entry", "entry", "条目"), key("change", "ordinal, from 1", "序号，从 1 起"),
      PackageField("row", .integer, "row of the table", "行"),
      PackageField("column", .integer, "column of the table", "列"),
      PackageField("path", .string, "place in the model", "模型中的位置"),
      PackageField(
        "before_kind", .string, "what stood there", "原内容类型", required: true,
        values: raw(PackageCell.self)),
      PackageField("before", .string, "what stood there", "原内容"),
      PackageField(
        "after_kind", .string, "what is read", "现内容类型", required: true,
        values: raw(PackageCell.self)),
      PackageField("after", .string, "what is read", "现内容"),
      PackageField("raw", .string, "source characters", "源文字符"), line,
    ])

  static let proofs = PackageTable(
    "ledger-proofs", "what proves repairs", "修复的证明", key: ["entry", "proof"],
    references: [toEntry],
    [
      key("entry", "entry", "条目"), key("proof", "ordinal, from 1", "序号，从 1 起"),
      PackageField("identity", .string, "identity", "恒等式标识"),
      PackageField("statement", .string, "with its figures", "带数字的恒等式"),
    ])
}
