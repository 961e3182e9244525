internal import Convert

/// Lays out the header of a table: the tree of its columns' labels as lines, one for each level.
///
/// A label over several columns stands in the first of them and the rest are blank. A path that is
/// shorter than the deepest stands at the top, blank below.
///
/// ```text
/// 功能分类科目编码 ⇥ ⇥ ⇥ 功能分类科目名称 ⇥ 合计        [编码, 类] [编码, 款] [编码, 项] [名称] [合计]
/// 类 ⇥ 款 ⇥ 项 ⇥ ⇥
/// ```
enum HeaderWriter {
  /// Appends the header lines and, where a column has an ordinal, the ordinal line.
  static func append(_ columns: [Column], to output: inout TextOutput) {
    let depth = columns.lazy.map(\.header.count).max() ?? 0
    for level in 0..<depth {
      for index in columns.indices {
        if index > 0 { output.append(tab) }
        if printsLabel(of: index, at: level, in: columns) {
          output.append(
            columns[index].header[level], .label, at: "/columns/\(index)/header/\(level)")
        }
      }
      endLine(columns, in: &output)
    }
    if columns.contains(where: { $0.ordinal != nil }) {
      appendOrdinals(columns, to: &output)
    }
  }

  /// Whether a line of the header prints the label of a column, rather than leaving it to the
  /// column before, which stands under the same label.
  private static func printsLabel(of index: Int, at level: Int, in columns: [Column]) -> Bool {
    let path = columns[index].header
    guard level < path.count else { return false }
    guard index > 0 else { return true }
    let before = columns[index - 1].header
    // A leaf is never shared: two columns that bear the same labels to the end are two.
    return level + 1 >= path.count || level + 1 >= before.count
      || before[...level] != path[...level]
  }

  /// 栏次: the numbers of the columns, `※` for a column without one.
  private static func appendOrdinals(_ columns: [Column], to output: inout TextOutput) {
    for index in columns.indices {
      if index > 0 { output.append(tab) }
      if let ordinal = columns[index].ordinal {
        output.bytes.append(contentsOf: String(ordinal).utf8)
      } else {
        output.append("※")
      }
    }
    endLine(columns, in: &output)
  }

  private static func endLine(_ columns: [Column], in output: inout TextOutput) {
    if columns.count == 1 { output.append(tab) }
    output.endLine()
  }

  private static let tab: UInt8 = 0x09
}
