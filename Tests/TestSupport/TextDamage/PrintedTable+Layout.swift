internal import Convert
internal import DisclosureGenerator

extension PrintedTable {
  // MARK: Pages

  /// Breaks the table into pages, each with the header repeated or without one.
  mutating func breakPages(_ random: inout SeededGenerator) -> String? {
    let count = pages.reduce(0) { $0 + $1.rows.count }
    guard count > 1 else { return nil }
    var what = "before"
    for _ in 0..<random.number(in: 1...3) {
      let page = random.number(in: 0...(pages.count - 1))
      guard pages[page].rows.count > 1 else { continue }
      let row = random.number(in: 1...(pages[page].rows.count - 1))
      what += " \(pages[page].rows[row].origin.map { $0 + 1 } ?? 0)"
      what += breakPage(page, before: row, &random)
    }
    return what
  }

  /// Breaks one page.
  private mutating func breakPage(
    _ page: Int, before row: Int, _ random: inout SeededGenerator
  ) -> String {
    let above = pages[pagesUnderHeader(of: page).lowerBound]
    var next = pages[page]
    next.rows = Array(pages[page].rows[row...])
    pages[page].rows.removeSubrange(row...)
    next.gap = random.pick([1, 1, 1, 3])
    next.lead = []
    var what = " without a header"
    next.header = []
    next.ordinals = nil
    if random.chance(70) {
      what = " with the header"
      next.header = above.header
      next.ordinals = random.chance(50) ? above.ordinals : nil
      switch random.number(in: 0...3) {
      case 0: next.lead = [captions.preparedBy, captions.unit].compactMap(\.self)
      case 1: next.lead = [captions.title, captions.preparedBy, captions.unit].compactMap(\.self)
      case 2: next.lead = captions.title.map { [$0 + "（续）"] } ?? []
      default: break
      }
      if !next.lead.isEmpty { what += " and " + next.lead.joined(separator: ", ") }
    }
    pages.insert(next, at: page + 1)
    return what
  }

  /// Splits a name in two by a page break; the second half is a line of its own.
  mutating func splitName(_ random: inout SeededGenerator) -> String? {
    var places: [(page: Int, row: Int, cell: Int)] = []
    var hasRowsWithoutAmounts = false
    for (page, printed) in pages.enumerated() {
      for (row, cells) in printed.rows.lazy.map(\.cells).enumerated() {
        let hasAmount = cells.indices.contains { isAmount($0, on: page) && cells[$0] != "" }
        if !hasAmount { hasRowsWithoutAmounts = true }
        guard hasAmount, !printed.rows[row].isTotal, printed.rows[row].origin != nil else {
          continue
        }
        for cell in cells.indices {
          guard let column = printed.columns[cell], cells[cell].count >= 4,
            !cells[cell].contains(where: { $0 == "<" || $0.isWhitespace })
          else { continue }
          switch columns[column].role {
          case .project: places.append((page, row, cell))
          // Where rows without amounts are usual, half a name reads like a row of its own.
          case .label where !hasRowsWithoutAmounts && everyRowHasAmounts:
            places.append((page, row, cell))
          default: break
          }
        }
      }
    }
    guard !places.isEmpty else { return nil }
    let place = random.pick(places)
    let name = pages[place.page].rows[place.row].cells[place.cell]
    let cut = name.index(name.startIndex, offsetBy: random.number(in: 2...(name.count - 1)))
    let tail = name[cut...]
    guard tail.first?.isNumber == false, !tail.hasPrefix("项目"), !tail.hasPrefix("其中") else {
      return nil
    }
    var row = PrintedRow(
      cells: pages[place.page].rows[place.row].cells.map { _ in "" }, origin: nil, isTotal: false)
    row.cells[place.cell] = String(tail)
    pages[place.page].rows[place.row].cells[place.cell] = String(name[..<cut])
    pages[place.page].rows.insert(row, at: place.row + 1)
    let what = breakPage(place.page, before: place.row + 1, &random)
    return "'\(name[..<cut])' + '\(tail)'" + what
  }

  /// Whether rows have codes or are items with their money, so that a bare label is no row.
  private var everyRowHasAmounts: Bool {
    kind == .carryoverDetail || kind == .commissionedServices
      || columns.contains { if case .code = $0.role { true } else { false } }
  }

  // MARK: Columns and rows

  /// Puts the amount columns in another order, labels and cells alike.
  mutating func reorderColumns(_ random: inout SeededGenerator) -> String? {
    let cells = amountCells(on: 0)
    guard !isTwoSided, cells.count > 1, pages.allSatisfy({ !$0.isMisaligned }),
      pages.allSatisfy({ $0.columns == pages[0].columns }),
      pages.allSatisfy({ $0.rows.allSatisfy { $0.cells.count == pages[0].columns.count } })
    else { return nil }
    var order = Array(pages[0].columns.indices)
    let from = random.pick(cells)
    let to = random.pick(cells.filter { $0 != from })
    order.insert(order.remove(at: from), at: to)
    for page in pages.indices {
      let columns = pages[page].columns
      pages[page].columns = order.map { columns[$0] }
      if !pages[page].header.isEmpty { pages[page].header = header(for: pages[page].columns) }
      for row in pages[page].rows.indices {
        let cells = pages[page].rows[row].cells
        pages[page].rows[row].cells = order.map { cells[$0] }
      }
    }
    return "\(from + 1) to \(to + 1)"
  }

