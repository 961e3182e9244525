internal import Convert

/// Types the columns of a table: what their labels say, and for unknown tables what stands in them.
struct ColumnReader {
  /// The text that the labels and cells point into.
  let source: SourceText
  /// The kind whose form the columns follow.
  let kind: TableKind
  /// What the table states.
  let titleKind: TableKind
  /// Whether the table is of final accounts, by its title.
  let isFinal: Bool
  /// The unit of money that the table states.
  let unit: MonetaryUnit?
  private var statesUnit: Bool { unit != nil }

  /// The columns below a header.
  ///
  /// - Parameters:
  ///   - header: The header; one without labels where none is printed.
  ///   - width: The number of columns, those without label included.
  ///   - rows: The data rows below it.
  /// - Returns: A column for each of `width`.
  func columns(
    of header: PrintedHeader, width: Int, rows: [ArraySlice<RawRow>]
  ) -> [Column] {
    let labels = header.labels
    var drafts = (0..<width).map { index in
      index < labels.columns.count ? labels.columns[index] : ColumnDraft()
    }
    setRolesByLabel(&drafts, rows: rows)
    setRolesByContent(&drafts, numbers: header.ordinals, rows: rows)
    setLabelColumn(&drafts, rows: rows)
    let expenditure = expenditureStart(drafts)
    let measured = measures(of: drafts)
    var columns = drafts.enumerated().map { index, draft in
      let role = draft.role ?? .text
      return Column(
        header: draft.labels, role: role,
        concept: role == .amount ? concept(of: index, measured, rows: rows) : nil,
        side: expenditure.map { index < $0 ? .income : .expenditure },
        ordinal: index < header.ordinals.count ? header.ordinals[index] : nil)
    }
    YearColumns.leaveLatest(in: &columns)
    RepeatedMeasures.settle(in: &columns)
    if titleKind == kind { OnlyMeasure.set(in: &columns, of: kind, isFinal: isFinal) }
    if let unit { LabelUnit.setApart(otherThan: unit, in: &columns) }
    return columns
  }

  /// The columns as their measures are told.
  ///
  /// Where all of them state 决算数, that label says nothing of one. In tables of two sides it is the
  /// measure of the other side. Beside 年初预算数 it is what final accounts are about, and what was
  /// planned bears no measure.
  private func measures(of drafts: [ColumnDraft]) -> [ColumnDraft] {
    guard drafts.contains(where: \.statesSpent) else { return drafts }
    let statesPlanned = drafts.contains(where: \.statesPlanned)
    let isTold =
      statesPlanned ? isFinal && kind != .incomeExpenditureSummary : !kind.isTwoSided
    guard isTold else { return drafts }
    return drafts.map { draft in
      var draft = draft
      draft.labels =
        draft.statesPlanned
        ? [] : zip(draft.labels, draft.keys).filter { !$0.1.hasSuffix("决算数") }.map(\.0)
      return draft
    }
  }

  private func concept(
    of column: Int, _ drafts: [ColumnDraft], rows: [ArraySlice<RawRow>]
  ) -> Concept? {
    let labels = drafts[column].labels
    if titleKind == kind { return ConceptLabels.concept(forHeader: labels, kind: kind) }
    let concept = ConceptLabels.concept(ofListWithHeader: labels, kind: titleKind)
    guard let concept, concept != .total,
      let codes = drafts[..<column].lastIndex(where: { $0.level != nil })
    else {
      return concept
    }
    // Where the label of a list is lost, that of the list beside it stands above both.
    for row in rows.joined() where codes < row.cells.count && row.cells[codes].count >= 3 {
      let isPersonnel = Self.personnelClasses.contains {
        source.bytes.span.hasWord($0, at: row.cells[codes].lowerBound)
      }
      return isPersonnel == (concept == .basicPersonnel) ? concept : nil
    }
    return concept
  }

  /// Departmental economic classes that are 人员经费: 工资福利支出, 对个人和家庭的补助.
  private static let personnelClasses: [StaticString] = ["301", "303"]

  // MARK: Roles

  private func setRolesByContent(
    _ drafts: inout [ColumnDraft], numbers: [Int?], rows: [ArraySlice<RawRow>]
  ) {
    // Asked only of columns whose labels do not say what they hold.
    let profiles =
      kind == .other
      ? drafts.indices.map { drafts[$0].role == nil ? profile(of: $0, rows: rows) : Profile() } : []
    // Numbers and words in one column: a form of labels and values, whose numbers are no measure.
    let isForm =
      !statesUnit
      && zip(drafts, profiles).contains { draft, profile in
        draft.role == nil && profile.hasNumbers && profile.words > 0
      }
    var isBehindLabel = false
    for index in drafts.indices {
      if drafts[index].role == .label { isBehindLabel = true }
      guard drafts[index].role == nil else { continue }
      if kind != .other, isBehindLabel || !drafts[index].keys.isEmpty {
        let isWords = holdsWords(index, under: drafts[index], rows: rows)
        drafts[index].role =
          isWords && namesList(index, rows: rows)
          ? .label
          : isWords || drafts[index].saysNoMoney || numbersLines(index, rows: rows)
            ? .text : .amount
        continue
      }
      let profile =
        index < profiles.count ? profiles[index] : self.profile(of: index, rows: rows)
      // Below a number of the form, without its label, a blank column is one of the form's.
      let isNumbered =
        kind != .other && profile.isEmpty && drafts[index].keys.isEmpty
        && index < numbers.count && numbers[index] != nil
      let isMoney =
        isNumbered
        || (profile.isEmpty || isForm
          ? drafts[index].saysMoney
          : !drafts[index].saysNoMoney && !numbersLines(index, rows: rows))
      // Its only figure may be misspelt, and the name of a row that has slid may stand among others.
      let mayBeAmounts =
        profile.isEmpty || profile.isAmounts
        || drafts[index].saysMoney
          && (profile.words == 0
            ? profile.misspelt > 0
            : profile.areMostNumbers || statesUnit && profile.areHalfNumbers)
      drafts[index].role = isMoney && mayBeAmounts ? .amount : .text
    }
  }

