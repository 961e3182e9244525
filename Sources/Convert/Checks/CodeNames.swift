/// The classes, sections and items of a table, to be found by the names on the way to them.
///
/// A class, so that the names are folded once, and only where a text names a code.
final class CodeNames {
  /// A row with a code.
  private struct Entry {
    let code: Int32
    let digits: Int32
    let name: [UInt8]
    /// The entries of the codes above it that stand last in front of it, nearest first.
    let above: [Int]
  }

  private let figures: FigureTable
  private let table: StatementTable
  private lazy var entries = makeEntries()

  /// Takes a table.
  init(_ figures: FigureTable, _ table: StatementTable) {
    self.figures = figures
    self.table = table
  }

  private func makeEntries() -> [Entry] {
    guard let list = figures.lists.first,
      let column = table.columns.firstIndex(where: { $0.role == .label })
    else { return [] }
    var entries: [Entry] = []
    var last: [Int32: Int] = [:]
    for (row, key) in list.keys.enumerated() where key.digits > 0 {
      guard case .text(let text) = table.rows[row].cells[column] else { continue }
      var above: [Int] = []
      var code = key.code / 100
      for _ in 0..<2 {
        above.append(last[code] ?? -1)
        code /= 100
      }
      last[key.code] = entries.count
      entries.append(
        Entry(
          code: key.code, digits: key.digits, name: ConceptLabels.folded(text), above: above))
    }
    return entries
  }

  /// The code of a functional class, section or item by the names on the way to it.
  func code(named path: [[UInt8]]) -> Int32? {
    guard let name = path.last else { return nil }
    for entry in entries where Int(entry.digits) == 1 + 2 * path.count && entry.name == name {
      let agrees = zip(path.dropLast().reversed(), entry.above).allSatisfy { name, above in
        above < 0 || entries[above].name == name
      }
      if agrees { return entry.code }
    }
    return nil
  }
}