  /// The lines of labels over columns.
  private func header(for places: [Int?]) -> [[String]] {
    let paths = places.map { $0.map { columns[$0].header.map(\.string) } ?? [] }
    let depth = paths.map(\.count).max() ?? 0
    return (0..<depth).map { level in
      paths.indices.map { index in
        guard level < paths[index].count else { return "" }
        let isLeaf = level + 1 == paths[index].count
        if index > 0, !isLeaf, paths[index - 1].count > level + 1,
          paths[index - 1][...level] == paths[index][...level]
        {
          return ""
        }
        return paths[index][level]
      }
    }
  }

  /// Moves the total from the head of the table to its end, or back.
  mutating func moveTotal() -> String? {
    guard !isTwoSided, let last = pages.indices.last else { return nil }
    if pages[0].rows.count > 1, pages[0].rows[0].isTotal {
      pages[last].rows.append(pages[0].rows.removeFirst())
      return "last"
    }
    if pages[last].rows.count > 1, let total = pages[last].rows.last, total.isTotal {
      pages[last].rows.removeLast()
      pages[0].rows.insert(total, at: 0)
      return "first"
    }
    return nil
  }

  // MARK: Cells

  /// Changes some of the cells that are not blank, labels included.
  mutating func changeCells(
    percent: Int, _ random: inout SeededGenerator, _ change: (String) -> String
  ) -> String? {
    for page in pages.indices {
      for line in pages[page].header.indices {
        for cell in pages[page].header[line].indices
        where pages[page].header[line][cell] != "" && random.chance(percent) {
          pages[page].header[line][cell] = change(pages[page].header[line][cell])
        }
      }
      for row in pages[page].rows.indices {
        for cell in pages[page].rows[row].cells.indices
        where pages[page].rows[row].cells[cell] != "" && random.chance(percent) {
          pages[page].rows[row].cells[cell] = change(pages[page].rows[row].cells[cell])
        }
      }
    }
    return "\(percent) %"
  }

  /// Puts blanks between Chinese characters of names and labels.
  mutating func breakWords(_ random: inout SeededGenerator) -> String? {
    var generator = random
    defer { random = generator }
    let percent = generator.pick([5, 30])
    return changeCells(percent: 40, &random) { text in
      var broken = ""
      var last: Character?
      for character in text {
        if let last, Self.isHan(last), Self.isHan(character), generator.chance(percent) {
          broken += " "
        }
        broken.append(character)
        last = character
      }
      return broken
    }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// Puts a blank inside some amounts.
  mutating func breakAmounts(_ random: inout SeededGenerator) -> String? {
    var what: [String] = []
    for page in pages.indices {
      for row in pages[page].rows.indices {
        for cell in pages[page].rows[row].cells.indices where isAmount(cell, on: page) {
          let text = pages[page].rows[row].cells[cell]
          guard text.count > 3, !text.contains("<"), random.chance(10) else { continue }
          let place = text.index(
            text.startIndex, offsetBy: random.number(in: 1...(text.count - 1)))
          let broken = text[..<place] + " " + text[place...]
          pages[page].rows[row].cells[cell] = String(broken)
          what.append(String(broken))
        }
      }
    }
    return what.isEmpty ? nil : what.joined(separator: "|")
  }

  /// Prints thousands separators where none are, and none where some are.
  mutating func toggleSeparators() -> String? {
    var hasSeparators = false
    var isLong = false
    for (number, page) in pages.enumerated() {
      for row in page.rows {
        for (cell, text) in row.cells.enumerated() where isAmount(cell, on: number) {
          if text.contains(",") { hasSeparators = true }
          if text.prefix(while: { $0 != "." }).count > 3 { isLong = true }
          if text.contains(" ") || text.contains("<") { return nil }
        }
      }
    }
    guard isLong else { return nil }
    for page in pages.indices {
      for row in pages[page].rows.indices {
        for cell in pages[page].rows[row].cells.indices where isAmount(cell, on: page) {
          let text = pages[page].rows[row].cells[cell]
          pages[page].rows[row].cells[cell] =
            hasSeparators ? text.filter { $0 != "," } : Self.grouped(text)
        }
      }
    }
    return hasSeparators ? "off" : "on"
  }

  private static func grouped(_ text: String) -> String {
    let whole = text.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3), grouped != "-" { grouped += "," }
      grouped.append(digit)
    }
    return grouped + text.dropFirst(whole.count)
  }
}

extension PrintedPage {
  /// Puts a blank column in, over labels and cells: before the cell `index`, or at the end.
  mutating func insertColumn(at index: Int?, label: Int? = nil) {
    let place = index ?? columns.count
    for line in header.indices { header[line].insert("", at: label ?? place) }
    ordinals?.insert("", at: label ?? place)
    for row in rows.indices where place <= rows[row].cells.count {
      rows[row].cells.insert("", at: place)
    }
    columns.insert(nil, at: place)
  }
}
