import Testing

/// A valid document broken in one way.
struct XMLBreakage: Sendable, CustomTestStringConvertible {
  /// What is wrong with it.
  let name: String
  /// What stands in the document once at least; its first place is changed.
  let original: String
  /// What stands there instead.
  let replacement: String
  /// The code of the first error.
  let code: String
  /// A piece of the path or the words by which the first error tells the place.
  let place: String
  /// Whether the schema itself refuses it, rather than a rule of the reader.
  let isOfSchema: Bool

  var testDescription: String { name }

  init(
    _ name: String, _ original: String, _ replacement: String, _ code: String, _ place: String,
    isOfSchema: Bool = true
  ) {
    self.name = name
    self.original = original
    self.replacement = replacement
    self.code = "xml." + code
    self.place = place
    self.isOfSchema = isOfSchema
  }

  /// A breakage that a rule of the reader finds.
  static func rule(
    _ name: String, _ original: String, _ replacement: String, _ code: String, _ place: String
  ) -> XMLBreakage {
    XMLBreakage(name, original, replacement, code, place, isOfSchema: false)
  }

  /// The breakages, one for each thing that the schema or the reader is to hold.
  static let all: [XMLBreakage] = amounts + codes + lists + numbers + structure + attributes + rules

  private static let amount = ">5219.30<"

  private static let amounts: [XMLBreakage] = [
    ("a thousands separator", ">5,219.30<"), ("a full-width comma", ">5，219.30<"),
    ("an exponent", ">5.2e3<"), ("a plus sign", ">+5219.30<"), ("a blank in front", "> 5219.30<"),
    ("a blank behind", ">5219.30 <"), ("a blank inside", ">5219. 30<"),
    ("no digit before the point", ">.30<"), ("no digit behind the point", ">5219.<"),
    ("a leading zero", ">05219.30<"), ("seven fraction digits", ">0.1234567<"),
    ("nineteen digits", ">1234567890123456789<"), ("no number at all", "><"),
    ("a placeholder", ">-<"), ("a unit", ">5219.30万元<"), ("two points", ">5219..30<"),
    ("a line break", ">5219.30\n<"), ("INF", ">INF<"), ("full-width digits", ">５２１９<"),
  ].map { name, replacement in
    XMLBreakage("amount: " + name, amount, replacement, "invalid-value", "/amount[1]")
  }