  /// Whether a column numbers the lines one by one, though its label, 行次, is lost.
  private func numbersLines(_ column: Int, rows: [ArraySlice<RawRow>]) -> Bool {
    let bytes = source.bytes.span
    var last: Int?
    var count = 0
    for row in rows.joined() where column < row.cells.count && !row.cells[column].isEmpty {
      let cell = row.cells[column]
      guard cell.count <= 3, CellReader.isDigits(cell, in: bytes) else { return false }
      let number = cell.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
      if let last, number != last + 1 { return false }
      last = number
      count += 1
    }
    return count >= Self.fewestLines
  }

  /// So many numbers, each one more than the one above, are no money.
  private static let fewestLines = 5

  /// Whether a column of words in a table of two sides begins one more list, its figures beside it:
  /// 政府预算经济分类 behind 支出类别.
  private func namesList(_ column: Int, rows: [ArraySlice<RawRow>]) -> Bool {
    kind.isTwoSided && profile(of: column + 1, rows: rows).isAmounts
  }

  /// Finds the column that says what a row is where no label does.
  ///
  /// Its label may be lost and another have slid over it (A4): it is the first column that holds
  /// words and no number.
  private func setLabelColumn(_ drafts: inout [ColumnDraft], rows: [ArraySlice<RawRow>]) {
    if drafts.contains(where: { $0.role == .label }) { return }
    guard let amount = drafts.indices.last(where: { drafts[$0].role == .amount }) else { return }
    for index in drafts.indices.prefix(amount)
    where drafts[index].role == .amount || drafts[index].role == .text {
      if drafts[index].role == .text, case .remark = drafts[index].word,
        !Self.headsRows(drafts[index])
      {
        continue
      }
      let profile = profile(of: index, rows: rows)
      if profile.words > 1 || (profile.words == 1 && drafts[index].role == .text),
        !profile.hasNumbers
      {
        drafts[index].role = .label
        return
      }
      if drafts[index].role == .amount { return }
    }
  }

  /// Whether a label that may stand beside names heads the names of the rows where no other does:
  /// 科目, 单位, and 年度 where each row is a year.
  private static func headsRows(_ draft: ColumnDraft) -> Bool {
    guard let leaf = draft.keys.last else { return false }
    return leaf.isWord("科目") || leaf.isWord("单位") || leaf.isWord("年度") || leaf.isWord("年份")
  }

  /// Whether words and no number stand under a label that does not say money: 变化原因.
  private func holdsWords(
    _ column: Int, under draft: ColumnDraft, rows: [ArraySlice<RawRow>]
  ) -> Bool {
    guard draft.word == nil, !draft.keys.isEmpty, !draft.saysMoney else { return false }
    let profile = profile(of: column, rows: rows)
    return profile.words > 0 && !profile.hasNumbers
  }

  /// The first column of the right half of a two-sided table; `nil` for other tables.
  private func expenditureStart(_ drafts: [ColumnDraft]) -> Int? {
    guard kind.isTwoSided else { return nil }
    if let start = drafts.firstIndex(where: { draft in
      draft.keys.first.map { $0.contains("支出") && !$0.contains("收入") } ?? false
    }), start > 0 {
      return start
    }
    return drafts.indices.filter { drafts[$0].role == .label }.dropFirst().first
  }

  // MARK: Content

  /// What stands in the cells of a column.
  struct Profile {
    var cells = 0
    var hasNumbers = false
    /// Cells that neither are numbers nor look like numbers that were misspelt, `3,8394.24`.
    var words = 0
    /// Numbers that a character spoils, `75。00`, or that run together, `0.50 1.20`: one does not make a
    /// column of amounts one of words.
    var misspelt = 0
    /// Cells of two digits.
    var codes = 0

    var isEmpty: Bool { cells == 0 }
    var isAmounts: Bool { hasNumbers && words == 0 }
    /// Whether at least two cells are numbers for one that holds words.
    var areMostNumbers: Bool { hasNumbers && cells - words >= 2 * words }
    /// Whether as many cells are numbers as hold words.
    var areHalfNumbers: Bool { hasNumbers && cells >= 2 * words }
    var isCodes: Bool { codes > 0 && codes == cells }
  }

  /// What stands in the cells of a column on all pages.
  func profile(of column: Int, rows: [ArraySlice<RawRow>]) -> Profile {
    var profile = Profile()
    let bytes = source.bytes.span
    for page in rows {
      for row in page where column < row.cells.count && !row.cells[column].isEmpty {
        let cell = row.cells[column]
        profile.cells += 1
        if cell.count == 2, CellReader.isDigits(cell, in: bytes) { profile.codes += 1 }
        // Behind the first number only words say something more.
        if profile.hasNumbers, CellReader.looksNumeric(cell, in: bytes) { continue }
        if source.holdsAmount(cell) {
          profile.hasNumbers = true
        } else if !CellReader.isPlaceholder(cell, in: bytes) {
          if CellReader.looksNumeric(cell, in: bytes)
            || CellReader.isMisspelt(cell, in: source.text)
          {
            profile.misspelt += 1
          } else {
            profile.words += 1
          }
        }
      }
    }
    return profile
  }
}

extension TableKind {
  /// Whether income and expenditure stand side by side.
  var isTwoSided: Bool {
    self == .incomeExpenditureSummary || self == .appropriationSummary
  }
}
