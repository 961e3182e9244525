internal import Convert
internal import DisclosureGenerator

/// What happens to a table on its way through a PDF that only its figures can undo.
public enum FigureDamage: String, CaseIterable, Sendable {
  case slide = "an amount slid by a cell"
  case run = "a run of amounts slid by a cell"
  case labels = "labels slid"
  case lost = "a column lost"
  case padded = "a column padded"
  case paddedAtEnd = "a column padded, its blank label behind the last"
  case totalLabel = "a total label slid"

  /// Damages a table of a known kind.
  ///
  /// - Returns: What was done, and to which table; `nil` where the document does not allow it.
  func apply(
    to document: inout PrintedDocument, _ random: inout SeededGenerator
  ) -> (what: String, table: Int)? {
    let number = random.number(in: 0...(document.places.count - 1))
    var table = document[number]
    guard table.kind != .other else { return nil }
    let page = random.number(in: 0...(table.pages.count - 1))
    let what: String? =
      switch self {
      case .slide: table.slide(1...1, on: page, &random)
      case .run: table.slide(2...6, on: page, &random)
      case .labels: table.slideLabels(on: page, &random)
      case .lost: table.loseColumn(on: page, &random)
      case .padded: table.padColumn(on: page, isAtEnd: false, &random)
      case .paddedAtEnd: table.padColumn(on: page, isAtEnd: true, &random)
      case .totalLabel: table.slideTotalLabel(on: page, &random)
      }
    guard let what else { return nil }
    document[number] = table
    return ("\(rawValue): table \(number + 1) page \(page + 1) \(what)", number)
  }
}

extension PrintedTable {
  /// Slides the amounts of one column in consecutive rows that have one.
  fileprivate mutating func slide(
    _ length: ClosedRange<Int>, on page: Int, _ random: inout SeededGenerator
  ) -> String? {
    let rows = pages[page].rows
    let starts = rows.indices.flatMap { row in
      rows[row].cells.indices.filter { isAmount($0, on: page) && rows[row].cells[$0] != "" }.map {
        (row: row, cell: $0)
      }
    }
    guard !starts.isEmpty else { return nil }
    let start = random.pick(starts)
    let target = start.cell + random.pick([1, -1])
    let count = random.number(in: length)
    let run = rows.indices.filter {
      $0 >= start.row && rows[$0].cells.indices.contains(start.cell)
        && rows[$0].cells[start.cell] != ""
    }.prefix(count)
    guard run.count == count, isAmount(target, on: page),
      run.allSatisfy({ rows[$0].cells.indices.contains(target) && rows[$0].cells[target] == "" })
    else { return nil }
    for row in run { pages[page].rows[row].cells.swapAt(start.cell, target) }
    let lines = run.map { String((rows[$0].origin ?? -1) + 1) }.joined(separator: ",")
    return "rows \(lines) cell \(start.cell + 1) to \(target + 1)"
  }

  /// Takes the labels over one column away and puts them over another, those between sliding.
  fileprivate mutating func slideLabels(
    on page: Int, _ random: inout SeededGenerator
  ) -> String? {
    let cells = amountCells(on: page)
    guard !isTwoSided, cells.count > 1, !pages[page].header.isEmpty, !pages[page].isMisaligned
    else { return nil }
    let from = random.pick(cells)
    let to = random.pick(cells.filter { $0 != from })
    for line in pages[page].header.indices {
      pages[page].header[line].insert(pages[page].header[line].remove(at: from), at: to)
    }
    pages[page].isMisaligned = true
    return "label \(from + 1) to \(to + 1)"
  }

  /// Takes the cells of one column and the labels of the same or of another one away.
  fileprivate mutating func loseColumn(
    on page: Int, _ random: inout SeededGenerator
  ) -> String? {
    let places = amountCells(on: page)
    guard !isTwoSided, places.count > 1, let pages = alignedPages(under: page) else { return nil }
    let cell = random.pick(places)
    let label = random.chance(50) ? cell : random.pick(places)
    for page in pages {
      for line in self.pages[page].header.indices {
        self.pages[page].header[line].remove(at: label)
      }
      self.pages[page].ordinals?.remove(at: label)
      for row in self.pages[page].rows.indices { self.pages[page].rows[row].cells.remove(at: cell) }
      self.pages[page].columns.remove(at: cell)
      self.pages[page].isMisaligned = true
    }
    return "cells \(cell + 1) label \(label + 1)"
  }

  /// Puts a blank column in before one place, and blank labels before the same or another one.
  fileprivate mutating func padColumn(
    on page: Int, isAtEnd: Bool, _ random: inout SeededGenerator
  ) -> String? {
    let cells = amountCells(on: page)
    guard !isTwoSided, cells.count > 1, let end = cells.last,
      let pages = alignedPages(under: page)
    else { return nil }
    let cell = random.pick(cells)
    let label = isAtEnd ? end + 1 : random.pick(cells)
    for page in pages {
      self.pages[page].insertColumn(at: cell, label: label)
      self.pages[page].isMisaligned = true
    }
    return "cells \(cell + 1) label \(label + 1)"
  }

  /// Moves the total label to a blank cell of its row.
  fileprivate mutating func slideTotalLabel(
    on page: Int, _ random: inout SeededGenerator
  ) -> String? {
    guard !isTwoSided, let row = pages[page].rows.firstIndex(where: \.isTotal) else { return nil }
    let cells = pages[page].rows[row].cells
    let blank = cells.indices.filter { cells[$0] == "" }
    guard let label = cells.indices.first(where: { cells[$0] != "" && !isAmount($0, on: page) }),
      !blank.isEmpty
    else { return nil }
    let target = random.pick(blank)
    pages[page].rows[row].cells.swapAt(label, target)
    return "cell \(label + 1) to \(target + 1)"
  }

  /// The pages under the header of a page, where labels and full rows stand over each other.
  private func alignedPages(under page: Int) -> Range<Int>? {
    let range = pagesUnderHeader(of: page)
    let isAligned = pages[range].allSatisfy { page in
      !page.isMisaligned && page.rows.allSatisfy { $0.cells.count == page.columns.count }
    }
    return isAligned ? range : nil
  }
}
