/// A statement table of the page: header cells merged, each amount with what is known of it.
struct CheckPageTable {
  let language: Language
  let number: Int
  let placed: PlacedTable
  let report: CheckReport
  let repairs: RepairedCells

  /// The table as HTML.
  var text: String {
    let table = placed.table
    let name = placed.number.map { "表\($0) " } ?? ""
    var text = "<section><h2 id=\"t\(number + 1)\">\(name)"
    text += "\(CheckPage.escaped(table.title.string))</h2>\n"
    if let unit = table.unit { text += "<p class=\"unit\">单位：\(unit.rawValue)</p>\n" }
    text += "<div class=\"wide\"><table class=\"statement\">\n<thead>\(header)</thead>\n<tbody>\n"
    var marks: [CheckCell: [Int]] = [:]
    for (index, finding) in report.findings.enumerated() {
      guard let cell = finding.cell, cell.table == number else { continue }
      marks[cell, default: []].append(index)
    }
    for (row, cells) in table.rows.enumerated() {
      text += "<tr id=\"t\(number + 1)r\(row + 1)c0\">"
      for (column, cell) in cells.cells.enumerated() {
        text += self.cell(cell, at: CheckCell(table: number, row: row, column: column), marks)
      }
      text += "</tr>\n"
    }
    text += "</tbody></table></div>\n"
    for note in table.notes { text += "<p>\(CheckPage.escaped(note.text.string))</p>\n" }
    return text + "</section>\n"
  }

  private func cell(_ cell: Cell, at place: CheckCell, _ marks: [CheckCell: [Int]]) -> String {
    var classes: [String] = []
    var spelling = ""
    switch cell {
    case .blank: break
    case .text(let text): spelling = CheckPage.escaped(text.string)
    case .code(let code):
      classes.append("c")
      spelling = code.digits.string
    case .amount(let amount):
      classes.append("n")
      if let trust = report.trust(of: place), trust != .proven { classes.append(trust.rawValue) }
      var bytes: [UInt8] = []
      amount.append(to: &bytes, isGrouped: placed.table.isGrouped)
      spelling = String(decoding: bytes, as: UTF8.self)
    }
    let repair = repairs.words(at: place, in: language)
    if repair != nil { classes.append("repaired") }
    var found = marks[place] ?? []
    // What concerns a row as a whole is marked in its first cell.
    if place.column == 0 {
      found += marks[CheckCell(table: place.table, row: place.row, column: nil)] ?? []
    }
    let worst = found.map { report.findings[$0].diagnostic.severity }.max()
    if let worst { classes.append(worst.rawValue) }
    var text = "<td id=\"\(CheckPage.anchor(place))\""
    if !classes.isEmpty { text += " class=\"\(classes.joined(separator: " "))\"" }
    if let proof = repairs.proof(at: place) {
      text += " title=\"\(CheckPage.escaped(proof))\""
    }
    text += ">" + spelling
    for index in found { text += "<sup><a href=\"#f\(index + 1)\">\(index + 1)</a></sup>" }
    if let repair { text += "<small class=\"repair\">\(CheckPage.escaped(repair))</small>" }
    return text + "</td>"
  }

  /// The header rows: what stands under one label is one cell.
  private var header: String {
    let paths = placed.table.columns.map { $0.header.map(\.string) }
    let depth = max(1, paths.map(\.count).max() ?? 1)
    var text = ""
    for level in 0..<depth {
      text += "<tr>"
      var column = 0
      while column < paths.count {
        let path = paths[column]
        guard path.count > level else {
          if level == 0 { text += "<th rowspan=\"\(depth)\"></th>" }
          column += 1
          continue
        }
        var end = column + 1
        while end < paths.count, paths[end].count > level, path.count > level + 1,
          Array(paths[end].prefix(level + 1)) == Array(path.prefix(level + 1)),
          paths[end].count > level + 1
        { end += 1 }
        let isLeaf = path.count == level + 1
        text += "<th"
        if end - column > 1 { text += " colspan=\"\(end - column)\"" }
        if isLeaf, depth - level > 1 { text += " rowspan=\"\(depth - level)\"" }
        text += ">\(CheckPage.escaped(path[level]))</th>"
        column = end
      }
      text += "</tr>\n"
    }
    return text
  }
}

/// The cells that the ledger says were repaired or lost.
struct RepairedCells {
  private var entries: [CheckCell: (code: LedgerCode, before: Cell, proof: String?)] = [:]

  init(_ ledger: [LedgerEntry]) {
    for entry in ledger where !entry.isSuperseded {
      guard let table = entry.table else { continue }
      for change in entry.changes {
        guard let row = change.row, let column = change.column else { continue }
        entries[CheckCell(table: table - 1, row: row - 1, column: column - 1)] =
          (entry.code, change.before, entry.proofs.first?.statement.string)
      }
    }
  }

  /// The identity that proves what was done to a cell; `nil` where none does.
  func proof(at cell: CheckCell) -> String? { entries[cell]?.proof }

  /// What was done to a cell; `nil` where nothing was.
  func words(at cell: CheckCell, in language: Language) -> String? {
    guard let entry = entries[cell] else { return nil }
    let isChinese = language == .chinese
    if entry.code.isLoss { return isChinese ? "源文本缺失" : "lost in the source" }
    switch entry.before {
    case .blank: return isChinese ? "移入" : "moved here"
    case .amount(let amount): return (isChinese ? "原为 " : "was ") + amount.description
    case .text(let text): return (isChinese ? "原为 " : "was ") + text.string
    case .code(let code): return (isChinese ? "原为 " : "was ") + code.digits.string
    }
  }
}
