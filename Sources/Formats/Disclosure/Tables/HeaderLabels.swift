internal import Convert

/// A column while it is being typed.
struct ColumnDraft: Sendable {
  /// The labels from the root to the leaf.
  var labels: [ExactText] = []
  /// The labels as they are recognised.
  var keys: [RecognitionKey] = []
  /// What the leaf says.
  var word: HeaderWord?
  /// What the cells are, once that is known.
  var role: ColumnRole?

  /// Whether the column is headed by the government's economic classification, 政府预算支出经济分类, which
  /// stands beside the department's.
  var namesGovernmentClasses: Bool {
    keys.contains { $0.contains("政府") && $0.contains("经济") }
  }

  /// The level of a code that the column holds; `nil` where it holds none.
  var level: CodeLevel? {
    if case .code(let level) = role { level } else { nil }
  }
}

/// What the labels of a header say, column by column.
struct HeaderLabels: Sendable {
  /// The columns with their labels; their roles are not set.
  let columns: [ColumnDraft]

  /// No labels.
  init() {
    columns = []
  }

  /// Reads the labels of a header.
  init(_ tree: HeaderTree, in source: SourceText) {
    let bytes = source.bytes.span
    var texts: [ExactText] = []
    var keys: [RecognitionKey] = []
    texts.reserveCapacity(tree.labels.count)
    keys.reserveCapacity(tree.labels.count)
    for label in tree.labels {
      texts.append(Self.text(label, in: source))
      var key = RecognitionKey(label.first, in: bytes)
      for piece in label.more {
        key = key.appending(RecognitionKey(piece, in: bytes))
      }
      keys.append(key)
    }
    var path: [Int] = []
    columns = (0..<tree.width).map { column in
      tree.readPath(of: column, into: &path)
      var draft = ColumnDraft()
      if path.isEmpty { return draft }
      draft.labels = path.map { texts[$0] }
      draft.keys = path.map { keys[$0] }
      draft.word = draft.keys.last.flatMap(HeaderWord.of)
      if draft.keys.count > 1, draft.keys.last == Self.ordinalWord {
        draft.word = draft.keys.dropLast().last.flatMap(HeaderWord.of)
      }
      return draft
    }
  }

  /// Whether the labels say that a table does not have the columns of its kind's form.
  ///
  /// A table of the three public expenses may be printed across, its items over the columns, and a
  /// table may stand in several panels side by side.
  func contradict(_ kind: TableKind) -> Bool {
    switch kind {
    case .other, .incomeExpenditureSummary, .appropriationSummary:
      return false
    case .threePublicExpenses:
      return columns.contains { column in
        column.keys.contains { $0.contains("公务接待") || $0.contains("因公出国") }
      }
    default:
      return standsInPanels
    }
  }

  /// Whether 科目名称, or the label of the names in front, stands again behind figures; names of two
  /// classifications may stand side by side.
  private var standsInPanels: Bool {
    var first: RecognitionKey?
    var hasFigures = false
    for column in columns {
      switch column.word {
      case .name:
        guard let leaf = column.keys.last, !leaf.contains("单位") else { continue }
        if hasFigures, let first, leaf == first || leaf.hasSuffix("科目名称") { return true }
        if first == nil || leaf.hasSuffix("科目名称") { first = leaf }
      case .measure, nil: hasFigures = hasFigures || (first != nil && !column.keys.isEmpty)
      default: break
      }
    }
    return false
  }

  private static func text(_ label: HeaderTree.Label, in source: SourceText) -> ExactText {
    if label.more.isEmpty { return source.label(label.first) }
    return ExactText(label.pieces.map { source.label($0).string }.joined())
  }

  /// 栏次, the label of the row that numbers the columns.
  static let ordinalWord = RecognitionKey("栏次")
}