  private static let codes: [XMLBreakage] = [
    XMLBreakage(
      "class of two digits", #"<class code="211">"#, #"<class code="21">"#, "invalid-value",
      "/class[1]/@code"),
    XMLBreakage(
      "class of five digits", #"<class code="211">"#, #"<class code="21104">"#, "invalid-value",
      "/class[1]/@code"),
    XMLBreakage(
      "section of three digits", #"<section code="21104">"#, #"<section code="211">"#,
      "invalid-value", "/section[1]/@code"),
    XMLBreakage(
      "item of five digits", #"<item code="2110401">"#, #"<item code="21104">"#, "invalid-value",
      "/item[1]/@code"),
    XMLBreakage(
      "item with a letter", #"<item code="2110401">"#, #"<item code="211040A">"#, "invalid-value",
      "/item[1]/@code"),
    XMLBreakage(
      "item with a blank", #"<item code="2110401">"#, #"<item code=" 2110401">"#, "invalid-value",
      "/item[1]/@code"),
    XMLBreakage(
      "item without a code", #"<item code="2110401">"#, "<item>", "missing-attribute", "'code'"),
    XMLBreakage(
      "another code of three digits", #"<coded code="21"/>"#, #"<coded code="211"/>"#,
      "invalid-value", "/coded[1]/@code"),
    XMLBreakage(
      "a code of one digit in a cell", #"<columnCode column="2">05<"#,
      #"<columnCode column="2">5<"#, "invalid-value", "/columnCode[1]"),
    XMLBreakage(
      "a code of ten digits in a cell", #"<columnCode column="2">05<"#,
      #"<columnCode column="2">0123456789<"#, "invalid-value", "/columnCode[1]"),
    XMLBreakage(
      "a code of words in the ledger", "<code>208</code>", "<code>二〇八</code>", "invalid-value",
      "/code[1]"),
  ]

  private static let lists: [XMLBreakage] = [
    XMLBreakage(
      "an unknown concept of an amount", #"<amount concept="total">5219"#,
      #"<amount concept="sum">5219"#, "invalid-value", "/amount[1]/@concept"),
    XMLBreakage(
      "an unknown concept of a column", #"<amountColumn concept="total""#,
      #"<amountColumn concept="Total""#, "invalid-value", "/amountColumn[1]/@concept"),
    XMLBreakage(
      "an unknown stage", #"stage="budget""#, #"stage="plan""#, "invalid-value",
      "/disclosure/@stage"),
    XMLBreakage(
      "an unknown kind of table", #"kind="expenditure_summary""#, #"kind="expenditure""#,
      "invalid-value", "/table[1]/@kind"),
    XMLBreakage(
      "an unknown unit", #"unit="万元" grouped"#, #"unit="万" grouped"#, "invalid-value",
      "/table[1]/@unit"),
    XMLBreakage(
      "an unknown side", #"side="income""#, #"side="left""#, "invalid-value",
      "/labelColumn[1]/@side"),
    XMLBreakage(
      "an unknown level", #"level="class""#, #"level="1""#, "invalid-value", "/codeColumn[1]/@level"
    ),
    XMLBreakage(
      "an unknown scope", #"scope="project""#, #"scope="unit""#, "invalid-value",
      "/performance[1]/@scope"),
    XMLBreakage(
      "an unknown relation", #"relation="&gt;=""#, #"relation="≥""#, "invalid-value",
      "/target[1]/@relation"),
    XMLBreakage(
      "an unknown ledger code", #"code="amount-move""#, #"code="moved""#, "invalid-value",
      "/entry[1]/@code"),
    XMLBreakage(
      "an unknown reach", #"reach="between-tables""#, #"reach="far""#, "invalid-value",
      "/entry[1]/@reach"),
    XMLBreakage(
      "a flag that is false", #"grouped="true""#, #"grouped="false""#, "invalid-value",
      "/table[1]/@grouped"),
    XMLBreakage(
      "a flag that is 1", #"superseded="true""#, #"superseded="1""#, "invalid-value",
      "/entry[1]/@superseded"),
  ]

  private static let numbers: [XMLBreakage] = [
    XMLBreakage(
      "a year of two digits", #"fiscalYear="2025""#, #"fiscalYear="25""#, "invalid-value",
      "/disclosure/@fiscalYear"),
    XMLBreakage(
      "a year with a sign", #"fiscalYear="2025""#, #"fiscalYear="2025年""#, "invalid-value",
      "/disclosure/@fiscalYear"),
    XMLBreakage(
      "a day of a month that has none", #"day="2025-02-12""#, #"day="2025-02-30""#, "invalid-value",
      "/date[1]/@day"),
    XMLBreakage(
      "a day in another order", #"day="2025-02-12""#, #"day="12.02.2025""#, "invalid-value",
      "/date[1]/@day"),
    XMLBreakage("line 0", #"line="7""#, #"line="0""#, "invalid-value", "/entry[1]/@line"),
    XMLBreakage("a negative line", #"line="7""#, #"line="-7""#, "invalid-value", "/entry[1]/@line"),
    XMLBreakage("column 0", #"column="7""#, #"column="0""#, "invalid-value", "/@column"),
    XMLBreakage(
      "a table number of sixteen digits", #"number="2""#, #"number="1234567890123456""#,
      "invalid-value", "/table[1]/@number"),
    XMLBreakage(
      "level 7", #"level="2" line="91""#, #"level="7" line="91""#, "invalid-value",
      "/section[1]/@level"),
    XMLBreakage(
      "a version without a minor number", #"1" version="1.0""#, #"1" version="1""#, "invalid-value",
      "/disclosure/@version"),
  ]

  private static let structure: [XMLBreakage] = [
    XMLBreakage(
      "no title", "<title>示例市湿地管理局2025年部门预算公开</title>", "", "unexpected-element", "/contents[1]"),
    XMLBreakage(
      "two titles", "<title>示例市湿地管理局2025年部门预算公开</title>", "<title/><title/>", "unexpected-element",
      "/title[2]"),
    XMLBreakage(
      "children in another order",
      "<name>示例市湿地管理局</name>\n    <date day=\"2025-02-12\">2025年2月12日</date>",
      "<date>2025年2月12日</date><name>示例市湿地管理局</name>", "unexpected-element", "/signature[1]/name[1]"),
    XMLBreakage(
      "an unknown element", "<preparedBy>示例市湿地管理局</preparedBy>", "<madeBy>示例市湿地管理局</madeBy>",
      "unexpected-element", "/madeBy[1]"),
    XMLBreakage(
      "two codes of a row", #"<class code="211">节能环保支出</class>"#,
      #"<class code="211">甲</class><class code="212">乙</class>"#, "unexpected-element", "/class[2]"),
    XMLBreakage(
      "an amount before the name", "<name>总计</name>\n",
      #"<amount concept="total">1</amount><name>总计</name>"# + "\n", "unexpected-element", "/name[1]"
    ),
    XMLBreakage(
      "an amount outside a row", "<note line=\"160\">",
      "<amount concept=\"total\">1</amount><note line=\"160\">", "unexpected-element", "/amount[1]"),
    XMLBreakage(
      "a row behind the notes", "<note mark=\"2.\"/>", "<note mark=\"2.\"/><row/>",
      "unexpected-element", "/row[9]"),
    XMLBreakage(
      "text where only elements belong", "<row/>", "<row>1,234.56</row>", "unexpected-text",
      "/row[8]"),
    XMLBreakage(
      "text between elements", "<contents>", "<contents>目录", "unexpected-text", "/contents[1]"),
    XMLBreakage(
      "an element within text", "<definition>从", "<definition><b>从</b>", "unexpected-element",
      "/definition[1]"),
    XMLBreakage(
      "an empty header", "<header>总计</header>", "<header/>", "invalid-value", "/header[1]"),
    XMLBreakage(
      "an empty name of a row", "<name>总计</name>", "<name/>", "invalid-value", "/name[1]"),
    XMLBreakage(
      "an empty ledger", "<proof>", "</entry></ledger><ledger><entry code=\"radical\"><proof>",
      "unexpected-element", "/ledger[2]"),
    XMLBreakage(
      "a term without a definition", "<definition>从财政取得的经费。</definition>", "", "missing-element",
      "/term[1]"),
    XMLBreakage(
      "a change without what is read now", "<after/>\n        <raw>", "<raw>", "unexpected-element",
      "/raw[1]"),
    XMLBreakage(
      "two values in a cell", "<amount>30.30</amount>", "<amount>30.30</amount><text>x</text>",
      "unexpected-element", "/text[1]"),
  ]

  private static let attributes: [XMLBreakage] = [
    XMLBreakage(
      "a concept twice in a row", #"<amount concept="basic_expenditure">-0.00"#,
      #"<amount concept="total">-0.00"#, "repeated-measure", "'total'"),
    XMLBreakage("no stage", #" stage="budget""#, "", "missing-attribute", "'stage'"),
    XMLBreakage("no version", #"1" version="1.0""#, #"1""#, "missing-attribute", "'version'"),
    XMLBreakage("no kind", #" kind="expenditure_summary""#, "", "missing-attribute", "'kind'"),
    XMLBreakage(
      "an amount without a concept", #"<amount concept="total">5219"#, "<amount>5219",
      "missing-attribute", "'concept'"),
    XMLBreakage(
      "an amount without a column", #"<columnAmount column="8">"#, "<columnAmount>",
      "missing-attribute", "'column'"),
    XMLBreakage(
      "an unknown attribute", "<row line=\"153\"", "<row class=\"x\" line=\"153\"",
      "unknown-attribute", "'class'"),
    XMLBreakage(
      "a concept of a label column", "<labelColumn side=", "<labelColumn concept=\"total\" side=",
      "unknown-attribute", "'concept'"),
    XMLBreakage(
      "a level of an amount column", "<amountColumn concept=\"total\" ordinal",
      "<amountColumn level=\"class\" concept=\"total\" ordinal", "unknown-attribute", "'level'"),
    XMLBreakage(
      "a code of no name", "<field label=\"设立的政策依据\" line=\"82\">", "<field line=\"82\">",
      "missing-attribute", "'label'"),
    XMLBreakage(
      "xsi:nil", "<preparedBy>示例市湿地管理局</preparedBy>",
      "<preparedBy xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>",
      "schema-violation", "/preparedBy[1]"),
  ]

  private static let rules: [XMLBreakage] = [
    .rule(
      "a section no deeper than its own", #"level="2" line="91""#, #"level="1" line="91""#,
      "section-level", "2 to 6, in /disclosure"),
    .rule(
      "a concept without a column", #"<amount concept="total">5219.30"#,
      #"<amount concept="unit_funds">5219.30"#, "unknown-column", "unit_funds"),
    .rule(
      "a column beyond the last", #"<columnText column="9">"#, #"<columnText column="10">"#,
      "unknown-column", "'10'"),
    .rule(
      "a column of the other side", #"<columnAmount column="6">0.00"#,
      #"<columnAmount column="2">0.00"#, "unknown-column", "'2'"),
    .rule(
      "a column twice in a row", #"<columnText column="9">"#, #"<columnText column="7">"#,
      "duplicate-cell", "'7'"),
    .rule(
      "a row's column filled by its name too", #"<columnText column="9">"#,
      #"<columnText column="4">"#, "duplicate-cell", "'4'"),
    .rule(
      "a project in a table without projects", "<name>x</name>",
      "<name>x</name><project>y</project>", "unknown-column", "'project'"),
    .rule(
      "a code that columns in pieces cannot hold", #"<item code="2110401">生态保护</item>"#,
      #"<coded code="211040">生态保护</coded>"#, "invalid-code", "211040"),
    .rule(
      "a number that is not the target's", #"number="12""#, #"number="13""#, "inconsistent",
      "'number' is '13', but '12'"),
    .rule(
      "a day that is not the date's", #"day="2025-02-12""#, #"day="2025-02-13""#, "inconsistent",
      "'day' is '2025-02-13', but '2025-02-12'"),
    .rule(
      "a relation that is not the target's", #"relation="&gt;=""#, #"relation="&lt;=""#,
      "inconsistent", "'relation'"),
    .rule("a unit that is not the target's", #"unit="次""#, #"unit="年""#, "inconsistent", "'unit'"),
    .rule(
      "an amount that the fields do not state", #"amount="14.40""#, #"amount="14.4""#,
      "inconsistent", "'14.40' follows"),
    .rule(
      "a unit that the fields do not state", #"unit="万元" budgetUnit"#, #"unit="元" budgetUnit"#,
      "inconsistent", "'unit'"),
    .rule(
      "a budget unit that the fields do not state", #"budgetUnit="示例市湿地中心""#, #"budgetUnit="甲""#,
      "inconsistent", "'budgetUnit'"),
    .rule(
      "a statement that is not withheld", #"budgetUnit="示例市湿地中心""#, #"withheld="true""#,
      "inconsistent", "'withheld'"),
    .rule(
      "a code in front of a name that has none", "<name>一、本年收入</name>",
      #"<name code="201">一、本年收入</name>"#, "inconsistent", "'code'"),
  ]
}
