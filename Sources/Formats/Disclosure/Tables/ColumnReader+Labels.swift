internal import Convert

/// What the labels of the columns say.
extension ColumnReader {
  /// Types the columns whose labels say what they hold.
  func setRolesByLabel(_ drafts: inout [ColumnDraft], rows: [ArraySlice<RawRow>]) {
    var hasLabel = false
    // Where both economic classifications stand side by side, a row is told by the department's.
    let namesDepartmentClasses = drafts.contains {
      if case .name = $0.word { !$0.namesGovernmentClasses } else { false }
    }
    for index in drafts.indices {
      let before = index > 0 ? drafts[index - 1].level : nil
      if isCodeColumn(index, drafts, rows: rows) {
        drafts[index].role = .code(.joined)
        continue
      }
      switch drafts[index].word {
      case .name where hasSlid(index, drafts, rows: rows):
        drafts[index - 1].role = .label
        drafts[index].role = .amount
        hasLabel = true
      case .classLevel:
        let role = level(.class, of: drafts[index], at: index, rows: rows)
        drafts[index].role =
          role == .code(.class) && holdsJoinedCodes(index, rows: rows) ? .code(.joined) : role
      case .sectionLevel:
        drafts[index].role = level(.section, of: drafts[index], at: index, rows: rows)
      case .itemLevel:
        drafts[index].role = level(.item, of: drafts[index], at: index, rows: rows)
      case .code: drafts[index].role = .code(before?.next ?? .joined)
      case .name
      where kind != .other && isUnitName(drafts[index])
        && drafts[index...].contains(where: isRowName):
        // The unit of each row, in front of what the row is.
        drafts[index].role = .text
      case .name:
        let isSecond = drafts[index].namesGovernmentClasses && namesDepartmentClasses
        drafts[index].role =
          isSecond || hasLabel && !kind.isTwoSided && !beginsPanel(index, drafts)
          ? nameRole : .label
      case .projectName:
        drafts[index].role =
          kind == .generalPublicProjectExpenditure || (kind == .other && hasLabel)
          ? .project : .label
      case .remark: drafts[index].role = .text
      case .measure where drafts[index].isShare: drafts[index].role = .text
      case .measure: drafts[index].role = kind == .other ? nil : .amount
      case nil:
        if let leaf = drafts[index].keys.last, leaf.contains("科目"),
          holdsOnlyCodes(index, rows: rows)
        {
          drafts[index].role = .code(.joined)
        }
      }
      if drafts[index].role == .label { hasLabel = true }
      if drafts[index].keys.isEmpty, let level = before, level != .item,
        profile(of: index, rows: rows).isCodes
      {
        // 科目编码 over several columns whose levels are not named.
        if level == .joined { drafts[index - 1].role = .code(.class) }
        drafts[index].role = .code(level == .joined ? .section : level.next ?? .item)
      }
    }
  }

  /// Whether a column holds the units of the rows: 单位名称, 预算单位.
  private func isUnitName(_ draft: ColumnDraft) -> Bool {
    draft.keys.last?.contains("单位") ?? false
  }

  /// Whether a column holds the names of a classification: 科目名称.
  private func isRowName(_ draft: ColumnDraft) -> Bool {
    if case .name = draft.word { draft.keys.last?.contains("科目名称") ?? false } else { false }
  }

  /// Whether a column of names behind figures begins another list: 科目名称 again, or 支出项目 behind
  /// 收入项目, but not the unit of a row.
  private func beginsPanel(_ column: Int, _ drafts: [ColumnDraft]) -> Bool {
    guard kind == .other, let leaf = drafts[column].keys.last, !leaf.contains("单位"),
      let name = drafts[..<column].lastIndex(where: { $0.role == .label })
    else { return false }
    return drafts[(name + 1)..<column].contains { draft in
      switch draft.word {
      case .measure: true
      case nil: !draft.keys.isEmpty
      default: false
      }
    }
  }

  /// Whether codes stand whole in the column of 类, the columns of 款 and 项 left blank.
  private func holdsJoinedCodes(_ column: Int, rows: [ArraySlice<RawRow>]) -> Bool {
    rows.contains { page in
      page.contains { row in
        guard column < row.cells.count else { return false }
        let cell = row.cells[column]
        return (cell.count == 5 || cell.count == 7)
          && CellReader.isDigits(cell, in: source.bytes.span)
      }
    }
  }

  /// Whether all that stands in a column are whole codes of a classification: 功能科目 over 2130106.
  private func holdsOnlyCodes(_ column: Int, rows: [ArraySlice<RawRow>]) -> Bool {
    let cells = rows.joined().lazy.compactMap { row in
      column < row.cells.count && !row.cells[column].isEmpty ? row.cells[column] : nil
    }
    return !cells.isEmpty
      && cells.allSatisfy {
        ($0.count == 3 || $0.count == 5 || $0.count == 7)
          && CellReader.isDigits($0, in: source.bytes.span)
      }
  }

  /// Whether whole codes stand in front of names, though the label 科目编码 is lost and none stands over
  /// them but one that spans both, 项目 or 人员经费.
  private func isCodeColumn(
    _ column: Int, _ drafts: [ColumnDraft], rows: [ArraySlice<RawRow>]
  ) -> Bool {
    guard column + 1 < drafts.count, isRowName(drafts[column + 1]),
      drafts[column].keys.elementsEqual(drafts[column + 1].keys.dropLast())
    else { return false }
    let bytes = source.bytes.span
    var codes = 0
    for row in rows.joined() where column < row.cells.count && !row.cells[column].isEmpty {
      let cell = row.cells[column]
      if [3, 5, 7].contains(cell.count), CellReader.isDigits(cell, in: bytes) {
        codes += 1
      } else if !RecognitionKey(cell, in: bytes).hasSuffix("计") {
        return false
      }
    }
    return codes > 1
  }

  /// Whether money stands under the label of names, and words without a label in front of it: the
  /// labels have slid.
  private func hasSlid(
    _ column: Int, _ drafts: [ColumnDraft], rows: [ArraySlice<RawRow>]
  ) -> Bool {
    guard column > 0, drafts[column - 1].keys.allSatisfy({ $0 == HeaderLabels.ordinalWord }) else {
      return false
    }
    let front = profile(of: column - 1, rows: rows)
    guard front.words > 1, !front.hasNumbers else { return false }
    let bytes = source.bytes.span
    let own = profile(of: column, rows: rows)
    return own.isAmounts
      && rows.joined().contains { row in
        column < row.cells.count && row.cells[column].contains { bytes[$0] == UInt8(ascii: ".") }
      }
  }

  /// 类, 款 or 项, but a label where it stands below 科目名称 and over words: code and name share the
  /// column.
  private func level(
    _ level: CodeLevel, of draft: ColumnDraft, at column: Int, rows: [ArraySlice<RawRow>]
  ) -> ColumnRole {
    if let parent = draft.keys.dropLast().last, parent.hasSuffix("名称"),
      !profile(of: column, rows: rows).isCodes
    {
      return .label
    }
    return .code(level)
  }

  private var nameRole: ColumnRole {
    kind == .generalPublicProjectExpenditure ? .project : .text
  }
}

extension CodeLevel {
  /// The level below; `nil` below the lowest and for joined codes.
  fileprivate var next: CodeLevel? {
    switch self {
    case .class: .section
    case .section: .item
    case .item, .joined: nil
    }
  }
}
