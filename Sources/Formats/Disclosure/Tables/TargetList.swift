internal import Convert

/// A table that lists the targets of many projects, one below the other under one header.
///
/// It is titled as a form of one project is, 项目绩效目标表, but each of its rows names a project, and
/// its money stands in a column: it is read as a statement table.
enum TargetList {
  /// Whether a block of rows begins with the header of such a list.
  static func isOne(_ block: RawBlock, in source: SourceText) -> Bool {
    block.rows.prefix(2).contains { row in
      var isOfProjects = false
      var hasHead = false
      for cell in row.cells where !cell.isEmpty && cell.count < 32 {
        let key = RecognitionKey(cell, in: source.bytes)
        if key.isWord("项目名称") { isOfProjects = true }
        if heads.contains(where: { key.isWord($0) }) { hasHead = true }
      }
      return isOfProjects && hasHead
    }
  }

  /// What stands beside 项目名称 in the header of a list, and never in the first lines of a form.
  private static let heads: [StaticString] = [
    "一级指标", "二级指标", "预算数", "年度目标", "项目年度绩效目标", "绩效指标", "项目绩效目标",
  ]
}
