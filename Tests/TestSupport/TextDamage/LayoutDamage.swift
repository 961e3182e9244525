internal import DisclosureGenerator

/// What other printing, other programs and page breaks do to a text without changing what it says.
public enum LayoutDamage: String, CaseIterable, Sendable {
  case pageBreaks = "page breaks"
  case splitName = "a name split by a page break"
  case noNumber = "no 表 N"
  case noCaptions = "no 编制部门, no 单位"
  case noOrdinals = "no ordinal row"
  case columnOrder = "columns in another order"
  case blanksInAmounts = "blanks in amounts"
  case blanksInWords = "blanks in names and headers"
  case bold = "<b>"
  case headings = "# and -"
  case separators = "separators on or off"
  case totalsMoved = "totals first or last"
  case blankColumn = "a blank column at the end"
  case ragged = "blank cells at the end of rows left out"
  case blankLines = "more blank lines"
  case padding = "blanks around cells"

  /// Whether the whole disclosure reads the same; if not, its amounts do.
  public var keepsAll: Bool {
    switch self {
    case .pageBreaks, .splitName, .blanksInWords, .bold, .headings, .ragged, .blankLines,
      .padding:
      true
    case .noNumber, .noCaptions, .noOrdinals, .columnOrder, .blanksInAmounts, .separators,
      .totalsMoved, .blankColumn:
      false
    }
  }

  /// Damages a document.
  ///
  /// - Returns: What was done; `nil` where the document does not allow it.
  func apply(to document: inout PrintedDocument, _ random: inout SeededGenerator) -> String? {
    switch self {
    case .blankLines: return doubleBlankLines(of: &document, &random)
    case .headings: return markHeadings(of: &document, &random)
    default: break
    }
    let number = random.number(in: 0...(document.places.count - 1))
    var table = document[number]
    guard let what = apply(to: &table, &random) else { return nil }
    document[number] = table
    return "\(rawValue): table \(number + 1) \(what)"
  }

  private func apply(to table: inout PrintedTable, _ random: inout SeededGenerator) -> String? {
    switch self {
    case .pageBreaks: return table.breakPages(&random)
    case .splitName: return table.splitName(&random)
    case .noNumber: return table.captions.number.take()
    case .noCaptions:
      guard table.captions.title != nil else { return nil }
      let what = [table.captions.preparedBy, table.captions.unit].compactMap(\.self)
      table.captions.preparedBy = nil
      table.captions.unit = nil
      return what.joined(separator: " ")
    case .noOrdinals:
      guard table.pages.contains(where: { $0.ordinals != nil }) else { return nil }
      for page in table.pages.indices { table.pages[page].ordinals = nil }
      return ""
    case .columnOrder: return table.reorderColumns(&random)
    case .blanksInAmounts: return table.breakAmounts(&random)
    case .blanksInWords: return table.breakWords(&random)
    case .bold:
      return table.changeCells(percent: random.pick([10, 50, 100]), &random) { "<b>\($0)</b>" }
    case .padding:
      let blank = random.pick([" ", "\u{3000}", "\u{A0}", "  "])
      return table.changeCells(percent: 30, &random) { blank + $0 + blank }
    case .separators: return table.toggleSeparators()
    case .totalsMoved: return table.moveTotal()
    case .blankColumn:
      for page in table.pages.indices { table.pages[page].insertColumn(at: nil) }
      return ""
    case .ragged:
      for page in table.pages.indices {
        for row in table.pages[page].rows.indices {
          while table.pages[page].rows[row].cells.count > 2,
            table.pages[page].rows[row].cells.last == ""
          {
            table.pages[page].rows[row].cells.removeLast()
          }
        }
      }
      return ""
    case .blankLines, .headings: return nil
    }
  }

  private func doubleBlankLines(
    of document: inout PrintedDocument, _ random: inout SeededGenerator
  ) -> String? {
    for index in document.pieces.indices.reversed() {
      guard case .line("") = document.pieces[index], random.chance(30),
        !document.places.contains(index), index > (document.places.last ?? 0)
      else { continue }
      document.pieces[index] = .line("\n")
    }
    return rawValue
  }

  private func markHeadings(
    of document: inout PrintedDocument, _ random: inout SeededGenerator
  ) -> String? {
    for number in document.places.indices where random.chance(60) {
      let mark = String(repeating: "#", count: random.number(in: 1...4)) + " "
      document[number].captions.title = document[number].captions.title.map {
        $0.hasPrefix("#") ? $0 : mark + $0
      }
    }
    for index in document.pieces.indices {
      guard case .line(let line) = document.pieces[index], line.hasPrefix("第"),
        line.contains("部分 "), random.chance(60)
      else { continue }
      document.pieces[index] = .line("## " + line)
    }
    return rawValue
  }
}
