internal import Convert

/// A table that lists the targets of many projects, one below the other under one header.
///
/// It is titled as a form of one project is, 项目绩效目标表, but each of its rows names a project, and
/// its money stands in a column: it is read as a statement table.
enum TargetList {
  /// Whether a block of rows begins with the header of such a list.
  static func isOne(_ block: RawBlock, in source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return block.rows.prefix(2).contains { row in
      var isOfProjects = false
      var hasHead = false
      for cell in row.cells where !cell.isEmpty && cell.count < 32 {
        if RecognitionKey.isOne(of: names, cell, in: bytes) { isOfProjects = true }
        if RecognitionKey.isOne(of: heads, cell, in: bytes) { hasHead = true }
      }
      return isOfProjects && hasHead
    }
  }

  private static let names: [StaticString] = ["项目名称"]

  /// What stands beside 项目名称 in the header of a list, and never in the first lines of a form.
  private static let heads: [StaticString] = [
    "一级指标", "二级指标", "预算数", "年度目标", "项目年度绩效目标", "绩效指标", "项目绩效目标",
  ]
}
