import Convert

/// Texts that formats are known to trip over.
enum AdversarialValues {
  /// The texts, each with what it is.
  static let texts: [(name: String, text: ExactText)] = [
    ("leading blank", " 巡护"), ("trailing blank", "巡护 "), ("two blanks", "a  b"),
    ("blank between Han", "巡 护"), ("ideographic space", "巡\u{3000}护"),
    ("no-break space", "巡\u{A0}护"), ("no-break space at the end", "巡护\u{A0}"),
    ("zero-width space", "巡\u{200B}护"), ("zero-width joiner", "巡\u{200D}护"),
    ("byte-order mark inside", "巡\u{FEFF}护"), ("word joiner", "巡\u{2060}护"),
    ("soft hyphen", "巡\u{AD}护"), ("right-to-left mark", "巡\u{200F}护"),
    ("tab", "巡\t护"), ("line feed", "巡\n护"), ("carriage return", "巡\r护"), ("CR LF", "巡\r\n护"),
    ("line separator", "巡\u{2028}护"), ("next line", "巡\u{85}护"), ("form feed", "巡\u{0C}护"),
    ("null", "巡\u{0}护"), ("bell", "巡\u{7}护"), ("delete", "巡\u{7F}护"),
    ("noncharacter", "巡\u{FFFF}护"), ("double quotes", "\"巡护\""), ("single quotes", "'巡护'"),
    ("backslash", "巡\\护\\"), ("comma", "巡,护"), ("end of CDATA", "]]>"), ("formula", "=1+1"),
    ("at formula", "@SUM(A1)"), ("compatibility ideograph", "\u{F900}"),
    ("its canonical twin", "\u{8C48}"),
    ("combining accent", "e\u{301}"), ("precomposed accent", "\u{E9}"), ("astral ideograph", "𠮷野"),
    ("emoji sequence", "👩‍🌾"), ("tag", "<b>x</b>"), ("entity", "&amp;&#65;"),
    ("Markdown heading", "# 标题"), ("Markdown emphasis", "**巡护**"), ("Markdown item", "- 巡护"),
    ("Markdown rule", "---"), ("formula of TeX", "$\\geq 92\\%$"), ("part", "第三部分"),
    ("part with a title", "第三部分 情况说明"), ("caption", "表 3"), ("unit", "单位：元"),
    ("prepared by", "编制部门：林草局"), ("ordinal mark", "※"), ("contents heading", "目 录"),
    ("section", "一、主要职能"), ("glossary", "名词解释"), ("project name", "项目名称：巡护"),
    ("total", "总计"), ("header word", "类"), ("amount", "1,234.50"), ("code", "213"),
    ("date", "2027年2月6日"), ("dot leader", "概况……3"), ("colon", "巡护：林地"), ("placeholder", "-"),
    ("Kangxi radical", "\u{2F00}"), ("full-width digits", "１２"), ("empty", ""), ("blank", " "),
    ("long", ExactText(String(repeating: "巡护", count: 2_000))),
  ]

  /// Amounts at the edge of what an amount is.
  static let amounts = [
    "999999999999999999", "-999999999999999999.999999", "0.000001", "0", "0.00", "-0.00",
    "100000000000000000.10", "0.1", "1000",
  ]
}
