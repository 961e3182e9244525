internal import Convert

/// What the fields of a record are called, where nothing is printed above them.
extension CSVKind {
  /// The names of the fields behind kind and line; empty where the disclosure itself names them.
  var fieldNames: [LocalizedText] {
    switch self {
    case .head: [Self.formatName, Self.versionName]
    case .stage: [LocalizedText(en: "stage", zh: "阶段")]
    case .fiscalYear: [LocalizedText(en: "fiscal year", zh: "年度")]
    case .department: [LocalizedText(en: "department", zh: "部门")]
    case .title: [Self.titleName]
    case .contents, .part: [Self.labelName, Self.titleName]
    case .section:
      [Self.labelName, Self.titleName, Self.levelName, LocalizedText(en: "depth", zh: "层次")]
    case .paragraph, .note, .projectParagraph, .tableNote, .performanceNote:
      [LocalizedText(en: "mark", zh: "序号"), Self.textName]
    case .term:
      [
        Self.labelName, LocalizedText(en: "term", zh: "名词"),
        LocalizedText(en: "definition", zh: "解释"),
      ]
    case .project: [Self.labelName, Self.fieldLabelName, LocalizedText(en: "name", zh: "名称")]
    case .projectField, .performanceUnit, .performanceProject, .contact, .goal:
      [Self.fieldLabelName, Self.textName]
    case .table:
      [LocalizedText(en: "number", zh: "表号"), Self.titleName, LocalizedText(en: "kind", zh: "种类")]
    case .preparedBy: [LocalizedText(en: "prepared by", zh: "编制部门")]
    case .unit: [LocalizedText(en: "unit", zh: "单位")]
    case .grouped: [LocalizedText(en: "grouped", zh: "千位分隔")]
    case .performance:
      [
        LocalizedText(en: "scope", zh: "范围"), Self.titleName, LocalizedText(en: "year", zh: "年度"),
      ]
    case .budget: [LocalizedText(en: "amount", zh: "金额")]
    case .indicator:
      [
        "一级指标", "二级指标", "三级指标", "指标值", "设置依据", "上年完成值", "权重", "赋分规则", "佐证资料",
      ].map { LocalizedText(en: $0, zh: $0) }
    case .signature:
      [
        LocalizedText(en: "name", zh: "署名"), LocalizedText(en: "date", zh: "日期"),
        LocalizedText(en: "spelling of the date", zh: "日期写法"),
      ]
    case .repair:
      [
        LocalizedText(en: "code", zh: "代码"), LocalizedText(en: "table", zh: "表"),
        LocalizedText(en: "segment", zh: "页段"), LocalizedText(en: "concept", zh: "指标"),
        LocalizedText(en: "reach", zh: "证明范围"), LocalizedText(en: "superseded", zh: "已被取代"),
        LocalizedText(en: "holds", zh: "仍相符"),
      ]
    case .change:
      [
        LocalizedText(en: "row", zh: "行"), LocalizedText(en: "column", zh: "列"),
        LocalizedText(en: "path", zh: "位置"), LocalizedText(en: "before", zh: "原内容"),
        LocalizedText(en: "after", zh: "现内容"), LocalizedText(en: "source characters", zh: "源文字符"),
      ]
    case .proof:
      [LocalizedText(en: "identity", zh: "恒等式"), LocalizedText(en: "statement", zh: "算式")]
    case .columnKinds, .ordinals, .decimals, .header, .row, .indicatorLabels, .columnKindsBefore,
      .ordinalsBefore, .headerBefore, .end:
      []
    }
  }

  private static let formatName = LocalizedText(en: "format", zh: "格式")
  private static let versionName = LocalizedText(en: "version", zh: "版本")
  private static let titleName = LocalizedText(en: "title", zh: "标题")
  private static let labelName = LocalizedText(en: "number", zh: "编号")
  private static let levelName = LocalizedText(en: "level", zh: "层级")
  private static let textName = LocalizedText(en: "text", zh: "文字")
  private static let fieldLabelName = LocalizedText(en: "label", zh: "标签")
}
