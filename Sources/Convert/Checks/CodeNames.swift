/// The classes, sections and items of a table, to be found by the names on the way to them.
///
/// A class, so that the names are folded once, and only where a text names a code.
final class CodeNames {
  /// A row with a code.
  private struct Entry {
    let code: Int32
    let digits: Int32
    let name: [UInt8]
    /// The entry of the code above it that stands last in front of it; -1 where there is none.
    let parent: Int
    /// That of the code above that one.
    let grandparent: Int
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
    entries.reserveCapacity(list.keys.count)
    var last: [Int32: Int] = [:]
    last.reserveCapacity(list.keys.count)
    for (row, key) in list.keys.enumerated() where key.digits > 0 {
      guard case .text(let text) = table.rows[row].cells[column] else { continue }
      let parent = key.digits > 3 ? last[key.code / 100] : nil
      let grandparent = key.digits > 5 ? last[key.code / 10_000] : nil
      last[key.code] = entries.count
      entries.append(
        Entry(
          code: key.code, digits: key.digits, name: ConceptLabels.folded(text),
          parent: parent ?? -1, grandparent: grandparent ?? -1))
    }
    return entries
  }

  /// The code of a functional class, section or item by the names on the way to it.
  func code(named path: [[UInt8]]) -> Int32? {
    guard let name = path.last else { return nil }
    let entries = entries
    func agrees(_ entry: Int, _ level: Int) -> Bool {
      level < 0 || entry < 0 || entries[entry].name == path[level]
    }
    for index in entries.indices
    where Int(entries[index].digits) == 1 + 2 * path.count && entries[index].name == name
      && agrees(entries[index].parent, path.count - 2)
      && agrees(entries[index].grandparent, path.count - 3)
    {
      return entries[index].code
    }
    return nil
  }
}
