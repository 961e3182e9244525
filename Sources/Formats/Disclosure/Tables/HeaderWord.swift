/// What a label in a table header is known to say.
enum HeaderWord: Sendable {
  /// 类.
  case classLevel
  /// 款.
  case sectionLevel
  /// 项.
  case itemLevel
  /// 科目编码: a code, or the levels of one below it.
  case code
  /// 科目名称: what a row is.
  case name
  /// 项目名称.
  case projectName
  /// 备注, 行次: neither a name nor money.
  case remark
  /// 合计, 基本支出: money, or a label over columns of money.
  case measure

  /// What a label says; `nil` for a label that is not known.
  static func of(_ key: RecognitionKey) -> HeaderWord? {
    listed(key) ?? byEnding(key)
  }

  /// What a label says that is spelled as one of the known ones.
  static func listed(_ key: RecognitionKey) -> HeaderWord? {
    let length = key.bytes.count
    guard length < wordsByLength.count else { return nil }
    for known in wordsByLength[length] where key.isWord(known.text) { return known.word }
    return nil
  }

  /// What a label of many spellings says: 功能科目编码, 项目(按支出性质分类), and 部门(单位)代码 and
  /// 部门(单位)名称, which are no code of a classification.
  private static func byEnding(_ key: RecognitionKey) -> HeaderWord? {
    if key.contains("科目") {
      if key.hasSuffix("编码") || key.hasSuffix("代码") { return .code }
      if key.hasSuffix("科目名称") || key.hasSuffix("分类科目") { return .name }
    }
    if key.hasPrefix("项目(按") { return .name }
    guard key.contains("单位") || key.hasPrefix("部门") || key.hasPrefix("预算部门") else { return nil }
    if key.contains("经济分类") || key.contains("功能分类") { return nil }
    if key.hasSuffix("代码") || key.hasSuffix("编码") { return .remark }
    return key.hasSuffix("名称") ? .name : nil
  }

  /// Whether the label names a total and may stand in front of a row as well as over a column.
  static func isTotal(_ key: RecognitionKey) -> Bool {
    totals.contains { key.isWord($0) }
  }

  /// Whether the label says which figure of several a column states, and cannot name a row.
  static func namesMeasure(_ key: RecognitionKey) -> Bool {
    stages.contains { key.isWord($0) }
  }

  /// Whether the word belongs to the columns that say what a row is.
  var isRowHead: Bool {
    switch self {
    case .classLevel, .sectionLevel, .itemLevel, .code, .name, .projectName: true
    case .remark, .measure: false
    }
  }

  private static let totals: [StaticString] = [
    "合计", "总计", "共计", "小计", "收入总计", "支出总计", "收入合计", "支出合计",
  ]

  private static let stages: [StaticString] = [
    "预算数", "决算数", "金额", "年初预算数", "调整预算数", "全年预算数", "全年执行数",
  ]

  /// The known labels, themselves reduced, by how many bytes they have.
  private static let wordsByLength: [[(text: StaticString, word: HeaderWord)]] = {
    var words: [[(text: StaticString, word: HeaderWord)]] = []
    func add(_ texts: [StaticString], _ word: HeaderWord) {
      for text in texts {
        while words.count <= text.utf8CodeUnitCount { words.append([]) }
        words[text.utf8CodeUnitCount].append((text, word))
      }
    }
    add(["类"], .classLevel)
    add(["款"], .sectionLevel)
    add(["项"], .itemLevel)
    add(["项目名称"], .projectName)
    add(codes, .code)
    add(names, .name)
    add(remarks, .remark)
    add(measures, .measure)
    return words
  }()

  private static let codes: [StaticString] = [
    "科目编码", "科目代码", "功能分类科目编码", "功能分类科目代码", "支出功能分类科目编码", "支出功能分类科目代码",
    "经济分类科目编码", "经济分类科目代码", "部门预算经济分类科目编码", "部门预算经济分类科目代码", "部门预算支出经济分类科目编码",
    "部门预算支出经济分类科目代码", "政府预算经济分类科目编码", "政府预算经济分类科目代码", "编码", "代码",
  ]

  private static let names: [StaticString] = [
    "科目名称", "功能分类科目名称", "支出功能分类科目名称", "经济分类科目名称", "部门预算经济分类科目名称",
    "部门预算支出经济分类科目名称", "政府预算经济分类科目名称", "名称", "项目", "单位名称", "预算单位", "支出功能分类", "功能分类",
    "经济分类", "支出经济分类", "三公经费支出内容", "支出内容", "项目(按功能分类)", "支出项目", "收入项目", "内容", "指标名称",
  ]

  private static let remarks: [StaticString] = [
    "备注", "说明", "行次", "栏次", "序号", "年度", "年份", "科目", "单位", "单位编码", "单位代码",
  ]

  private static let measures: [StaticString] = [
    "收入", "支出", "本年收入", "本年支出", "收入预算", "支出预算", "收入决算", "支出决算", "财政拨款收入", "财政拨款支出",
    "预算数", "决算数", "金额", "年初预算数", "全年预算数", "合计", "总计", "小计", "财政拨款", "非财政拨款", "财政拨款(补助)",
    "财政拨款(补助)小计", "财政拨款小计", "一般公共预算", "上级一般公共预算安排的转移支付", "政府性基金预算", "政府性基金",
    "上级政府性基金安排的转移支付", "国有资本经营预算", "上级国有资本经营预算安排的转移支付", "财政专户(教育收费)", "财政专户管理资金",
    "单位资金", "财政拨款结转", "非财政拨款结转结余", "非财政拨款结转", "事业收入", "事业单位经营收入", "其他收入",
    "上级补助收入", "附属单位上缴收入", "经营收入", "上缴上级支出", "经营支出", "对附属单位补助支出", "上年结转", "上年结转结余", "一般公共预算支出",
    "一般公共预算基本支出", "政府性基金预算支出",
    "国有资本经营预算支出", "基本支出", "项目支出", "人员经费", "公用经费", "日常公用经费", "资金来源", "项目支出合计",
    "工资福利支出", "商品和服务支出", "商品服务支出", "对个人和家庭的补助", "对个人和家庭补助", "债务利息及费用支出",
    "资本性支出(基本建设)", "资本性支出", "对企业补助(基本建设)", "对企业补助", "对社会保障基金补助", "社会保障基金补助",
    "其他支出",
  ]
}
