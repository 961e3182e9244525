/// What a record of the CSV says, named in its first field.
///
/// The words are the format's and never change; they are Chinese, since a person who opens the file
/// reads them.
enum CSVKind: String, CaseIterable {
  /// The first record: the name of the format and its version.
  case head = "类别"
  case stage = "阶段"
  case fiscalYear = "年度"
  case department = "部门"
  case title = "标题"
  case contents = "目录"
  case part = "部分"
  case section = "章节"
  case paragraph = "段落"
  case note = "注"
  case term = "名词"
  case project = "项目说明"
  case projectField = "项目字段"
  case projectParagraph = "项目段落"
  case table = "表"
  case preparedBy = "编制部门"
  case unit = "单位"
  case grouped = "千位分隔"
  case columnKinds = "列类型"
  case ordinals = "栏次"
  case decimals = "小数位"
  case header = "表头"
  case row = "行"
  case tableNote = "表注"
  case performance = "绩效目标"
  case performanceUnit = "绩效单位"
  case performanceProject = "绩效项目"
  case contact = "联系人"
  case budget = "资金"
  case goal = "总体目标"
  case indicatorLabels = "指标栏"
  case indicator = "指标"
  case performanceNote = "绩效注"
  case signature = "落款"
  case repair = "修复"
  case columnKindsBefore = "修复前列类型"
  case ordinalsBefore = "修复前栏次"
  case headerBefore = "修复前表头"
  case change = "修复内容"
  case proof = "修复证明"
  /// The last record, by which a file that was cut off is known.
  case end = "完"

  /// Whether rows of the kind end with a border, since their last fields may be blank.
  var isBordered: Bool {
    switch self {
    case .part, .section, .performance, .signature, .columnKinds, .ordinals, .decimals, .header,
      .row, .budget,
      .indicatorLabels, .indicator, .repair, .columnKindsBefore, .ordinalsBefore, .headerBefore,
      .change:
      true
    default: false
    }
  }

  /// The kind of row that rows of the kind stand below; the first one for those of the document itself.
  var owner: CSVKind {
    switch self {
    case .section, .paragraph, .note, .term, .project, .table, .performance: .part
    case .projectField: .project
    case .projectParagraph: .projectField
    case .preparedBy, .unit, .grouped, .columnKinds, .ordinals, .decimals, .header, .row,
      .tableNote:
      .table
    case .performanceUnit, .performanceProject, .contact, .budget, .goal, .indicatorLabels,
      .indicator, .performanceNote:
      .performance
    case .columnKindsBefore, .ordinalsBefore, .headerBefore, .change, .proof: .repair
    case .head, .stage, .fiscalYear, .department, .title, .contents, .part, .signature, .repair,
      .end:
      .head
    }
  }

  /// How often a row of the kind may stand: once in the file, once in a block or an entry of the
  /// ledger, or as often as there is something to say.
  var occurrence: CSVOccurrence {
    switch self {
    case .stage, .fiscalYear, .department, .title, .signature: .onceInFile
    case .preparedBy, .unit, .grouped, .columnKinds, .ordinals, .decimals, .performanceUnit,
      .performanceProject, .goal, .indicatorLabels, .columnKindsBefore, .ordinalsBefore:
      .onceInBlock
    default: .many
    }
  }
}

/// How often a row may stand.
enum CSVOccurrence {
  case many
  case onceInBlock
  case onceInFile
}
